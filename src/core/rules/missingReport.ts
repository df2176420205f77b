import type { GateDefinition } from "../policy/model";
import { isReadBy } from "../policy/requirement";
import { defineRule, FILE_START, type Report } from "./rule";
import { reportName } from "../policy/reportName";

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
  *check({ missing, reports, path, policyIsDecided, policy, gates, unreadable }): Generator<Report> {
    if (!policyIsDecided) return;
    const anchor = reports[0]?.facts.path ?? path;
    const silent = new Set(gates.filter(({ state }) => state === "not-evidenced").map(({ id }) => id));
    for (const phase of missing) {
      if (unreadable.some((file) => file.path.endsWith(`/${phase.file}`))) continue;
      const affected = policy.gates.filter((gate) => silent.has(gate.id) && isReadBy(phase.role, gate));
      yield {
        path: anchor,
        range: FILE_START,
        message: `The ${reportName(phase.title)} (${phase.file}) is missing${effectOn(affected)}. Add it or choose another policy.`,
        identity: [phase.role],
      };
    }
  },
});

function effectOn(gates: readonly GateDefinition[]): string {
  if (gates.length === 0) return "";
  const have = gates.length === 1 ? "this gate has" : "these gates have";
  return `, so ${have} no evidence: ${gates.map(({ id }) => id).join(", ")}`;
}
