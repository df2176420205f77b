import { beginsWith, endsWith, isOnly, says } from "../annotations/says";
import { phrasesIn } from "../annotations/phrases";
import type { Entry } from "../facts";
import { amountsIn, type Amount } from "./amounts";
import { isStateColumn } from "./entryState";
import { secondsOf, unitName } from "./timeUnits";
import { isOfEarlierYear, isValueOfEarlierYear } from "./years";

/** A figure of an entry, in the requested unit. `most` is null for an open bound: "500+". */
export interface NamedFigure {
  readonly least: number;
  readonly most: number | null;
}

/** What is read of an entry: its figures, and whether it states another one that cannot be read in the requested unit. */
export interface FigureReading {
  readonly figures: readonly NamedFigure[];
  readonly isUnread: boolean;
}

/** How figures are read. */
export interface FigureOptions {
  readonly unit: string;
  readonly hoursPerDay: number;
  readonly year: number | null;
}

type Value = Entry["values"][number];

/**
 * The measured figures of an entry, those of all its columns, targets and earlier values left out. `unit` is `%`, a unit of time in any
 * spelling, to which other units of time are converted, a word or sign as it is written with the number ("GB", "€"), or "" for a plain
 * number. `hoursPerDay` is 24 for elapsed time. `year`: columns of earlier years are left out; null if the current one is not known.
 */
export function figuresNamed(
  { name, values }: Pick<Entry, "name" | "values">,
  { unit, hoursPerDay, year }: FigureOptions,
): FigureReading {
  const measured = measuredValues(
    values.filter(({ header, text }) => !isOfEarlierYear(header, year) && !isValueOfEarlierYear(text, year)),
  );
  const read = measured.map((value) => figuresOf(value, name, unit, hoursPerDay));
  const figures = read.flat();
  const isMissing = measured.some(
    ({ header, text }) => !isStateColumn(header) && says(text, "figureWord", "notMeasured"),
  );
  const states = measured.some(({ text }) => amountsIn(text).length > 0);
  const isOpen = measured.some(({ text }) => isProvisional(text)) || values.some(isProvisionalRemark);
  return { figures, isUnread: isMissing || isOpen || (figures.length === 0 && states) };
}

/** "0 (count still running)", "0?": a figure that may still change. */
export function isProvisional(text: string): boolean {
  const isPlan = endsWith(text, "figure", "target") && !text.includes("(");
  return isPlan || says(text, "provisional", "figure") || text.trimEnd().endsWith("?");
}

/** A cell next to the figure that begins so: "Provisional". */
function isProvisionalRemark({ header, text }: Value): boolean {
  return (
    !isTarget(header) && !says(header, "figureWord", "former") && beginsWith(text, "provisional", "figure")
  );
}

/** Where a column says that it has what was measured, the others say something else. */
function measuredValues(values: readonly Value[]): readonly Value[] {
  const possible = values.filter(
    ({ header, text }) => !isTarget(header) && !says(header, "figureWord", "former") && !isComparison(text),
  );
  const measured = possible.filter(({ header }) => says(header, "performanceColumn", "actual"));
  return measured.length > 0 ? measured : possible;
}

/** Whether a label or a header is about what is wanted. */
export function isTarget(header: string): boolean {
  return (
    says(header, "figureWord", "foreseen") ||
    says(header, "figure", "target", "other") ||
    says(header, "performanceColumn", "target", "minimum")
  );
}

/** "≥ 99.5 %": what is wanted, not what was measured. */
function isComparison(text: string): boolean {
  return ["≥", "≤", ">", "<"].some((operator) => text.trim().startsWith(operator));
}

function figuresOf(
  { header, text }: Value,
  name: string,
  unit: string,
  hoursPerDay: number,
): readonly NamedFigure[] {
  const amounts = amountsIn(text);
  if (unit === "" && isOnly(text, "figureWord", "zero")) return [{ least: 0, most: 0 }];
  if (unit === "") return plainOf(amounts);
  const ofHeader = unitOfHeader(header, unit) ?? unitOfHeader(name, unit) ?? "";
  const found = amounts.flatMap((amount) => {
    const factor = factorTo(amount.unit === "" ? ofHeader : amount.unit, unit, hoursPerDay);
    return factor === null ? [] : [scaled(amount, factor)];
  });
  return found.length > 0 || unitName(unit) !== "%" ? found : amounts.flatMap(shareOf);
}

/** The first figure, whatever its word ("2 open anomalies"), unless that is a unit; of the others those without a word. */
function plainOf(amounts: readonly Amount[]): readonly NamedFigure[] {
  return amounts.filter(
    ({ unit }, index) => unit === "" || (index === 0 && !isUnit(unit) && !says(unit, "figure", "target")),
  );
}

function isUnit(word: string): boolean {
  return unitName(word) === "%" || secondsOf(word) !== null;
}

/** "406/412" as a percentage. */
function shareOf({ least, total }: Amount): readonly NamedFigure[] {
  if (total === null || total <= 0) return [];
  return [{ least: (least / total) * 100, most: (least / total) * 100 }];
}

function scaled({ least, most }: Amount, factor: number): NamedFigure {
  return { least: exact(least * factor), most: most === null ? null : exact(most * factor) };
}

/** Without the error of a conversion: 4.6 h are 276 min. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** What one `from` is in `to`; null where the two measure different things. */
function factorTo(from: string, to: string, hoursPerDay: number): number | null {
  if (unitName(from) === unitName(to)) return 1;
  const [a, b] = [secondsOf(from, hoursPerDay), secondsOf(to, hoursPerDay)];
  return a === null || b === null ? null : a / b;
}

/** The unit that a header gives to the bare numbers below it: "Result (ms)", "Share in %". */
function unitOfHeader(header: string, wanted: string): string | null {
  if (unitName(wanted) === "%") return header.includes("%") ? "%" : null;
  const { tokens } = phrasesIn(header);
  const words = tokens.map(({ from, to }) => header.slice(from, to));
  const last = words.at(-1) ?? "";
  if (secondsOf(last) !== null && secondsOf(wanted) !== null) return last;
  return words.find((word) => unitName(word) === unitName(wanted)) ?? null;
}
