/** Sentences in the text of a finding that say what became of it: "We fixed this issue by …", "This item has been properly fixed." */
import { ofFamily, type Annotation, type AnnotatedText } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";

/** Words between the name of the finding and what was done: "has now been properly". */
const MOST_BETWEEN = 4;

/** What a sentence says was done to the finding whose text it is in, from the verb on; null if it says nothing of that or leaves a doubt. */
export function ownFixIn(sentence: string): string | null {
  const said = phrasesIn(sentence);
  const names = ofFamily(said, "ownName");
  if (!names.some(({ concept }) => concept === "name") || isDoubtful(said, names)) return null;
  const done = ofFamily(said, "answered").filter(({ concept }) => concept === "done");
  const found = done.find((verb) =>
    names.some(
      (name) => name.concept === "name" && (isDoneTo(said, name, verb) || isDoneByAuthor(said, name, verb)),
    ),
  );
  return found === undefined ? null : sentence.slice(found.from);
}

function isDoubtful(said: AnnotatedText, names: readonly Annotation[]): boolean {
  if (ofFamily(said, "notAFact").length > 0) return true;
  return names.some(({ concept }) => concept === "rest");
}

/** "This issue has been properly fixed", not "this issue is fixed by closing the port". */
function isDoneTo(said: AnnotatedText, name: Annotation, verb: Annotation): boolean {
  if (verb.first <= name.end || verb.first - name.end > MOST_BETWEEN) return false;
  const between = said.tokens.slice(name.end, verb.first);
  const isHappened = ofFamily(said, "ownName").some(
    ({ concept, first, end }) => concept === "happened" && first >= name.end && end <= verb.first,
  );
  const leads = ofFamily(said, "answered").filter(({ concept }) => concept === "lead");
  return (
    isHappened &&
    between.every(
      ({ word }, index) =>
        word.endsWith("ly") ||
        leads.some(({ first, end }) => first <= name.end + index && name.end + index < end),
    )
  );
}

/** "We fixed this issue by …". */
function isDoneByAuthor(said: AnnotatedText, name: Annotation, verb: Annotation): boolean {
  if (verb.end !== name.first) return false;
  return ofFamily(said, "ownName").some(({ concept, end }) => concept === "author" && end === verb.first);
}
