/** Figures of a decision that follow from what stands next to them: the table above, the cited list, the same work in other words. */
import type { EffortUnits } from "../../reader/effortUnits";
import type { ReportLines } from "./citedClauses";
import { fromColumn, isCombined, sumOfRun, tableColumns } from "./columnTotals";
import type { DecisionReading } from "./decisionReading";
import { figuresIn, type Figure } from "./figures";
import { convertedNear } from "./neighborConversions";
import { CELL_BREAK, type Passage } from "./passages";
import { listAbove, listAt } from "./reportLists";
import { spokenFigures } from "./spokenFigures";

/** Smaller sums come about by chance. */
const LEAST_SUM = 10;

/** The formula by which a figure follows from its surroundings; null if it does not. */
export function fromNeighbors(
  figure: Figure,
  passage: Passage,
  places: readonly ReportLines[],
  decision: DecisionReading,
  effort: EffortUnits,
): string | null {
  const at = decision.passages.indexOf(passage);
  return (
    fromTableAbove(figure, decision.passages[at - 1], decision.passages, effort) ??
    fromCitedLists(figure, passage, places, decision) ??
    convertedNear(figure, decision.passages, at, linesAt(places, decision), effort) ??
    fromSentences(figure, passage, decision)
  );
}

/** "Weeks 1 to 3 take 92 hours", right below a plan with a column of hours. */
function fromTableAbove(
  figure: Figure,
  above: Passage | undefined,
  passages: readonly Passage[],
  effort: EffortUnits,
): string | null {
  if (above?.kind !== "row" || (figure.value ?? 0) < LEAST_SUM) return null;
  const columns = tableColumns(passages.filter((one) => one.columns === above.columns));
  return (
    fromColumn(figure, `total ${figure.text}`, columns, effort) ??
    fromColumn({ ...figure, unit: null }, `total ${figure.text}`, columns, effort)
  );
}

/** "Its rows add up to 35.8", "its six items add up to 38": of the list or table that is cited, or announced there. */
function fromCitedLists(
  { value }: Figure,
  passage: Passage,
  places: readonly ReportLines[],
  { reportFigures }: DecisionReading,
): string | null {
  if (value === null || !isCombined(passage.text)) return null;
  for (const place of places) {
    const lines = reportFigures?.get(place.path)?.lines ?? [];
    const list = listAbove(lines, place) ?? listAt(lines, withWholeTable(lines, place));
    const cells = (list?.entries ?? []).map((entry) => entry.replace(/^\s*\d{1,3}[.)]\s/, "").split("|"));
    const width = Math.max(0, ...cells.map(({ length }) => length));
    for (let column = 0; column < width; column++) {
      const parts = cells.flatMap((row) => {
        const numbers = figuresIn(row[column] ?? "").filter(({ kind }) => kind === "number");
        return numbers.at(-1)?.value ?? [];
      });
      const formula = sumOfRun(value, parts);
      if (formula !== null) return formula;
    }
  }
  return null;
}

function linesAt(places: readonly ReportLines[], { reportFigures }: DecisionReading): readonly string[] {
  return places.flatMap(
    ({ path, startLine, endLine }) => reportFigures?.get(path)?.lines.slice(startLine - 1, endLine) ?? [],
  );
}

/** Who cites the total of a table, or another row, means its rows. */
function withWholeTable(lines: readonly string[], place: ReportLines): ReportLines {
  const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith("|") ?? false;
  if (!isRow(lines[place.startLine - 1])) return place;
  const above = lines.findLastIndex((line, index) => index < place.startLine - 1 && !isRow(line));
  return { ...place, startLine: above + 2, endLine: place.endLine };
}

/** "B-04 is made of the 2 hours of the first package and the 16 hours of the second": of the row with that id. */
function fromSentences(
  { value, unit }: Figure,
  { kind, text }: Passage,
  decision: DecisionReading,
): string | null {
  const id = kind === "row" ? (text.split(CELL_BREAK)[0]?.trim() ?? "") : "";
  if (value === null || unit === null || !/^[A-Z]{1,8}-?\d{1,3}$/.test(id)) return null;
  for (const passage of decision.passages) {
    if (passage.kind !== "text") continue;
    for (const sentence of passage.text.split(/(?<=[.;!?])\s/)) {
      if (!sentence.startsWith(id)) continue;
      const parts = spokenFigures(sentence, figuresIn(sentence)).filter((one) => one.unit === unit);
      const formula = sumOfRun(
        value,
        parts.map((one) => one.value ?? 0),
      );
      if (formula !== null) return formula;
    }
  }
  return null;
}
