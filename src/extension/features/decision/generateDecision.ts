/** The flow of the command without editor types: what is read, asked, checked and written, in this order. */
import { decide, previousPath, type Decided } from "../../../core/decision/decide";
import { type DecideInput } from "../../../core/decision/decideInput";
import { folderOf, relativePath } from "../../../core/decision/links";
import { classifyDocument } from "../../../core/decision/ownership";
import {
  decisionPathOf,
  expiredWaivers,
  expiredWords,
  isReportPath,
  readSidecar,
  sidecarPath,
} from "../../../core/decision/places";
import { newestDate } from "../../../core/readiness/dates";
import type { SetModel } from "../../../core/readiness/model";
import { ALL_RULES } from "../../../core/rules/allRules";
import { isIsoDate } from "../../../core/text/isoDate";
import { TOOL_VERSION } from "../../../core/version";
import { decisionChange, type DecisionToReplace } from "../../../core/judge/decisionChange";
import { judgeTwice, readAgain, readToDecide, type SetToDecide } from "../../../core/judge/decideSet";
import type { FailedSet } from "../../../core/judge/loadSet";
import { isSamePath } from "../../../core/workspace/paths";
import { isDocument, noDecisionMessage } from "../../../core/workspace/usualPlaces";
import type { Choice, DecisionRequest } from "./decisionRequest";
import { CANCELED, type DecisionPorts, type FileToWrite, type Place, type Preview } from "./ports";

export type DecisionOutcome =
  | {
      readonly kind: "written" | "up-to-date";
      readonly document: string;
      /** URIs of the files written. */
      readonly written: readonly string[];
      readonly verdictText: string;
    }
  | { readonly kind: "canceled" }
  | Refusal;

/** Why nothing was written. */
export interface Refusal {
  readonly kind: "refused";
  readonly message: string;
  /** The place to fix; `line` is 1-based. */
  readonly at: { readonly uri: string; readonly line: number } | null;
  /** Whether writing to another file would help. */
  readonly isAboutPlace: boolean;
}

const NOTHING: DecisionOutcome = { kind: "canceled" };

/** Generates the decision of a set, given by its path. Rejects only because of bugs, and if `ports.withProgress` rejects. */
export async function generateDecision(
  setPath: string,
  request: DecisionRequest,
  output: Place | null,
  ports: DecisionPorts,
): Promise<DecisionOutcome> {
  if (isDocument(setPath)) return refusal(noDecisionMessage(setPath));
  try {
    const read = await readDecidedSet(setPath, request, ports);
    if ("outcome" in read) return read.outcome;
    const saving = await ports.saveReports(inputUris(read.set, ports), request.save);
    if (saving === "canceled") return NOTHING;
    // Saving may format a file, and the decision is based on what is saved.
    if (saving === "saved")
      return await generateDecision(setPath, { ...request, policy: read.policy }, output, ports);
    const asOf = await asOfDate(read.set, request, ports);
    if (typeof asOf !== "string" && asOf !== null) return asOf;
    const twice = await ports.withProgress((pause) => readAgain(read.set, pause));
    const place = output ?? ports.place(decisionPathOf(twice.input));
    const answered = { ...request, policy: read.policy, asOf };
    const settling = { read, model: judgeTwice(twice, asOf), request: answered, ports };
    return await settle(settling, place, request.choice, output !== null);
  } catch (error) {
    if (error === CANCELED) return NOTHING;
    throw error;
  }
}

/** The files that the decision is based on. */
function inputUris({ input, choice }: SetToDecide, ports: DecisionPorts): readonly string[] {
  const reports = [
    ...input.reports.map(({ facts }) => facts.path),
    ...input.unreadable.map(({ path }) => path),
  ];
  const policy = choice.policyPath === null ? [] : [choice.policyPath];
  return [...reports, ...policy].map((path) => ports.place(path).uri);
}

interface ReadToSettle {
  readonly set: SetToDecide;
  readonly setPath: string;
  /** The requested policy; null if the set itself determines it. */
  readonly policy: string | null;
}

/** Reads the set, with the policy that the user chooses if the set does not determine one. */
async function readDecidedSet(
  setPath: string,
  request: DecisionRequest,
  ports: DecisionPorts,
): Promise<ReadToSettle | { readonly outcome: DecisionOutcome }> {
  const first = await readWith(setPath, request.policy, ports);
  if (first.kind === "failed") return { outcome: failure(first, ports) };
  const { isDecided, policyPath } = first.choice;
  if (isDecided) return { set: first, setPath, policy: request.policy };
  if (policyPath !== null) {
    const message = `${policyPath} does not say which policy it extends, and the reports do not determine one. Add "extends" with "seven-phase", "four-report" or "standard".`;
    return { outcome: refusal(message, { uri: ports.place(policyPath).uri, line: 1 }) };
  }
  const policy = await ports.ask.policy(setPath);
  if (policy === null) return { outcome: NOTHING };
  const second = await readWith(setPath, policy, ports);
  return second.kind === "failed" ? { outcome: failure(second, ports) } : { set: second, setPath, policy };
}

function readWith(
  setPath: string,
  policy: string | null,
  ports: DecisionPorts,
): Promise<SetToDecide | FailedSet> {
  const rules = ALL_RULES.map(({ id }) => id);
  const workspaceFolder = setPath.startsWith("/") ? ports.absolute(".") : ".";
  const options = { workspaceFolder, rules, ...(policy !== null && { policy }) };
  return ports.withProgress(() => readToDecide(ports.files, setPath, options));
}

/** Null: the date of the reports. If a waiver has expired by today, the user must choose a date. */
async function asOfDate(
  { input }: SetToDecide,
  { asOf }: DecisionRequest,
  { ask, today }: DecisionPorts,
): Promise<string | null | DecisionOutcome> {
  const expired = expiredWaivers(input.policy, today);
  if (asOf === null && expired.length === 0) return null;
  const given =
    asOf ?? (await ask.asOf(expired.map(expiredWords), newestDate(input.reports.map(({ facts }) => facts))));
  if (given === null) return NOTHING;
  return isIsoDate(given)
    ? given
    : refusal(`"${given}" is not a date in the form YYYY-MM-DD, such as 2026-03-31.`);
}

interface Settling {
  readonly read: ReadToSettle;
  readonly model: SetModel;
  readonly request: DecisionRequest;
  readonly ports: DecisionPorts;
}

/** Computes the decision for a place, asks what to do with an existing document there, and writes it. */
async function settle(
  settling: Settling,
  place: Place,
  choice: Choice | null,
  isChosenPlace: boolean,
): Promise<DecisionOutcome> {
  const { read, ports } = settling;
  if (choice === "cancel") return NOTHING;
  if (choice === "elsewhere" || (!isChosenPlace && !ports.isWritable(place.uri))) {
    const reason = choice === "elsewhere" ? null : "The files of this workspace are read-only.";
    const other = await ports.ask.output(place, reason);
    return other === null ? NOTHING : settle(settling, other, null, true);
  }
  if (!isLinkable(place.path, read.setPath)) return settleAbsolutely(settling, place, choice);
  const obstacle = unfitPlace(place, read.set);
  if (obstacle !== null) return obstacle;
  const unrepaired = await repairAt(place, ports);
  if (unrepaired !== null) return unrepaired;
  const taken = await decideFor(settling, place);
  if (taken.kind === "refused") return taken;
  const { decided, existing, sidecar } = taken;
  const files = await filesOf(place, decided, ports);
  const standing = files.map(({ expected }) => expected);
  const done = { document: place.uri, verdictText: settling.model.verdictText };
  if (files.every(({ text }, index) => text === standing[index]))
    return { kind: "up-to-date", written: [], ...done };
  const blocked = blockedFile(files, standing, place);
  if (blocked !== null) return blocked;
  if (isToBeAsked(existing, decided) && (choice === null || choice === "difference")) {
    const preview = previewOf(place, { path: place.path, text: existing, sidecar }, decided, settling.model);
    const answer = await (choice === null ? ports.ask.choice(preview) : ports.ask.review(preview));
    if (answer === null || answer === "cancel") return NOTHING;
    return settle(settling, place, answer, isChosenPlace);
  }
  if (decided.previous !== null && choice !== "replace") return refusal(foreignMessage(place), null, true);
  return write(files, existing, place, ports, done);
}

/** Whether relative links can lead from the document to the set; two absolute paths are accepted as they are. */
function isLinkable(outputPath: string, setPath: string): boolean {
  return relativePath(folderOf(outputPath), setPath) !== null || setPath.startsWith("/");
}

/** Writes the document outside the workspace folder: links to the set need absolute paths there. */
function settleAbsolutely(
  { read, request, ports }: Settling,
  place: Place,
  choice: Choice | null,
): Promise<DecisionOutcome> {
  const output = { ...place, path: ports.absolute(place.path) };
  return generateDecision(ports.absolute(read.setPath), { ...request, choice }, output, ports);
}

type Done = Omit<Extract<DecisionOutcome, { kind: "written" | "up-to-date" }>, "kind" | "written">;

async function write(
  files: readonly FileToWrite[],
  existing: string | null,
  place: Place,
  ports: DecisionPorts,
  done: Done,
): Promise<DecisionOutcome> {
  // The document may have been edited while the question was open.
  if ((await ports.readText(place.uri)) !== existing)
    return refusal(
      `${place.path} has changed in the meantime, so nothing was written. Generate the decision again.`,
    );
  try {
    await ports.write(files, placesOf(place));
  } catch (error) {
    if (error === CANCELED) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return refusal(`Could not write ${place.path}: ${reason}`, null, true);
  }
  return { kind: "written", written: files.map(({ uri }) => uri), ...done };
}

function unfitPlace({ path }: Place, { input }: SetToDecide): Refusal | null {
  if (!/\.md$/i.test(path))
    return refusal(
      `The release decision is a Markdown file, but ${path} does not end in .md. Choose another name.`,
      null,
      true,
    );
  return isReportPath(path, input)
    ? refusal(`${path} is a report of the set. Choose another file for the release decision.`, null, true)
    : null;
}

interface Taken {
  readonly kind: "taken";
  readonly decided: Decided;
  readonly existing: string | null;
  /** Text of its JSON file. */
  readonly sidecar: string | null;
}

async function decideFor({ read, model, ports }: Settling, place: Place): Promise<Taken | Refusal> {
  const standing = read.set.input.decisionPath;
  let target: string | null;
  let setDecision: string | null;
  let sidecar: string | null;
  try {
    target = await ports.readText(place.uri);
    sidecar = await ports.readText(sidecarPath(place.uri));
    const isOther = standing !== null && !isSamePath(standing, place.path);
    setDecision = isOther ? await ports.readText(ports.place(standing).uri) : null;
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error), null, true);
  }
  const input: DecideInput = {
    model,
    setPath: read.setPath,
    outputPath: place.path,
    existing: { target, setDecision, sidecar },
    policyFile: policyFileOf(read, ports),
    replace: true,
    toolVersion: TOOL_VERSION,
  };
  const decided = await ports.withProgress(async (pause) => {
    await pause();
    return decide(input);
  });
  if (decided.ok) return { kind: "taken", decided, existing: target, sidecar };
  const { at, message } = decided;
  if (at === null) return refusal(message);
  const uri = isSamePath(at.path, place.path) ? place.uri : ports.place(at.path).uri;
  return refusal(message, { uri, line: at.line });
}

/** The policy file, with a path like that of the set: both absolute, or both relative to the workspace folder. */
function policyFileOf({ set, setPath }: ReadToSettle, ports: DecisionPorts): DecideInput["policyFile"] {
  const file = set.choice.policyFile;
  return file && setPath.startsWith("/") ? { ...file, path: ports.absolute(file.path) } : file;
}

/** In the order in which they are written. Hashes reveal a document and a sidecar that do not belong together. */
async function filesOf(
  { uri }: Place,
  decided: Decided,
  ports: DecisionPorts,
): Promise<readonly FileToWrite[]> {
  const kept = decided.previous === null ? [] : [{ uri: previousPath(uri), text: decided.previous }];
  const files = [...kept, { uri: sidecarPath(uri), text: decided.sidecar }, { uri, text: decided.markdown }];
  return Promise.all(files.map(async (file) => ({ ...file, expected: await ports.readText(file.uri) })));
}

/** All files that a decision can have, in the order in which they are written. */
function placesOf({ uri }: Place): readonly string[] {
  return [previousPath(uri), sidecarPath(uri), uri];
}

/** Null where the place is ready for a decision. */
async function repairAt(place: Place, ports: DecisionPorts): Promise<Refusal | null> {
  try {
    await ports.repair(placesOf(place));
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refusal(`${place.path} cannot be written: ${reason}`, null, true);
  }
}

/** Refuses to overwrite a file next to the document that this tool did not write. */
function blockedFile(
  files: readonly FileToWrite[],
  standing: readonly (string | null)[],
  { uri, path }: Place,
): Refusal | null {
  for (const [index, file] of files.entries()) {
    const text = standing[index] ?? "";
    if (file.uri === uri || text.trim() === "" || text === file.text) continue;
    if (file.uri === sidecarPath(uri) && readSidecar(text) !== null) continue;
    const message =
      file.uri === sidecarPath(uri)
        ? `${sidecarPath(path)} is not the JSON of a release decision and is not overwritten. Move it to another folder, or choose another file.`
        : `${previousPath(path)} already contains a replaced document, so nothing was written. Move it to another folder first.`;
    return refusal(message, { uri: file.uri, line: 1 }, true);
  }
  return null;
}

function previewOf(document: Place, existing: DecisionToReplace, decided: Decided, model: SetModel): Preview {
  return {
    document,
    text: decided.markdown,
    verdictText: model.verdictText,
    changes: decisionChange(existing, decided, model),
    isForeign: decided.previous !== null,
    isOurs: classifyDocument(existing.text).kind === "ours",
    keptAs: previousPath(document.path),
  };
}

/** Nothing is lost if there was no document, or if only the sidecar differs. */
function isToBeAsked(existing: string | null, { markdown }: Decided): existing is string {
  return existing !== null && existing !== markdown && classifyDocument(existing).kind !== "empty";
}

function foreignMessage({ path }: Place): string {
  return `${path} was not generated by this tool, or was edited outside its editable fields, and is not overwritten. Replace it and keep the old one, or choose another file.`;
}

function failure({ problems }: FailedSet, ports: DecisionPorts): Refusal {
  const [first] = problems;
  const message = problems.map((problem) => problem.message).join("\n");
  return refusal(message, first ? { uri: ports.place(first.path).uri, line: first.line } : null);
}

function refusal(message: string, at: Refusal["at"] = null, isAboutPlace = false): Refusal {
  return { kind: "refused", message, at, isAboutPlace };
}
