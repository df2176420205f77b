/** Averages and percentiles that a decision takes for one another: a mean that it calls P95. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { significantStems } from "../../lexicon/englishStems";
import { citedLines, type CitedLine } from "./citedDifference";

/** A figure, and which of several values it is: "p95". */
interface Aggregate {
  readonly kind: string;
  readonly figure: Figure;
}

export interface OtherAggregate {
  readonly passage: Passage;
  readonly figure: Figure;
  /** What the figure is in the report, and what the report gives for what the decision calls it. */
  readonly is: string;
  readonly stated: Figure;
  readonly line: CitedLine;
}

/** Characters between "P95" and its value: "P95 latency: 280 ms". */
const NEAR = 16;

export function otherAggregates(decision: DecisionReading): readonly OtherAggregate[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  return decision.passages.flatMap((passage): readonly OtherAggregate[] => {
    const own = passage.kind === "row" ? inCells(passage.text.split(CELL_BREAK), passage.columns) : [];
    const said = passage.kind === "text" ? inText(passage.text) : own;
    if (said.length === 0) return [];
    const places = decision.clauses().flatMap((one) => (one.passage === passage ? one.places : []));
    const cited = citedLines(decision, places);
    const lines = cited.length > 0 || passage.kind === "text" ? cited : namedLines(decision, passage);
    const stated = lines.flatMap((line) => inLine(decision, line).map((one) => ({ ...one, line })));
    return said.flatMap(({ kind, figure }): readonly OtherAggregate[] => {
      const same = stated.filter((one) => one.kind === kind);
      const other = stated.find((one) => one.kind !== kind && isSame(one.figure, figure));
      const [right] = same;
      if (right === undefined || other === undefined || same.some((one) => isSame(one.figure, figure)))
        return [];
      return [{ passage, figure, is: other.kind, stated: right.figure, line: right.line }];
    });
  });
}

function isSame(one: Figure, other: Figure): boolean {
  return one.key === other.key && one.unit === other.unit;
}

/** The rows of the reports with the name of a row. */
function namedLines({ reportFigures }: DecisionReading, { text }: Passage): readonly CitedLine[] {
  const name = significantStems(text.split(CELL_BREAK)[0] ?? "");
  if (name.size < 2) return [];
  return [...(reportFigures ?? [])].flatMap(([path, { lines }]) =>
    lines.flatMap((line, index) => {
      const own = significantStems(cellsOf(line)?.[0] ?? "");
      const isNamed = own.size === name.size && [...own].every((stem) => name.has(stem));
      return isNamed ? [{ path, line: index + 1, text: line }] : [];
    }),
  );
}

function inLine({ reportFigures }: DecisionReading, { path, line, text }: CitedLine): readonly Aggregate[] {
  const cells = cellsOf(text);
  if (cells === null) return inText(text.replaceAll("*", ""));
  const lines = reportFigures?.get(path)?.lines ?? [];
  const above = lines.findLastIndex((one, index) => index < line - 1 && cellsOf(one) === null);
  return inCells(cells, cellsOf(lines[above + 1] ?? "") ?? []);
}

function inCells(cells: readonly string[], columns: readonly string[]): readonly Aggregate[] {
  return cells.flatMap((cell, index): readonly Aggregate[] => {
    const header = columns[index] ?? "";
    const kinds = ofFamily(phrasesIn(header), "aggregate");
    const [figure, ...others] = figuresIn(cell).filter(({ unit }) => unit !== null);
    const [kind, ...more] = kinds;
    if (kind === undefined || figure === undefined || others.length + more.length > 0) return [];
    return isAim(header) || isAim(cell) ? [] : [{ kind: kind.concept, figure }];
  });
}

/** "P95: 280 ms", "an average of 120 ms"; not what is aimed at. */
function inText(text: string): readonly Aggregate[] {
  const figures = figuresIn(text).filter(({ unit }) => unit !== null);
  return ofFamily(phrasesIn(text), "aggregate").flatMap(({ concept, to }) => {
    const figure = figures.find(({ from }) => from >= to);
    const between = figure === undefined ? null : text.slice(to, figure.from);
    return figure === undefined || between === null || between.length > NEAR || isAim(between)
      ? []
      : [{ kind: concept, figure }];
  });
}

function isAim(text: string): boolean {
  return /[<>≤≥]/.test(text) || says(text, "figure", "target");
}

function cellsOf(line: string): readonly string[] | null {
  const row = line.trim();
  if (!row.startsWith("|")) return null;
  return row
    .slice(1, row.endsWith("|") ? -1 : undefined)
    .split("|")
    .map((cell) => cell.replaceAll("*", "").trim());
}
