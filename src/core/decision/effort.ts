import { isOpen } from "../contract/records";
import type { Evidence, SetFinding } from "../readiness/model";
import type { Effort } from "../report/facts";

/** Hours of work of several findings (rules.md, Effort). */
export interface EffortTotal {
  readonly minHours: number;
  /** Null where one of the figures has no upper bound; then `minHours` is all that is known. */
  readonly maxHours: number | null;
  /** Findings with a figure, and without. */
  readonly known: number;
  readonly unknown: number;
  /** Where the figures stand. */
  readonly references: readonly Evidence[];
}

/**
 * Sums the lows and the highs of the open findings among `findings`. One figure that several findings share counts once; findings
 * that are stated to be the same take the hull of their figures.
 */
export function totalEffort(findings: readonly SetFinding[], all: readonly SetFinding[]): EffortTotal {
  const groups = groupByRoot(all);
  const counted = new Set<string>();
  const total = {
    minHours: 0,
    maxHours: 0 as number | null,
    known: 0,
    unknown: 0,
    references: [] as Evidence[],
  };
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    const figures = (groups.get(finding.key) ?? [finding]).flatMap(({ report, effort }) =>
      effort !== null && effort.minHours !== null ? [{ report, effort, minHours: effort.minHours }] : [],
    );
    if (figures.length === 0) {
      total.unknown++;
      continue;
    }
    total.known++;
    const fresh = figures.filter(({ report, effort }) => isFirst(report, effort, counted));
    if (fresh.length === 0) continue;
    const highs = fresh.map(({ effort }) => effort.maxHours);
    total.minHours += Math.min(...fresh.map(({ minHours }) => minHours));
    total.maxHours = total.maxHours === null || highs.includes(null) ? null : total.maxHours + highest(highs);
    total.references.push(
      ...fresh.map(({ report, effort }) => ({ path: report, line: effort.range.line, text: effort.text })),
    );
  }
  return total;
}

function isFirst(report: string, effort: Effort, counted: Set<string>): boolean {
  if (effort.sharedBy <= 1) return true;
  const place = `${report}\n${effort.range.from}\n${effort.range.to}`;
  if (counted.has(place)) return false;
  counted.add(place);
  return true;
}

function highest(hours: readonly (number | null)[]): number {
  return Math.max(...hours.map((value) => value ?? 0));
}

/** Each finding with those merged into it, by the key of the one that counts. */
function groupByRoot(all: readonly SetFinding[]): ReadonlyMap<string, readonly SetFinding[]> {
  const byKey = new Map(all.map((finding) => [finding.key, finding]));
  const groups = new Map<string, SetFinding[]>();
  for (const finding of all) {
    const root = rootOf(finding, byKey);
    const group = groups.get(root) ?? [];
    group.push(finding);
    groups.set(root, group);
  }
  return groups;
}

function rootOf(finding: SetFinding, byKey: ReadonlyMap<string, SetFinding>): string {
  const seen = new Set<string>();
  let current = finding;
  while (current.mergedInto !== null && !seen.has(current.key)) {
    seen.add(current.key);
    const next = byKey.get(current.mergedInto);
    if (!next) break;
    current = next;
  }
  return current.key;
}

/** `4 h`, `4 to 8 h`, `at least 80 h`; what is stated in other words stays unknown (rules.md, Effort). */
export function hoursText(minHours: number | null, maxHours: number | null): string {
  if (minHours === null) return "not stated in hours";
  if (maxHours === null) return `at least ${plainNumber(minHours)} h`;
  return minHours === maxHours
    ? `${plainNumber(minHours)} h`
    : `${plainNumber(minHours)} to ${plainNumber(maxHours)} h`;
}

/** Two decimals at most, no separators, whatever the locale. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
