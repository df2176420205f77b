import type { Role } from "../../reader/reportKinds";
import type { SetFinding, SetReport } from "../model";
import { isOpenFinding } from "../setFindings";
import {
  counted,
  findingReference,
  missingReport,
  named,
  reportsOf,
  unlessSilent,
  unlessUnread,
  type GateInput,
  type GateRule,
  type Outcome,
} from "./gate";

/** Fails if a report of one role has an open critical finding. */
export const noOpenCritical: GateRule = (input) => {
  const role = input.gate.role ?? "security";
  const reports = reportsOf(input, role);
  if (reports.length === 0) return missingReport(input, role);
  const stated = statedKeys(role, input.findings);
  const critical = input.findings.filter(
    ({ key, effectiveSeverity }) => effectiveSeverity === "critical" && stated.has(key),
  );
  const where = reports.length === 1 ? `in the ${role} report` : `in the ${reports.length} ${role} reports`;
  const outcome = outcomeOf(critical, "critical finding", where, notCounted(reports));
  return unlessUnread(unlessSilent(outcome, reports), reports);
};

/** Keys of what the reports of a role state: if a finding is merged into one of another report, that one counts for both. */
function statedKeys(role: Role, findings: readonly SetFinding[]): ReadonlySet<string> {
  const own = findings.filter((finding) => finding.role === role);
  return new Set(own.flatMap(({ key, mergedInto }) => (mergedInto === null ? [key] : [key, mergedInto])));
}

/** Fails if any report has an open critical or P0 finding. */
export const noOpenCriticalAnywhere: GateRule = (input) => {
  const deciding = input.findings.filter(isDeciding);
  const outcome = outcomeOf(deciding, "critical or P0 finding", "in all reports", notCounted(input.reports));
  return unlessUnread(unlessSilent(unlessMissing(input, outcome), input.reports), input.reports);
};

/** Stability findings: deadlock, race, leak, unbounded growth. */
const STABILITY =
  /\bdead-?lock|\brace\b|\braces\b|\bmemory (?:leak|growth|exhaustion)|\bleak(?:s|ed|ing)?\b.{0,20}\bmemory|\bunbounded\b.{0,30}\b(?:growth|memory|queue|task|cache|buffer|state)|\bgrow(?:s|ing|th)?\b.{0,20}\b(?:without (?:an? )?(?:upper )?(?:bound|limit)|unbounded|forever)|\boom\b|\bout[- ]of[- ]memory/i;

/** Fails if a critical or P0 deadlock, race condition, or memory leak is open. */
export const noStabilityDefect: GateRule = (input) => {
  const defects = input.findings.filter((finding) => isDeciding(finding) && isStabilityFinding(finding));
  const outcome = outcomeOf(defects, "critical or P0 stability finding", "in all reports", []);
  return unlessUnread(unlessSilent(unlessMissing(input, outcome), input.reports), input.reports);
};

/** Whether a finding is about a deadlock, a race, or growing memory, by its title or its issue text. */
export function isStabilityFinding(finding: SetFinding): boolean {
  const issue = finding.fields.filter((field) => field.name === "issue" || field.name === "description");
  return STABILITY.test(finding.title) || issue.some((field) => STABILITY.test(field.text));
}

function isDeciding(finding: SetFinding): boolean {
  return finding.effectiveSeverity === "critical" || finding.priority === "P0";
}

function outcomeOf(
  findings: readonly SetFinding[],
  noun: string,
  where: string,
  lookedAt: Outcome["lookedAt"],
): Outcome {
  const open = findings.filter(isOpenFinding);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const actual = `${counted(open.length, `open ${noun}`)}${waived.length > 0 ? `, ${waived.length} waived` : ""}`;
  if (open.length > 0) {
    return {
      state: "fail",
      actual,
      why: `${counted(open.length, `open ${noun}`)} ${where}: ${named(open)}.`,
      toPass: `Fix and verify ${named(open)}, or waive each of them.`,
      evidence: open.map(findingReference),
      lookedAt,
    };
  }
  return {
    state: waived.length > 0 ? "waived" : "pass",
    actual,
    why:
      waived.length > 0
        ? `No open ${noun} ${where}, except ${waived.length} waived: ${named(waived)}.`
        : `No open ${noun} ${where}.`,
    toPass: waived.length > 0 ? `Fix and verify ${named(waived)}.` : "",
    evidence: waived.map(findingReference),
    lookedAt,
  };
}

/** A gate over all reports can pass only if all reports exist: a missing one could contain anything. */
function unlessMissing(input: GateInput, outcome: Outcome): Outcome {
  if (input.missing.length === 0 || outcome.state === "fail") return outcome;
  const titles = input.missing.map((phase) => phase.title).join(", ");
  return {
    ...outcome,
    state: "not-evidenced",
    why: `${outcome.why} Missing reports could contain more: ${titles}.`,
    toPass: `Add the missing reports: ${titles}.`,
  };
}

/** Statements with a critical word that were considered but not counted, with the reason. */
function notCounted(reports: readonly SetReport[]): Outcome["lookedAt"] {
  return reports.flatMap((report) =>
    report.facts.lookedAt
      .filter(
        ({ about, text, severity }) =>
          about === "finding" && (severity === "critical" || /\bcritical\b|\bP0\b/i.test(text)),
      )
      .map((entry) => ({
        path: report.facts.path,
        line: entry.range.line,
        text: `not counted (${entry.reason}): ${entry.text}`,
      })),
  );
}
