import { isMadeOf } from "../annotations/says";
import type { Verdict } from "../facts";
import {
  inTextOrder,
  ofFamilies,
  ofFamily,
  type AnnotatedText,
  type Annotation,
} from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isDenied, isEndOfClause, isInClause, isInSentence, nextOf } from "../annotations/relations";

/** How much of a value, and of a sentence, is read. UTF-16 units. */
const LONGEST_VALUE = 160;
const LONGEST_PROSE = 600;

/** How many words may come between the parts of a sentence that gives a verdict. */
const NEAR = 4;

/** The verdict that a short text begins with ("APPROVED with conditions", "Not yet ready for production"), or null. */
export function verdictOf(text: string): Verdict | null {
  return valueVerdict(text, "verdict", "order");
}

/** As `verdictOf`, where a verdict is expected, so that "Yes" and "PASS" are one, too. */
export function answeredVerdict(text: string): Verdict | null {
  return answered(text) ?? agreedVerdict(text);
}

function answered(text: string): Verdict | null {
  return valueVerdict(text, "verdict", "order", "answer");
}

/** "PASSED / READY FOR RELEASE": not a choice between two. */
export function agreedVerdict(text: string): Verdict | null {
  const [one = null, other, ...more] = text.slice(0, LONGEST_VALUE).split("/").map(answered);
  return more.length === 0 && one === other ? one : null;
}

/**
 * The verdict of a text that is only one, or begins with one as its own clause ("Not approved. Two drills failed.", "Rejected for
 * release"), or null. "Rejected inputs are logged" is none.
 */
export function standaloneVerdict(text: string): Verdict | null {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  const stands = (one: Annotation): boolean =>
    isEndOfClause(said, one) || isExplained(said, one) || isHedgedBy(said, one) || isFitFor(said, one);
  return leadingVerdicts(said, "verdict", "order").some(stands) ? verdictOf(text) : null;
}

function valueVerdict(text: string, ...families: readonly string[]): Verdict | null {
  const start = text.slice(0, LONGEST_VALUE);
  const ticked = tickedChoice(start);
  if (ticked !== undefined) return ticked === null ? null : valueVerdict(ticked, ...families);
  const said = phrasesIn(start);
  if (isChoice(said)) return null;
  // "Go with conditions" says more than the "go with" that it begins with.
  const [lead] = [...leadingVerdicts(said, ...families)].sort((a, b) => a.first - b.first || b.end - a.end);
  return lead === undefined ? null : polarityOf(said, lead);
}

function leadingVerdicts(said: AnnotatedText, ...families: readonly string[]): readonly Annotation[] {
  return ofFamilies(said, ...new Set([...families, "fitness", "release"])).filter(
    (one) =>
      (families.includes(one.family) || isFit(said, one) || isForbidden(said, one)) && leads(said, one),
  );
}

/** The verdict-to-be of a text with boxes is the ticked one; null where none is ticked. Without boxes, it is the text. */
export function chosenText(text: string): string | null {
  const ticked = tickedChoice(text.slice(0, LONGEST_VALUE));
  return ticked === undefined ? text : ticked;
}

/** Of several boxes the ticked one; null where none is ticked, undefined where there are no boxes. */
function tickedChoice(written: string): string | null | undefined {
  const text = withPlainBoxes(written);
  if (!/\[[ _]?\]/.test(text)) return undefined;
  return /\[x\]\s*([^[\]]{2,60})/i.exec(text)?.[1] ?? null;
}

/** "☐ Go ☒ No go" with the boxes that people type. */
export function withPlainBoxes(text: string): string {
  return Array.from(text, (character) => PLAIN_BOXES.get(character) ?? character).join("");
}

const PLAIN_BOXES: ReadonlyMap<string, string> = new Map([
  ["☐", "[ ]"],
  ["⬜", "[ ]"],
  ["▢", "[ ]"],
  ["□", "[ ]"],
  ["☑", "[x]"],
  ["☒", "[x]"],
  ["🗹", "[x]"],
  ["🗷", "[x]"],
]);

/** "GO / CONDITIONAL GO / NO-GO": what may be chosen, not what was. */
export function isChoice(said: AnnotatedText): boolean {
  const verdicts = inTextOrder(ofFamilies(said, "verdict", "order", "ruling"));
  return verdicts.some((one, index) => {
    const next = verdicts[index + 1];
    if (next === undefined || next.first - one.end > 1) return false;
    const isOther =
      next.concept !== one.concept ||
      next.family !== one.family ||
      isDenied(said, next) !== isDenied(said, one);
    const between = said.text.slice(one.to, next.from).trim();
    return isOther && (between.startsWith("/") || between.startsWith("|"));
  });
}

/** Only symbols, denials and words that change nothing come before it in its clause, and no clause before that. */
function leads(said: AnnotatedText, one: Annotation): boolean {
  const words = ofFamilies(said, "negation", "filler", "permission", "condition", "fitness");
  return isMadeOf(said, 0, one.first, words);
}

/** "ready for production", "not ready": fitness for the release, not for something else. */
function isFit(said: AnnotatedText, one: Annotation): boolean {
  if (one.family !== "fitness") return false;
  if (one.concept !== "fit" || isFitFor(said, one)) return true;
  return isDenied(said, one) && isEndOfClause(said, one);
}

/** "Do not deploy". */
function isForbidden(said: AnnotatedText, one: Annotation): boolean {
  return one.family === "release" && ["done", "further"].includes(one.concept) && isDenied(said, one);
}

function polarityOf(said: AnnotatedText, lead: Annotation): Verdict | null {
  if (lead.concept === "none") return null;
  const isHedged = isHedgedBy(said, lead);
  // "Go to chapter 2", "Delay in phase 2": an order is a verdict only where it is all that is said.
  if (lead.family === "order" && !isHedged && !isEndOfClause(said, lead)) return null;
  // "Approved: no open critical finding" is a rule, not an answer.
  if (lead.family === "answer" && !isHedged && !isEndOfClause(said, lead) && !isExplained(said, lead))
    return null;
  const isRefusal = lead.concept === "refused" || lead.concept === "no" || lead.concept === "unfit";
  if (isDenied(said, lead)) return isRefusal ? null : "not-approved";
  if (isRefusal || isTakenBack(said, lead)) return "not-approved";
  return isHedged || lead.concept === "conditional" ? "conditional" : "approved";
}

/** "Go-live not recommended", "Release not before May". */
function isTakenBack(said: AnnotatedText, lead: Annotation): boolean {
  return ofFamily(said, "negation").some(
    ({ first, end }) =>
      first === lead.end && isInClause(said, lead, first) && said.tokens[end]?.word !== "only",
  );
}

/** An approval that waits for something, in the same sentence. */
function isHedgedBy(said: AnnotatedText, lead: Annotation): boolean {
  return ofFamily(said, "condition").some(
    ({ first }) => first >= lead.end && isInSentence(said, lead, first),
  );
}

/** "No, because …", "No until …". */
function isExplained(said: AnnotatedText, lead: Annotation): boolean {
  return ofFamilies(said, "reason", "condition", "negation").some(({ first }) => first === lead.end);
}

/** "Do not deploy", "Not production ready": an order that counts wherever it is printed in bold. */
export function isForbidding(text: string): boolean {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  const isOrder = (one: Annotation): boolean =>
    (one.concept === "done" && isForbidden(said, one)) ||
    (one.family === "fitness" && isFit(said, one) && isDenied(said, one));
  return ofFamilies(said, "release", "fitness").some((one) => isOrder(one) && leads(said, one));
}

/** "At once - block the release until closed". */
export function isOrderToBlock(text: string): boolean {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  return ofFamily(said, "block").some((one) => nextOf(said, one, "release", ["step"], 1) !== undefined);
}

/** The verdict that a sentence of a concluding part gives in prose ("QA recommends release with conditions"), or null. */
export function verdictInProse(text: string): Verdict | null {
  const said = phrasesIn(text.slice(0, LONGEST_PROSE));
  const annotations = inTextOrder(ofFamilies(said, "sentence", "recommendation", "release", "fitness"));
  const [sentence] = ofFamily(said, "sentence");
  if (sentence?.concept === "conditional") return "conditional";
  if (annotations.some((one) => isRefusedBy(said, one))) return "not-approved";
  const granted = annotations.find((one) => isGrantedBy(said, one));
  if (granted === undefined) return null;
  const isConditional = ofFamily(said, "condition").some(({ first }) => isInSentence(said, granted, first));
  return isConditional ? "conditional" : "approved";
}

/** "do not recommend release", "advise against using this version", "must not be released", "is not ready for production". */
function isRefusedBy(said: AnnotatedText, one: Annotation): boolean {
  const { family, concept } = one;
  if (family === "sentence") return concept === "refused";
  if (family === "recommendation") {
    if (concept === "approve") return isDenied(said, one, 0);
    if (concept === "for" && isDenied(said, one)) return true;
    const against = nextOf(said, one, "recommendation", ["against"], NEAR);
    return against !== undefined && concept !== "accept" && isAboutThis(said, against);
  }
  if (family === "release" && (concept === "done" || concept === "further"))
    return isDenied(said, one) && previousOf(said, one, "permission") !== undefined;
  if (family !== "fitness") return false;
  return (concept === "ofRelease" || isFitFor(said, one)) && (concept === "unfit" || isDeniedFit(said, one));
}

/** "recommend the release", "is fit for production", "approves the launch", "may be released". */
function isGrantedBy(said: AnnotatedText, one: Annotation): boolean {
  const { family, concept } = one;
  if (isDeniedFit(said, one) || isQuestioned(said, one)) return false;
  if (family === "sentence") return concept === "approved";
  if (family === "recommendation" && concept === "accept")
    return nextOf(said, one, "release", ["step", "thing"], 2) !== undefined;
  if (family === "recommendation" && (concept === "for" || concept === "approve"))
    return (
      nextOf(said, one, "release", ["step"], 2) !== undefined ||
      (concept === "approve" && isOfThis(said, one))
    );
  if (family === "release" && concept === "done") {
    const may = previousOf(said, one, "permission");
    return may !== undefined && ["may", "can"].includes(said.text.slice(may.from, may.to).toLowerCase());
  }
  if (family !== "fitness" || concept === "unfit") return false;
  return previousOf(said, one, "copula") !== undefined && (concept === "ofRelease" || isFitFor(said, one));
}

/** "They do not agree on whether the service can be released". */
function isQuestioned({ tokens }: AnnotatedText, { first }: Annotation): boolean {
  const sentence = tokens[first]?.sentence;
  return tokens.slice(0, first).some((token) => token.sentence === sentence && token.word === "whether");
}

/** "ready for production": the release is what it is fit for, and nothing else comes between; in German, it may come first. */
function isFitFor(said: AnnotatedText, one: Annotation): boolean {
  if (aimBefore(said, one) !== undefined) return true;
  const step = nextOf(said, one, "release", ["step"], NEAR);
  if (step === undefined || !isInClause(said, one, step.first)) return false;
  if (!ofFamily(said, "towards").some(({ first }) => first === one.end)) return false;
  // "recommended for repair before production".
  return !ofFamily(said, "notAFact").some(({ first }) => one.end < first && first < step.first);
}

/** The "für den" of "für den Produktivbetrieb (nicht) geeignet". */
function aimBefore(said: AnnotatedText, one: Annotation): Annotation | undefined {
  const denials = ofFamily(said, "negation");
  const step = ofFamily(said, "release").find(
    ({ concept, end }) =>
      concept === "step" &&
      end <= one.first &&
      isInClause(said, one, end - 1) &&
      isMadeOf(said, end, one.first, denials),
  );
  return step && ofFamily(said, "towards").find(({ end }) => end === step.first);
}

/** "not fit for production", "nicht für den Produktivbetrieb geeignet". */
function isDeniedFit(said: AnnotatedText, one: Annotation): boolean {
  return isDenied(said, one) || isDenied(said, aimBefore(said, one) ?? one);
}

/** What is advised against is this release, not something else: "using this version", not "using the old client". */
function isAboutThis(said: AnnotatedText, against: Annotation): boolean {
  const isStep = nextOf(said, against, "release", ["step"], 1) !== undefined;
  return isStep || nextOf(said, against, "release", ["this"], NEAR) !== undefined;
}

/** "approves this version": what is approved is named, and follows at once. */
function isOfThis(said: AnnotatedText, one: Annotation): boolean {
  const named = nextOf(said, one, "release", ["this"], 0);
  return named !== undefined && named.end - named.first > 1;
}

function previousOf(said: AnnotatedText, one: Annotation, family: string): Annotation | undefined {
  return ofFamily(said, family).findLast(
    ({ end }) => end <= one.first && one.first - end <= NEAR && isInSentence(said, one, end - 1),
  );
}
