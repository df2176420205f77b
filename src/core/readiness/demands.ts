/** What reports demand before the release, and the findings that they mean. */
import { requirementOf } from "../policy/requirement";
import { isTaskFor, taskStems, titleLikeness, titleStems } from "../reader/similarity";
import type { Demand } from "../reader/facts";
import { groupedIds, normaliseId } from "../reader/findingIds";
import { withoutBrackets } from "../reader/titleHead";
import { significantStems } from "../lexicon/englishStems";
import type { SetFinding, SetModel, SetReport } from "./model";
import { percentagesIn } from "./percentages";
import { isOpenFinding } from "./setFindings";
import { unplannedFindings } from "./unplannedFindings";

/** A demand of a report with the findings that it is about: open ones, and ones that are already closed. */
export interface SetDemand {
  readonly report: SetReport;
  readonly demand: Demand;
  readonly findings: readonly SetFinding[];
}

/** An open finding that does not block by itself, but has to be fixed before the release. */
export interface RequiredFinding {
  readonly finding: SetFinding;
  /** The demands that mean it, in the order of the reports; empty if a gate needs it, or if only the plan of its report leaves it out. */
  readonly demands: readonly SetDemand[];
  /** Ids of the failing gates whose figure is about what it is about. */
  readonly gates: readonly string[];
}

/** Work before the release that no finding stands for. What several reports demand, or one report several times, is one piece of work. */
export interface RequiredWork {
  /** The one that says most first. */
  readonly demands: readonly [SetDemand, ...SetDemand[]];
}

export interface BeforeRelease {
  /** Every demand, in the order of the reports. */
  readonly demands: readonly SetDemand[];
  readonly findings: readonly RequiredFinding[];
  readonly work: readonly RequiredWork[];
}

type Model = Pick<SetModel, "reports" | "findings" | "gates" | "policy">;

/** What has to be done before the release besides fixing the blockers: what reports demand, and what a failing gate is about. */
export function beforeRelease(model: Model): BeforeRelease {
  const demands = model.reports.flatMap((report) =>
    report.facts.demands.map((demand) => ({ report, demand, findings: meantBy(demand, report, model) })),
  );
  const gatesOf = gatesByRole(model);
  const ofStandards = gatesOfGaps(model);
  const leftOut = leftOutOf(model, demands);
  const findings = model.findings.flatMap((finding): readonly RequiredFinding[] => {
    if (!isOpenFinding(finding) || finding.blocks) return [];
    const own = demands.filter((demand) => demand.findings.includes(finding));
    const ofRole = finding.isCondition ? (gatesOf.get(finding.role) ?? []) : [];
    const gates = [...ofRole, ...(ofStandards.get(finding.key) ?? [])];
    const isRequired = own.length + gates.length > 0 || leftOut.has(finding);
    return isRequired ? [{ finding, demands: own, gates }] : [];
  });
  return { demands, findings, work: workOf(demands) };
}

/**
 * Findings that the plan of a report does not name although the report demands others of the same level first: forgotten, they are not
 * less urgent.
 */
function leftOutOf(model: Model, demands: readonly SetDemand[]): ReadonlySet<SetFinding> {
  const demanded = new Set(
    demands.flatMap(({ findings }) =>
      findings.map(({ report, effectiveSeverity }) => `${report} ${effectiveSeverity}`),
    ),
  );
  const missing = unplannedFindings(model).flatMap((one) => one.missing);
  return new Set(
    missing.filter(({ report, effectiveSeverity }) => demanded.has(`${report} ${effectiveSeverity}`)),
  );
}

/** Failing gates about a completeness, by the report that states it: its findings are the gaps. */
function gatesByRole({ gates, policy }: Model): ReadonlyMap<string, readonly string[]> {
  const failing = new Set(gates.filter(({ effect }) => effect === "block").map(({ id }) => id));
  const pairs = policy.gates.flatMap((gate) => {
    const requirement = requirementOf(gate);
    const isAboutGaps = requirement.kind === "figure" && requirement.measure === "completeness";
    return isAboutGaps && failing.has(gate.id)
      ? requirement.roles.map((role) => ({ role, id: gate.id }))
      : [];
  });
  return new Map(
    pairs.map(({ role }) => [role, pairs.filter((pair) => pair.role === role).map(({ id }) => id)]),
  );
}

/** Failing gates about standards, by the key of each finding that the reports name as a gap of one. */
function gatesOfGaps({ gates, policy, reports, findings }: Model): ReadonlyMap<string, readonly string[]> {
  const failing = policy.gates
    .filter((gate) => requirementOf(gate).kind === "standard-met")
    .filter(({ id }) =>
      gates.some((gate) => gate.id === id && gate.state === "fail" && gate.effect === "block"),
    )
    .map(({ id }) => id);
  if (failing.length === 0) return new Map();
  const keys = reports.flatMap(({ facts }) => {
    const gaps = facts.compliance.filter(({ state }) => state !== "compliant");
    const lines = new Set(gaps.map(({ range }) => range.line));
    const mentions = facts.claims.idMentions.filter(({ range }) => lines.has(range.line));
    const named = new Set(mentions.flatMap(({ id, text }) => [id, ...groupedIds(text)].map(normaliseId)));
    return findings.filter(
      ({ report, id }) => report === facts.path && id !== null && named.has(normaliseId(id)),
    );
  });
  return new Map(keys.map(({ key }) => [key, failing]));
}

function meantBy(demand: Demand, report: SetReport, { findings }: Model): readonly SetFinding[] {
  const own = findings.filter(
    (finding) => finding.report === report.facts.path && finding.mergedInto === null,
  );
  const named = own.filter((finding) => isAt(finding, demand));
  const role = demand.about ?? report.role;
  const ofLevels = findings.filter(
    (finding) =>
      finding.role === role &&
      finding.mergedInto === null &&
      demand.levels.includes(finding.effectiveSeverity),
  );
  if (named.length + ofLevels.length > 0) return [...new Set([...named, ...ofLevels])];
  return demand.lead === null || demand.levels.length > 0 ? [] : fixedBy(demand, own, findings);
}

/** The demand is a mention of the finding, or part of what is said about it. */
function isAt({ range, endLine, alsoAt }: SetFinding, { range: { line } }: Demand): boolean {
  return (line >= range.line && line <= endLine) || alsoAt.includes(line);
}

/** Findings of the report that the demand is about by their titles, else findings of any report whose own fix it is. */
function fixedBy(
  { text }: Demand,
  own: readonly SetFinding[],
  all: readonly SetFinding[],
): readonly SetFinding[] {
  const task = withoutBrackets(text);
  const [words, stems] = [taskStems(task), titleStems(task)];
  // "Fix the database connection pool" is about the finding "Database connection pool issues".
  const named = own.filter(
    (finding) =>
      isTaskFor(words, finding.title) ||
      titleLikeness(stems, titleStems(finding.title)) >= ALIKE ||
      isTargetOf(task, finding),
  );
  return named.length > 0 ? named : all.filter((finding) => isOwnFix(stems, finding));
}

/** "Achieve at least 75% test coverage" is about "Test coverage too low: 41% of 75% required", by one of the names of the finding. */
function isTargetOf(task: string, { title, otherTitles }: SetFinding): boolean {
  const [target, ...others] = percentagesIn(task);
  if (target === undefined || others.length > 0) return false;
  const stems = significantStems(task);
  const names = [title, ...otherTitles];
  const saysTarget = names.some((name) => percentagesIn(name).includes(target));
  return saysTarget && names.some((name) => sharedStems(stems, name) >= 2);
}

function sharedStems(stems: ReadonlySet<string>, name: string): number {
  return [...significantStems(name)].filter((stem) => stems.has(stem) && Number.isNaN(Number(stem))).length;
}

/** The finding recommends the same, in as many words. */
function isOwnFix(stems: ReadonlySet<string>, { fields, mergedInto }: SetFinding): boolean {
  if (mergedInto !== null || stems.size < 2) return false;
  return fields.some(({ name, text }) => {
    const fix = name === "recommendation" ? titleStems(text) : null;
    return fix !== null && fix.size <= stems.size * 2 && titleLikeness(stems, fix) >= ALIKE;
  });
}

const ALIKE = 0.75;

function workOf(demands: readonly SetDemand[]): readonly RequiredWork[] {
  const left = demands.filter(
    ({ demand, findings }) =>
      findings.length === 0 &&
      demand.levels.length === 0 &&
      (demand.lead !== null || demand.activity !== null),
  );
  const groups: [SetDemand, ...SetDemand[]][] = [];
  for (const one of left) {
    const known = groups.find((group) => group.some((other) => isSameWork(one.demand, other.demand)));
    if (known) known.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ({ demands: mostSaidFirst(group) }));
}

function isSameWork(one: Demand, other: Demand): boolean {
  const stems = (demand: Demand): ReadonlySet<string> =>
    significantStems(demand.activity ?? withoutBrackets(demand.text));
  if ((one.activity === null) !== (other.activity === null)) return false;
  return titleLikeness(stems(one), stems(other)) >= ALIKE;
}

/** With an effort before one without, then from a list of demands before a box of a checklist. */
function mostSaidFirst([first, ...others]: readonly [SetDemand, ...SetDemand[]]): readonly [
  SetDemand,
  ...SetDemand[],
] {
  const weight = ({ demand }: SetDemand): number =>
    (demand.effort === null ? 0 : 4) +
    (demand.owner === null ? 0 : 2) +
    (demand.text.length > first.demand.text.length ? 1 : 0);
  const [most = first, ...rest] = [first, ...others].sort((a, b) => weight(b) - weight(a));
  return [most, ...rest];
}
