import type { StatedSum, Statement } from "../facts";
import { quantityIn, type Quantity } from "./quantity";
import type { Scan } from "./scan";

/** One part of a sum, null where it states no figure. */
export type Part = Quantity | null;

export const EXACT = { isApproximate: false, step: 0 } as const;

/** "Add a breaker (C1) - 4 hours, P0", "Add caching (5 min)": the words after the last dash or in the last brackets. */
export function effortAtEnd(text: string, scan: Scan): Part {
  return quantityIn(tailOf(text).replaceAll(";", ",").split(",")[0] ?? "", scan.units);
}

/** The words after the last dash of a text or in its last brackets; empty if it has neither. */
export function tailOf(text: string): string {
  const tail = /(?:\(([^()]{1,40})\)|\s[-–—:]\s([^-–—:]{1,40}))\W*$/.exec(text.slice(-80));
  return (tail?.[1] ?? tail?.[2] ?? "").trim();
}

/** The sum with what its parts give; none where they are fewer than two or of another unit. */
export function sumOf(
  stated: Part,
  parts: readonly Part[],
  { what, written, ...place }: Statement & Pick<StatedSum, "what" | "written">,
): readonly StatedSum[] {
  const known = parts.filter((part) => part !== null);
  if (!stated || known.length < 2 || known.some((part) => part.unit !== stated.unit)) return [];
  // Shares add up to the whole, other percentages to nothing.
  if (stated.unit === "%") return [];
  const least = sum(known.map((part) => part.least));
  const most = known.some((part) => part.most === null) ? null : sum(known.map((part) => part.most ?? 0));
  const computed = { least, most };
  const unknown = parts.length - known.length;
  return [
    {
      ...place,
      what,
      written,
      unit: stated.unit,
      stated: { least: stated.least, most: stated.most },
      computed,
      parts: known.length,
      unknown,
      isCorrect: isCorrect(stated, computed, unknown > 0),
    },
  ];
}

/** Parts that state nothing can only make it more, and "239+" is kept by whatever is more. */
function isCorrect(stated: Quantity, computed: StatedSum["computed"], isAtLeast: boolean): boolean {
  const margin = (value: number): number =>
    Math.max(stated.step * 0.999, stated.isApproximate ? value / 10 : 0, 1e-6);
  const isNear = (one: number | null, other: number | null): boolean =>
    one === null || other === null || Math.abs(one - other) <= margin(other);
  if (stated.most === null) return computed.least >= stated.least - margin(stated.least);
  const isLess = (one: number | null, other: number): boolean => one !== null && one < other - margin(other);
  if (isAtLeast) return !isLess(stated.most, computed.least);
  // "15-24 days" says nothing against parts of 17 to 22 days.
  const isWithin =
    stated.most > stated.least &&
    computed.most !== null &&
    computed.least >= stated.least &&
    computed.most <= stated.most;
  return isWithin || (isNear(stated.least, computed.least) && isNear(stated.most, computed.most));
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, one) => total + one, 0) * 1000) / 1000;
}
