import assert from "node:assert/strict";
import { MARKET_CALENDAR } from "../../../../src/core/policy/builtin/release/calendars";
import { listSchedule } from "../../../../src/core/readiness/computed/schedule";
import { longestPath, withoutCycles, type Task } from "../../../../src/core/readiness/computed/taskGraph";
import { pert } from "../../../../src/core/readiness/computed/pert";
import { localText } from "../../../../src/core/readiness/computed/civilTime";
import { windowText } from "../../../../src/core/readiness/computed/deploymentWindow";
import {
  timelineOf,
  type FixTask,
  type TimelineInput,
} from "../../../../src/core/readiness/computed/timeline";

function task(id: string, hours: number, after: readonly string[] = [], by = "engineer"): Task {
  return { id, hours, by, after };
}

describe("pert", () => {
  it("is (a + 4m + b) / 6 of Malcolm, Roseboom, Clark and Fazar (1959)", () => {
    // By hand: (1 + 8 + 9) / 6 = 3, and the middle of the range if no likely value is stated.
    assert.equal(pert(1, 9, 2), 3);
    assert.equal(pert(4, 8), 6);
    assert.equal(pert(5, 5), 5);
  });
});

describe("withoutCycles", () => {
  it("orders tasks after their dependencies", () => {
    const { tasks, cycles } = withoutCycles([task("c", 1, ["b"]), task("a", 1), task("b", 1, ["a", "gone"])]);
    assert.deepEqual(
      tasks.map(({ id, after }) => `${id}<${after.join()}`),
      ["a<", "b<a", "c<b"],
    );
    assert.deepEqual(cycles, []);
  });

  it("reports circular dependencies, and removes them", () => {
    const { tasks, cycles } = withoutCycles([
      task("a", 1, ["c"]),
      task("b", 1, ["a"]),
      task("c", 1, ["b", "d"]),
      task("d", 1, ["d"]),
    ]);
    assert.deepEqual(cycles, [["d"], ["a", "b", "c"]]);
    assert.deepEqual(Object.fromEntries(tasks.map(({ id, after }) => [id, after])), {
      d: [],
      a: [],
      b: [],
      c: ["d"],
    });
  });

  it("accepts a chain as long as any report", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => task(`t${index}`, 1, [`t${index + 1}`]));
    assert.equal(longestPath(withoutCycles(chain)).hours, 20_000);
  });
});

describe("longestPath", () => {
  it("is the critical path, worked out by hand", () => {
    // a(3) → c(2) → e(4) = 9; b(5) → d(3) = 8; a → d = 6.
    const graph = withoutCycles([
      task("a", 3),
      task("b", 5),
      task("c", 2, ["a"]),
      task("d", 3, ["a", "b"]),
      task("e", 4, ["c"]),
    ]);
    assert.deepEqual(longestPath(graph), { hours: 9, ids: ["a", "c", "e"] });
    assert.deepEqual(longestPath(withoutCycles([])), { hours: 0, ids: [] });
  });
});

describe("listSchedule", () => {
  const hours = (tasks: readonly Task[], engineers: number): number =>
    listSchedule(withoutCycles(tasks), { engineer: engineers }).hours;

  it("gives Graham's example of the longest first (1969): 3, 3, 2, 2, 2 on two take 7, where 6 is possible", () => {
    const tasks = [3, 3, 2, 2, 2].map((length, index) => task(`t${index}`, length));
    assert.equal(hours(tasks, 2), 7);
    assert.equal(hours(tasks, 1), 12);
    assert.equal(hours(tasks, 5), 3);
  });

  it("waits for dependencies, and prefers the longest remaining path", () => {
    // By hand, two engineers: a(2) and b(5) begin; c(4, after a) at 2; d(1) at 5, done at 6; c done at 6.
    const tasks = [task("d", 1), task("a", 2), task("b", 5), task("c", 4, ["a"])];
    const schedule = listSchedule(withoutCycles(tasks), { engineer: 2 });
    assert.equal(schedule.hours, 6);
    assert.deepEqual(Object.fromEntries(schedule.starts), { a: 0, b: 0, c: 2, d: 5 });
  });

  it("lets others work in parallel with the engineers", () => {
    const tasks = [task("a", 4), task("b", 4), task("check a", 3, ["a"], "assessor")];
    assert.equal(hours(tasks, 1), 8);
    assert.equal(listSchedule(withoutCycles(tasks), {}).starts.get("check a"), 4);
  });

  it("plans thousands of tasks", () => {
    const tasks = Array.from({ length: 5000 }, (_, index) => task(`t${index}`, (index * 7) % 40));
    // 0 to 39 hours, each of them 125 times: 97,500 hours for three.
    assert.equal(hours(tasks, 3), 32_500);
  });
});

const INPUT: TimelineInput = {
  fixes: [],
  alsoValidate: [],
  engineers: 2,
  revalidationHours: 4,
  soakHours: 24,
  approvalHours: 24,
  deploymentMinutes: 60,
  start: "2025-11-10",
  effort: { hoursPerDay: 8, daysPerWeek: 5, weeksPerSprint: 2, daysPerMonth: 20 },
  calendar: { ...MARKET_CALENDAR, years: [{ year: 2025, holidays: [], specialSessions: [] }] },
};

function fix(
  id: string,
  minHours: number | null,
  maxHours: number | null,
  values: Partial<FixTask> = {},
): FixTask {
  return { id, findings: 1, roles: ["security"], minHours, maxHours, after: [], ...values };
}

function timeline(values: Partial<TimelineInput>) {
  return timelineOf({ ...INPUT, ...values });
}

describe("timelineOf", () => {
  it("goes from the as-of date through fixes, re-validation, soak, and approvals to the next window", () => {
    // By hand, two engineers. Low: 8 ∥ 8, then 4 to validate = 12 h, 2 days, Tuesday 11th; 48 h later it is Friday 14th, 00:00; the window
    // opens at 17:00. High: 16 ∥ 24, then 4 = 28 h, 4 days, Thursday 13th; 48 h later Sunday 16th, 00:00; the window is on Monday.
    const { scenarios } = timeline({ fixes: [fix("C-1", 8, 16), fix("C-2", 8, 24)] });
    const [low, expected, high] = scenarios;
    assert.deepEqual(
      scenarios.map(({ fixHours, workHours, workingDays, workDone }) => [
        fixHours,
        workHours,
        workingDays,
        workDone,
      ]),
      [
        [16, 12, 2, "2025-11-11"],
        [28, 20, 3, "2025-11-12"],
        [40, 28, 4, "2025-11-13"],
      ],
    );
    assert.equal(localText(low?.ready ?? 0), "2025-11-14 00:00");
    assert.equal(localText(expected?.ready ?? 0), "2025-11-15 00:00");
    assert.deepEqual(
      scenarios.map(
        ({ window }) => window?.kind === "window" && windowText(INPUT.calendar, window).slice(0, 16),
      ),
      ["2025-11-14 17:00", "2025-11-15 10:00", "2025-11-17 17:00"],
    );
    assert.deepEqual([high?.criticalPath, high?.criticalPathHours], [["C-2", "validate security"], 28]);
  });

  it("re-validates each report after its own fixes, and reports with claimed fixes", () => {
    const { validated, scenarios } = timeline({
      fixes: [fix("C-1", 8, 8), fix("A-1", 2, 2, { roles: ["architecture"] })],
      alsoValidate: ["qa", "security"],
    });
    assert.deepEqual(validated, ["security", "architecture", "qa"]);
    assert.equal(scenarios[0]?.workHours, 12);
  });

  it("follows dependencies, and reports circular ones instead of looping", () => {
    const chained = timeline({ fixes: [fix("C-1", 8, 8), fix("C-2", 8, 8, { after: ["C-1"] })] });
    assert.deepEqual(chained.scenarios[0]?.criticalPath, ["C-1", "C-2", "validate security"]);
    assert.equal(chained.scenarios[0].workHours, 20);
    const circle = timeline({
      fixes: [fix("C-1", 8, 8, { after: ["C-2"] }), fix("C-2", 8, 8, { after: ["C-1"] })],
    });
    assert.deepEqual(circle.cycles, [["C-1", "C-2"]]);
    assert.equal(circle.scenarios[0]?.workHours, 12);
  });

  it("keeps unknown efforts unknown, and open bounds open", () => {
    const { unknown, fixes, isOpen, scenarios } = timeline({
      fixes: [fix("C-1", null, null), fix("C-2", 80, null)],
    });
    assert.deepEqual([unknown, fixes, isOpen], [1, 2, true]);
    assert.equal(scenarios[2]?.fixHours, 80);
  });

  it("has no dates without a start or beyond the calendar, and no window in a year that is not listed", () => {
    const dateless = timeline({ start: null }).scenarios[0];
    assert.deepEqual([dateless?.workDone, dateless?.ready, dateless?.window], [null, null, null]);
    const endless = timeline({ fixes: [fix("C-1", 1e12, 1e12)] }).scenarios[0];
    assert.deepEqual([endless?.workDone, endless?.ready], [null, null]);
    assert.deepEqual(timeline({ start: "2025-12-30" }).scenarios[0]?.window, {
      kind: "year-missing",
      year: 2026,
    });
  });

  it("is only soak and approvals if there is nothing to fix", () => {
    const [low] = timeline({}).scenarios;
    assert.deepEqual(
      [low?.workHours, low?.workDone, localText(low?.ready ?? 0)],
      [0, "2025-11-10", "2025-11-12 00:00"],
    );
  });
});
