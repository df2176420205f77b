import { groupBy } from "../text/groupBy";
import { isOpen } from "../contract/records";
import type { Evidence, SetFinding } from "../readiness/model";
import { pert } from "../readiness/computed/pert";
import type { Effort } from "../reader/facts";
import { greatest, smallest } from "../text/extremes";

/** Hours of work for several findings. See docs/design/effort-and-exposure.md. */
export interface EffortTotal {
  readonly minHours: number;
  /** Sum of (low + 4 × middle + high) / 6 over all ranges; a lower bound if `maxHours` is null. */
  readonly expectedHours: number;
  /** Null if one of the figures has no upper bound; then only `minHours` is known. */
  readonly maxHours: number | null;
  /** Number of findings with and without a figure. */
  readonly known: number;
  readonly unknown: number;
  /** Where the figures appear. */
  readonly references: readonly Evidence[];
}

/** One piece of work: findings that are stated to be the same, or that share a figure, are one. */
export interface EffortTask {
  /** Its findings among those requested, in their order. */
  readonly findings: readonly SetFinding[];
  /** Null if none of them has a figure in hours. */
  readonly minHours: number | null;
  /** Also null for an open bound. */
  readonly maxHours: number | null;
  readonly references: readonly Evidence[];
  /** Whether all of its findings are possible duplicates of longer work among those requested: then it may take no additional time. */
  readonly isRepeated: boolean;
}

/** The work for the open findings among `findings`. Findings that are the same get the range that covers all their figures. */
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
  const longest = new Set(longestOfCauses(findings));
  return tasks.map((task) => ({
    findings: task.findings,
    ...hullOf(task.figures),
    isRepeated: !task.findings.some((finding) => longest.has(finding)),
  }));
}

/**
 * Sums the lower and upper bounds of the open findings among `findings`. A figure that several findings share counts once. Findings
 * that are stated to be the same get the range that covers all their figures.
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

/**
 * The same, with possible duplicates counted both ways: the lower bound counts the longest of each group, the upper bound counts all of
 * them.
 */
export function causeEffort(findings: readonly SetFinding[], all: readonly SetFinding[]): EffortTotal {
  const tasks = effortTasks(findings, all).filter(hasHours).map(oncePerCause);
  return {
    ...totalEffort(findings, all),
    minHours: sumOf(tasks.map(({ minHours }) => minHours)),
    expectedHours: sumOf(tasks.map(({ minHours, maxHours }) => pert(minHours, maxHours ?? minHours))),
  };
}

/** What may be done with other work takes no time at least. */
export function oncePerCause<Task extends Pick<EffortTask, "minHours" | "maxHours" | "isRepeated">>(
  task: Task,
): Task {
  const { minHours, maxHours, isRepeated } = task;
  return isRepeated && minHours !== null ? { ...task, minHours: 0, maxHours: maxHours ?? minHours } : task;
}

/** What `findings` add to the work on `before`: possible duplicates of work that is already counted may add nothing. */
export function addedEffort(
  findings: readonly SetFinding[],
  before: readonly SetFinding[],
  all: readonly SetFinding[],
): EffortTotal {
  const own = causeEffort(findings, all);
  const [less, more] = [causeEffort(before, all), causeEffort([...before, ...findings], all)];
  const added = (one: number, other: number): number => Math.max(0, rounded(other - one));
  return {
    ...own,
    minHours: added(less.minHours, more.minHours),
    expectedHours: added(less.expectedHours, more.expectedHours),
    maxHours:
      less.maxHours === null || more.maxHours === null ? own.maxHours : added(less.maxHours, more.maxHours),
  };
}

/** The open findings without an effort in hours. */
export function withoutEffort(
  findings: readonly SetFinding[],
  all: readonly SetFinding[],
): readonly SetFinding[] {
  return effortTasks(findings, all).flatMap((task) => (task.minHours === null ? task.findings : []));
}

/** The same, with only the longest of each group of possible duplicates: what the work takes if each group has one cause. */
export function effortOnce(findings: readonly SetFinding[], all: readonly SetFinding[]): EffortTotal {
  return totalEffort(longestOfCauses(findings), all);
}

function longestOfCauses(findings: readonly SetFinding[]): readonly SetFinding[] {
  const open = new Map(findings.filter(isOpen).map((finding) => [finding.key, finding]));
  const position = new Map([...open.keys()].map((key, index) => [key, index]));
  const isBefore = (one: SetFinding, other: SetFinding): boolean =>
    hoursOf(one) === hoursOf(other)
      ? (position.get(one.key) ?? 0) < (position.get(other.key) ?? 0)
      : hoursOf(one) > hoursOf(other);
  return [...open.values()].filter((finding) =>
    finding.possibleDuplicates.every((key) => {
      const other = open.get(key);
      return other === undefined || isBefore(finding, other);
    }),
  );
}

function hoursOf({ effort }: SetFinding): number {
  return effort?.maxHours ?? effort?.minHours ?? -1;
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

function hullOf(figures: readonly Figure[]): Omit<EffortTask, "findings" | "isRepeated"> {
  if (figures.length === 0) return { minHours: null, maxHours: null, references: [] };
  const highs = figures.map(({ effort }) => effort.maxHours);
  return {
    minHours: smallest(figures.map(({ minHours }) => minHours)),
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
  return greatest(hours.map((value) => value ?? 0));
}

/** Each finding with those merged into it, by the key of the remaining finding. */
function groupByRoot(all: readonly SetFinding[]): ReadonlyMap<string, readonly SetFinding[]> {
  const byKey = new Map(all.map((finding) => [finding.key, finding]));
  return groupBy(all, (finding) => rootOf(finding, byKey));
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

/** `4 h`, `4–8 h`, `at least 80 h`; an effort in other words stays unknown. */
export function hoursText(minHours: number | null, maxHours: number | null): string {
  if (minHours === null) return "not stated in hours";
  if (maxHours === null) return `at least ${plainNumber(minHours)} h`;
  return minHours === maxHours
    ? `${plainNumber(minHours)} h`
    : `${plainNumber(minHours)}–${plainNumber(maxHours)} h`;
}

/** The same for a sum, rounded to half hours: more would claim a precision that estimates do not have. */
export function sumText(minHours: number, maxHours: number | null): string {
  return hoursText(toHalf(minHours), maxHours === null ? null : toHalf(maxHours));
}

/** `195.5` for 195.33; what is less than half an hour stays as it is. */
export function toHalf(hours: number): number {
  return hours < 0.5 ? hours : Math.round(hours * 2) / 2;
}

/** Removes the noise of differences between sums of decimals. */
function rounded(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}

/** At most two decimals and no separators, in every locale. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
