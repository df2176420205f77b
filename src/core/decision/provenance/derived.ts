/** How a figure of a decision follows from other figures: of the same passage, of the list or table around it, or of the findings. */
import { isOpen } from "../../contract/records";
import type { SetFinding, SetModel } from "../../readiness/model";
import { SEVERITIES } from "../../reader/facts";
import { oneLine } from "../../text/words";
import { valueOf, wrongEquation } from "./arithmetic";
import type { Figure } from "./figures";
import { SECONDS } from "./units";

/** Fewer and more parts than this are not tried. */
const MOST_PARTS = 12;

/** Room for rounding in printed figures. */
const CLOSE = 1e-6;

/** The formula by which a figure follows from others of its passage; null if it does not. */
export function derivedInPassage(figure: Figure, text: string, figures: readonly Figure[]): string | null {
  const { value } = figure;
  if (value === null) return null;
  return (
    equationOf(text) ??
    sumInBrackets(value, text) ??
    sumOfNeighbors(figure, value, figures) ??
    fromOthers(figure, value, figures) ??
    shareOfTotal(figure, value, figures)
  );
}

/** "34 findings: 3 critical, 8 high, 23 low. The low ones alone are 68 %": of a total in front of its parts. */
function shareOfTotal({ unit, from }: Figure, value: number, figures: readonly Figure[]): string | null {
  if (unit !== "%") return null;
  const earlier = figures.filter((one) => one.kind === "number" && one.unit === null && one.to <= from);
  for (const [at, total] of earlier.entries()) {
    const behind = earlier.slice(at + 1, at + 1 + MOST_PARTS);
    const parts = partsOf(total.value ?? 0, null, behind) ?? [];
    const part = parts.find((one) => Math.round((100 * (one.value ?? 0)) / (total.value ?? 1)) === value);
    if (part !== undefined && parts.length > 2) return `${part.text} / ${total.text}`;
  }
  return null;
}

/** "3 + 4 = 7", where it is right. */
function equationOf(text: string): string | null {
  const left = text.split("=")[0] ?? "";
  const isRight =
    text.includes("=") && wrongEquation(text) === null && valueOf(left.replace(/[A-Za-z:%$]/g, " ")) !== null;
  return isRight ? oneLine(text, 160) : null;
}

/** "26 tests: 12 for bookings, 8 for refunds and 6 for labels": figures that follow one another, before it or after it. */
function sumOfNeighbors(figure: Figure, value: number, figures: readonly Figure[]): string | null {
  const numbers = figures.filter(({ kind, value: one }) => kind === "number" && one !== null);
  const at = numbers.indexOf(figure);
  const isLike = (one: Figure): boolean =>
    one.unit === null || figure.unit === null || factorOf(one.unit, figure.unit) !== null;
  const behind = numbers.slice(at + 1, at + 1 + MOST_PARTS).filter(isLike);
  const before = numbers.slice(Math.max(0, at - MOST_PARTS), at).filter(isLike);
  return runOf(value, figure.unit, behind) ?? runOf(value, figure.unit, before.toReversed());
}

/** How many of one unit another one is: 1/60 for minutes in hours; null if they do not convert. */
function factorOf(from: string, to: string): number | null {
  if (from === to) return 1;
  const [one, other] = [SECONDS[from], SECONDS[to]];
  return one === undefined || other === undefined ? null : one / other;
}

/** The figures at the beginning of a list, two or more, that add up to a value. */
function runOf(value: number, unit: string | null, parts: readonly Figure[]): string | null {
  return (
    partsOf(value, unit, parts)
      ?.map(({ text }) => text)
      .join(" + ") ?? null
  );
}

function partsOf(value: number, unit: string | null, parts: readonly Figure[]): readonly Figure[] | null {
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    sum += (part.value ?? 0) * (factorOf(part.unit ?? unit ?? "", unit ?? part.unit ?? "") ?? 1);
    if (index > 0 && isClose(sum, value)) return parts.slice(0, index + 1);
  }
  return null;
}

/** "22 hours together (4 + 6 + 5 + 3 + 4)". */
function sumInBrackets(value: number, text: string): string | null {
  for (const [, inner = ""] of text.matchAll(/\(([\d\s.,+*×·−-]{3,120})\)/g))
    if (valueOf(inner) === value) return inner.trim();
  return null;
}

/** A sum, a difference, a share or a product of other figures of the passage. */
function fromOthers(figure: Figure, value: number, figures: readonly Figure[]): string | null {
  const numbers = figures.filter((one) => one !== figure && one.kind === "number" && one.value !== null);
  if (numbers.length === 0 || numbers.length > MOST_PARTS) return null;
  const same = numbers.filter(({ unit }) => unit === figure.unit && unit !== null);
  const alike = numbers.filter(({ unit }) => unit === figure.unit);
  return sumOf(value, same) ?? meanOf(value, alike) ?? pairOf(figure, value, numbers);
}

function sumOf(value: number, parts: readonly Figure[]): string | null {
  const total = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  return parts.length > 1 && isClose(total, value) ? parts.map(({ text }) => text).join(" + ") : null;
}

/** "82 (84, 75, 88 and 81)": of two figures, many another one is the mean. */
function meanOf(value: number, parts: readonly Figure[]): string | null {
  const total = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  const isMean = parts.length > 2 && isClose(total / parts.length, value);
  return isMean ? `mean of ${parts.map(({ text }) => text).join(", ")}` : null;
}

function pairOf(figure: Figure, value: number, numbers: readonly Figure[]): string | null {
  for (const one of numbers)
    for (const other of numbers) {
      if (one === other) continue;
      const formula = formulaOf(figure, value, one, other);
      if (formula !== null) return formula;
    }
  return null;
}

function formulaOf(figure: Figure, value: number, one: Figure, other: Figure): string | null {
  const a = one.value ?? 0;
  const b = other.value ?? 0;
  const isDifference = one.unit === other.unit && one.unit !== null && isDifferenceUnit(figure, one);
  if (isDifference && isClose(a - b, value)) return `${one.text} - ${other.text}`;
  if (other.unit === "%" && one.unit === figure.unit && isClose((a * b) / 100, value))
    return `${one.text} × ${other.text}`;
  const isShare = figure.unit === "%" && one.unit === other.unit && one.unit !== "%" && b > 0;
  return isShare && Math.round((a / b) * 100) === Math.round(value) ? `${one.text} / ${other.text}` : null;
}

/** A difference of percentages is in points. */
function isDifferenceUnit(figure: Figure, one: Figure): boolean {
  return figure.unit === one.unit || (one.unit === "%" && figure.unit === null);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < CLOSE;
}

/** Totals of effort in hours that the reports give: of all findings, the blockers, and the open findings of each level. */
export function effortTotals({
  findings,
  blockers,
  reports,
}: Pick<SetModel, "findings" | "blockers" | "reports">): ReadonlyMap<number, string> {
  const open = findings.filter(isOpen);
  const groups: readonly (readonly [string, readonly SetFinding[]])[] = [
    ["all findings", findings],
    ["open findings", open],
    ...SEVERITIES.map(
      (severity) =>
        [`open ${severity} findings`, open.filter((one) => one.effectiveSeverity === severity)] as const,
    ),
    ["blockers", findings.filter(({ key }) => blockers.includes(key))],
  ];
  const recomputed = reports.flatMap(({ facts }) =>
    facts.sums
      .filter(({ unit }) => unit === "hours")
      .map(({ computed, what }) => [computed.least, `parts of "${what}" added up`] as const),
  );
  return new Map([
    ...recomputed,
    ...groups.flatMap(([name, members]) => [
      [sumOfHours(members, "minHours"), `hours of effort of the ${name}, lower bounds`] as const,
      [sumOfHours(members, "maxHours"), `hours of effort of the ${name}, upper bounds`] as const,
    ]),
  ]);
}

function sumOfHours(findings: readonly SetFinding[], bound: "minHours" | "maxHours"): number {
  return findings.reduce((sum, { effort }) => sum + (effort?.[bound] ?? 0), 0);
}
