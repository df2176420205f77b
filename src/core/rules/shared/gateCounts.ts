/** Sentences of a decision that count the rows of its tables: "Two of six gates pass". */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isOfGates } from "../../reader/measures/claims/gates";
import { statedOutcome } from "../../reader/measures/performance";
import { groupBy } from "../../text/groupBy";

export interface WrongGateCount {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly stated: number;
  readonly counted: number;
  readonly outcome: "pass" | "fail";
}

export function wrongGateCounts({ passages }: DecisionReading): readonly WrongGateCount[] {
  const tables = [
    ...groupBy(
      passages.filter(({ kind }) => kind === "row"),
      ({ columns }) => columns,
    ),
  ]
    .filter(([columns]) => columns.some(isOfGates))
    .map(([, [, ...rows]]) => rows.map(({ text }) => outcomeOf(text)));
  if (tables.length === 0) return [];
  return passages.flatMap((passage): readonly WrongGateCount[] => {
    const claim = passage.kind === "text" ? claimIn(phrasesIn(passage.text)) : null;
    if (claim === null) return [];
    const counts = tables
      .filter((rows) => rows.length === claim.whole && rows.every((one) => one !== null))
      .map((rows) => rows.filter((one) => one === claim.outcome).length);
    const [counted] = counts;
    if (counted === undefined || counts.includes(claim.stated)) return [];
    return [{ passage, ...claim, counted }];
  });
}

/** The rows of a decision's own tables of gates that fail, with their 1-based lines. */
export function failedGates(
  decision: DecisionReading,
): readonly { readonly name: string; readonly line: number }[] {
  return decision.passages.flatMap((passage) => {
    const { kind, columns, text } = passage;
    const isFailed = kind === "row" && columns.some(isOfGates) && lastOutcome(text) === "fail";
    const name = text.split(CELL_BREAK)[columns.findIndex(isOfGates)] ?? "";
    return isFailed ? [{ name, line: placeIn(decision, passage, 0, 1).line }] : [];
  });
}

function outcomeOf(text: string): "pass" | "fail" | null {
  const last = lastOutcome(text);
  return last === null ? null : last === "pass" ? "pass" : "fail";
}

/** What the last cell with an outcome says. */
function lastOutcome(text: string): ReturnType<typeof statedOutcome> {
  const cells = text.split(CELL_BREAK).slice(1);
  return cells.flatMap((cell) => statedOutcome(cell) ?? []).at(-1) ?? null;
}

type Claim = Pick<WrongGateCount, "from" | "to" | "stated" | "outcome"> & { readonly whole: number };

/** "Two of six gates pass", "4 of the 6 criteria are met". */
function claimIn(said: AnnotatedText): Claim | null {
  const words = new Map(ofFamily(said, "numberWord").map(({ first, concept }) => [first, Number(concept)]));
  const valueAt = (index: number): number =>
    words.get(index) ?? Number(said.tokens[index]?.word ?? Number.NaN);
  for (const [index, { word }] of said.tokens.entries()) {
    if (word !== "of") continue;
    const next = said.tokens[index + 1]?.word === "the" ? index + 2 : index + 1;
    const [stated, whole] = [valueAt(index - 1), valueAt(next)];
    const noun = ofFamily(said, "gateColumn").find(({ first }) => first > next && first <= next + 2);
    const rest = noun === undefined ? "" : (said.text.slice(noun.to).split(/[.,;:]\s/, 1)[0] ?? "");
    const outcome = statedOutcome(rest);
    if (!(stated >= 0) || !(whole >= 3) || noun === undefined || outcome === null) continue;
    const from = said.tokens[index - 1]?.from ?? 0;
    return { from, to: noun.to + rest.length, stated, whole, outcome: outcome === "pass" ? "pass" : "fail" };
  }
  return null;
}
