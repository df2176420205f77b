import { isOpen } from "../contract/records";
import type { Evidence, SetFinding } from "../readiness/model";
import { pert } from "../readiness/computed/pert";
import type { Effort } from "../reader/facts";

/** Hours of work of several findings (rules.md, Effort). */
export interface EffortTotal {
  readonly minHours: number;
  /** Sum of (lo + 4m + hi) / 6, m the middle of each range; a lower bound where `maxHours` is null. */
  readonly expectedHours: number;
  /** Null where one of the figures has no upper bound; then `minHours` is all that is known. */
  readonly maxHours: number | null;
  /** Findings with a figure, and without. */
  readonly known: number;
  readonly unknown: number;
  /** Where the figures stand. */
  readonly references: readonly Evidence[];
}

/** A piece of work: findings that are stated to be the same are one, and so are those that share a figure. */
export interface EffortTask {
  /** Those of the findings that were asked for, in their order. */
  readonly findings: readonly SetFinding[];
  /** Null where none of them has a figure in hours. */
  readonly minHours: number | null;
  /** Null for an open bound too. */
  readonly maxHours: number | null;
  readonly references: readonly Evidence[];
}

/** The work on the open findings among `findings`; those that are the same take the hull of their figures. */
export function effortTasks(
  findings: readonly SetFinding[],
  all: readonly SetFinding[],
): readonly EffortTask[] {
  const groups = groupByRoot(all);
  const shared = new Map<string, number>();
  const tasks: { findings: SetFinding[]; figures: readonly Figure[] }[] = [];
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    const figures = (groups.get(finding.key) ?? [finding]).flatMap(figureOf);
    const fresh = figures.filter((figure) => !shared.has(placeOf(figure)));
    const same = fresh.length === 0 ? figures.map((figure) => shared.get(placeOf(figure)))[0] : undefined;
    if (same !== undefined) {
      tasks[same]?.findings.push(finding);
      continue;
    }
    for (const figure of fresh) if (figure.effort.sharedBy > 1) shared.set(placeOf(figure), tasks.length);
    tasks.push({ findings: [finding], figures: fresh });
  }
  return tasks.map((task) => ({ findings: task.findings, ...hullOf(task.figures) }));
}

/**
 * Sums the lows and the highs of the open findings among `findings`. One figure that several findings share counts once; findings
 * that are stated to be the same take the hull of their figures.
 */
export function totalEffort(findings: readonly SetFinding[], all: readonly SetFinding[]): EffortTotal {
  const tasks = effortTasks(findings, all);
  const known = tasks.filter(hasHours);
  const isOpenBound = known.some(({ maxHours }) => maxHours === null);
  return {
    minHours: sumOf(known.map(({ minHours }) => minHours)),
    expectedHours: sumOf(known.map(({ minHours, maxHours }) => pert(minHours, maxHours ?? minHours))),
    maxHours: isOpenBound ? null : sumOf(known.map(({ maxHours }) => maxHours ?? 0)),
    known: sumOf(known.map((task) => task.findings.length)),
    unknown: sumOf(tasks.map((task) => (task.minHours === null ? task.findings.length : 0))),
    references: known.flatMap((task) => task.references),
  };
}

function hasHours(task: EffortTask): task is EffortTask & { readonly minHours: number } {
  return task.minHours !== null;
}

interface Figure {
  readonly report: string;
  readonly effort: Effort;
  readonly minHours: number;
}

function figureOf({ report, effort }: SetFinding): readonly Figure[] {
  return effort !== null && effort.minHours !== null ? [{ report, effort, minHours: effort.minHours }] : [];
}

function placeOf({ report, effort }: Figure): string {
  return `${report}\n${effort.range.from}\n${effort.range.to}`;
}

function hullOf(figures: readonly Figure[]): Omit<EffortTask, "findings"> {
  if (figures.length === 0) return { minHours: null, maxHours: null, references: [] };
  const highs = figures.map(({ effort }) => effort.maxHours);
  return {
    minHours: Math.min(...figures.map(({ minHours }) => minHours)),
    maxHours: highs.includes(null) ? null : highest(highs),
    references: figures.map(({ report, effort }) => ({
      path: report,
      line: effort.range.line,
      text: effort.text,
    })),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
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
