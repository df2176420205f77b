/** The verdicts in the words of a policy: "Released", "Suspended". */
import { ofFamily, type AnnotatedText } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import { endsWith, isSymbol } from "../reader/annotations/says";
import type { Token } from "../reader/annotations/tokens";
import { VERDICTS, type Verdict } from "../reader/facts";
import { rulingOf } from "../reader/measures/rulings";
import { verdictOf } from "../reader/measures/verdictText";

export type Wording = Readonly<Record<Verdict, string>>;

interface Worded {
  readonly verdict: Verdict;
  /** How many words the wording has. */
  readonly count: number;
}

/** The verdict whose words a text begins with. The longest match wins, because one wording may begin with another. */
export function wordedVerdict(text: string, wording: Wording): Verdict | null {
  return leading(phrasesIn(withoutSymbols(text)).tokens, wording)?.verdict ?? null;
}

/** "✅ Released" without what precedes its first word. */
function withoutSymbols(text: string): string {
  const first = phrasesIn(text).tokens.find((token) => !isSymbol(token));
  return text.slice(first?.from ?? 0);
}

/** The verdict whose words are all that a text says, as the banner of a decision does: "⛔ Suspended". */
export function bareVerdict(text: string, wording: Wording): Verdict | null {
  const { tokens } = phrasesIn(withoutSymbols(text));
  const lead = leading(tokens, wording);
  return lead !== null && tokens.slice(lead.count).every(isSymbol) ? lead.verdict : null;
}

/**
 * The verdict of an answer such as "Suspended: two drills failed" or "Released once the door is fixed" in words of the policy that the lexicon
 * does not read so, or null. "Released / Suspended" is what may be chosen; "Released parts are listed" says something else.
 */
export function answerInWordsOf(text: string, wording: Wording): Verdict | null {
  const said = phrasesIn(withoutSymbols(text));
  if (isRefusal(said, wording)) return "not-approved";
  const lead = leading(said.tokens, wording);
  if (lead === null || isKnown(lead, wording)) return null;
  if (isChoice(said.tokens.slice(lead.count), wording)) return null;
  if (lead.verdict !== "approved") return lead.verdict;
  if (isTakenBack(text, wording)) return "not-approved";
  if (endsWith(text, "fulfillment", "limit")) return "conditional";
  if (ofFamily(said, "condition").some(({ first }) => first >= lead.count)) return "conditional";
  return isWhole(said, lead) ? "approved" : null;
}

/** "Released" as the name of the step: "Release deferred until May". */
function isTakenBack(text: string, { approved }: Wording): boolean {
  return rulingOf(text) === "not-approved" && rulingOf(approved) !== "not-approved";
}

/** "Not released", "Not yet released". */
function isRefusal(said: AnnotatedText, wording: Wording): boolean {
  const denial = ofFamily(said, "negation").find(({ concept, first }) => concept === "not" && first === 0);
  if (denial === undefined) return false;
  const denied = leading(said.tokens.slice(denial.end), wording);
  return denied !== null && denied.verdict !== "not-approved" && !isKnown(denied, wording);
}

/** The lexicon reads these words as the policy does. */
function isKnown({ verdict }: Worded, wording: Wording): boolean {
  return verdictOf(wording[verdict]) === verdict;
}

function leading(tokens: readonly Token[], wording: Wording): Worded | null {
  const [longest] = VERDICTS.map((verdict) => ({ verdict, count: wordCount(tokens, wording[verdict]) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return longest ?? null;
}

/** How many words a text begins with are those of a wording; 0 if it begins otherwise. */
function wordCount(tokens: readonly Token[], words: string): number {
  const wanted = phrasesIn(words).tokens;
  return wanted.every(({ word }, index) => tokens[index]?.word === word) ? wanted.length : 0;
}

/** "Released / Suspended", "Released or Suspended": another wording follows at once. */
function isChoice(rest: readonly Token[], wording: Wording): boolean {
  return [rest, rest.slice(1)].some(
    (tokens, skipped) =>
      leading(tokens, wording) !== null && (skipped === 0 || (rest[0]?.word.length ?? 0) <= 2),
  );
}

/** Nothing follows in the clause, or when and for what: "Released for operation". */
function isWhole(said: AnnotatedText, { count }: Worded): boolean {
  const [last, next] = [said.tokens[count - 1], said.tokens[count]];
  return (
    next?.clause !== last?.clause ||
    ofFamily(said, "figureWord").some(
      ({ concept, first }) => (concept === "condition" || concept === "join") && first === count,
    )
  );
}
