import { isCovered, says } from "./annotations/says";
import { ofFamily, type AnnotatedText, type Annotation } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import type { Severity } from "./facts";
import { isOnlyNouns } from "./groupNouns";
import { headOf, listsNothing } from "./titleHead";

/**
 * The level that a phrase gives to everything below it by what has to be done: "Release blockers (3)", "Must fix before launch", "Nice to
 * have"; null for every other title.
 */
export function fixLevel(title: string): Severity | null {
  const parts = headOf(title);
  if (listsNothing(parts)) return null;
  const said = phrasesIn(parts.head);
  const group = ofFamily(said, "levelGroup").find(({ concept }) => concept !== "qualifier");
  if (group && isAllThatIsNamed(said, group)) return group.concept as Severity;
  const [order] = ofFamily(said, "fixGroup");
  if (!order || order.first > 0 || !isOnlyNouns(said.text.slice(order.to))) return null;
  return isRemark(parts.remark) ? (order.concept as Severity) : null;
}

/** Only words that name nothing precede it, and nothing follows: "Open production blockers", not "Risks and blockers". */
function isAllThatIsNamed(said: AnnotatedText, { first, end }: Annotation): boolean {
  const qualifiers = ofFamily(said, "levelGroup").filter(({ concept }) => concept === "qualifier");
  const isLead = said.tokens
    .slice(0, first)
    .every(
      ({ word }, index) =>
        isCovered(index, qualifiers) || (isOnlyNouns(word) && !says(word, "otherGroup", "name")),
    );
  return isLead && end === said.tokens.length;
}

/** A bracket, or when it is due. "Must fix: the cache never expires" names a finding. */
function isRemark(remark: string): boolean {
  return (
    remark === "" ||
    remark.startsWith("(") ||
    remark.startsWith("[") ||
    ofFamily(phrasesIn(remark), "gate").length > 0
  );
}
