import { SEVERITIES, type Priority } from "../../reader/facts";
import type { SetFinding } from "../../readiness/model";

/** Findings that probably have one cause, the worst first. */
export interface Cause {
  readonly first: SetFinding;
  readonly others: readonly SetFinding[];
}

/** Groups findings by possible duplicates, worst cause first, else in the order of the reports. */
export function causesOf(findings: readonly SetFinding[]): readonly Cause[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const grouped = new Set<string>();
  const causes: Cause[] = [];
  for (const finding of worstFirst(findings)) {
    if (grouped.has(finding.key)) continue;
    const group = connected(finding, byKey).filter(({ key }) => !grouped.has(key));
    for (const { key } of group) grouped.add(key);
    const [first = finding, ...others] = worstFirst(group);
    causes.push({ first, others });
  }
  return causes;
}

function connected(start: SetFinding, byKey: ReadonlyMap<string, SetFinding>): readonly SetFinding[] {
  const keys = new Set([start.key]);
  for (const key of keys) {
    for (const other of byKey.get(key)?.possibleDuplicates ?? []) if (byKey.has(other)) keys.add(other);
  }
  return [...keys].flatMap((key) => byKey.get(key) ?? []);
}

function worstFirst(findings: readonly SetFinding[]): readonly SetFinding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort(
      (a, b) =>
        weight(a.finding) - weight(b.finding) || hours(b.finding) - hours(a.finding) || a.index - b.index,
    )
    .map(({ finding }) => finding);
}

/** What takes longest decides the date. */
function hours({ effort }: SetFinding): number {
  return effort?.maxHours ?? effort?.minHours ?? 0;
}

/** Severity first, then priority, then whether the report says what happens and what to do, then attacks, then CVSS. */
function weight({ effectiveSeverity, priority, cvss, fields, effort, role }: SetFinding): number {
  const isExplained = fields.some(({ name }) => name === "impact");
  const isPlanned = effort !== null || fields.some(({ name }) => name === "recommendation");
  return (
    SEVERITIES.indexOf(effectiveSeverity) * 1000 +
    PRIORITY_WEIGHT[priority ?? "none"] * 100 +
    (isExplained ? 0 : 50) +
    (isPlanned ? 0 : 25) +
    (role === "security" ? 0 : 20) -
    (cvss ?? 0)
  );
}

const PRIORITY_WEIGHT: Readonly<Record<Priority | "none", number>> = {
  P0: 0,
  none: 1,
  P1: 2,
  P2: 3,
  P3: 4,
  P4: 5,
};
