import type { Words } from "./words";

/** English words of clauses that are compared with the lines that they cite, whatever they are about. */
export const ENGLISH_CLAUSES: Words = {
  // What a decision calls a report that it has named before.
  reportCalled: {
    security: "the audit, the audits, the audits own",
    architecture: "the architects, the architecture report",
    code: "the code report, the code review",
    functional: "the functional report, the functional review",
    data: "the data report, the data review",
    qa: "the qa report, the testers",
    ui: "the ui report, the ui review",
  },
  // How far something meets a standard.
  complianceState: {
    full: "compliant, fully compliant, full compliance",
    part: "partially compliant, partly compliant, partial compliance, mostly compliant, largely compliant, compliant in part",
    none: "non compliant, noncompliant, not compliant, not yet compliant, non compliance",
  },
  // What says that a figure is that of everything, and how a report labels a sum.
  wholeScope: {
    word:
      "entire, whole, all of the, all of it, all items, all its items, altogether, in total, complete inventory, complete backlog, full backlog, " +
      "full inventory, everything",
  },
  sumLabel: { word: "total, subtotal, sum, total effort, estimated effort, overall" },
  // Labels in front of how long something takes.
  costLabel: {
    effort:
      "effort, estimated effort, total effort, fix time, time to fix, estimate, estimated time, duration, estimated fix time",
  },
  // Columns that number the parts of a plan, and what says that such a part is finished.
  planColumn: {
    name: "week, weeks, step, steps, phase, phases, stage, stages, sprint, sprints, milestone, milestones",
  },
  finishedPart: {
    word: "once, after, when, as soon as, following, with the finished, with the completed, with the closed, at the end of",
  },
  // When something is due, as headings say it.
  releaseOrder: {
    after:
      "after the release, after release, after the launch, after launch, after go live, after the go live, post release, post launch, after production, " +
      "may wait, can wait, allowed after, deferred, in a later release, in the next release, not before the release, follow up work, later work",
    before:
      "before production, before production use, before release, before the release, before go live, before launch, before deployment, before deploying, " +
      "proceed to production, prior to production, prior to release, required before, pre production, pre release, blocks production, block production, " +
      "blocks the release, do not deploy",
  },
  // What was done to something that is tested.
  testedVerb: {
    word: "tested, verified, validated, covered, exercised, passes, passed, pass, proven, were run, was run, checked, benchmarked, profiled, profiling",
  },
  // What a decision says of something that it does not decide.
  refusedOption: {
    word: "not proposed, not granted, not foreseen, not offered, not an option, no option, not considered, not permitted, not part of this decision",
  },
  // What a heading calls "complete" without saying that anything is done.
  listName: { word: "list, table, overview, inventory, index, appendix, catalog, catalogue, register" },
  // How far something that a report demands has to be.
  demandedState: {
    begun:
      "commissioned, ordered, booked, requested, scheduled, planned, started, begun, under way, underway, in progress, drafted, announced, agreed, contracted, " +
      "assigned, initiated, kicked off, in preparation, prepared, discussed, considered, proposed, reviewed",
    ended:
      "passed, completed, complete, finished, resolved, fixed, closed, implemented, done, verified, removed, tested, enforced, deployed, successful, green",
  },
};
