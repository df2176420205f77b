import { conceptsByName } from "../../lexicon/names";
import { WORD_CHARACTER } from "../../text/words";
import { amountsIn } from "./amounts";
import { decimalIn } from "./decimal";

/** Targets and measured values: "<50ms" against "15-35ms". */

export interface Target {
  readonly operator: "<" | "<=" | ">" | ">=";
  readonly value: number;
  readonly unit: string;
}

interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

const NUMBER = String.raw`(\d{1,9}(?:,\d{3}){0,3}(?:[.,]\d{1,6})?)`;
const UNIT = String.raw`\s*([a-zµ%][\w%/]{0,15}(?:\s?\/\s?\w{1,10})?)?`;
const TARGET = new RegExp(
  String.raw`^\W*?(<=|>=|≤|≥|<|>|under|below|at least|at most|max(?:imum)?|min(?:imum)?|up to)?\s*~?${NUMBER}(\+)?${UNIT}`,
  "i",
);
const QUANTITY = new RegExp(String.raw`^\W*?${NUMBER}${UNIT}\s*(?:(?:-|–|—|to)\s*${NUMBER}${UNIT})?`, "i");

/** A target, null where the text states none. A bare number with `+` is a minimum; a bare time a maximum. */
export function targetOf(text: string): Target | null {
  const match = TARGET.exec(text.trim().slice(0, 80));
  if (!match) return null;
  const [, word = "", value = "", plus, unit = ""] = match;
  const operator = operatorOf(word.toLowerCase(), plus !== undefined, unit);
  return operator ? { operator, value: amount(value), unit: normaliseUnit(unit) } : null;
}

/** Whether a measured text meets a target: a range counts by its worse end. Null where the two cannot be compared. */
export function meets(target: Target, measured: string): boolean | null {
  const worst = worseEnd(target, measured);
  if (worst === null) return null;
  // "<80 ms" says that it is less: enough for "<100 ms" and for "<80 ms" itself.
  const isStrict = !measured.trim().startsWith(isMost(target) ? "<" : ">");
  switch (target.operator) {
    case "<":
      return isStrict ? worst < target.value : worst <= target.value;
    case "<=":
      return worst <= target.value;
    case ">":
      return isStrict ? worst > target.value : worst >= target.value;
    case ">=":
      return worst >= target.value;
  }
}

/** The measured value that decides, in the unit of the target: of a range its worse end. Null where the two cannot be compared. */
export function worseEnd(target: Target, measured: string): number | null {
  const quantity = quantityOf(measured);
  if (!quantity) return null;
  const factor = conversion(quantity.unit === "" ? target.unit : quantity.unit, target.unit);
  return factor === null ? null : (isMost(target) ? quantity.high : quantity.low) * factor;
}

function isMost({ operator }: Target): boolean {
  return operator === "<" || operator === "<=";
}

/** "4 h 35 min", which is one duration, at the beginning of a text. */
function compoundOf(text: string): Quantity | null {
  const [first, second] = amountsIn(text);
  if (!first || first.smallest === first.unit || first.unit === "" || first.most === null) return null;
  const isSymbolsOnly = !WORD_CHARACTER.test(text.slice(0, first.from));
  if (!isSymbolsOnly) return null;
  const isRange =
    second?.unit === first.unit && ["-", "–", "to"].includes(text.slice(first.to, second.from).trim());
  const most = isRange ? (second.most ?? second.least) : first.most;
  return { low: first.least, high: Math.max(first.most, most), unit: normaliseUnit(first.unit) };
}

function quantityOf(text: string): Quantity | null {
  const compound = compoundOf(text);
  if (compound) return compound;
  const match = QUANTITY.exec(text.trim().slice(0, 80));
  if (!match) return null;
  const [, first = "", firstUnit = "", second, secondUnit] = match;
  const unit = normaliseUnit(secondUnit ?? firstUnit);
  const low =
    amount(first) * (firstUnit && secondUnit ? (conversion(normaliseUnit(firstUnit), unit) ?? 1) : 1);
  const high = second === undefined ? low : amount(second);
  return { low: Math.min(low, high), high: Math.max(low, high), unit };
}

// Of a bare time the least is wanted.
const TIMES = /^(?:ms|s|sec|seconds?|µs|us)$/i;

function operatorOf(word: string, hasPlus: boolean, unit: string): Target["operator"] | null {
  if (word === "<" || word === "under" || word === "below") return "<";
  if (word === ">") return ">";
  if (word === "<=" || word === "≤" || word.startsWith("max") || word === "at most" || word === "up to")
    return "<=";
  if (word === ">=" || word === "≥" || word.startsWith("min") || word === "at least" || hasPlus) return ">=";
  return TIMES.test(unit) ? "<=" : null;
}

function amount(text: string): number {
  return decimalIn(text) ?? Number(text.replaceAll(",", ""));
}

const UNITS = conceptsByName("measuredUnit");

function normaliseUnit(unit: string): string {
  const name = unit.toLowerCase().replace(/\s+/g, "");
  return UNITS.get(name) ?? name;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, ms: 1e-3, µs: 1e-6, min: 60, h: 3600 };

/** Factor from one unit to another, null where they measure different things. */
function conversion(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [SECONDS[from], SECONDS[to]];
  return a !== undefined && b !== undefined ? a / b : null;
}
