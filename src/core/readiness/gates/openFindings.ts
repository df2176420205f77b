import type { NoOpen } from "../../policy/requirement";
import type { Role } from "../../reader/reportKinds";
import type { SetFinding, SetReport } from "../model";
import { isOpenFinding } from "../setFindings";
import {
  counted,
  findingReference,
  missingOf,
  missingReport,
  named,
  reportsOf,
  unlessSilent,
  unlessUnread,
  type GateInput,
  type GateRule,
  type Outcome,
} from "./gate";
import { listed } from "../../text/listed";
import { isNamed } from "./monitoringNames";
import { aboutOf, levelsOf } from "./requirementText";

/** Fails if a finding with one of the levels, and about the topic if there is one, is open in the reports. */
export const noOpen: GateRule<NoOpen> = (input, requirement) => {
  const { roles, topic } = requirement;
  const reports = reportsOf(input, roles);
  if (reports.length === 0 && roles.length > 0) return missingReport(input, roles);
  const findings = findingsOf(requirement, input.findings);
  const noun = `${levelsOf(requirement)} ${topic === "stability" ? "stability finding" : "finding"}`;
  const about = aboutOf(requirement);
  const where = placeWords(roles, reports);
  const lookedAt = topic === null ? notCounted(reports, requirement) : [];
  const outcome = unlessMissing(
    input,
    roles,
    outcomeOf(findings, { noun, about, where }, lookedAt, input.gate.waivable),
  );
  return unlessUnread(unlessSilent(outcome, reports), reports);
};

/** The findings, in any status, that a gate is about. */
export function findingsOf(requirement: NoOpen, findings: readonly SetFinding[]): readonly SetFinding[] {
  const stated = statedKeys(requirement.roles, findings);
  return findings.filter(
    (finding) =>
      stated.has(finding.key) && hasLevel(finding, requirement) && isAbout(finding, requirement.topic),
  );
}

function placeWords(roles: readonly Role[], reports: readonly SetReport[]): string {
  if (roles.length === 0) return "in all reports";
  const names = listed(roles, "and");
  if (roles.length > 1) return `in the ${names} reports`;
  return reports.length === 1 ? `in the ${names} report` : `in the ${reports.length} ${names} reports`;
}

/** Keys of what the reports of some roles state: if a finding is merged into one of another report, that one counts for both. */
function statedKeys(roles: readonly Role[], findings: readonly SetFinding[]): ReadonlySet<string> {
  const own = findings.filter(({ role }) => roles.length === 0 || roles.includes(role));
  return new Set(own.flatMap(({ key, mergedInto }) => (mergedInto === null ? [key] : [key, mergedInto])));
}

function hasLevel({ effectiveSeverity, priority }: SetFinding, { severities, priorities }: NoOpen): boolean {
  return severities.includes(effectiveSeverity) || (priority !== null && priorities.includes(priority));
}

function isAbout(finding: SetFinding, topic: NoOpen["topic"]): boolean {
  if (topic === null) return true;
  if (topic === "stability") return isStabilityFinding(finding);
  return textsOf(finding).some((text) => topic.some((phrase) => isNamed({ name: text }, phrase)));
}

/** Stability findings: deadlock, race, leak, unbounded growth. */
const STABILITY =
  /\bdead-?lock|\brace\b|\braces\b|\bmemory (?:leak|growth|exhaustion)|\bleak(?:s|ed|ing)?\b.{0,20}\bmemory|\bunbounded\b.{0,30}\b(?:growth|memory|queue|task|cache|buffer|state)|\bgrow(?:s|ing|th)?\b.{0,20}\b(?:without (?:an? )?(?:upper )?(?:bound|limit)|unbounded|forever)|\boom\b|\bout[- ]of[- ]memory/i;

/** Whether a finding is about a deadlock, a race, or growing memory, by its title or its issue text. */
export function isStabilityFinding(finding: SetFinding): boolean {
  return textsOf(finding).some((text) => STABILITY.test(text));
}

/** The title of a finding, and what it says is wrong. */
function textsOf({ title, fields }: SetFinding): readonly string[] {
  const issue = fields.filter(({ name }) => name === "issue" || name === "description");
  return [title, ...issue.map(({ text }) => text)];
}

/** "critical finding", "about payments", "in all reports". */
interface Subject {
  readonly noun: string;
  readonly about: string;
  readonly where: string;
}

function outcomeOf(
  findings: readonly SetFinding[],
  { noun, about, where: place }: Subject,
  lookedAt: Outcome["lookedAt"],
  isWaivable: boolean,
): Outcome {
  const open = findings.filter(isOpenFinding);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const where = `${about} ${place}`.trim();
  const count = `${counted(open.length, `open ${noun}`)}${about}`;
  const actual = `${count}${waived.length > 0 ? `, ${waived.length} waived` : ""}`;
  if (open.length > 0) {
    return {
      state: "fail",
      actual,
      why: `${counted(open.length, `open ${noun}`)} ${where}: ${named(open)}.`,
      toPass: `Fix and verify ${named(open)}${isWaivable ? ", or waive each of them" : ""}.`,
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

/** A gate over several reports can pass only if all of them exist: a missing one could contain anything. */
function unlessMissing(input: GateInput, roles: readonly Role[], outcome: Outcome): Outcome {
  const missing = missingOf(input, roles);
  if (missing.length === 0 || outcome.state === "fail") return outcome;
  const titles = missing.map((phase) => phase.title).join(", ");
  return {
    ...outcome,
    state: "not-evidenced",
    why: `${outcome.why} Missing reports could contain more: ${titles}.`,
    toPass: `Add the missing reports: ${titles}.`,
  };
}

/** Statements with one of the levels that were considered but not counted, with the reason. */
function notCounted(reports: readonly SetReport[], { severities }: NoOpen): Outcome["lookedAt"] {
  const isCritical = severities.includes("critical");
  return reports.flatMap((report) =>
    report.facts.lookedAt
      .filter(
        ({ about, text, severity }) =>
          about === "finding" &&
          ((severity !== undefined && severities.includes(severity)) ||
            (isCritical && /\bcritical\b|\bP0\b/i.test(text))),
      )
      .map((entry) => ({
        path: report.facts.path,
        line: entry.range.line,
        text: `not counted (${entry.reason}): ${entry.text}`,
      })),
  );
}
