import type { Placeholder } from "../reader/claims";
import type { ReportFacts } from "../reader/facts";
import { enumerated } from "../text/phrases";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

export const placeholder = defineRule({
  id: "placeholder",
  title: "Value not filled in",
  level: "warning",
  docs: `
    A report or a decision contains a placeholder such as \`[Date]\`, \`$XX,XXX\`, "X weeks" or TBD where a value belongs, so the reader does not
    learn it.

    Fill in the value, or delete the line. The same placeholder in several lines is reported once.

    Code, open tasks, and sections in which people sign are not checked.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        The load test costs $XX,XXX and takes X weeks. <!-- problem -->

        **Tester:** TBD <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        The load test costs $12,000 and takes 3 weeks. 5XX responses are counted, and XXE is tested.

        ## Sign-off

        **Date:** [Date]
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    for (const document of documentsOf(context)) {
      const isHuman = (line: number): boolean =>
        document.path === decisionText?.path && decisionText.isHuman(line);
      const isLeft = new Set(document.claims.leftovers.map(({ range }) => range.line));
      const own = document.claims.placeholders.filter(
        ({ range: { line } }) => !isHuman(line) && !isLeft.has(line),
      );
      for (const group of sameFound(own)) yield problem(document, group);
    }
  },
});

/** Lines with the same placeholders, in whatever case. */
function sameFound(all: readonly Placeholder[]): readonly (readonly Placeholder[])[] {
  const groups = new Map<string, Placeholder[]>();
  for (const one of all) {
    const key = one.found.join(" ").toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function problem({ path }: ReportFacts, [first, ...others]: readonly Placeholder[]): Report {
  const found = first?.found ?? [];
  const names = enumerated(found.map((one) => `"${one}"`));
  return {
    path,
    range: first?.range ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
    message: `${names} ${found.length === 1 ? "is a placeholder" : "are placeholders"}. Fill in the ${found.length === 1 ? "value" : "values"} or delete the line.`,
    identity: found,
    related: others.map(({ range, text }) => ({ path, line: range.line, message: text })),
  };
}
