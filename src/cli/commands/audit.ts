import { isAtLeast } from "../../core/readiness/failOn";
import { dirname, resolve } from "node:path";
import type { AuditOutput, Provenance } from "../../core/contract/audit";
import type { CheckOutput } from "../../core/contract/check";
import { problemRecord } from "../../core/contract/records";
import { folderOf, relativePath } from "../../core/decision/links";
import { classifyDocument } from "../../core/decision/ownership";
import { readSidecar, sidecarPath } from "../../core/decision/places";
import { readStandingDecision } from "../../core/decision/standingDecision";
import { githubAnnotations } from "../../core/export/github";
import { printable } from "../../core/export/printable";
import { sarifLog } from "../../core/export/sarif";
import { problemsSummary } from "../../core/export/text";
import { citedSources } from "../../core/rules/citedLineMissing";
import type { Policy } from "../../core/policy/model";
import type { Verdict } from "../../core/reader/facts";
import { TOOL_VERSION } from "../../core/version";
import { citedDocuments } from "../../core/judge/citedDocuments";
import { auditAlone, auditDecision, readForAudit } from "../../core/judge/auditSet";
import type { LoadProblem } from "../../core/workspace/findPolicy";
import { judgeTwice, readAgain, readToDecide, type SetToDecide } from "../../core/judge/decideSet";
import type { FailedSet } from "../../core/judge/loadSet";
import type { SetInput } from "../../core/judge/judgeSet";
import { isSamePath } from "../../core/workspace/paths";
import { isCertainReport } from "../../core/workspace/reportKind";
import { sourceLines } from "../../core/workspace/sourceLines";
import type { Invocation } from "../arguments";
import { readIfThere } from "../decisionFiles";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, type ExitCode } from "../exitCode";
import { failOnOf } from "../failOn";
import { namedSet, policyFileOf, policyOptions } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { printOutput } from "../printOutput";
import { readMarkdown } from "../readMarkdown";
import { repositoryNaming } from "../repository";
import { describedRules } from "../ruleDescriptions";
import { userError } from "../userError";

/** `audit DECISION.md`: where each figure of a decision comes from, and what its reports say against it. */
export async function runAudit(invocation: Invocation, host: Host): Promise<ExitCode> {
  const operand = toEnginePath(invocation.operands[0] ?? "");
  const decision = await readMarkdown(host.files, operand, { what: "a decision document" });
  const { path, setPath } = await findPlaces(operand, invocation, host);
  const sidecar = await readIfThere(sidecarPath(path), host);
  const options = policyOptions(setPath, invocation);
  const read = await readToDecide(host.files, setPath, options);
  const policyAlone = invocation.values.has("set") ? null : policyWithoutReports(read, path);
  if (policyAlone !== null)
    return await printAudit(
      aloneOutput({ path, text: decision.text }, policyAlone),
      "not-approved",
      invocation,
      host,
    );
  if (read.kind === "failed") throw userError(unusable(read.problems, path, invocation));
  requireDecision(path, read.input);
  const isOurs = classifyDocument(decision.text).kind === "ours";
  const twice = await readAgain(read);
  const model = judgeTwice(twice, isOurs && sidecar !== null ? (readSidecar(sidecar)?.asOf ?? null) : null);
  const texts = new Map([
    ...[...read.sources].map(([report, { text }]) => [report, text] as const),
    ...(await citedDocuments(host.files, { path, text: decision.text }, read.input)),
  ]);
  const reading = readForAudit({ path, text: decision.text }, texts);
  const standing = await readStandingDecision(host.files, path, read.input.policy);
  const isInSet = read.input.decisionPath !== null && isSamePath(read.input.decisionPath, path);
  const audit = auditDecision(
    {
      ...{ decision: { path, text: decision.text }, model, texts, sidecar, toolVersion: TOOL_VERSION },
      set: { ...read.input, today: host.today, decision: isInSet ? standing : null },
      sourceLines: await sourceLines(host.files, setPath, citedSources(reading), options),
      policyFile: policyFileOf(twice, read.input.path),
    },
    reading,
  );
  return await printAudit(
    {
      version: 1,
      path,
      set: read.input.path,
      policy: read.input.policy.id,
      problems: audit.problems.map(problemRecord),
      provenance: audit.provenance.map((one) => ({
        ...one,
        evidence: one.evidence.map((place) => ({ ...place })),
      })),
    },
    model.verdict,
    invocation,
    host,
  );
}

/** The policy of a folder in which no other document than the decision is a report; null if there is one, or the folder cannot be judged. */
function policyWithoutReports(read: SetToDecide | FailedSet, path: string): Policy | null {
  if (read.kind === "failed") return read.withoutReports ?? null;
  const { policy, reports } = read.input;
  const isCertain = reports.some(({ facts }) => isCertainReport(facts.path, facts.title?.text ?? null));
  return !isCertain && reports.every(({ facts }) => isSamePath(facts.path, path)) ? policy : null;
}

/** A report of a phase is evidence. As a decision, it would be compared with itself. */
function requireDecision(path: string, { reports }: Pick<SetInput, "reports">): void {
  const report = reports.find(({ facts }) => isSamePath(facts.path, path));
  if (report === undefined || !isCertainReport(path, report.facts.title?.text ?? null)) return;
  throw userError(
    `${printable(path)} is read as a report (${report.role}), not as a decision. Use check to judge it, or name the decision.`,
  );
}

/** What a document says against itself, where no reports are next to it and no set was named. */
function aloneOutput(
  decision: { readonly path: string; readonly text: string },
  policy: Policy,
): AuditOutput {
  const problems = auditAlone(decision, policy).map(problemRecord);
  return { version: 1, path: decision.path, set: null, policy: policy.id, problems, provenance: [] };
}

async function printAudit(
  output: AuditOutput,
  verdict: Verdict,
  invocation: Invocation,
  host: Host,
): Promise<ExitCode> {
  const asCheck: CheckOutput = { version: 1, sets: [], problems: output.problems };
  const inRepository = repositoryNaming(invocation, host);
  await printOutput(invocation, host, {
    json: () => output,
    sarif: () =>
      sarifLog(
        [
          {
            set: { path: output.set ?? output.path, policy: output.policy, verdict },
            problems: output.problems,
            suppressed: [],
          },
        ],
        { toolVersion: TOOL_VERSION, rules: describedRules(), inRepository },
      ),
    github: () => githubAnnotations(asCheck, { inRepository }),
    text: () => problemsSummary(output.problems, countsOf(output), host.paint),
  });
  return output.problems.some((problem) => isAtLeast(problem, failOnOf(invocation)))
    ? EXIT.problems
    : EXIT.done;
}

/** The document and its set: the one named, else the folder in which the document lies. */
async function findPlaces(
  path: string,
  invocation: Invocation,
  host: Host,
): Promise<{ path: string; setPath: string }> {
  const named = invocation.values.get("set");
  const setPath =
    named === undefined ? toEnginePath(dirname(path)) : await namedSet(toEnginePath(named), invocation, host);
  // Links lead from one to the other: where their paths as given tell no way, the absolute ones do.
  if (relativePath(folderOf(path), setPath) !== null) return { path, setPath };
  return { path: toEnginePath(resolve(path)), setPath: toEnginePath(resolve(setPath)) };
}

/** Why the set cannot be read, with the way out if it was not named. */
function unusable(problems: readonly LoadProblem[], path: string, { values }: Invocation): string {
  const hint = values.has("set")
    ? ""
    : `\nName the set that ${printable(path)} decides about with --set SET.`;
  return loadProblemLines(problems) + hint;
}

const STATES = [
  "evidenced",
  "derived",
  "policy",
  "human",
  "orphan",
] as const satisfies readonly Provenance["state"][];

/** "412 figures: 380 evidenced, 20 derived, …" */
function countsOf({ provenance, path, set }: AuditOutput): string {
  if (set === null)
    return `${printable(path)}, compared only with itself: there are no reports next to it. Name its set with --set SET.`;
  const counts = STATES.map((state) => `${provenance.filter((one) => one.state === state).length} ${state}`);
  return `${printable(path)}, decided about ${printable(set)}: ${provenance.length} figures: ${counts.join(", ")}`;
}
