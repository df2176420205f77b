import { defineRule, FILE_START, type Report } from "./rule";

/** decision.md: a missing report makes the gates that need it not evidenced. */
export const missingReport = defineRule({
  id: "missing-report",
  title: "Missing report",
  severity: "error",
  documentation: `
The set lacks a report of the policy, so the gates that need it are not evidenced and the release cannot be approved.

Write the report under the name that the message gives, or choose another policy for the set. A file that you meant to be this report may be
named so that it is not recognised: the first word that tells the phase has to be in its name or title.
`,
  *check({ missing, reports, path, policyIsDecided, gates, unreadable }): Generator<Report> {
    if (!policyIsDecided) return;
    const anchor = reports[0]?.facts.path ?? path;
    for (const phase of missing) {
      if (unreadable.some((file) => file.path.endsWith(`/${phase.file}`))) continue;
      const affected = gates.filter((gate) => gate.state === "not-evidenced").map((gate) => gate.id);
      yield {
        path: anchor,
        range: FILE_START,
        message: `The set lacks the ${phase.title} report (${phase.file}).${affected.length > 0 ? ` Not evidenced now: ${affected.join(", ")}.` : ""}`,
        identity: [phase.role],
      };
    }
  },
});
