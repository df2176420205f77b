import type { EffortUnits } from "../../reader/effortUnits";
import type { Role } from "../../reader/reportKinds";
import type { Calendar } from "../../policy/releaseModel";
import { MINUTES_A_DAY, dayOf, endOfWork, isoDateOf } from "./civilTime";
import { nextWindow, type WindowSearch } from "./deploymentWindow";
import { pert } from "./pert";
import { listSchedule } from "./schedule";
import { longestPath, withoutCycles, type Task } from "./taskGraph";

/** One piece of work on findings: a shared effort is one piece, findings that are the same are one. */
export interface FixTask {
  readonly id: string;
  /** Whose reports have to be validated again after it. */
  readonly roles: readonly Role[];
  /** Null where no hours are stated: then it counts as unknown, and takes no time in the sums. */
  readonly minHours: number | null;
  /** Null for an open bound. */
  readonly maxHours: number | null;
  /** Ids of other tasks that have to be done before. */
  readonly after: readonly string[];
}

export interface TimelineInput {
  readonly fixes: readonly FixTask[];
  /** Reports to validate again although nothing of them is to be fixed: their fixes are claimed. */
  readonly alsoValidate: readonly Role[];
  readonly engineers: number;
  readonly revalidationHours: number;
  /** Elapsed. */
  readonly soakHours: number;
  readonly approvalHours: number;
  /** Minutes that the deployment takes, which the window has to hold. */
  readonly deploymentMinutes: number;
  /** The as-of date; null: no dates. */
  readonly start: string | null;
  readonly effort: EffortUnits;
  readonly calendar: Calendar;
}

export const SCENARIOS = ["low", "expected", "high"] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

export interface Scenario {
  readonly name: ScenarioName;
  /** Hours of all fixes together. */
  readonly fixHours: number;
  /** Hours of work until everything is fixed and validated again, with the team. */
  readonly workHours: number;
  /** The longest chain, which no further engineer makes shorter. */
  readonly criticalPath: readonly string[];
  readonly criticalPathHours: number;
  readonly workingDays: number;
  /** ISO date of the last working day; null without a start or beyond the calendar. */
  readonly workDone: string | null;
  /** Local minute at which soak and approvals are over; null as above. */
  readonly ready: number | null;
  readonly window: WindowSearch | null;
}

export interface Timeline {
  readonly scenarios: readonly Scenario[];
  readonly fixes: number;
  /** Ids of the fixes. */
  readonly tasks: readonly string[];
  readonly unknown: number;
  /** An effort has an open bound. */
  readonly isOpen: boolean;
  readonly validated: readonly Role[];
  /** Circles of dependencies; what is in one is scheduled as if it did not depend on the others. */
  readonly cycles: readonly (readonly string[])[];
}

const ENGINEER = "engineer";

/** The id of a report's re-validation among the tasks. */
export function validationId(role: Role): string {
  return `validate ${role}`;
}

/**
 * From the as-of date to the next legal window (rules.md, Timeline): a fix for each finding, then each report with fixes is validated again by
 * its own assessor, then the soak in staging, then the approvals, both elapsed. Work is done on working days, a started day counts whole.
 */
export function timelineOf(input: TimelineInput): Timeline {
  const known = input.fixes.filter(({ minHours }) => minHours !== null);
  const roles = [...new Set([...input.fixes.flatMap((fix) => fix.roles), ...input.alsoValidate])];
  return {
    scenarios: SCENARIOS.map((name) => scenarioOf(name, input, roles)),
    fixes: input.fixes.length,
    tasks: input.fixes.map(({ id }) => id),
    unknown: input.fixes.length - known.length,
    isOpen: known.some(({ maxHours }) => maxHours === null),
    validated: roles,
    cycles: withoutCycles(tasksOf("low", input, roles)).cycles,
  };
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

/** Sums of decimals without their noise. */
function rounded(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
