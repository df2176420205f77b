import { isDigit } from "../../text/characters";
import { phrasesIn } from "../annotations/phrases";
import { endsWith, isOnly, says } from "../annotations/says";
import type { Token } from "../annotations/tokens";
import { isoDateIn } from "../../lexicon/englishDates";
import { WORD_CHARACTER } from "../../text/words";
import { decimalIn } from "./decimal";
import { secondsOf } from "./timeUnits";

/** A figure that a text states, with its unit. */
export interface Amount {
  /** Least and most of it, in `unit`: both ends of "3.5 h ± 0.5 h"; `most` is null for an open bound ("500+"). */
  readonly least: number;
  readonly most: number | null;
  /** As written behind the number or before it: "h", "%", "€", "req/s"; "" for a plain number. */
  readonly unit: string;
  /** Of "406/412" and "406 of 412" the second number. */
  readonly total: number | null;
  /** Position of its number, and of the end of its unit. */
  readonly from: number;
  readonly to: number;
  /** Unit of its last part: of "4 h 35 min", "min"; "" where nothing smaller can follow. */
  readonly smallest: string;
}

const LONGEST = 200;
const CURRENCIES = "$€£₹";
const SIGNS = "-−";

/**
 * The figures of a value in order: "4 h 35 min" is one, "4.4 (App Store), 4.1 (Google Play)" are two. Limits, earlier values, conditions
 * ("at 2,400 requests per second") and dates are left out. Only the first 200 UTF-16 units are read.
 */
export function amountsIn(value: string): readonly Amount[] {
  const text = value.slice(0, LONGEST);
  const { tokens } = phrasesIn(text);
  const numbers = tokens.flatMap((token, index) => numberAt(text, tokens, token, index) ?? []);
  return numbers
    .reduce<readonly Amount[]>((before, number) => joined(text, before, number), [])
    .filter((amount, index, all) => !isAside(text, all[index - 1], amount, all.length === 1));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && WORD_CHARACTER.test(character) && !isDigit(character);
}

function numberAt(text: string, tokens: readonly Token[], token: Token, index: number): Amount | null {
  if (!isDigit(token.word[0]) || isOfName(text, token.from) || isOfDate(text, token)) return null;
  if (exponentAt(text, tokens, index - 1) !== null) return null;
  const lettersAt = Array.from(token.word).findIndex(
    (character) => !isDigit(character) && character !== "." && character !== ",",
  );
  const digits = lettersAt < 0 ? token.word : token.word.slice(0, lettersAt);
  const exponent = exponentAt(text, tokens, index);
  const number = isMoney(text, token.from, token.from + digits.length) ? moneyIn(digits) : decimalIn(digits);
  if (number === null) return null;
  if (exponent !== null) {
    const { unit, to } = unitAt(text, tokens, index + 1, tokens[index + 1]?.to ?? token.to);
    const value = (isNegative(text, token.from) ? -1 : 1) * number * 10 ** exponent;
    return { least: value, most: value, unit, total: null, from: token.from, to, smallest: unit };
  }
  const end = token.from + digits.length;
  const isOpen = text[end] === "+";
  const { unit, to } =
    lettersAt < 0 ? unitAt(text, tokens, index, isOpen ? end + 1 : end) : withSlash(text, tokens, index, end);
  const sign = isNegative(text, token.from) ? -1 : 1;
  const least = sign * number;
  const most = isOpen ? null : least;
  const before = text.slice(0, token.from).trimEnd().at(-1) ?? "";
  const currency = unit === "" && before !== "" && CURRENCIES.includes(before) ? before : unit;
  return { least, most, unit: currency, total: null, from: token.from, to, smallest: currency };
}

/** "€ 214.000", "214.000 €". */
function isMoney(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(0, from).trimEnd().at(-1), text.slice(to).trimStart()[0]];
  return [before, after].some((sign) => sign !== undefined && CURRENCIES.includes(sign));
}

/** A point before three digits separates thousands in an amount of money: no price has a tenth of a cent. */
function moneyIn(digits: string): number | null {
  const [whole = "", thousands, ...others] = digits.split(".");
  const isGrouped = others.length === 0 && thousands?.length === 3 && !whole.startsWith("0");
  return decimalIn(isGrouped ? `${whole}${thousands}` : digits);
}

/** Of "3.2E-9" -9; null if no power of ten follows the number. */
function exponentAt(text: string, tokens: readonly Token[], index: number): number | null {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next || !isDigit(token.word[0]) || !token.word.endsWith("e")) return null;
  const sign = text.slice(token.to, next.from);
  if (decimalIn(token.word.slice(0, -1)) === null || !["", "+", "-", "−"].includes(sign)) return null;
  if (!Array.from(next.word).every(isDigit) || next.word.length > 3) return null;
  return (sign === "" || sign === "+" ? 1 : -1) * Number(next.word);
}

/** "v2.3", "A.5.18", "DPI-01", "#12". */
function isOfName(text: string, from: number): boolean {
  const before = text.slice(0, from);
  return (
    [".", "#", "_"].some((mark) => before.endsWith(mark)) || (before.endsWith("-") && isLetter(before.at(-2)))
  );
}

/** "2027-02-19": the date begins in the ten characters around the number. */
function isOfDate(text: string, { from, to }: Token): boolean {
  return [0, 5, 8].some((before) => {
    const start = from - before;
    const date = text.slice(Math.max(0, start), start + 10);
    return start >= 0 && start + 10 >= to && date.split("-").length === 3 && isoDateIn(date) === date;
  });
}

function isNegative(text: string, from: number): boolean {
  const [before, sign] = [text[from - 2] ?? " ", text[from - 1] ?? ""];
  return sign !== "" && SIGNS.includes(sign) && (before === " " || before === "(");
}

/** The unit behind a number: a sign, or the next word unless it joins the number to another one. */
function unitAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  end: number,
): { unit: string; to: number } {
  const rest = text.slice(end);
  const sign = rest.trimStart()[0] ?? "";
  if (sign === "%" || (sign !== "" && CURRENCIES.includes(sign))) {
    return { unit: sign, to: end + rest.indexOf(sign) + 1 };
  }
  const next = tokens[index + 1];
  if (!next || isDigit(next.word[0]) || !isGap(text.slice(end, next.from))) return { unit: "", to: end };
  if (isOnly(next.word, "figureWord", "join", "total", "condition")) return { unit: "", to: end };
  return withSlash(text, tokens, index + 1, next.from);
}

function isGap(between: string): boolean {
  return between.trim() === "" || between === "-";
}

/** "req/s": with what a slash adds to the unit. */
function withSlash(text: string, tokens: readonly Token[], index: number, from: number) {
  const [word, next] = [tokens[index], tokens[index + 1]];
  const isLonger = word && next && text.slice(word.to, next.from) === "/" && !isDigit(next.word[0]);
  const to = (isLonger ? next : word)?.to ?? from;
  return { unit: text.slice(from, to), to };
}

/** The amounts with one more number, which may be a part of the last one. */
function joined(text: string, before: readonly Amount[], next: Amount): readonly Amount[] {
  const last = before.at(-1);
  if (!last) return [next];
  const others = before.slice(0, -1);
  const gap = text.slice(last.to, next.from);
  const one = asOne(text, last, next, gap);
  if (one) return [...others, one];
  const isShared = last.unit === "" && next.unit !== "" && (isDash(gap) || isJoin(gap));
  return isShared ? [...others, { ...last, unit: next.unit, smallest: next.unit }, next] : [...before, next];
}

/** Two numbers that state one figure. */
function asOne(text: string, last: Amount, next: Amount, gap: string): Amount | null {
  const bare = gap.trim();
  const end = { to: next.to, smallest: next.smallest };
  const whole = { to: next.to, smallest: "", unit: next.unit };
  if (bare === "±" && last.most !== null && (last.unit === "" || last.unit === next.unit)) {
    return {
      ...last,
      ...whole,
      least: last.least - next.least,
      most: last.most + next.least,
    };
  }
  const isRatio = bare === "/" || isOnly(bare, "figureWord", "total");
  if (isRatio && last.unit === "" && next.unit !== "%" && secondsOf(next.unit) === null) {
    return { ...last, to: next.to, total: next.least };
  }
  // "4:35 h": the second part is a sixtieth of the first one's unit.
  if (gap === ":" && last.unit === "") return { ...plus(last, next.least / 60), ...whole };
  // "2 400 ms"; "Android 9 800 requests" could be either.
  const isGroup = gap !== "" && bare === "" && last.unit === "" && text.slice(0, last.from).trim() === "";
  if (isGroup && last.least < 1000 && isThousand(text, next)) {
    return { ...plus(last, last.least * 999 + next.least), ...whole };
  }
  const [large, small] = [secondsOf(last.smallest), secondsOf(next.unit)];
  const isNext = bare === "" || bare === "," || isOnly(bare, "figureWord", "and");
  if (!isNext || large === null) return null;
  const larger = secondsOf(last.unit) ?? large;
  if (small !== null && small < large) return { ...plus(last, (next.least * small) / larger), ...end };
  // "4 h 35", in French.
  const isMinutes = bare === "" && next.unit === "" && large === 3600 && next.least < 60;
  return isMinutes ? { ...plus(last, (next.least * 60) / larger), ...end, smallest: "min" } : null;
}

function plus(amount: Amount, more: number): Amount {
  return {
    ...amount,
    least: amount.least + more,
    most: amount.most === null ? null : amount.most + more,
  };
}

function isThousand(text: string, { from, to, unit }: Amount): boolean {
  return text.slice(from, to - unit.length).trim().length === 3;
}

function isDash(gap: string): boolean {
  return ["-", "–", "—", "/"].includes(gap.trim());
}

function isJoin(gap: string): boolean {
  return isOnly(gap, "figureWord", "join");
}

/** A limit, an earlier value, the condition of another figure, or the number of a part ("Drill 1: 3.9 h"). */
function isAside(text: string, previous: Amount | undefined, amount: Amount, isOnlyOne: boolean): boolean {
  const between = text.slice(previous?.to ?? 0, amount.from);
  const lead = between.slice(Math.max(...["(", ",", ";"].map((mark) => between.lastIndexOf(mark))) + 1);
  const sign = lead.trim();
  if (["≥", "≤", "<", ">", "="].some((mark) => sign.endsWith(mark)) && !sign.endsWith("->")) return true;
  if (says(lead, "figure", "target")) return true;
  if (!isOnlyOne && says(lead, "figureWord", "former")) return true;
  if (amount.unit === "" && text.startsWith(": ", amount.to)) return true;
  return previous !== undefined && endsWith(lead, "figureWord", "condition");
}
