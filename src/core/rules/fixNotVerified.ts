import { defineRule, type Report } from "./rule";

/** decision.md, A finding's status: claimed, no reference given. */
export const fixNotVerified = defineRule({
  id: "fix-not-verified",
  title: "Fix not verified",
  severity: "info",
  *check({ findings }): Generator<Report> {
    for (const finding of findings) {
      const isDeciding = finding.effectiveSeverity === "critical" || finding.effectiveSeverity === "high";
      if (finding.statusDetail !== "claimed" || !isDeciding || finding.mergedInto !== null) continue;
      yield {
        path: finding.report,
        range: finding.statusStatement?.range ?? finding.range,
        message: `${finding.displayId} "${finding.title}" is said to be fixed, without a reference that verifies it.`,
        identity: [finding.key],
      };
    }
  },
});
