import { defineRule, FILE_START, type Report } from "./rule";

export const missingReport = defineRule({
  id: "missing-report",
  title: "Missing report",
  level: "error",
  docs: `
    The set does not contain a report that the policy requires. The gates that need it have no evidence, so the release cannot be approved.

    Add the report under the file name in the message, or choose another policy for the set. If you have the report under another name, it was not
    recognized: its file name or its title must contain the word for its phase, such as "security" or "QA".

    A report that exists but cannot be read is reported as [unreadable-report](unreadable-report.md) instead. Nothing is reported while the policy
    is only a guess from the reports that exist.
  `,
  examples: {
    bad: {
      "release-readiness.json": `{ "extends": "four-report" }`,
      "01_architecture_assessment.md": `
        # Architecture Assessment <!-- problem -->
      `,
      "02_security_audit.md": `
        # Security Audit
      `,
      "03_code_expert_review.md": `
        # Code Expert Review
      `,
    },
    good: {
      "release-readiness.json": `{ "extends": "four-report" }`,
      "01_architecture_assessment.md": `
        # Architecture Assessment
      `,
      "02_security_audit.md": `
        # Security Audit
      `,
      "03_code_expert_review.md": `
        # Code Expert Review
      `,
      "04_qa_validation_report.md": `
        # QA Validation Report
      `,
    },
  },
  *check({ missing, reports, path, policyIsDecided, gates, unreadable }): Generator<Report> {
    if (!policyIsDecided) return;
    const anchor = reports[0]?.facts.path ?? path;
    const affected = gates.filter((gate) => gate.state === "not-evidenced").map((gate) => gate.id);
    const effect =
      affected.length === 0
        ? ""
        : `, so ${affected.length === 1 ? "this gate has" : "these gates have"} no evidence: ${affected.join(", ")}`;
    for (const phase of missing) {
      if (unreadable.some((file) => file.path.endsWith(`/${phase.file}`))) continue;
      yield {
        path: anchor,
        range: FILE_START,
        message: `The ${phase.title} report (${phase.file}) is missing${effect}. Add it or choose another policy.`,
        identity: [phase.role],
      };
    }
  },
});
