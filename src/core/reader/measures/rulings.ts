/**
 * Verdicts in words that say something else in other places, read only where a verdict is expected: "Not accepted", "Certificate withheld",
 * "Objections raised". A refusal is heard in more forms than an approval.
 */
import { ofFamilies, ofFamily, type AnnotatedText, type Annotation } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isDenied, isEndOfClause, isInSentence } from "../annotations/relations";
import { isMadeOf } from "../annotations/says";
import type { Verdict } from "../facts";
import { chosenText, isChoice } from "./verdictText";

const LONGEST_VALUE = 160;

/** How many words the clause of "Certificate of the line withheld" may have: a longer one is about something else. */
const LONGEST_CLAUSE = 7;

/** The verdict of an answer in such words, or null. */
export function rulingOf(text: string): Verdict | null {
  return readRuling(chosenText(text) ?? "", stands);
}

/** The verdict of a sentence in such words: "The alarm was not accepted by the operator" is none. */
export function rulingInSentence(text: string): Verdict | null {
  return readRuling(text, isEndOfClause);
}

/** Whether a sentence says who refuses what: "The board refuses the restart"; "… refuses the restart of pump 2" is about a part. */
export function refusesInSentence(text: string): boolean {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  const refusing = ofFamily(said, "refusing");
  const verb = refusing.find(({ concept }) => concept === "verb");
  if (verb === undefined || verb.first === 0 || verb.first > LONGEST_CLAUSE || isDenied(said, verb))
    return false;
  const thing = refusing.find(({ concept, first }) => concept === "thing" && first >= verb.end);
  if (thing === undefined || !isLastOrExplained(said, thing)) return false;
  const articles = refusing.filter(({ concept }) => concept === "article");
  return isMadeOf(said, verb.end, thing.first, articles);
}

/** Nothing of its clause follows, or only until when or why. "… in hall 2" is about a part. */
function isLastOrExplained(said: AnnotatedText, one: Annotation): boolean {
  const isNext = ({ first }: Annotation): boolean => first === one.end;
  return isEndOfClause(said, one) || ofFamilies(said, "condition", "reason").some(isNext);
}

/** The verdict that a text begins with in such words. */
export function leadingRulingOf(text: string): Verdict | null {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  return isChoice(said) ? null : leadingRuling(said);
}

function readRuling(text: string, isEnd: typeof stands): Verdict | null {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  if (isChoice(said)) return null;
  // "Restart deferred until May": what is refused comes first.
  return isRefusedAtEnd(said, isEnd) ? "not-approved" : leadingRuling(said);
}

function leadingRuling(said: AnnotatedText): Verdict | null {
  const lead = ofFamilies(said, "ruling", "fitness").find(
    (one) => one.concept !== "follows" && leads(said, one),
  );
  return lead === undefined ? null : polarityOf(said, lead);
}

function leads(said: AnnotatedText, { first }: Annotation): boolean {
  return isMadeOf(said, 0, first, ofFamilies(said, "negation", "filler", "permission", "condition"));
}

function polarityOf(said: AnnotatedText, lead: Annotation): Verdict | null {
  const isRefusal = lead.concept === "refused" || lead.concept === "unfit";
  const isHedged = ofFamily(said, "condition").some(
    ({ first }) => first >= lead.end && isInSentence(said, lead, first),
  );
  if (!isHedged && !stands(said, lead) && !isOfStep(said, lead)) return null;
  if (isDenied(said, lead)) return isRefusal || lead.concept === "conditional" ? null : "not-approved";
  if (isRefusal) return "not-approved";
  if (isHedged || lead.concept === "conditional") return "conditional";
  return lead.concept === "granted" && isEndOfClause(said, lead) ? "approved" : null;
}

/** Nothing of its clause follows, or only when, why or what for: "Deferred until May", "Not fit for service". */
function stands(said: AnnotatedText, one: Annotation): boolean {
  return (
    isEndOfClause(said, one) ||
    one.concept === "unfit" ||
    ofFamilies(said, "ruling", "reason", "negation").some(
      ({ family, concept, first }) => first === one.end && (family !== "ruling" || concept === "follows"),
    )
  );
}

/** "Limited release", "Provisionally accepted". */
function isOfStep(said: AnnotatedText, { concept, end }: Annotation): boolean {
  return (
    concept === "conditional" && ofFamilies(said, "release", "ruling").some(({ first }) => first === end)
  );
}

/** "Certificate withheld", "Restart not permitted": the first clause names what is refused and ends with the refusal. */
function isRefusedAtEnd(said: AnnotatedText, isEnd: typeof stands): boolean {
  return ofFamilies(said, "ruling", "fitness", "verdict", "answer").some((one) => {
    const isFirstClause = said.tokens[one.first]?.clause === said.tokens[0]?.clause;
    if (!isFirstClause || one.end > LONGEST_CLAUSE || !isEnd(said, one)) return false;
    const isRefusal = one.concept === "refused" || one.concept === "unfit" || one.concept === "no";
    return one.concept !== "follows" && isDenied(said, one) !== isRefusal;
  });
}
