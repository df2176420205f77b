import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import { bareVerdict, wordedVerdict, type Wording } from "../../policy/wordedVerdict";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { verdictOf } from "../../reader/measures/verdictText";
import type { Verdict, VerdictStatement } from "../../reader/facts";

const RANKS: Readonly<Record<Verdict, number>> = { "not-approved": 0, conditional: 1, approved: 2 };

export type StatedVerdict = Pick<VerdictStatement, "verdict" | "range" | "text">;

/** Whether a verdict releases more than another one. */
export function isMoreFavorable(verdict: Verdict, than: Verdict): boolean {
  return RANKS[verdict] > RANKS[than];
}

/** The stated verdict that contradicts the computed one, or null. */
export function contradicting(verdicts: readonly StatedVerdict[], computed: Verdict): StatedVerdict | null {
  // People act on the most favorable verdict; if all are stricter than the computed one, this is the closest.
  const [statement] = [...verdicts].sort((a, b) => RANKS[b.verdict] - RANKS[a.verdict]);
  if (!statement || statement.verdict === computed) return null;
  const isReached = verdicts.some((one) => one.verdict === computed);
  return isMoreFavorable(statement.verdict, computed) || !isReached ? statement : null;
}

/** Whether a favorable verdict only says what would be decided later: "APPROVED once SEC-1 is fixed". */
export function isForLater({ verdict, text }: StatedVerdict): boolean {
  return verdict !== "not-approved" && ofFamily(phrasesIn(text), "laterVerdict").length > 0;
}

const LABEL =
  /^(?:(?:release|final|overall) )?(?:decision|verdict|result|outcome): *(?:the release is |we )?/i;

/** The verdict of a document stands by itself below its title. */
const FIRST_PASSAGES = 4;

/** What the document decides, in the words of any report or of its policy ("CLEAR TO SAIL"). */
export function statedVerdicts(reading: DecisionReading, wording: Wording): readonly StatedVerdict[] {
  const known = new Set(reading.verdicts.map(({ range }) => range.line));
  const stated: StatedVerdict[] = [...reading.verdicts];
  for (const [index, passage] of reading.passages.entries()) {
    const { text } = passage;
    const banner = index < FIRST_PASSAGES ? bareVerdict(text, wording) : null;
    const label = LABEL.exec(text)?.[0];
    const value = label === undefined ? "" : text.slice(label.length);
    const labeled = value === "" ? null : (wordedVerdict(value, wording) ?? verdictOf(value));
    const verdict = banner ?? labeled;
    if (verdict === null) continue;
    const range = placeIn(reading, passage, 0, text.length);
    if (!known.has(range.line) && !reading.isHuman(range.line)) stated.push({ verdict, range, text });
  }
  return stated;
}
