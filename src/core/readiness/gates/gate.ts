import { listed } from "../../policy/builtin/compliance";
import type { GateDefinition, Policy } from "../../policy/model";
import type { Role } from "../../reader/reportKinds";
import type { Statement } from "../../reader/facts";
import type { RollbackPlanFile } from "../../workspace/rollbackPlan";
import { withUnit } from "../../text/withUnit";
import type { Evidence, GateResult, GateState, SetFinding, SetReport } from "../model";
import { standardsInForce } from "./standards";

/** The input of a gate: the reports of the set, never its decision or anything generated, which would let a decision confirm itself. */
export interface GateInput {
  readonly gate: GateDefinition;
  readonly policy: Policy;
  readonly reports: readonly SetReport[];
  readonly missing: readonly { readonly role: Role; readonly title: string }[];
  readonly findings: readonly SetFinding[];
  readonly rollbackPlan: RollbackPlanFile | null;
}

/** The outcome of a gate rule, before waivers and effects. */
export interface Outcome {
  readonly state: Extract<GateState, "pass" | "fail" | "not-evidenced" | "waived">;
  readonly actual: string;
  readonly why: string;
  readonly toPass: string;
  readonly evidence: readonly Evidence[];
  readonly lookedAt: readonly Evidence[];
}

/** One rule per kind of gate. */
export type GateRule = (input: GateInput) => Outcome;

/** The documents that serve a role, the best match first; none where the report is missing. */
export function reportsOf(input: Pick<GateInput, "reports">, role: Role | null): readonly SetReport[] {
  return input.reports.filter((report) => report.role === role);
}

/** The outcome if the report that a gate needs is missing. */
export function missingReport(input: GateInput, role: Role): Outcome {
  const title = input.missing.find((phase) => phase.role === role)?.title ?? `The ${role} report`;
  return {
    state: "not-evidenced",
    actual: "no report",
    why: `${title} is missing from the set.`,
    toPass: `Add the ${role} report.`,
    evidence: [],
    lookedAt: [],
  };
}

/**
 * The outcome where the gate would pass because nothing was found: not evidenced while none of the documents of a phase says what its
 * assessment found. A stub, a plan and an empty report say nothing.
 */
export function unlessSilent(outcome: Outcome, reports: readonly SetReport[]): Outcome {
  if (outcome.state !== "pass") return outcome;
  const assessed = new Set(reports.filter((report) => report.isAssessed).map(({ role }) => role));
  const silent = reports.filter(({ role }) => !assessed.has(role));
  if (silent.length === 0)
    return { ...outcome, evidence: [...outcome.evidence, ...reports.flatMap(saysNothing)] };
  const names = [...new Set(silent.map(({ role }) => role))].join(", ");
  return {
    ...outcome,
    state: "not-evidenced",
    actual: "no result stated",
    why: `No findings are listed, and nothing says that there are none: ${names}.`,
    toPass: "List the findings, or state that there are none.",
    lookedAt: [
      ...silent.map(({ facts }) => ({ path: facts.path, line: 1, text: "states no result" })),
      ...outcome.lookedAt,
    ],
  };
}

/** Where a report says that nothing is open: in words, as a count, or by its approval. */
function saysNothing(report: SetReport): readonly Evidence[] {
  const { nothingFound, declaredCounts, verdicts } = report.facts;
  const none = declaredCounts.filter(({ severity, count }) => severity === "critical" && count === 0);
  const approved = verdicts.filter(({ verdict }) => verdict === "approved");
  return [nothingFound, none, approved].flatMap((stated) =>
    stated.slice(0, 1).map((statement) => reference(report, statement)),
  );
}

/** Keeps a gate from passing if part of a report that it checks could not be read, because that part could contain anything. */
export function unlessUnread(outcome: Outcome, reports: readonly SetReport[]): Outcome {
  const unread = reports.flatMap((report) =>
    report.facts.problems
      .filter(({ kind }) => kind !== "not-utf-8" && kind !== "unread-front-matter")
      .map((problem) => reference(report, problem, `unreadable (${problem.kind}): ${problem.text}`)),
  );
  if (unread.length === 0 || outcome.state === "fail" || outcome.state === "not-evidenced") return outcome;
  return {
    ...outcome,
    state: "not-evidenced",
    why: `${outcome.why} However, part of a report could not be read.`,
    toPass: "Fix the unreadable part so that it can be evaluated.",
    lookedAt: [...unread, ...outcome.lookedAt],
  };
}

/** A reference to a statement of a report. */
export function reference(report: SetReport, statement: Statement, text = statement.text): Evidence {
  return { path: report.facts.path, line: statement.range.line, text };
}

/** A reference to a finding: id, title, and the level that counts. */
export function findingReference(finding: SetFinding): Evidence {
  const conflict =
    finding.severity === finding.effectiveSeverity
      ? ""
      : ` (stated as ${finding.severity}, counts as ${finding.effectiveSeverity})`;
  return {
    path: finding.report,
    line: finding.range.line,
    text: `${finding.displayId} ${finding.title}${conflict}`,
  };
}

/** Formats a figure with at most one decimal, or more if rounding would hide the difference from `limit`. */
export function figure(value: number, limit?: number): string {
  for (const digits of [1, 2, 3, 4]) {
    const short = Number(value.toFixed(digits));
    if (limit === undefined || short !== limit || value === limit) return String(short);
  }
  return String(value);
}

/** "1 open critical finding", "3 open critical findings". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Ids of findings for a sentence: at most eight, then the number of the others. */
export function named(findings: readonly SetFinding[]): string {
  const ids = findings.slice(0, 8).map((finding) => finding.displayId);
  const rest = findings.length - ids.length;
  return ids.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Turns an outcome into the result of the gate: applies a gate waiver, and determines the effect on the verdict. */
export function gateResult(input: GateInput, outcome: Outcome, gateWaiver: string | null): GateResult {
  const { gate } = input;
  const isCovered = gateWaiver !== null && gate.waivable && outcome.state !== "pass";
  const state: GateState = isCovered ? "waived" : outcome.state;
  return {
    id: gate.id,
    title: gate.title,
    shortTitle: gate.shortTitle ?? gate.title,
    state,
    actual: outcome.actual,
    threshold: thresholdOf(input),
    why: isCovered ? `${outcome.why} Waived: ${gateWaiver}` : outcome.why,
    toPass: state === "pass" ? "" : outcome.toPass,
    evidence: outcome.evidence,
    lookedAt: outcome.lookedAt,
    hidesFailure: state === "waived" && outcome.state !== "not-evidenced" && gate.onFail === "block",
    effect: effectOf(gate, state),
  };
}

function effectOf(gate: GateDefinition, state: GateState): GateResult["effect"] {
  if (state === "pass" || state === "not-applicable") return "none";
  if (state === "waived") return "condition";
  return state === "fail" ? gate.onFail : gate.onMissing;
}

/** What a gate requires, in words or figures. */
function thresholdOf({ gate, policy, reports }: GateInput): string {
  const standards = gate.kind === "compliance" ? standardsInForce(policy, reports) : [];
  if (standards.length > 0) return `compliance with ${listed(standards)}`;
  if (gate.threshold)
    return `${gate.threshold.operator.replace(">=", "≥").replace("<=", "≤")} ${withUnit(gate.threshold.value, gate.threshold.unit)}`;
  return THRESHOLDS[gate.kind];
}

const THRESHOLDS: Readonly<Record<GateDefinition["kind"], string>> = {
  "no-open-critical": "0 open critical findings",
  "no-open-critical-anywhere": "0 open critical or P0 findings",
  "functional-completeness": "complete",
  "performance-targets": "all targets met",
  "tests-passing": "0 failed or erroring tests",
  "rollback-verified": "rolled back in a test: database, code, and services",
  "phase-verdicts": "0 reports not approved",
  "no-stability-defect": "0 open critical or P0 stability findings",
  "critical-path-coverage": "covered",
  "rollback-plan": "a rollback plan",
  "critical-metrics": "all in place",
  compliance: "compliance with every standard that applies",
};
