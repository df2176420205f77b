import { defineRule, FILE_START, type Report } from "./rule";

/** decision.md: a missing report makes the gates that need it not evidenced. */
export const missingReport = defineRule({
  id: "missing-report",
  title: "Missing report",
  severity: "error",
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
