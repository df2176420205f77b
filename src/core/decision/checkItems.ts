/** Evaluates the checkboxes of the policy against the reports. */
import { isOpen } from "../contract/records";
import type { GateDefinition } from "../policy/model";
import type { CheckItem, Evaluation } from "../policy/releaseModel";
import { securityCoverageOf, type CoverageFigure } from "../readiness/computed/securityCoverage";
import { outcomeOf as stateOfGate } from "../readiness/gates/evaluate";
import type { GateInput } from "../readiness/gates/gate";
import { isNamed, statementsAbout } from "../readiness/gates/monitoringNames";
import { tellingIds } from "../readiness/tellingIds";
import { evidenceOf, type Evidence, type SetFinding, type SetModel } from "../readiness/model";
import type { MonitoringStatement } from "../reader/facts";
import { anchorOf } from "./anchors";
import { findingReferences, lookedEverywhere, reportReference, reportReferences } from "./context";
import { plainNumber } from "./effort";
import { openAdvisories, statedMissing, type StatedObstacle } from "./statedBoxes";
import {
  bare,
  derived,
  fromPolicy,
  internal,
  notEvidenced,
  type Claim,
  type Content,
  type Task,
} from "./model";

/** Whether a box is checked, and why. */
interface Outcome {
  readonly isMet: boolean;
  readonly result: Content;
}

/** At most this many finding ids are listed. */
const MOST_IDS = 4;

/** The boxes that reports decide, without those for people. */
export function evaluatedTasks(items: readonly CheckItem[], model: SetModel): readonly Task[] {
  return items.flatMap(({ text, evaluation }) => {
    const outcome = outcomeOf(evaluation, model);
    return outcome === null
      ? []
      : [{ checked: outcome.isMet, content: [bare(fromPolicy(`${text}:`)), outcome.result] }];
  });
}

/** The texts of the boxes that only people can check. */
export function textsForPeople(items: readonly CheckItem[], model: SetModel): readonly string[] {
  return items.flatMap(({ text, evaluation }) => (outcomeOf(evaluation, model) === null ? [text] : []));
}

function outcomeOf(evaluation: Evaluation, model: SetModel): Outcome | null {
  switch (evaluation.kind) {
    case "gate":
      return gateOutcome(evaluation.gate, model);
    case "no-open-finding":
      return noOpenFinding(evaluation, model);
    case "coverage":
      return coverageOutcome(evaluation, model);
    case "section":
      return sectionOutcome(evaluation, model);
    case "tests":
      return ruleOutcome({ kind: "tests-passing", role: "qa", threshold: null }, model);
    case "performance":
      return ruleOutcome({ kind: "performance-targets", role: "qa", threshold: null }, model);
    case "monitoring":
      return monitoringOutcome(evaluation.name, model);
    case "rollback":
      return rollbackOutcome(evaluation.of, model);
    case "statement":
      return obstacleOutcome(statedMissing(evaluation.names, model));
    case "advisories":
      return obstacleOutcome(openAdvisories(model));
    case "person":
      return null;
  }
}

function obstacleOutcome(obstacle: StatedObstacle | null): Outcome | null {
  return obstacle && { isMet: false, result: short(obstacle.text, "as stated", obstacle.places) };
}

/** A link to the details of a gate: its own heading, or the table of gates if it has none. */
export function gateLink(id: string, claim: Claim, model: SetModel): Content {
  const gate = model.gates.find((candidate) => candidate.id === id);
  const own = gate && gate.state !== "pass" ? anchorOf(gateHeading(id)) : "gates";
  return own === null ? bare(claim) : internal(claim, own);
}

export function gateHeading(id: string): string {
  return `Gate ${id}`;
}

const STATES = {
  pass: "passes",
  fail: "fails",
  "not-evidenced": "has no evidence",
  waived: "is waived",
  "not-applicable": "does not apply",
} as const;

function gateOutcome(id: string, model: SetModel): Outcome {
  const gate = model.gates.find((candidate) => candidate.id === id);
  if (!gate) return { isMet: false, result: notEvidenced([], `gate ${id} does not exist in the policy`) };
  const evidence = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
  const claim = derived(`gate ${id} ${STATES[gate.state]}`, "the state of the gate", evidence);
  const isMet = gate.state === "pass" || gate.state === "not-applicable";
  return { isMet, result: gateLink(id, claim, model) };
}

type NoOpenFinding = Extract<Evaluation, { kind: "no-open-finding" }>;

/** Whether an open finding keeps a box from being checked. */
export function keepsOpen(finding: SetFinding, { roles, severities, priorities }: NoOpenFinding): boolean {
  return (
    (roles.length === 0 || roles.includes(finding.role)) &&
    (severities.includes(finding.effectiveSeverity) ||
      (finding.priority !== null && priorities.includes(finding.priority)))
  );
}

function noOpenFinding(evaluation: NoOpenFinding, model: SetModel): Outcome {
  const { roles } = evaluation;
  const open = model.findings.filter(
    (finding) => finding.mergedInto === null && isOpen(finding) && keepsOpen(finding, evaluation),
  );
  if (open.length > 0) {
    const references = open.flatMap((finding) => findingReferences(finding).slice(0, 1));
    const claim = derived(`${open.length} open: ${idsOf(open)}`, "rows of the findings table", references);
    return { isMet: false, result: internal(claim, "findings") };
  }
  const reports = model.reports.filter(({ role }) => roles.length === 0 || roles.includes(role));
  const isMissing = model.missing.some(({ role }) => roles.length === 0 || roles.includes(role));
  const assessed = new Set(reports.filter((report) => report.isAssessed).map(({ role }) => role));
  const isSilent = reports.some(({ role }) => !assessed.has(role));
  return isMissing || isSilent || reports.length === 0
    ? { isMet: false, result: notEvidenced([]) }
    : { isMet: true, result: derived("none open", "searched", reports.map(reportReference)) };
}

export function idsOf(findings: readonly SetFinding[]): string {
  const shown = tellingIds(findings.slice(0, MOST_IDS), findings).join(", ");
  return findings.length > MOST_IDS ? `${shown} and ${findings.length - MOST_IDS} more` : shown;
}

type RuleGate = Pick<GateDefinition, "kind" | "role" | "threshold">;

/** Evaluates a gate rule without a gate. */
function ruleOutcome(gate: RuleGate, model: SetModel): Outcome {
  const { state, actual, evidence } = stateOfGate({ ...inputOf(model), gate: { ...NO_GATE, ...gate } });
  return {
    isMet: state === "pass",
    result:
      state === "not-evidenced" ? notEvidenced([]) : short(actual, "judged by the worse figure", evidence),
  };
}

const NO_GATE = {
  id: "",
  title: "",
  shortTitle: null,
  onFail: "advisory",
  onMissing: "advisory",
  waivable: false,
} as const;

function inputOf({ policy, reports, missing, findings, judgedAt, asOf }: SetModel): Omit<GateInput, "gate"> {
  return { policy, reports, missing, findings, rollbackPlan: null, judgedAt, asOf: asOf ?? judgedAt };
}

/** A derived figure with its first places; the others are where the figure is explained. */
function short(text: string, formula: string, references: readonly Evidence[]): Claim {
  return derived(text, formula, references.slice(0, 2));
}

function coverageOutcome(
  { of, threshold }: Extract<Evaluation, { kind: "coverage" }>,
  model: SetModel,
): Outcome {
  if (of === "critical-paths") {
    const gate = { operator: ">=", value: threshold, unit: "%" } as const;
    return ruleOutcome({ kind: "critical-path-coverage", role: "qa", threshold: gate }, model);
  }
  const [lowest] = [...coverageFigures(of, model)].sort((a, b) => a.percent - b.percent);
  if (!lowest) return { isMet: false, result: notEvidenced([]) };
  const text = `${plainNumber(lowest.percent)}%`;
  return {
    isMet: lowest.percent >= threshold,
    result: short(text, "the lowest figure stated", [lowest.evidence]),
  };
}

function coverageFigures(of: string, { reports }: SetModel): readonly CoverageFigure[] {
  if (of === "security") return securityCoverageOf(reports);
  return reports.flatMap(({ facts }) => {
    const stated = facts.coverage.filter(({ scope }) => scope === of);
    const rows = facts.criticalPaths.flatMap((table) => table.rows.filter((row) => isNamed(row, of)));
    return [
      ...stated.map((entry) => ({ percent: entry.percent, evidence: evidenceOf(facts.path, entry) })),
      ...rows.map((row) => ({ percent: row.coveragePercent, evidence: evidenceOf(facts.path, row) })),
    ];
  });
}

function sectionOutcome(
  { role, section }: Extract<Evaluation, { kind: "section" }>,
  model: SetModel,
): Outcome {
  const reports = model.reports.filter((candidate) => candidate.role === role);
  const report = reports.find(({ presentSections }) => presentSections.some(({ id }) => id === section));
  const present = report?.presentSections.find(({ id }) => id === section);
  if (!report || !present) return { isMet: false, result: notEvidenced([]) };
  const place = { path: report.facts.path, line: present.line, text: present.title };
  return { isMet: true, result: derived("present", "the heading", [place]) };
}

function monitoringOutcome(name: string, model: SetModel): Outcome {
  const statements = monitoringStatements(name, model);
  const worst = statements.find(({ state }) => state !== "present") ?? statements[0];
  if (!worst) return { isMet: false, result: notEvidenced([]) };
  return {
    isMet: worst.state === "present",
    result: short(`${worst.state}: ${worst.name}`, "as stated", [worst.evidence]),
  };
}

/** What the reports state about a metric or alert of the policy, as the gate about them reads it. */
export function monitoringStatements(
  name: string,
  { reports, policy }: SetModel,
): readonly {
  readonly name: string;
  readonly state: MonitoringStatement["state"];
  readonly evidence: Evidence;
}[] {
  const stated = reports.flatMap(({ facts }) =>
    facts.monitoring.map((statement) => ({ statement, evidence: evidenceOf(facts.path, statement) })),
  );
  const isAlert = policy.alerts.some((alert) => alert.name === name);
  return statementsAbout({ name, isAlert }, stated, ({ statement }) => statement).map(
    ({ statement, evidence }) => ({ name: statement.name, state: statement.state, evidence }),
  );
}

function rollbackOutcome(of: "database" | "code" | "services", model: SetModel): Outcome {
  const places = executedRollbacks(of, model);
  return places.length === 0
    ? { isMet: false, result: notEvidenced([]) }
    : { isMet: true, result: short("executed", "as stated", places) };
}

/** Where the reports state that a rollback was executed. */
export function executedRollbacks(
  of: "database" | "code" | "services",
  { reports }: SetModel,
): readonly Evidence[] {
  return reports.flatMap(({ facts }) =>
    facts.rollback
      .filter((statement) => statement.says === "executed" && statement.of.includes(of))
      .map((statement) => evidenceOf(facts.path, statement)),
  );
}

/** A claim about something that no report states. */
export function nowhere(model: SetModel): Claim {
  return notEvidenced(lookedEverywhere(model));
}
