/** The final sections of every decision: contradictions in the inputs, proof that nothing was lost, and what the hash covers. */
import type { Problem } from "../../readiness/model";
import { conservationOf } from "../conservation";
import { lookedEverywhere, reportReferences, section, type DecisionContext } from "../context";
import { bare, derived, fixed, recorded, references, type Content, type UntitledSection } from "../model";
import { conflictBlocks } from "./conflicts";
import { firstSentence } from "../brief/words";

/** The problem in one sentence; the check of the set says what to do about it. */
const LONGEST_PROBLEM = 150;

export function discrepanciesSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const known = new Set(model.reports.map((report) => report.facts.path));
  const rows = model.problems
    .filter(
      (problem) => isDiscrepancy(problem) && !ABOUT_FINDINGS.has(problem.rule) && known.has(problem.path),
    )
    .map((problem): readonly Content[] => {
      const place = { path: problem.path, line: problem.line, text: problem.message };
      const related = problem.related.map(({ path, line, message: text }) => ({ path, line, text }));
      const places = [place, ...related];
      return [
        bare(recorded(problem.rule, "the rule")),
        bare(
          derived(
            firstSentence(context.say(problem.message), LONGEST_PROBLEM),
            `the rule ${problem.rule}`,
            places,
          ),
        ),
        references(places),
      ];
    });
  const none = derived("None found.", "checked", reportReferences(model), lookedEverywhere(model));
  return section("discrepancies", [
    rows.length === 0
      ? { kind: "paragraph", label: null, content: [none] }
      : { kind: "table", columns: ["Rule", "Problem", "Source"], rows },
    ...conflictBlocks(context),
  ]);
}

/** The findings and gates already say this. */
const ABOUT_FINDINGS = new Set(["unresolved-critical", "unresolved-high"]);

/** A comment that removes or lowers a serious finding is listed at every level: readers of a report do not see it. */
function isDiscrepancy({ rule, severity }: Problem): boolean {
  return severity !== "info" || rule === "loosened";
}

export function conservationSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const { extracted, shown, merged, waived, belowThreshold } = conservationOf(model);
  const text = `${extracted} findings extracted = ${shown} shown + ${merged} merged + ${waived} waived + ${belowThreshold} below threshold`;
  const claim = derived(text, "findings read in", reportReferences(model), lookedEverywhere(model));
  return section("conservation", [
    { kind: "paragraph", label: null, content: [claim] },
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Merged and waived findings also have a row in the findings table. There is no threshold: every finding that was read is shown. Text without a severity or a priority is not read as a finding.",
        ),
      ],
    },
  ]);
}

export function hashSection(context: DecisionContext): UntitledSection {
  return section("hash", [
    {
      kind: "paragraph",
      label: null,
      content: [recorded(`sha256:${context.decisionHash}`, "SHA-256 of canonical JSON")],
    },
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "SHA-256 of the names and hashes of the inputs, the policy, the as-of date, the subject, the findings, the gates, the verdict, and the version of the rules. The content of human fields and the version of the tool are not included.",
        ),
      ],
    },
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "To detect changes, compare the hash with a copy that is kept elsewhere, such as in the history of a repository: anyone who can change this document can also change the hash in it.",
        ),
      ],
    },
  ]);
}
