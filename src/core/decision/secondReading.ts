/** Compares two readings of the same reports: everything that affects the decision must be the same in both. */
import { requirementOf } from "../policy/requirement";
import { GATE_STATE_WORDS } from "../readiness/gateStateWords";
import type { GateDefinition } from "../policy/model";
import type { Evidence, GateResult, SetFinding, SetModel } from "../readiness/model";
import type { Disagreement, Readings, Unconfirmed } from "../readiness/readings";

/** A judged set; the problems of its reports do not affect the decision. */
type Judged = Omit<SetModel, "problems">;

/** A report that the second parser did not read, and why. */
export interface Unread {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** How the second reading differs from the first. Both models have the same inputs, except for the reports in `unread`. */
export function compareReadings(first: Judged, second: Judged, unread: readonly Unread[] = []): Readings {
  const disagreements = [
    ...findingDisagreements(first, second),
    ...verdictDisagreements(first, second),
    ...gateDisagreements(first, second),
  ];
  return { disagreements, unconfirmed: unread.map((report) => unconfirmed(first, report)) };
}

function findingDisagreements(first: Judged, second: Judged): readonly Disagreement[] {
  const before = decidingFindings(first);
  const after = decidingFindings(second);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly Disagreement[] => {
    // A finding that matters in only one reading is looked up among all findings of the other.
    const one = before.get(key) ?? first.findings.find((finding) => finding.key === key);
    const other = after.get(key) ?? second.findings.find((finding) => finding.key === key);
    if (findingWords(one) === findingWords(other)) return [];
    const places = [one, other].flatMap((finding) => (finding ? [placeOf(finding)] : []));
    const message = `${key} is ${findingWords(one)}${at(one)} in one and ${findingWords(other)}${at(other)} in the other`;
    return [{ gates: gatesOfFinding(first, second, one, other), message, places }];
  });
}

function decidingFindings({ findings }: Judged): ReadonlyMap<string, SetFinding> {
  const deciding = findings.filter(
    ({ effectiveSeverity, priority }) =>
      effectiveSeverity === "critical" ||
      effectiveSeverity === "high" ||
      priority === "P0" ||
      priority === "P1",
  );
  return new Map(deciding.map((finding) => [finding.key, finding]));
}

function findingWords(finding: SetFinding | undefined): string {
  if (!finding) return "missing";
  const { effectiveSeverity, priority, statusDetail, mergedInto, waiver } = finding;
  return [
    effectiveSeverity,
    ...(priority === null ? [] : [priority]),
    statusDetail,
    ...(mergedInto === null ? [] : [`the same as ${mergedInto}`]),
    ...(waiver === null ? [] : ["waived"]),
  ].join(", ");
}

function at(finding: SetFinding | undefined): string {
  return finding ? ` (${finding.report}:${finding.range.line})` : "";
}

function placeOf({ report, range, displayId, title }: SetFinding): Evidence {
  return { path: report, line: range.line, text: `${displayId} ${title}` };
}

function gatesOfFinding(
  first: Judged,
  second: Judged,
  ...readings: readonly (SetFinding | undefined)[]
): readonly string[] {
  const findings = readings.filter((finding) => finding !== undefined);
  const results = [...first.gates, ...second.gates];
  const isNamed = (id: string): boolean =>
    results.some((gate) => gate.id === id && findings.some((finding) => names(gate, finding)));
  return first.policy.gates
    .filter((gate) => isNamed(gate.id) || findings.some((finding) => countsIn(gate, finding)))
    .map(({ id }) => id);
}

/** Whether a gate counts a finding that is open: by its level and its report. Those about a topic name what they count. */
function countsIn(gate: GateDefinition, { effectiveSeverity, priority, role }: SetFinding): boolean {
  const requirement = requirementOf(gate);
  if (requirement.kind !== "no-open" || requirement.topic !== null) return false;
  const { roles, severities, priorities } = requirement;
  const hasLevel =
    severities.includes(effectiveSeverity) || (priority !== null && priorities.includes(priority));
  return hasLevel && (roles.length === 0 || roles.includes(role));
}

function names({ evidence }: GateResult, { report, range }: SetFinding): boolean {
  return evidence.some(({ path, line }) => path === report && line === range.line);
}

function verdictDisagreements(first: Judged, second: Judged): readonly Disagreement[] {
  const gates = first.policy.gates
    .filter((gate) => requirementOf(gate).kind === "verdicts")
    .map(({ id }) => id);
  return first.reports.flatMap((report): readonly Disagreement[] => {
    const other = second.reports.find(({ facts }) => facts.path === report.facts.path);
    if (!other || other.verdict === report.verdict) return [];
    const statement = report.facts.verdicts[0] ?? other.facts.verdicts[0];
    const line = statement?.range.line ?? 1;
    const { path } = report.facts;
    const words = (verdict: string | null): string => verdict ?? "not stated";
    const message = `the verdict of ${path}:${line} is ${words(report.verdict)} in one and ${words(other.verdict)} in the other`;
    return [{ gates, message, places: [{ path, line, text: statement?.text ?? "" }] }];
  });
}

function gateDisagreements(first: Judged, second: Judged): readonly Disagreement[] {
  return first.gates.flatMap((gate): readonly Disagreement[] => {
    const other = second.gates.find(({ id }) => id === gate.id);
    if (!other || (other.state === gate.state && other.actual === gate.actual)) return [];
    const places = placesThatDiffer(gate, other);
    const place = places[0] ? ` (${places[0].path}:${places[0].line})` : "";
    const message = `${gate.id} is ${gateWords(gate)} in one and ${gateWords(other)} in the other${place}`;
    return [{ gates: [gate.id], message, places }];
  });
}

function gateWords({ state, actual }: GateResult): string {
  return actual === "" ? GATE_STATE_WORDS[state] : `${GATE_STATE_WORDS[state]} (${actual})`;
}

/** Where only one of the two readings found something, or else the places that both are based on. */
function placesThatDiffer(gate: GateResult, other: GateResult): readonly Evidence[] {
  const one = placesOf(gate);
  const two = placesOf(other);
  const isIn = (list: readonly Evidence[], { path, line }: Evidence): boolean =>
    list.some((entry) => entry.path === path && entry.line === line);
  const differing = [
    ...one.filter((place) => !isIn(two, place)),
    ...two.filter((place) => !isIn(one, place)),
  ];
  return (differing.length > 0 ? differing : one).slice(0, 5);
}

function placesOf({ evidence, lookedAt }: GateResult): readonly Evidence[] {
  return [...evidence, ...lookedAt];
}

function unconfirmed({ policy, reports }: Judged, { path, line, reason }: Unread): Unconfirmed {
  const role = reports.find(({ facts }) => facts.path === path)?.role;
  return {
    gates: policy.gates.filter((gate) => !readsOnlyAnother(gate, role)).map(({ id }) => id),
    message: `${path}:${line} was not read a second time: ${reason}`,
    place: { path, line, text: reason },
  };
}

/** Coverage, performance and compliance are looked for in every report, regardless of their roles. */
function readsOnlyAnother(gate: GateDefinition, reportRole: string | undefined): boolean {
  const requirement = requirementOf(gate);
  const { roles } = requirement;
  const readsAll =
    requirement.kind === "standard-met" ||
    (requirement.kind === "figure" && ["coverage", "performance"].includes(requirement.measure));
  return !readsAll && roles.length > 0 && !roles.includes(reportRole ?? "");
}
