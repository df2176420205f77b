/** Numbers of findings of a level in the sentences of a decision: "8 high, 15 medium". */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { isInSentence } from "../../reader/annotations/relations";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Severity } from "../../reader/facts";
import { severityWords } from "../../reader/severityWords";
import type { Range } from "../../text/range";

export interface LevelCount {
  readonly of: Severity | "all";
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

/** "Nine high-severity findings". */
const LEVEL_WORDS: ReadonlySet<string> = new Set(["severity", "priority", "level", "rated"]);

function countsIn(passage: Passage, decision: DecisionReading): readonly LevelCount[] {
  const said = phrasesIn(passage.text);
  const roles = new Set(ofFamily(said, "reportName").map(({ concept }) => concept));
  const [role = null] = roles.size === 1 ? roles : [];
  return said.tokens.flatMap((token, index): readonly LevelCount[] => {
    const count = numberAt(said, index);
    const next = said.tokens[index + 1];
    if (count === null || next === undefined) return [];
    const of = levelOf(said, index + 1, role);
    // Between the number and the level there is only a space; what is counted follows, or nothing.
    const isNext = passage.text.slice(token.to, next.from) === " ";
    const isLevel = LEVEL_WORDS.has(said.tokens[index + 2]?.word ?? "");
    return of !== null && isNext && (of === "all" || countsFindings(said, index + (isLevel ? 3 : 2)))
      ? [{ of, count, range: placeIn(decision, passage, token.from, next.to), role }]
      : [];
  });
}

/** The level that a token names, or all findings of a report: "15 medium", "34 vulnerabilities", "5 P0 issues". */
function levelOf(said: AnnotatedText, index: number, role: string | null): LevelCount["of"] | null {
  const { word = "", from = 0, to = 0 } = said.tokens[index] ?? {};
  // "3 P1" counts priorities, of which a report may have its own list; P0 is critical everywhere.
  if (word === "p0") return role === null ? null : "critical";
  const level = /\p{L}{3}/u.test(word) ? severityWords(said.text.slice(from, to))[0] : undefined;
  if (level) return level.severity;
  return role !== null && isVulnerability(said, index) && isNamedBefore(said, index) ? "all" : null;
}

/** "The security audit reports 34 vulnerabilities": the report comes first, in the same sentence. */
function isNamedBefore(said: AnnotatedText, index: number): boolean {
  return ofFamily(said, "reportName").some((one) => one.end <= index && isInSentence(said, one, index));
}

/** "Gaps", "issues" and "problems" may be those of a part; of vulnerabilities and findings there is one list. */
function isVulnerability(said: AnnotatedText, index: number): boolean {
  const { word = "" } = said.tokens[index] ?? {};
  return (
    ofFamily(said, "findingNoun").some(({ first }) => first === index) &&
    /^(?:vulnerabilit|finding)/.test(word)
  );
}

function numberAt(said: AnnotatedText, index: number): number | null {
  const { word = "", from = 0 } = said.tokens[index] ?? {};
  if (/^\d{1,3}$/.test(word))
    return /[\d./:#$€£-]$/.test(said.text.slice(Math.max(0, from - 1), from)) ? null : Number(word);
  const spoken = ofFamily(said, "numberWord").find(({ first }) => first === index);
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
