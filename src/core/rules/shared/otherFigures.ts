/** Figures of a decision that its reports state otherwise, under the same label. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import type { FigureIndex } from "../../decision/provenance/reportFigures";
import { unitOf } from "../../decision/provenance/units";
import { findingIds } from "../../reader/findingIds";
import { significantStems } from "../../lexicon/englishStems";

/** A figure and what it is called. */
interface Labeled {
  /** Its telling words, sorted. */
  readonly label: string;
  readonly figure: Figure;
}

/** A labeled figure in a line of a report. */
interface ReportFigure extends Labeled {
  readonly path: string;
  readonly line: number;
}

/** A figure of a decision, and the figures that the reports state under its label. */
export interface OtherFigure {
  readonly passage: Passage;
  readonly figure: Figure;
  readonly stated: readonly ReportFigure[];
}

/** A shorter label may be about anything. */
const LEAST_WORDS = 2;

export function otherFigures(decision: DecisionReading): readonly OtherFigure[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  const known = [...reportFigures].flatMap(([path, index]) => labeledIn(path, index));
  return decision.passages.flatMap((passage) =>
    labeledOf(passage, decision).flatMap(({ label, figure }): readonly OtherFigure[] => {
      if (decision.isHuman(placeIn(decision, passage, figure.from, figure.to).line)) return [];
      const stated = known.filter((one) => one.label === label && one.figure.unit === figure.unit);
      const [first] = stated;
      // A label with several values is that of several things.
      const isOne = first !== undefined && stated.every((one) => isSame(first.figure, one.figure));
      return isOne && !isSame(figure, first.figure) ? [{ passage, figure, stated }] : [];
    }),
  );
}

/** As exact as the decision is. */
function isSame({ value, text }: Figure, { value: other }: Figure): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs((value ?? 0) - (other ?? 0)) <= 0.5 / 10 ** decimals + 1e-9;
}

function labeledOf(passage: Passage, decision: DecisionReading): readonly Labeled[] {
  if (passage.kind === "row") return labeledInCells(passage.text.split(CELL_BREAK), passage.columns);
  return passage.kind === "text" ? labeledInLine(passage.text, decision.figures(passage)) : [];
}

/** "Error rate: 0.02%", "| Error rate | 0.02% |": the labeled figures of a report. */
function labeledIn(path: string, { lines }: FigureIndex): readonly ReportFigure[] {
  let columns: readonly string[] | null = null;
  return lines.flatMap((line, index) => {
    const cells = cellsOf(line);
    const header: readonly string[] | null = columns;
    columns = cells === null ? null : (columns ?? cells);
    const found =
      cells === null
        ? labeledInLine(plain(line), figuresIn(plain(line)))
        : labeledInCells(cells, header ?? []);
    return found.map((one) => ({ ...one, path, line: index + 1 }));
  });
}

function cellsOf(line: string): readonly string[] | null {
  const row = line.trim();
  if (!row.startsWith("|")) return null;
  return plain(row)
    .slice(1, row.endsWith("|") ? -1 : undefined)
    .split("|")
    .map((cell) => cell.trim());
}

function plain(line: string): string {
  return line.replaceAll("*", "").replace(/^\s*(?:[-+]|\d{1,3}[.)])\s+/, "");
}

function labeledInLine(text: string, figures: readonly Figure[]): readonly Labeled[] {
  const colon = text.indexOf(": ");
  const numbers = figures.filter((one) => one.kind === "number" && one.from > colon);
  const [figure] = numbers;
  if (
    colon < 0 ||
    figure === undefined ||
    numbers.length > 1 ||
    text.slice(colon + 1, figure.from).trim() !== ""
  )
    return [];
  const label = labelOf(text.slice(0, colon));
  return label === null ? [] : [{ label, figure }];
}

/** The only number of each cell, called what its row and its column are called. */
function labeledInCells(cells: readonly string[], columns: readonly string[]): readonly Labeled[] {
  // "| 7 | Shared lock | 4 h |": a number only orders the rows.
  if (/^\W*\d{0,4}\W*$/.test(cells[0] ?? "") && cells.length > 2)
    return labeledInCells(cells.slice(1), columns.slice(1));
  const [name = "", ...values] = cells;
  return values.flatMap((cell, index): readonly Labeled[] => {
    const numbers = figuresIn(cell).filter(({ kind }) => kind === "number");
    const [figure] = numbers;
    if (figure === undefined || numbers.length > 1 || figure.from > 0) return [];
    const column = columns[index + 1] ?? "";
    const label = labelOf(`${name} ${column}`);
    const unit = figure.unit ?? unitOfColumn(column);
    return label === null ? [] : [{ label, figure: { ...figure, unit } }];
  });
}

/** "| Depot tests | 16 |" below "Hours" is not a number of tests. */
function unitOfColumn(column: string): string | null {
  return [...significantStems(column)].map(unitOf).find((unit) => unit !== null) ?? null;
}

function labelOf(text: string): string | null {
  // What is said of a finding is compared with that finding.
  if (findingIds(text).length > 0) return null;
  const stems = [...significantStems(text)].filter((stem) => unitOf(stem) === null && !VALUE.has(stem));
  return stems.length < LEAST_WORDS || stems.some((stem) => TOTAL.has(stem)) ? null : stems.sort().join(" ");
}

/** A total has its own parts. */
const TOTAL = significantStems("total sum overall all");

/** Headings of columns that say nothing about their figures. */
const VALUE = significantStems("value figure number amount actual measured result current measure metric");
