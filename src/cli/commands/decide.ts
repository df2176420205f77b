import { resolve } from "node:path";
import { decide, type Decided } from "../../core/decision/decide";
import { type DecideInput } from "../../core/decision/decideInput";
import { folderOf, relativePath } from "../../core/decision/links";
import { classifyDocument } from "../../core/decision/ownership";
import {
  decisionPathOf,
  expiredWaivers,
  expiredWords,
  isReportPath,
  readSidecar,
  sidecarPath,
} from "../../core/decision/places";
import { printable } from "../../core/export/printable";
import { assessSet, type SetInput } from "../../core/judge/judgeSet";
import type { GateState, SetModel } from "../../core/readiness/model";
import type { Policy } from "../../core/policy/model";
import type { Verdict } from "../../core/reader/facts";
import { isIsoDate } from "../../core/text/isoDate";
import { TOOL_VERSION } from "../../core/version";
import { judgeTwice, readAgain, readToDecide, type SetReadTwice } from "../../core/judge/decideSet";
import { isSamePath } from "../../core/workspace/paths";
import type { Invocation } from "../arguments";
import { readIfThere, repairDecision, requireOutput, saveDecision } from "../decisionFiles";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, mostSerious, type ExitCode } from "../exitCode";
import { namedSet, policyFileOf, policyOptions } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { stalenessOf } from "../staleness";
import { userError } from "../userError";

/** `decide SET`: writes, prints or checks the decision of one set. */
export async function runDecide(invocation: Invocation, host: Host): Promise<ExitCode> {
  requireSense(invocation);
  const { set, output } = await findPlaces(invocation, host);
  const twice = await readInput(set, invocation, host);
  const read = twice.input;
  const outputPath = output ?? decisionPathOf(read);
  requireNoReport(outputPath, read);
  if (isWriting(invocation)) await repairDecision(outputPath, host);
  const asOf = await asOfDate(outputPath, invocation, host);
  if (asOf === null && !invocation.flags.has("check")) requireUnexpired(read.policy, host);
  const model = judgeTwice(twice, asOf);
  requireAsOf(model, read, host);
  const existing = await existingTexts(outputPath, read, host);
  const policyFile = policyFileOf(twice, read.path);
  const replace = isReplacing(existing, invocation);
  const input = { model, outputPath, setPath: read.path, toolVersion: TOOL_VERSION, policyFile, replace };
  const code = await judge({ ...input, existing }, invocation, host);
  return mostSerious([code, invocation.flags.has("exit-verdict") ? VERDICT_CODES[model.verdict] : EXIT.done]);
}

function isWriting({ flags }: Invocation): boolean {
  return !flags.has("stdout") && !flags.has("check");
}

/** `--stdout` and `--check` write nothing, so nothing can be lost; but what `--check` compares with has to be ours. */
function isReplacing({ target }: DecideInput["existing"], { flags }: Invocation): boolean {
  const isOurs = target !== null && classifyDocument(target).kind === "ours";
  return flags.has("replace") || flags.has("stdout") || (flags.has("check") && isOurs);
}

const VERDICT_CODES = {
  approved: EXIT.done,
  conditional: EXIT.conditional,
  "not-approved": EXIT.notApproved,
} as const satisfies Record<Verdict, ExitCode>;

const CONTRADICTIONS = [
  ["stdout", "output"],
  ["stdout", "check"],
  ["stdout", "replace"],
  ["check", "replace"],
] as const;

/** Refuses options that contradict each other, and dates that are none. */
function requireSense({ flags, values }: Invocation): void {
  const isGiven = (name: string): boolean => flags.has(name) || values.has(name);
  for (const [one, other] of CONTRADICTIONS) {
    if (isGiven(one) && isGiven(other)) throw userError(`--${one} and --${other} cannot be given together.`);
  }
  const asOf = values.get("as-of");
  if (asOf === undefined || isIsoDate(asOf)) return;
  throw userError(`--as-of is "${printable(asOf)}"; it must be a date such as 2026-03-31.`);
}

/** The set and the output file; `output` is null where it is the decision file of the set. */
async function findPlaces(invocation: Invocation, host: Host) {
  const set = await namedSet(toEnginePath(invocation.operands[0] ?? ""), invocation, host);
  const option = invocation.values.get("output");
  if (option === undefined) return { set, output: null };
  const output = toEnginePath(option);
  if (!invocation.flags.has("check")) await requireOutput(output, host);
  // A relative link has to lead from one to the other: where their paths as given tell none, the absolute ones do.
  if (relativePath(folderOf(output), set) !== null) return { set, output };
  return { set: toEnginePath(resolve(set)), output: toEnginePath(resolve(output)) };
}

/** What is decided about, read with both parsers. */
async function readInput(set: string, invocation: Invocation, host: Host): Promise<SetReadTwice> {
  const read = await readToDecide(host.files, set, policyOptions(set, invocation));
  if (read.kind === "failed") throw userError(loadProblemLines(read.problems));
  if (read.choice.isDecided) return readAgain(read);
  throw userError(
    `${printable(set)}: could not determine the policy for these reports. Choose one with --policy seven-phase, ` +
      `--policy four-report, --policy standard or --policy FILE.`,
  );
}

function requireNoReport(outputPath: string, input: SetInput): void {
  if (!isReportPath(outputPath, input)) return;
  throw userError(`${printable(outputPath)} is a report of the set. Write the decision to another file.`);
}

/** Of the option; with --check else that of the document that is compared; null: the newest date of the reports. */
async function asOfDate(
  outputPath: string,
  { values, flags }: Invocation,
  host: Host,
): Promise<string | null> {
  const given = values.get("as-of");
  if (given !== undefined || !flags.has("check")) return given ?? null;
  const sidecar = await readIfThere(sidecarPath(outputPath), host);
  return sidecar === null ? null : (readSidecar(sidecar)?.asOf ?? null);
}

function requireUnexpired(policy: Policy, host: Host): void {
  const expired = expiredWaivers(policy, host.today);
  if (expired.length === 0) return;
  throw userError(
    `${expired.map((waiver) => printable(expiredWords(waiver))).join("\n")}\nRenew or remove it, or decide as of an earlier day with --as-of DATE.`,
  );
}

/**
 * Without a date no waiver is in force, and whatever is dated would count, also of a day to come; `check`, which judges both by today, would
 * say something else.
 */
function requireAsOf({ asOf, policy, gates }: SetModel, input: SetInput, host: Host): void {
  if (asOf !== null) return;
  if (policy.waivers.length > 0)
    throw userError(`${NO_DATE}, so nothing says which waivers are in force. ${ADD_DATE}`);
  const today = assessSet({ ...input, today: host.today }).gates;
  const later = today.find(({ id, state }) => state !== "pass" && stateOf(gates, id) === "pass");
  if (later === undefined) return;
  throw userError(printable(`${NO_DATE}, and gate ${later.id} depends on it. ${later.why} ${ADD_DATE}`));
}

const NO_DATE = "No report states its date";
const ADD_DATE = "Add a Date field to the head of a report, or decide with --as-of DATE.";

function stateOf(gates: SetModel["gates"], wanted: string): GateState | null {
  return gates.find(({ id }) => id === wanted)?.state ?? null;
}

async function existingTexts(
  outputPath: string,
  { decisionPath: standing }: SetInput,
  host: Host,
): Promise<DecideInput["existing"]> {
  const target = await readIfThere(outputPath, host);
  const isOther = standing !== null && !isSamePath(standing, outputPath);
  return {
    target,
    setDecision: isOther ? await readIfThere(standing, host) : null,
    sidecar: await readIfThere(sidecarPath(outputPath), host),
  };
}

async function judge(input: DecideInput, invocation: Invocation, host: Host): Promise<ExitCode> {
  const decided = decide(input);
  if (!decided.ok) {
    const place = decided.at === null ? "" : `${decided.at.path}:${decided.at.line}: `;
    throw userError(printable(place + decided.message));
  }
  if (invocation.flags.has("check")) return compare(input, decided, host);
  if (invocation.flags.has("stdout")) {
    await host.printText(decided.markdown);
    return EXIT.done;
  }
  const written = await saveDecision(input.outputPath, decided, input.existing, host);
  const did = written.length > 0 ? `Wrote ${written.join(", ")}` : `${input.outputPath} is up to date`;
  await host.tell(printable(`${did}: ${input.model.verdictText}.`));
  return EXIT.done;
}

/** `--check`: the decision on disk against what would be written; waivers are judged by today as well. */
async function compare(
  { outputPath, existing, model }: DecideInput,
  decided: Decided,
  host: Host,
): Promise<ExitCode> {
  const stale = async (why: string, toDo = "Run decide."): Promise<ExitCode> => {
    await host.tell(printable(`${outputPath} is stale: ${why}. ${toDo}`));
    return EXIT.problems;
  };
  if (existing.target === null) return stale("it does not exist yet");
  const path = sidecarPath(outputPath);
  const standing = { document: existing.target, sidecarPath: path, sidecar: await readIfThere(path, host) };
  const staleness = stalenessOf(standing, decided);
  if (staleness !== null) return stale(staleness.why, staleness.toDo);
  const expired = expiredWaivers(model.policy, host.today).find(
    ({ expires }) => model.asOf !== null && expires >= model.asOf,
  );
  if (expired) return stale(expiredWords(expired).replace(/\.$/, ""));
  await host.tell(printable(`${outputPath} is up to date: ${model.verdictText}.`));
  return EXIT.done;
}
