import { matchSections } from "../policy/sections";
import type { ReportFacts } from "../reader/facts";
import { insertSections } from "./fixes/insertSection";
import { defineRule, FILE_START, type Fix, type FixInput, type Report } from "./rule";
import { reportName } from "../policy/reportName";

export const missingSection = defineRule({
  id: "missing-section",
  title: "Missing section",
  level: "warning",
  docs: `
    A report does not have a section that the policy requires. Sections are recognized by meaning: numbering, case, emoji and common synonyms do not
    matter.

    Add the section, or use the quick fix, which inserts the heading in the right place with guidance in a comment. A section that has a heading but
    no content is still missing: headings and comments do not count as content. The policy file can change which sections are required.
  `,
  examples: {
    bad: {
      "release-readiness.json": `
        {
          "phases": [
            {
              "role": "qa",
              "number": 1,
              "file": "01_QA_VALIDATION.md",
              "sections": [
                { "id": "test-results", "title": "Test Results" },
                { "id": "residual-risks", "title": "Residual Risks", "guidance": "List the risks that remain." }
              ]
            }
          ]
        }
      `,
      "01_QA_VALIDATION.md": `
        # QA Validation <!-- problem -->

        ## Test Results

        All tests passed.
      `,
    },
    good: {
      "release-readiness.json": `
        {
          "phases": [
            {
              "role": "qa",
              "number": 1,
              "file": "01_QA_VALIDATION.md",
              "sections": [
                { "id": "test-results", "title": "Test Results" },
                { "id": "residual-risks", "title": "Residual Risks", "guidance": "List the risks that remain." }
              ]
            }
          ]
        }
      `,
      "01_QA_VALIDATION.md": `
        # QA Validation

        ## 1. Test Results

        All tests passed.

        ## 2. Residual risks

        The load test did not cover the nightly import.
      `,
    },
  },
  *check({ reports, policy }): Generator<Report> {
    for (const { facts, role, missingSections } of reports) {
      const phase = policy.phases.find((candidate) => candidate.role === role);
      for (const { id, title, guidance, emptyHeadingLine } of missingSections) {
        const heading = facts.headings.find(({ range }) => range.line === emptyHeadingLine);
        const what =
          emptyHeadingLine === null
            ? `The ${reportName(phase?.title ?? role)} has no "${title}" section.`
            : `The "${title}" section is empty.`;
        yield {
          path: facts.path,
          range: heading?.range ?? titleRange(facts),
          message: `${what} ${guidance}`,
          identity: [role, id],
        };
      }
    }
  },
  fix({ text, facts, phase }: FixInput): readonly Fix[] {
    const absent = matchSections(phase, facts).missing.filter(
      ({ emptyHeadingLine }) => emptyHeadingLine === null,
    );
    const fix = (title: string, ids: readonly string[]): Fix => ({
      title,
      fixes: ids.map((id) => ({ range: titleRange(facts), identity: [phase.role, id] })),
      edits: insertSections({ text, facts, phase, ids }).map((insertion) => ({
        from: insertion.offset,
        to: insertion.offset,
        text: insertion.text,
      })),
    });
    const single = absent.map(({ id, title }) =>
      withPlaceToWrite(fix(`Insert missing section "${title}"`, [id])),
    );
    if (absent.length < 2) return single;
    const ids = absent.map(({ id }) => id);
    return [...single, fix(`Insert all ${absent.length} missing sections`, ids)];
  },
});

/** Behind the comment with the guidance. */
function withPlaceToWrite(fix: Fix): Fix {
  const [edit, ...others] = fix.edits;
  const end = edit?.text.lastIndexOf("-->") ?? -1;
  return end < 0 || others.length > 0 ? fix : { ...fix, writeAt: end + "-->".length };
}

function titleRange({ title }: ReportFacts): Report["range"] {
  return title?.range ?? FILE_START;
}
