import type { Words } from "./words";

/** English words of claims that a decision makes about its reports: what they count, compare, expect and leave open. */
export const ENGLISH_CLAIMS: Words = {
  // "Replace the pool with the client".
  replacement: {
    verb:
      "replace, replaces, replaced, replacing, rename, renames, renamed, renaming, change, changed, changing, swap, swapped, swapping, " +
      "switch from, switched from, switching from, migrate from, migrated from, migrating from",
    by: "with, by, to, for",
  },
  // What a list or a table may have a number of.
  listedNoun: {
    condition:
      "condition, conditions, prerequisite, prerequisites, precondition, preconditions, requirement, requirements, demand, demands",
    finding:
      "finding, findings, issue, issues, vulnerability, vulnerabilities, weakness, weaknesses, defect, defects, bug, bugs, gap, gaps, risk, risks, " +
      "blocker, blockers, problem, problems",
    entry: "row, rows, entry, entries, item, items, line items",
    other:
      "criterion, criteria, step, steps, phase, phases, recommendation, recommendations, action, actions, reason, reasons, " +
      "category, categories, domain, domains, area, areas, feature, features, control, controls, module, modules, scenario, scenarios, component, components, service, services, query, queries, endpoint, endpoints, benchmark, benchmarks",
  },
  // A part of a list, or at least so many.
  partOfList: {
    word: "of, of the, out of, at least, more than, over, among, first, last, next, other, another, further, top, main, some, most, remaining, only",
  },
  // What a row of a table came to, as a sentence counts it: "five fail and one is partial".
  countedOutcome: {
    fail: "fail, fails, failed, failing, are failed, do not pass, does not pass, is failed, not met, are not met, is not met, missed",
    partial:
      "partial, is partial, are partial, partially, are partially, is partially, in part, are borderline, is borderline, borderline",
    pass: "pass, passes, passed, are passed, is passed, are met, is met, met, are green, is green",
  },
  // What has a maximum, and what a value must exceed.
  capacity: {
    word: "pool, pools, max, maximum, capacity, capped, cap, bounded, limit, limited to, at most, up to, max size, pool size, size",
  },
  exceeding: { word: "above, over, exceeds, exceed, exceeding, more than, greater than, beyond, past" },
  // "All four flows are covered".
  wholeOutcome: {
    word:
      "cover, covers, covered, covering, tested, are tested, implemented, complete, completed, documented, supported, met, are met, verified, validated, " +
      "protected, enforced, in place, satisfied, fulfilled, migrated",
  },
  // What became of tests, as a count names it.
  testOutcome: {
    passed: "passed, pass, passes, passing, succeeded, were green",
    failed: "failed, fail, fails, failing, failures, failure",
    errors:
      "errors, error, ended in errors, ended in error, ended in an error, ended with errors, errored, with errors",
    skipped: "skipped, were skipped, was skipped, ignored, skips",
  },
  // What a report says of a test or an activity, and what a decision says that it showed.
  testState: {
    failed: "failing, failed, fails, is failing, are failing, broken",
    untested:
      "not tested, untested, not done, not performed, not executed, not measured, not verified, not covered, not run, never tested, never run, " +
      "missing tests, tests missing, no tests, no test, without tests, not conducted, was skipped, were skipped, skipped",
    shown:
      "already cover, already covers, already covered, tests cover, test covers, is covered by tests, are covered by tests, showed, shows, shown, has shown, confirmed, confirms, has confirmed, verified, is verified, are verified, was verified, were verified, proved, proves, " +
      "proven, demonstrated, demonstrates, passing, passes, passed, was tested, were tested, is tested, are tested, has been tested, have been tested, succeeded, " +
      "validated, was validated, found no, finds no, revealed no, is proven, works as expected",
  },
  // Titles of sections with what a decision sets itself, and what says in front of a figure that it is a limit.
  ownLimit: {
    title:
      "trigger, triggers, rollout, canary, abort, success criteria, exit criteria, rollback, alert, alerts, alerting, monitoring, thresholds, hypercare, " +
      "observability, watch, signals",
  },
  // What makes a figure the difference of two others.
  difference: {
    word: "gap, difference, short of, delta, percentage points, missing, shortfall, improvement, above the target, over the target, below the target, above target, over target, below target, above the limit, over the limit, below the limit",
  },
  // In front of the level of a finding.
  ratedAs: {
    word: "rates, rates as, rated, rated as, rates it, rates it as, classified as, ranked, ranked as, graded as",
  },
  // Labels in front of the result of a test.
  resultLabel: { name: "status, result, outcome, verdict, overall" },
  // Columns with what each report concludes.
  verdictColumn: { name: "verdict, verdicts, final verdict, report verdict, verdict of the report" },
  // When a release begins to serve its users.
  liveEvent: {
    event:
      "production traffic, live traffic, go live, goes live, going live, production date, release date, launch date, production release, production deployment, " +
      "production rollout, launch, production launch, in production, real traffic, real users, first customers, customer traffic, to production",
    earliest:
      "earliest, at the earliest, not before, no earlier than, not earlier than, soonest, first possible",
    bound: "before week, before weeks, before the end of week",
    // Weeks are counted from there.
    start:
      "if the work starts, if work starts, if the work begins, if work begins, if the team starts, if we start, after the start",
    other: "after, before, until, following, prior to, ahead of, if, unless, originally, instead",
  },
  // Parts of a plan that are counted.
  planPart: {
    noun: "phase, phases, sprint, sprints, stage, stages, step, steps, milestone, milestones, wave, waves, tier, tiers, packages, package",
  },
  // "The minimum that QA sets".
  setLimit: {
    limit:
      "minimum, maximum, target, threshold, limit, floor, ceiling, at least, at most, bar, goal, gate, requirement, minimums, targets, thresholds, limits, above, below",
    sets: "sets, set, requires, required, demands, demanded, asks for, asked for, defines, defined, gives, gave, expects, names, stipulates, prescribes, wants, calls for, insists on",
  },
  // Which of several values a figure is.
  aggregate: {
    p50: "p50, median, 50th percentile",
    p90: "p90, 90th percentile",
    p95: "p95, 95th percentile",
    p99: "p99, 99th percentile",
    average: "avg, average, mean, averages",
    maximum: "max, maximum, peak, worst",
    minimum: "min, minimum, best",
  },
  // What says that several places state the same.
  agreement: {
    word: "both, both of them, all three, all four, the two, the three, agree, agrees, the same, likewise, in agreement, unanimously",
  },
  // What says that something has been achieved, and what says that it is only expected.
  achievement: {
    done:
      "has brought, have brought, brought, has reduced, have reduced, reduced, has cut, have cut, has lowered, have lowered, lowered, has improved, " +
      "have improved, improved, has raised, have raised, raised, has increased, has dropped, have dropped, dropped, has fallen, have fallen, fell, " +
      "has halved, halved, has shortened, shortened, no further work, now takes, now runs, now at, has sped up, sped up, was reduced, were reduced, was cut, " +
      "has been reduced, have been reduced, has been cut, has been brought, was brought, went from, has gone from, have gone from, has eliminated, eliminated, saved, has saved, saves",
    expected:
      "expected, expect, expects, expectation, estimated gain, estimated improvement, projected, projection, anticipated, potential, target, targets, goal, " +
      "proposed, proposal, propose, recommendation, recommendations, recommended, recommend, solution, suggested, should, would, could, will, planned, " +
      "opportunity, opportunities, after optimization, after optimisation, optimization plan, roadmap, next steps, improvement plan",
    not: "would, could, should, will, may, might, if, once, expected, expects, planned, projected, proposed, proposes, promises, target, aims",
  },
};
