import { defineRule, type Report } from "./rule";

/** decision.md, A finding's status: claimed, no reference given. */
export const fixNotVerified = defineRule({
  id: "fix-not-verified",
  title: "Fix not verified",
  severity: "info",
  documentation: `
The report says that a critical or high finding is fixed and gives no reference: no commit, pull request, test or re-audit. The fix of a
blocker that nobody verified keeps the verdict conditional.

Add the reference to the status, such as \`Fixed (commit 1a2b3c4)\` or \`Fixed, verified by test_login_timing\`.
`,
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
