import type { Words } from "./words";

/** English words about counts and times: what is counted, what is left out, what a total is of, the units of a plan. */
export const ENGLISH_COUNTS: Words = {
  // What an entry says that a list leaves out: "And 3 more", "plus others".
  leftOut: {
    and: "and, plus",
    rest: "more, other, others, further, additional, many",
  },
  // What a title lists: "High-risk gaps".
  findingList: {
    noun: "issues, findings, vulnerabilities, bugs, blockers, gaps, defects, weaknesses",
  },
  // What may be counted next to a level, besides findings: "CRITICAL: 3 open".
  countedThing: {
    item: "item, items",
    state: "open, found, total, fixed, resolved, remaining",
    all: "total, in total",
    // Between a level and what is counted: "4 high severity issues".
    rank: "severity, priority",
  },
  // What a column is of: how many, or figures that are not added up. And what a total of something else is called.
  sumColumn: {
    count: "count, number, total, findings, issues",
    notAdded:
      "rate, ratio, coverage, average, avg, mean, median, min, max, score, grade, latency, target, version, share, percent*, duration, id, line",
    otherTotal:
      "line, lines, file, files, loc, latency, throughput, time, duration, size, memory, cost, user, users, request, requests, score, exposure, " +
      "risk, coverage, target, remediation, test, tests, timeline",
  },
  effortLabel: { name: "effort, estimated effort" },
  // Which findings a count is of.
  countedState: {
    open: "open, remaining, unresolved, outstanding",
    resolved: "fixed, resolved, closed, mitigated",
  },
  // Names of levels without synonyms, to be counted.
  levelName: {
    name: "critical, high, medium, low, info, informational, p0, p1, p2, p3, p4, 🔴, 🟠, 🟡, 🟢, 🔵",
  },
  // Times and steps of a plan, and the words that may appear next to them in their name.
  period: {
    unit: "hour, hours, day, days, week, weeks, month, months, sprint, sprints, phase, phases, quarter, milestone, stage, stages, step, steps, iteration, wave, year",
    with: "and, to, later, soon, short term, medium term, long term, total, minimum, high priority, medium priority, low priority, first, second, third, next, this, the, immediate, immediately, now, a, b, c",
  },
};
