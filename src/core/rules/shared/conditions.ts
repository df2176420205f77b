/** Parts of a decision that say what has to be, not what is. */
import type { Passage } from "../../decision/provenance/passages";
import { says } from "../../reader/annotations/says";

/** The passages below headings such as "Conditions", which say what has to be. */
export function conditionsIn(passages: readonly Passage[]): ReadonlySet<Passage> {
  let isCondition = false;
  return new Set(
    passages.filter(({ kind, text }) => {
      if (kind === "heading" || text.trimEnd().endsWith(":"))
        isCondition =
          says(text, "conditionList", "word") ||
          says(text, "laterVerdict", "word") ||
          says(text, "columnName", "condition", "work");
      return isCondition;
    }),
  );
}
