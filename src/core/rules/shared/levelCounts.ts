/** Numbers of findings of a level in the sentences of a decision: "8 high, 15 medium". */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Severity } from "../../reader/facts";
import { severityWords } from "../../reader/severityWords";
import type { Range } from "../../text/range";

export interface LevelCount {
  readonly of: Severity;
  readonly count: number;
  readonly range: Range;
  /** The only report that its passage names; null if it names none, or several. */
  readonly role: string | null;
}

export function levelCounts(decision: DecisionReading): readonly LevelCount[] {
  return decision.passages
    .filter(({ kind }) => kind === "text" || kind === "row")
    .flatMap((passage) => countsIn(passage, decision));
}

function countsIn(passage: Passage, decision: DecisionReading): readonly LevelCount[] {
  const said = phrasesIn(passage.text);
  const roles = new Set(ofFamily(said, "reportName").map(({ concept }) => concept));
  const [role = null] = roles.size === 1 ? roles : [];
  return said.tokens.flatMap((token, index): readonly LevelCount[] => {
    const count = numberAt(said, index);
    const next = said.tokens[index + 1];
    if (count === null || next === undefined) return [];
    const level = severityWords(passage.text.slice(next.from, next.to))[0];
    // Between the number and the level there is only a space; behind it, what is counted, or nothing.
    const isNext = passage.text.slice(token.to, next.from) === " ";
    // "3 P1" counts priorities, of which a report may have its own list.
    return level && /\p{L}{3}/u.test(next.word) && isNext && countsFindings(said, index + 2)
      ? [{ of: level.severity, count, range: placeIn(decision, passage, token.from, next.to), role }]
      : [];
  });
}

function numberAt({ text, tokens, byFamily }: AnnotatedText, index: number): number | null {
  const { word = "", from = 0 } = tokens[index] ?? {};
  if (/^\d{1,3}$/.test(word))
    return /[\d./:#$€£-]$/.test(text.slice(Math.max(0, from - 1), from)) ? null : Number(word);
  const spoken = (byFamily.get("numberWord") ?? []).find(({ first }) => first === index);
  return spoken ? Number(spoken.concept) : null;
}

/** Whether the words from an index on name findings, or nothing follows before the next comma, number, or end. */
function countsFindings(said: AnnotatedText, index: number): boolean {
  const next = said.tokens[index];
  const before = said.tokens[index - 1];
  if (next === undefined || before === undefined) return true;
  if (/[,;.()|+]/.test(said.text.slice(before.to, next.from)) || next.word === "and") return true;
  return ofFamily(said, "findingNoun").some(({ first }) => first === index);
}
