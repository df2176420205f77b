import type { Phase } from "../../policy/model";
import type { SetReport } from "../../readiness/model";
import { commentText, headingOf } from "../../rules/fixes/insertSection";
import { nextNumber, numberOf } from "../../rules/fixes/numbering";
import { createSnippetWriter, type Suggestion } from "./suggestion";

/**
 * The headings of the sections that a report lacks, for a 0-based line, with the level of the heading there and the next number if the
 * report numbers its headings. What is selected below is the guidance, in a comment: a comment is not content.
 */
export function sectionSuggestions(
  { missingSections, facts }: SetReport,
  phase: Phase,
  line: number,
  level: number,
): readonly Suggestion[] {
  const prefix = numberPrefix(facts, line, level);
  return missingSections
    .filter(({ emptyHeadingLine }) => emptyHeadingLine === null)
    .flatMap(({ id, guidance }): readonly Suggestion[] => {
      const section = phase.sections.find((one) => one.id === id);
      if (section === undefined) return [];
      const heading = headingOf(section, phase);
      const snippet = createSnippetWriter();
      snippet.text(`${"#".repeat(level)} ${prefix}${heading}\n\n`);
      snippet.place(`<!-- ${commentText(guidance)} -->`);
      snippet.text("\n");
      const detail = "missing section";
      return [
        { kind: "section", label: heading, detail, documentation: guidance, snippet: snippet.toString() },
      ];
    });
}

/** Such as "5. " behind "4. Coverage"; "" if the heading before it has no number. */
function numberPrefix({ headings }: SetReport["facts"], line: number, level: number): string {
  const same = headings.filter((heading) => heading.level === level && heading.range.line !== line + 1);
  const before = same.findLast(({ range }) => range.line <= line);
  const number = before === undefined ? null : numberOf(before.text);
  if (number === null) return "";
  const taken = new Set(same.flatMap(({ text }) => numberOf(text)?.label ?? []));
  return nextNumber({ ...number, isAfter: true, taken }).prefix;
}
