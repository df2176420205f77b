import { tellingIds } from "../tellingIds";
import type { GateDefinition, Policy } from "../../policy/model";
import type { Requirement } from "../../policy/requirement";
import type { Role } from "../../reader/reportKinds";
import type { Statement } from "../../reader/facts";
import type { RollbackPlanFile } from "../../workspace/rollbackPlan";
import type { Evidence, GateResult, GateState, SetFinding, SetReport } from "../model";
import { standardsInForce } from "./standardsInForce";
import { listed } from "../../text/listed";
import { spellingAdvice } from "../../text/nearest";
import { requirementText } from "./requirementText";

/** The input of a gate: the reports of the set, never its decision or anything generated, which would let a decision confirm itself. */
export interface GateInput {
  readonly gate: GateDefinition;
  readonly policy: Policy;
  readonly reports: readonly SetReport[];
  readonly missing: readonly { readonly role: Role; readonly title: string }[];
  readonly findings: readonly SetFinding[];
  readonly rollbackPlan: RollbackPlanFile | null;
  /** The ISO date on which waivers must be in force; null if it is not known. */
  readonly judgedAt: string | null;
  /**
   * The ISO date on which approvals must be given and certificates valid: that of the decision, so that `check` says what `decide` would.
   * Null if it is not known.
   */
  readonly asOf: string | null;
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

/** One rule per kind of requirement. */
export type GateRule<R extends Requirement = Requirement> = (input: GateInput, requirement: R) => Outcome;

/** The documents that serve some roles, the best match of each first; all reports if there are no roles. */
export function reportsOf(input: Pick<GateInput, "reports">, roles: readonly Role[]): readonly SetReport[] {
  return roles.length === 0 ? input.reports : input.reports.filter(({ role }) => roles.includes(role));
}

/** The reports that a gate needs and that are missing: what they say is unknown. */
export function missingOf({ missing }: GateInput, roles: readonly Role[]): GateInput["missing"] {
  return roles.length === 0 ? missing : missing.filter(({ role }) => roles.includes(role));
}

/** The outcome if none of the reports that a gate needs exists. */
export function missingReport(input: GateInput, roles: readonly Role[]): Outcome {
  const present = input.reports.map(({ role }) => role);
  const titles = roles.map(
    (role) => input.missing.find((phase) => phase.role === role)?.title ?? `The ${role} report`,
  );
  return {
    state: "not-evidenced",
    actual: "no report",
    why:
      titles.length === 0
        ? "The set has no report."
        : `${listed(titles, "and")} ${titles.length === 1 ? "is" : "are"} missing from the set.`,
    toPass:
      titles.length === 0
        ? "Add a report."
        : `Add the ${listed(roles, "or")} report.${roles.map((role) => spellingAdvice(role, present)).join("")}`,
    evidence: [],
    lookedAt: [],
  };
}

/** ` Did you mean "Rollback plan"?` if a report has a heading that is spelled much like a phrase of the policy, or nothing. */
export function headingAdvice(phrase: string, reports: readonly SetReport[]): string {
  return spellingAdvice(
    phrase,
    reports.flatMap(({ facts }) => facts.headings.map(({ text }) => text)),
  );
}

/** The same for the names of rows, labels, and items. */
export function nameAdvice(phrase: string, reports: readonly SetReport[]): string {
  return spellingAdvice(
    phrase,
    reports.flatMap(({ facts }) => facts.entries.map(({ name }) => name)),
  );
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
    why: `No findings are listed, and nothing says that there are none: ${names}.${silent.some(({ verdict }) => verdict === "conditional") ? " An approval with conditions does not say so." : ""}`,
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
  if (value === limit) return String(value);
  for (const digits of [1, 2, 3, 4]) {
    const short = Number(value.toFixed(digits));
    if (limit === undefined || short !== limit) return String(short);
  }
  return String(value);
}

/** "1 open critical finding", "3 open critical findings". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** The beginning of a sentence on what some reports, or none of all, state. */
export function silentReports(roles: readonly Role[]): string {
  if (roles.length === 0) return "No report states";
  const names = roles.map((role) => (role === "qa" ? "QA" : role));
  return roles.length === 1
    ? `The ${names[0] ?? ""} report does not state`
    : `The ${listed(names, "and")} reports do not state`;
}

/** Ids of findings for a sentence: at most eight, then the number of the others. */
export function named(findings: readonly SetFinding[]): string {
  const ids = tellingIds(findings.slice(0, 8), findings);
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
    threshold: requirementText(gate, standardsInForce(input.policy, input.reports)),
    why: isCovered ? `${outcome.why} Waived: ${gateWaiver}` : outcome.why,
    toPass: state === "pass" ? "" : outcome.toPass,
    evidence: outcome.evidence,
    lookedAt: outcome.lookedAt,
    hidesFailure: state === "waived" && outcome.state !== "not-evidenced" && gate.onFail === "block",
    effect: effectOf(gate, state),
  };
}

/** The result of a gate that does not apply, with the reason that the policy gives. */
export function notApplicableResult(gate: GateDefinition, reason: string): GateResult {
  return {
    id: gate.id,
    title: gate.title,
    shortTitle: gate.shortTitle ?? gate.title,
    state: "not-applicable",
    actual: "not applicable",
    threshold: requirementText(gate, []),
    why: `The policy says that this gate does not apply: ${reason}`,
    toPass: "",
    evidence: [],
    lookedAt: [],
    effect: "none",
  };
}

function effectOf(gate: GateDefinition, state: GateState): GateResult["effect"] {
  if (state === "pass" || state === "not-applicable") return "none";
  if (state === "waived") return "condition";
  return state === "fail" ? gate.onFail : gate.onMissing;
}
