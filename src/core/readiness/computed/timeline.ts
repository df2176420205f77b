import type { EffortUnits } from "../../reader/effortUnits";
import type { Role } from "../../reader/reportKinds";
import type { Calendar } from "../../policy/releaseModel";
import { MINUTES_A_DAY, dayOf, endOfWork, isoDateOf } from "./civilTime";
import { nextWindow, type WindowSearch } from "./deploymentWindow";
import { pert } from "./pert";
import { listSchedule } from "./schedule";
import { longestPath, withoutCycles, type Task } from "./taskGraph";

/** One piece of work on findings. Findings that share an effort, or that are the same, are one piece. */
export interface FixTask {
  readonly id: string;
  /** How many findings it is about. */
  readonly findings: number;
  /** The roles whose reports have to be re-validated afterward. */
  readonly roles: readonly Role[];
  /** Null if no hours are stated: it counts as unknown and adds no time to the sums. */
  readonly minHours: number | null;
  /** Null for an open bound. */
  readonly maxHours: number | null;
  /** Ids of tasks that have to be done first. */
  readonly after: readonly string[];
}

export interface TimelineInput {
  readonly fixes: readonly FixTask[];
  /** Reports to re-validate although they have nothing left to fix, because their fixes are only claimed. */
  readonly alsoValidate: readonly Role[];
  readonly engineers: number;
  readonly revalidationHours: number;
  /** Elapsed. */
  readonly soakHours: number;
  readonly approvalHours: number;
  /** Duration of the deployment in minutes, which the window must have room for. */
  readonly deploymentMinutes: number;
  /** The as-of date; without it there are no dates. */
  readonly start: string | null;
  readonly effort: EffortUnits;
  readonly calendar: Calendar;
}

export const SCENARIOS = ["low", "expected", "high"] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

export interface Scenario {
  readonly name: ScenarioName;
  /** Total hours of all fixes. */
  readonly fixHours: number;
  /** Hours until the team has fixed and re-validated everything. */
  readonly workHours: number;
  /** The longest chain of tasks, which more engineers cannot shorten. */
  readonly criticalPath: readonly string[];
  readonly criticalPathHours: number;
  readonly workingDays: number;
  /** ISO date of the last working day; null without a start date or beyond the calendar. */
  readonly workDone: string | null;
  /** Local minute at which soak and approvals end; null as above. */
  readonly ready: number | null;
  readonly window: WindowSearch | null;
}

export interface Timeline {
  readonly scenarios: readonly Scenario[];
  /** Number of findings to fix. */
  readonly fixes: number;
  /** Ids of the fixes. */
  readonly tasks: readonly string[];
  /** Number of findings without an effort. */
  readonly unknown: number;
  /** Whether an effort has an open bound. */
  readonly isOpen: boolean;
  readonly validated: readonly Role[];
  /** Circular dependencies; their tasks are scheduled as if they did not depend on each other. */
  readonly cycles: readonly (readonly string[])[];
}

const ENGINEER = "engineer";

/** The task id for the re-validation of a report. */
export function validationId(role: Role): string {
  return `validate ${role}`;
}

/**
 * From the as-of date to the next allowed window: fix each finding, then the assessor of each report with fixes re-validates it, then soak in
 * staging, then approvals, both in elapsed time. Work happens on working days; a started day counts as a full day.
 */
export function timelineOf(input: TimelineInput): Timeline {
  const known = input.fixes.filter(({ minHours }) => minHours !== null);
  const roles = [...new Set([...input.fixes.flatMap((fix) => fix.roles), ...input.alsoValidate])];
  return {
    scenarios: SCENARIOS.map((name) => scenarioOf(name, input, roles)),
    fixes: countOf(input.fixes),
    tasks: input.fixes.map(({ id }) => id),
    unknown: countOf(input.fixes) - countOf(known),
    isOpen: known.some(({ maxHours }) => maxHours === null),
    validated: roles,
    cycles: withoutCycles(tasksOf("low", input, roles)).cycles,
  };
}

function countOf(fixes: readonly FixTask[]): number {
  return fixes.reduce((sum, { findings }) => sum + findings, 0);
}

function scenarioOf(name: ScenarioName, input: TimelineInput, roles: readonly Role[]): Scenario {
  const graph = withoutCycles(tasksOf(name, input, roles));
  const path = longestPath(graph);
  const workHours = listSchedule(graph, { [ENGINEER]: input.engineers }).hours;
  const workingDays = Math.ceil(rounded(workHours) / input.effort.hoursPerDay);
  return {
    name,
    fixHours: rounded(input.fixes.reduce((sum, fix) => sum + hoursOf(fix, name), 0)),
    workHours: rounded(workHours),
    criticalPath: path.ids,
    criticalPathHours: rounded(path.hours),
    workingDays,
    ...datesOf(workingDays, input),
  };
}

function tasksOf(name: ScenarioName, input: TimelineInput, roles: readonly Role[]): readonly Task[] {
  const fixes = input.fixes.map((fix) => ({
    id: fix.id,
    hours: hoursOf(fix, name),
    by: ENGINEER,
    after: fix.after,
  }));
  const validations = roles.map((role) => ({
    id: validationId(role),
    hours: input.revalidationHours,
    by: validationId(role),
    after: input.fixes.filter((fix) => fix.roles.includes(role)).map(({ id }) => id),
  }));
  return [...fixes, ...validations];
}

function hoursOf({ minHours, maxHours }: FixTask, name: ScenarioName): number {
  if (minHours === null) return 0;
  const most = maxHours ?? minHours;
  if (name === "low") return minHours;
  return name === "high" ? most : pert(minHours, most);
}

function datesOf(workingDays: number, input: TimelineInput): Pick<Scenario, "workDone" | "ready" | "window"> {
  if (input.start === null) return { workDone: null, ready: null, window: null };
  const end = endOfWork(dayOf(input.start), workingDays, input.effort.daysPerWeek);
  const workDone = isoDateOf(workingDays === 0 ? end : end - 1);
  const ready = end * MINUTES_A_DAY + Math.ceil((input.soakHours + input.approvalHours) * 60);
  if (workDone === null || isoDateOf(Math.floor(ready / MINUTES_A_DAY)) === null) {
    return { workDone: null, ready: null, window: null };
  }
  return { workDone, ready, window: nextWindow(input.calendar, ready, input.deploymentMinutes) };
}

/** Rounds sums of decimals to remove floating-point noise. */
function rounded(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
