import { hasDigit } from "../../text/characters";
import type { EffortUnits } from "../effortUnits";
import { hoursIn } from "../efforts";

/** A figure of a cell or value: hours of work, a plain count, or an amount of a currency. */
export interface Quantity {
  /** `hours`, `%`, a currency's sign, or "" for a plain number. */
  readonly unit: string;
  readonly least: number;
  /** Null for an open bound: "713+". */
  readonly most: number | null;
  /** "~", "about": it stands for what is near it. */
  readonly isApproximate: boolean;
  /** What one in its last place is worth, in `unit`: a sum rounded to it is not wrong. */
  readonly step: number;
}

const PLAIN =
  /^([~≈]|about |approx\.? )?\s*([$€£₹])?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,3})?\s*(?:(?:-|–|to)\s*[$€£₹]?(\d{1,9}(?:\.\d{1,3})?)\s*)?(%)?(\+)?(?=$|\s*\(|\s[A-Za-z]|\s[—–-]\s)/i;
const NOTHING = /^(?:[-–—]|n\/?a|none|nil)?$/i;

/** What a whole cell states, or null; "3 fixed + 2 open = 5" and other sentences are not quantities. */
export function quantityIn(text: string, units: EffortUnits): Quantity | null {
  const bare = text.trim().slice(0, 80);
  const hours = hoursIn(bare, units);
  if (hours && /^[^A-Za-z\d]{0,3}$/.test(bare.slice(0, hours.from)) && isEnd(bare.slice(hours.to)))
    return hoursOf(bare.slice(hours.from, hours.to), hours, bare);
  const match = PLAIN.exec(bare.replace(/^[^A-Za-z\d~≈$€£₹-]{1,3}/, ""));
  if (!match) return null;
  const [whole, about, currency = "", integer = "", fraction = "", high, percent = "", plus] = match;
  // "23 fixed + 3 documented": more than one figure.
  if (hasDigit(bare.slice(bare.indexOf(whole) + whole.length).replace(/\([^)]*\)/g, ""))) return null;
  const least = Number(integer.replaceAll(",", "") + fraction);
  const most = high === undefined ? least : Number(high);
  if (most < least) return null;
  const step = fraction === "" ? 0 : 1 / 10 ** (fraction.length - 1);
  return {
    unit: percent || currency,
    least,
    most: plus === undefined ? most : null,
    isApproximate: about !== undefined,
    step,
  };
}

/** An empty cell, a dash, "none": nothing to add. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

function isEnd(rest: string): boolean {
  return /^[^A-Za-z\d]*(?:\(.*|effort|of work|total|each)?\W*$/i.test(rest);
}

/** Hours with the worth of one in the last place of what is written: of "2.5 days" that is a tenth of a day. */
function hoursOf(
  written: string,
  { minHours, maxHours }: { readonly minHours: number; readonly maxHours: number | null },
  whole: string,
): Quantity {
  const last = /(\d+)(?:[.,](\d+))?\D*$/.exec(written);
  const value = Number(`${last?.[1] ?? "1"}.${last?.[2] ?? "0"}`);
  const upper = maxHours ?? minHours;
  const unit = value > 0 ? upper / value : 1;
  return {
    unit: "hours",
    least: minHours,
    most: maxHours,
    isApproximate: /^\W*[~≈±]|\babout\b|\bapprox/i.test(whole),
    step: unit / 10 ** (last?.[2]?.length ?? 0),
  };
}
