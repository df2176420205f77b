import { defineRule, FILE_START, type Report } from "./rule";

/** deliverables.md: the sections that each report must have, recognised by meaning. */
export const missingSection = defineRule({
  id: "missing-section",
  title: "Missing section",
  severity: "warning",
  *check({ reports, policy }): Generator<Report> {
    for (const report of reports) {
      const title = report.facts.title;
      const phase = policy.phases.find((candidate) => candidate.role === report.role);
      for (const section of report.missingSections) {
        const { emptyHeadingLine: line } = section;
        const heading = report.facts.headings.find((one) => one.range.line === line);
        const what =
          line === null
            ? `is missing from the ${phase?.title ?? report.role} report`
            : "has a heading and nothing below it";
        yield {
          path: report.facts.path,
          range: (heading ?? title)?.range ?? FILE_START,
          message: `The section "${section.title}" ${what}. ${section.guidance}`,
          identity: [report.role, section.id],
        };
      }
    }
  },
});
