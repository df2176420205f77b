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
  // How far something that a report demands has to be.
  demandedState: {
    begun:
      "commissioned, ordered, booked, requested, scheduled, planned, started, begun, under way, underway, in progress, drafted, announced, agreed, contracted, " +
      "assigned, initiated, kicked off, in preparation, prepared, discussed, considered, proposed, reviewed",
    ended:
      "passed, completed, complete, finished, resolved, fixed, closed, implemented, done, verified, removed, tested, enforced, deployed, successful, green",
  },
};
