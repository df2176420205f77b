import { findingReferences, shownId, type DecisionContext } from "../context";
import { bare, evidenced, type DocumentBlock } from "../model";
import { fieldCellOf, fieldWords } from "../brief/words";

const LONGEST_FIELD = 50;

/** How to meet each condition, and how that is checked, where reports say so: the brief names only the first conditions. */
export function conditionFixes({ model }: DecisionContext): readonly DocumentBlock[] {
  const stated = model.findings.filter(
    (finding) =>
      finding.isCondition &&
      !finding.blocks &&
      fieldWords(finding, ["recommendation", "validation"], LONGEST_FIELD) !== null,
  );
  if (stated.length === 0) return [];
  const hasValidation = stated.some((finding) => fieldWords(finding, ["validation"], LONGEST_FIELD) !== null);
  return [
    {
      kind: "table",
      columns: ["Condition", "Fix", ...(hasValidation ? ["Validation"] : [])],
      rows: stated.map((finding) => [
        bare(evidenced(shownId(finding), findingReferences(finding))),
        fieldCellOf(finding, ["recommendation"], LONGEST_FIELD),
        ...(hasValidation ? [fieldCellOf(finding, ["validation"], LONGEST_FIELD)] : []),
      ]),
    },
  ];
}
