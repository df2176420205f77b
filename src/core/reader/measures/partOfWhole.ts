/** Whether something is said of a part of a whole: "100 % of site A", "trained in the Berlin office", "done at 1 of 3 sites". */
import { ofFamily, type AnnotatedText, type Annotation } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { says } from "../annotations/says";
import { isInClause, isInSentence } from "../annotations/relations";
import { wholeNumberOf } from "../annotations/tokens";
import { isDigit } from "../../text/characters";

const FAMILY = "wholePart";

/** The longest short name of a part: "A", "12", "APAC". */
const LONGEST_NAME = 4;

/** Words that may come between "all" and "sites": "all of our sites". */
const NEAR = 2;

/** The parts that a text names, in lower case; none if it is about all of them. */
export function partsIn(text: string): readonly string[] {
  if (asksForEach(text) && !says(text, "fulfillment", "exception")) return [];
  const said = phrasesIn(text);
  return ofFamily(said, FAMILY).flatMap((one) => {
    if (one.concept === "named") return said.text.slice(one.from, one.to).toLowerCase();
    if (one.concept === "units") return countedPart(said, one) ?? somePart(said, one) ?? [];
    if (one.concept !== "unit" && one.concept !== "place") return [];
    const named = partWithName(said, one);
    if (named !== null) return named;
    return isOfEach(said, one) ? [] : (somePart(said, one) ?? namedPlace(said, one) ?? []);
  });
}

/** Whether a text asks for every part: "Training at all sites". */
export function asksForEach(text: string): boolean {
  const said = phrasesIn(text);
  return ofFamily(said, FAMILY).some(
    (one) => isUnit(one) && isOfEach(said, one) && partWithName(said, one) === null,
  );
}

function isUnit({ concept }: Annotation): boolean {
  return concept === "unit" || concept === "units" || concept === "place";
}

/** "all sites", "each of our sites". */
function isOfEach(said: AnnotatedText, unit: Annotation): boolean {
  return ofFamily(said, FAMILY).some(
    ({ concept, end }) =>
      concept === "each" && end <= unit.first && unit.first - end <= NEAR && isInClause(said, unit, end - 1),
  );
}

/** "site A", "plant 2", "region EU", "of site North". */
function partWithName(said: AnnotatedText, unit: Annotation): string | null {
  const next = said.tokens[unit.end];
  if (next === undefined || !next.isJoined || !isInClause(said, unit, unit.end)) return null;
  const written = said.text.slice(next.from, next.to);
  const isShort =
    written.length <= LONGEST_NAME && (isDigit(written[0]) || written === written.toUpperCase());
  // "of site North"; "Site Manager" is a person.
  const isWord = unit.concept === "place" && isOf(said, unit.first) && isCapitalized(written);
  return isShort || isWord ? said.text.slice(unit.from, next.to).toLowerCase() : null;
}

/** "the pilot group", "selected sites". */
function somePart(said: AnnotatedText, unit: Annotation): string | null {
  const some = ofFamily(said, FAMILY).find(({ concept, end }) => concept === "some" && end === unit.first);
  return some === undefined ? null : said.text.slice(some.from, unit.to).toLowerCase();
}

/** "1 of 3 sites": fewer than there are. */
function countedPart({ text, tokens }: AnnotatedText, units: Annotation): string | null {
  const [count, total] = [wholeNumberOf(tokens[units.first - 3]), wholeNumberOf(tokens[units.first - 1])];
  const isShare = tokens[units.first - 2]?.word === "of" && count !== null && total !== null && count < total;
  return isShare ? text.slice(tokens[units.first - 3]?.from, units.to).toLowerCase() : null;
}

/** "of the Berlin office", "at the Oslo depot": a place with the name of one of them. */
function namedPlace(said: AnnotatedText, unit: Annotation): string | null {
  const name = said.tokens[unit.first - 1];
  if (unit.concept !== "place" || name === undefined || !isInSentence(said, unit, unit.first - 1))
    return null;
  if (!isCapitalized(said.text.slice(name.from, name.to)) || !isOf(said, unit.first - 1)) return null;
  return said.text.slice(name.from, unit.to).toLowerCase();
}

/** A preposition comes before a token, with at most an article between them. */
function isOf(said: AnnotatedText, first: number): boolean {
  return ofFamily(said, FAMILY).some(
    ({ concept, end }) => concept === "of" && end <= first && first - end <= 1,
  );
}

function isCapitalized(word: string): boolean {
  const [first = ""] = word;
  return !isDigit(first) && first !== first.toLowerCase();
}
