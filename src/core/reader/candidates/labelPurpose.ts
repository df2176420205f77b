/** What a line between a heading and a list says of the list. */
import { endsWithColon, withoutTail } from "../../text/tail";
import { labelKind, labelName, type LabelKind } from "../labels";
import { isNoFinding } from "../noFinding";
import type { LineElement } from "../outline";
import { purposeOf, type SectionContext } from "../sectionContext";

/** "**Sign-off criteria:**", "**Strengths:**": what a bold line says of the list below it. */
export function purposeOfLabel(plain: string): SectionContext["purpose"] | null {
  if (!endsWithColon(plain)) return null;
  const name = withoutTail(plain, ":");
  if (DETAILS.has(labelKind(labelName(name)))) return "details";
  const purpose = purposeOf(name);
  return purpose === "checklist" || purpose === "legend" || purpose === "strengths" ? purpose : null;
}

/** "Proof of Concept:" as a heading on the level of the finding's own. */
export function purposeOfPart(title: string): SectionContext["purpose"] | null {
  const kind = labelKind(labelName(title));
  return kind === "description" || DETAILS.has(kind) ? "details" : null;
}

/** Fields whose lists belong to one finding. */
const DETAILS: ReadonlySet<LabelKind | null> = new Set<LabelKind | null>([
  "impact",
  "recommendation",
  "evidence",
  "likelihood",
  "root-cause",
  "validation",
  "dependency",
  "exposure",
]);

/** A longer line says more than that nothing was found. UTF-16 units. */
const LONGEST_DENIAL = 60;

/** "**NONE FOUND**", "None identified." above a list of something else. */
export function saysGroupIsEmpty({ depth, isFirst, label, plain }: LineElement): boolean {
  return depth === 0 && isFirst && label === null && plain.length <= LONGEST_DENIAL && isNoFinding(plain);
}
