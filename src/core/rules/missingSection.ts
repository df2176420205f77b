import { defineRule, FILE_START, type Report } from "./rule";

/** deliverables.md: the sections that each report must have, recognised by meaning. */
export const missingSection = defineRule({
  id: "missing-section",
  title: "Missing section",
  severity: "warning",
  documentation: `
A phase report lacks a section that the policy asks of it. Sections are recognised by their meaning: numbering, case, emoji and the usual
synonyms do not matter.

Add the section, or choose the quick fix that inserts it at its place with its guidance. A policy may ask for other sections.
`,
  *check({ reports, policy }): Generator<Report> {
    for (const report of reports) {
      const title = report.facts.title;
      const phase = policy.phases.find((candidate) => candidate.role === report.role);
      for (const section of report.missingSections) {
        yield {
          path: report.facts.path,
          range: title?.range ?? FILE_START,
          message: `The section "${section.title}" is missing from the ${phase?.title ?? report.role} report. ${section.guidance}`,
          identity: [report.role, section.id],
        };
      }
    }
  },
});
