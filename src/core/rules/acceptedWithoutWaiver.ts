import { defineRule, type Report } from "./rule";

/** decision.md, A finding's status: accepted, no waiver. */
export const acceptedWithoutWaiver = defineRule({
  id: "accepted-without-waiver",
  title: "Accepted without a waiver",
  severity: "warning",
  *check({ findings }): Generator<Report> {
    for (const finding of findings) {
      if (finding.statusDetail !== "accepted" || finding.waiver !== null || finding.mergedInto !== null)
        continue;
      yield {
        path: finding.report,
        range: finding.statusStatement?.range ?? finding.range,
        message: `${finding.displayId} "${finding.title}" is accepted by the report, but no waiver in force covers it: it counts as open.`,
        identity: [finding.key],
      };
    }
  },
});
