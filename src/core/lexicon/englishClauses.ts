import type { Words } from "./words";

/** English words of clauses that are compared with the lines that they cite, whatever they are about. */
export const ENGLISH_CLAUSES: Words = {
  // What a decision calls a report that it has named before.
  reportCalled: {
    security: "the audit, the audits, the audits own",
    architecture: "the architects, the architecture report, the architecture reports",
    code: "the code report, the code reports, the code review, the code reviews",
    functional:
      "the functional report, the functional reports, the functional review, the functional reviews",
    data: "the data report, the data reports, the data review, the data reviews",
    qa: "the qa report, the qa reports, the testers",
    ui: "the ui report, the ui reports, the ui review, the ui reviews",
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
      "full inventory, everything, all priorities, all severities, all levels, every priority",
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
  // What a condition allows although it is wrong.
  toleration: { word: "tolerated, allowed, accepted, acceptable, permitted, may remain, may fail, up to" },
  // In front of a limit that a decision sets.
  ownCap: {
    word: "limited to, capped at, restricted to, at most, no more than, maximum of, up to, a maximum of, cap of, limit of",
  },
  // What takes place once, and what says that it has.
  heldEvent: {
    rehearsal:
      "rehearsed, rehearsal, rehearsals, dry run, dry runs, drill, drills, drilled, game day, walk through, walked through",
    penetration:
      "penetration test, penetration tests, penetration testing, pentest, pentests, pen test, pen tests",
    recovery:
      "restore test, restore tests, failover test, failover tests, recovery test, recovery tests, disaster recovery exercise",
    acceptance: "user acceptance test, user acceptance tests, user acceptance testing, uat",
    retest: "retest, retests, retested, re test, re tests, re tested, re audit, re audited, follow up audit",
    chaos: "chaos test, chaos tests, chaos engineering",
  },
  eventDone: {
    word:
      "was held, were held, took place, has taken place, have taken place, was done, were done, was carried out, were carried out, has been carried out, " +
      "was completed, were completed, has been completed, have been completed, is complete, is completed, succeeded, was successful, were successful, went well, " +
      "went smoothly, was rehearsed, were rehearsed, has been rehearsed, have been rehearsed, rehearsed twice, was drilled, were drilled, has been drilled, " +
      "was retested, were retested, has been retested, have been retested, has been run, have been run, was run, were run, was conducted, were conducted, " +
      "has been conducted, was performed, has been performed, found no, found nothing, without findings, was passed, has been passed, was walked through",
  },
  // How far something that a report demands has to be.
  demandedState: {
    begun:
      "commissioned, ordered, booked, requested, scheduled, planned, started, begun, under way, underway, in progress, drafted, announced, agreed, contracted, " +
      "assigned, initiated, kicked off, in preparation, prepared, discussed, considered, proposed, reviewed",
    ended:
      "passed, completed, complete, finished, resolved, fixed, closed, implemented, done, verified, removed, tested, enforced, deployed, successful, green",
  },
};
