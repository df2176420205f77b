import type { CompleteClaim } from "../reader/claims";
import type { ReportFacts } from "../reader/facts";
import { isOpenFinding } from "../readiness/setFindings";
import type { SetFinding } from "../readiness/model";
import { significantStems, stem } from "../lexicon/englishStems";
import { wordsOf } from "../text/words";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";
import { findingName } from "./shared/findingName";
import { placeName } from "./shared/placeName";

export const completeWithDefect = defineRule({
  id: "complete-with-defect",
  title: "Complete in spite of an open finding",
  level: "warning",
  docs: `
    A part is called complete or free of issues, but a finding about exactly this part is open. Readers of the table plan with something that does
    not work.

    Correct the status of the part, or close the finding and state what proves it.

    Only findings of critical or high severity whose title begins with the name of the part are compared.
  `,
  examples: {
    bad: {
      "06_FUNCTIONAL_REVIEW.md": `
        # Functional Review

        | Feature        | Status            |
        | -------------- | ----------------- |
        | Label printing | ✅ 100 % complete | <!-- problem -->

        ### FUN-1: Label printing fails for every foreign address

        **Severity:** High
      `,
    },
    good: {
      "06_FUNCTIONAL_REVIEW.md": `
        # Functional Review

        | Feature        | Status            |
        | -------------- | ----------------- |
        | Label printing | ✅ 100 % complete |
        | Depot import   | 80 %, in progress |

        ### FUN-1: Depot import skips empty lines

        **Severity:** High
      `,
    },
  },
  *check(context): Generator<Report> {
    const open = context.findings.filter(
      (finding) => isOpenFinding(finding) && SEVERE.has(finding.effectiveSeverity),
    );
    for (const document of documentsOf(context)) {
      for (const claim of document.claims.complete) {
        const defects = open.filter((finding) => isAbout(claim, finding) && !isAt(finding, document, claim));
        const [first] = defects;
        if (first) yield problem(document, claim, first, defects);
      }
    }
  },
});

const SEVERE: ReadonlySet<SetFinding["effectiveSeverity"]> = new Set(["critical", "high"]);

/** Whether the title begins with the name of the part; one word names too many things. */
function isAbout({ part }: CompleteClaim, { title }: SetFinding): boolean {
  const name = significantStems(part);
  if (name.size < 2) return false;
  const start = new Set(
    wordsOf(title)
      .slice(0, name.size + 2)
      .map(stem),
  );
  return [...name].every((word) => start.has(word));
}

function isAt(finding: SetFinding, { path }: ReportFacts, { range }: CompleteClaim): boolean {
  const { line } = range;
  const isWithin = line >= finding.range.line && line <= finding.endLine;
  return finding.report === path && (isWithin || finding.alsoAt.includes(line));
}

function problem(
  { path }: ReportFacts,
  { part, claim, range }: CompleteClaim,
  first: SetFinding,
  defects: readonly SetFinding[],
): Report {
  const more = defects.length > 1 ? ` and ${defects.length - 1} more` : "";
  const place = placeName({ path: first.report, line: first.range.line }, path);
  return {
    path,
    range,
    message: `"${part}" is called "${claim}", but ${findingName(first)} (${place}, ${first.effectiveSeverity})${more} is open. Correct the status, or close the finding.`,
    identity: [part],
    related: defects.map(({ report, range: at, title }) => ({ path: report, line: at.line, message: title })),
  };
}
