/** Reads what `verify` compares: the two files of a decision, what they were made of, and the decision computed again. */
import { dirname, resolve } from "node:path";
import { sidecarSchema, type Sidecar } from "../core/contract/sidecar";
import { decide } from "../core/decision/decide";
import { folderOf } from "../core/decision/links";
import { REGION_END, regionStart } from "../core/decision/regions";
import type { VerifyInput } from "../core/decision/verify/verifyDecision";
import { inputDifferences, type MeasuredInputs } from "../core/decision/verify/verifyInputs";
import type { Difference, MeasuredFile } from "../core/decision/verify/verification";
import { printable } from "../core/export/printable";
import { builtinPolicy } from "../core/policy/builtin/builtinPolicies";
import { isIsoDate } from "../core/text/isoDate";
import { sourceFromBytes } from "../core/text/source";
import { TOOL_VERSION } from "../core/version";
import { judgeTwice, readAgain, readToDecide, type SetReadTwice } from "../core/judge/decideSet";
import { findPolicy } from "../core/workspace/findPolicy";
import { surveySet } from "../core/judge/loadSet";
import { LARGEST } from "../core/workspace/fileLimits";
import { joinPath } from "../core/workspace/paths";
import type { Invocation } from "./arguments";
import { toEnginePath } from "./diskFileSystem";
import { policyFileOf, policyOptions } from "./findSets";
import type { Host } from "./host";
import { loadProblemLines } from "./loadProblems";
import { readMarkdown } from "./readMarkdown";
import { isInside } from "./roots";
import { userError } from "./userError";

export interface DecisionFiles {
  readonly sidecar: Sidecar;
  readonly sidecarPath: string;
  readonly sidecarText: string;
  readonly documentPath: string;
  readonly documentText: string;
  /** Folder of the set. */
  readonly setPath: string;
}

const SIDECAR = { what: "the JSON next to a decision", largest: LARGEST.sidecar } as const;

/**
 * Both files of a decision; either may be named. Rejects with a user error where they cannot be read, contain no decision, or name a file
 * outside the root.
 */
export async function readDecision(
  operand: string,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<DecisionFiles> {
  if (!/\.(?:json|md)$/i.test(operand))
    throw userError(
      `${printable(operand)}: name the JSON next to a decision, such as 08_RELEASE_DECISION.json.`,
    );
  const sidecarPath = operand.replace(/\.md$/i, ".json");
  const sidecarText = (await readMarkdown(host.files, sidecarPath, SIDECAR)).text;
  const sidecar = parseSidecar(sidecarPath, sidecarText);
  const documentPath = /\.md$/i.test(operand) ? operand : operand.replace(/\.json$/i, ".md");
  const documentText = (await readMarkdown(host.files, documentPath)).text;
  const setPath = setPathOf(sidecarPath, sidecar);
  requireInsideRoot({ sidecar, sidecarPath, setPath }, invocation, host);
  return { sidecar, sidecarPath, sidecarText, documentPath, documentText, setPath };
}

function setPathOf(sidecarPath: string, { set }: Sidecar): string {
  const folder = folderOf(sidecarPath);
  return set === "." ? folder || "." : joinPath(folder, set);
}

/** The JSON may be that of a hostile repository: it must not make the tool read what is outside it. */
function requireInsideRoot(
  { sidecar, sidecarPath, setPath }: Pick<DecisionFiles, "sidecar" | "sidecarPath" | "setPath">,
  { values }: Pick<Invocation, "values">,
  { roots }: Host,
): void {
  const json = resolve(sidecarPath);
  const around = isInside(json, process.cwd()) ? process.cwd() : dirname(json);
  const root = resolve(values.get("root") ?? roots.repositoryOf(json) ?? around);
  const { file } = sidecar.policy;
  const names = [...sidecar.inputs, ...(file === null ? [] : [file])].map(({ path }) => path);
  const outside = [setPath, ...names.map((name) => joinPath(setPath, name))].find(
    (path) => !isInside(resolve(path), root),
  );
  if (outside === undefined) return;
  throw userError(
    `${printable(sidecarPath)} names ${printable(outside)}, which is outside the root ${printable(toEnginePath(root))} and is not read. ` +
      `Name a folder that contains both with --root.`,
  );
}

function parseSidecar(path: string, text: string): Sidecar {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw userError(`${printable(path)} is not JSON. Name the JSON that decide writes next to a decision.`);
  }
  const read = sidecarSchema.safeParse(value);
  const hasDate = read.success && (read.data.asOf === null || isIsoDate(read.data.asOf));
  if (read.success && hasDate) return read.data;
  const place = read.success ? "asOf" : (read.error.issues[0]?.path.join(".") ?? "");
  throw userError(
    `${printable(path)} does not contain a decision as this version of the tool writes it${place === "" ? "" : `: see "${printable(place)}"`}. ` +
      `Generate the decision again with decide.`,
  );
}

async function measureInputs({ sidecar, setPath }: DecisionFiles, host: Host): Promise<MeasuredInputs> {
  const reports: MeasuredFile[] = [];
  for (const { path } of sidecar.inputs) reports.push(await measure(path, setPath, host));
  const { file } = sidecar.policy;
  return { reports, policyFile: file && (await measure(file.path, setPath, host)) };
}

async function measure(name: string, setPath: string, host: Host): Promise<MeasuredFile> {
  const path = joinPath(setPath, name);
  try {
    const bytes = await host.files.readFile(path);
    const { sha256, byteLength } = sourceFromBytes(path, bytes, host.files.digest);
    return { name, path, now: { sha256, bytes: byteLength } };
  } catch {
    return { name, path, now: null };
  }
}

/** The policy that the decision names: its file, else the built-in one. */
function namedPolicy({ sidecar, setPath, sidecarPath }: DecisionFiles): string {
  const { id, file } = sidecar.policy;
  if (file !== null) return joinPath(setPath, file.path);
  if (builtinPolicy(id) !== null) return id;
  throw userError(
    `${printable(sidecarPath)}: there is no built-in policy "${printable(id)}". Generate the decision again with decide.`,
  );
}

/** Only `inputs` where they are others already and can not even be read as a set. Rejects with a user error where nothing can be said. */
export async function computeAgain(
  files: DecisionFiles,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<VerifyInput | { readonly inputs: readonly Difference[] }> {
  const inputs = inputDifferences(files.sidecar, await measureInputs(files, host));
  const again = await decideAgain(files, invocation, host, inputs);
  if (again === null) return { inputs };
  const policy = await otherPolicy(files, invocation, host);
  return { ...files, toolVersion: TOOL_VERSION, inputs, policy, again };
}

async function decideAgain(
  files: DecisionFiles,
  invocation: Pick<Invocation, "values">,
  host: Host,
  inputs: readonly Difference[],
): Promise<VerifyInput["again"] | null> {
  const { sidecar, setPath, documentPath } = files;
  const policy = invocation.values.get("policy") ?? namedPolicy(files);
  const options = { ...policyOptions(setPath, invocation), policy: toEnginePath(policy) };
  const read = await readToDecide(host.files, setPath, options);
  if (read.kind === "failed") {
    if (inputs.length > 0) return null;
    throw userError(loadProblemLines(read.problems));
  }
  const decided = takeAgain(files, await readAgain(read));
  if (decided.ok)
    return { ...decided, sidecarText: decided.sidecar, sidecar: parseSidecar(documentPath, decided.sidecar) };
  if (inputs.length > 0) return null;
  throw userError(
    `${printable(documentPath)}: ${printable(decided.message)} (${printable(sidecar.decisionHash)})`,
  );
}

function takeAgain(files: DecisionFiles, twice: SetReadTwice): ReturnType<typeof decide> {
  const { sidecar, sidecarText, documentPath, documentText, setPath } = files;
  return decide({
    model: judgeTwice(twice, sidecar.asOf),
    outputPath: documentPath,
    setPath,
    // The fields as they were when the decision was generated: what it says of them belongs to that state.
    existing: { target: fieldsAsText(sidecar, documentText), setDecision: null, sidecar: sidecarText },
    policyFile: policyFileOf(twice, setPath),
    replace: true,
    toolVersion: sidecar.tool.version,
  });
}

/** A document that contains only the fields, with the line breaks of the existing document. */
function fieldsAsText({ human }: Sidecar, documentText: string): string {
  const lineBreak = /^[^\n]*\r\n/.test(documentText) ? "\r\n" : "\n";
  const fields = human.map(({ id, content }) =>
    [regionStart(id), lineBreak, content, REGION_END, lineBreak].join(""),
  );
  return `${lineBreak}${fields.join("")}`;
}

/** A policy file that was put there since: the set is judged by another policy than the decision, which the decision does not show. */
async function otherPolicy(
  { sidecar, sidecarPath, setPath }: DecisionFiles,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<Difference | null> {
  if (invocation.values.has("policy")) return null;
  const survey = await surveySet(host.files, setPath);
  if (typeof survey === "string") return null;
  const choice = await findPolicy(host.files, setPath, survey.files, policyOptions(setPath, invocation));
  const found = policyFileOf({ choice }, setPath);
  if (choice.policyPath === null || (found !== null && found.sha256 === sidecar.policy.file?.sha256))
    return null;
  const message =
    `the set is judged by the policy file ${choice.policyPath} now, and the decision names another policy, ${sidecar.policy.id}. If that was ` +
    `meant so, name it with --policy`;
  return { kind: "policy", path: sidecarPath, line: null, message };
}
