import { pattern } from "../../text/pattern";

/** An amount of money in a text, in whole units of the currency. */
export interface Money {
  /** ISO 4217; a plain `$` is USD, `¥` is JPY, and lakh and crore without a currency are INR. */
  readonly currency: string;
  readonly minimum: number;
  readonly maximum: number;
  /** "$1M+", "at least": the maximum is not an upper bound and is printed with "≥". */
  readonly isOpen: boolean;
  /** `other`: per order, per user, or per day, which cannot be added to amounts per incident, minute, or year. */
  readonly per: "incident" | "minute" | "year" | "other" | null;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 600;
/** More than all money in the world, so the number is not an amount. */
const MOST = 1e15;

// Every quantifier is bounded, because report text is not trusted.
const AMOUNT = pattern(
  String.raw`(?<![\p{L}\p{N}.,_])(?:(US\$|A\$|AU\$|C\$|CA\$|S\$|[$€£₹¥]|(?:USD|EUR|GBP|INR|JPY|CHF|AUD|CAD|SGD|CNY|Rs\.?)(?=[\s\d]))[ ]?)?` +
    String.raw`(\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,2})?|\d{1,13}(?:\.\d{1,4})?)[ ]?` +
    String.raw`(k|thousand|mm|mn|million|m|bn|billion|b|lakhs?|lacs?|crores?|cr|l)?(?![\p{L}\p{N}]|[.,]\d)([ ]?\+)?` +
    String.raw`(?:[ ]?(USD|EUR|GBP|INR|JPY|CHF|AUD|CAD|SGD|CNY|dollars|euros?|pounds|rupees|[€£₹¥])(?![\p{L}]))?`,
  "gi",
);

const CURRENCIES: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  dollars: "USD",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  s$: "SGD",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  pounds: "GBP",
  "₹": "INR",
  rs: "INR",
  "rs.": "INR",
  rupees: "INR",
  "¥": "JPY",
};

interface Part {
  readonly from: number;
  readonly to: number;
  readonly currency: string | null;
  readonly value: number;
  readonly scale: number | null;
  readonly isOpen: boolean;
}

/** Every amount with a currency in a text, in order; only the first 600 UTF-16 units are searched. */
export function moneyIn(text: string): readonly Money[] {
  const searched = text.slice(0, LONGEST);
  const parts = [...searched.matchAll(AMOUNT)].map(partOf);
  const found: Money[] = [];
  for (let index = 0; index < parts.length; index++) {
    const low = parts[index];
    const high = parts[index + 1];
    if (!low) continue;
    const isRange = high !== undefined && isJoined(searched, low, high);
    if (isRange) index++;
    const money = isRange ? rangeOf(searched, low, high) : single(searched, low);
    if (money && money.maximum <= MOST) found.push(money);
  }
  return found;
}

function partOf(match: RegExpExecArray): Part {
  const [whole, before, digits = "", scale, plus, after] = match;
  const word = (before ?? after)?.toLowerCase();
  return {
    from: match.index,
    to: match.index + whole.length,
    currency: word === undefined ? null : (CURRENCIES[word] ?? word.toUpperCase()),
    value: Number(digits.replaceAll(",", "")),
    scale: scale === undefined ? null : scaleOf(scale.toLowerCase()),
    isOpen: plus !== undefined,
  };
}

function scaleOf(word: string): number {
  if (word === "k" || word === "thousand") return 1e3;
  if (word.startsWith("b")) return 1e9;
  if (word.startsWith("c")) return 1e7;
  return word.startsWith("l") ? 1e5 : 1e6;
}

/** "$10K - $1M", "10-50 lakh", "between $1M and $5M". */
function isJoined(text: string, low: Part, high: Part): boolean {
  const between = text.slice(low.to, high.from);
  if (between.length > 8) return false;
  const isAnd = /^\s{1,2}and\s{1,2}$/i.test(between);
  const isTo = /^\s{0,2}(?:-|–|—|to|and)\s{0,2}$/i.test(between);
  const isSame = low.currency === null || high.currency === null || low.currency === high.currency;
  return isTo && isSame && (!isAnd || /\bbetween\s{1,2}$/i.test(text.slice(0, low.from)));
}

function rangeOf(text: string, low: Part, high: Part): Money | null {
  const currency = low.currency ?? high.currency ?? impliedCurrency(high);
  if (currency === null) return null;
  const most = high.value * (high.scale ?? 1);
  // "$1-5M" means millions for both, "$500-1K" and "$500 - $1M" do not share the factor.
  const shared = low.scale ?? (high.currency !== null && low.currency !== null ? 1 : (high.scale ?? 1));
  const spread = low.value * shared;
  const least = spread <= most ? spread : low.value * (low.scale ?? 1);
  return {
    currency,
    minimum: Math.min(least, most),
    maximum: Math.max(least, most),
    isOpen: high.isOpen,
    per: unitAt(text, low.from, high.to),
    from: low.from,
    to: high.to,
  };
}

function single(text: string, part: Part): Money | null {
  const currency = part.currency ?? impliedCurrency(part);
  if (currency === null) return null;
  const value = part.value * (part.scale ?? 1);
  const before = text.slice(Math.max(0, part.from - 20), part.from);
  const isUpTo =
    /(?:\bup to|\bat most|\bless than|\bunder|\bbelow|\bmax(?:imum)?(?: of)?|[<≤])\s{0,2}~?$/i.test(before);
  const isFrom =
    /(?:\bat least|\bmore than|\bover|\babove|\bexceed(?:s|ing)?|\bmin(?:imum)?(?: of)?|\bfrom|[>≥])\s{0,2}~?$/i.test(
      before,
    );
  return {
    currency,
    minimum: isUpTo ? 0 : value,
    maximum: value,
    isOpen: part.isOpen || isFrom,
    per: unitAt(text, part.from, part.to),
    from: part.from,
    to: part.to,
  };
}

/** Lakh and crore refer to rupees. */
function impliedCurrency({ scale }: Part): string | null {
  return scale === 1e5 || scale === 1e7 ? "INR" : null;
}

const UNIT =
  /^[\s)*_]{0,3}(?:\(?\s?per\s|\/\s?|an?\s|each\s|every\s)\s?(incident|event|occurrence|breach|outage|min(?:ute)?s?|year|yr|annum|[a-z]{2,20})\b/i;
const YEARLY = /^[\s)*_]{0,3}(?:annual(?:ly)?|yearly|p\.\s?a\.)/i;

function unitAt(text: string, from: number, to: number): Money["per"] {
  const after = text.slice(to, to + 40);
  if (
    YEARLY.test(after) ||
    /\b(?:annual|yearly)\b[^.;]{0,30}$/i.test(text.slice(Math.max(0, from - 40), from))
  )
    return "year";
  const unit = UNIT.exec(after);
  const word = unit?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (/^min/.test(word)) return "minute";
  if (/^(?:year|yr|annum)$/.test(word)) return "year";
  if (/^(?:incident|event|occurrence|breach|outage)$/.test(word)) return "incident";
  // "a fine", "an order of magnitude": not every word after "a" is a unit.
  return /^[\s)*_]{0,3}(?:an?\s)/i.test(after) ? null : "other";
}

/** `USD 1,000,000`, `≥ INR 250,000.5`: at most two decimals and groups of three, in every locale. */
export function moneyText(currency: string, amount: number, isOpen = false): string {
  const rounded = Math.round(amount * 100) / 100;
  const [whole = "0", decimals] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${isOpen ? "≥ " : ""}${currency} ${grouped}${decimals === undefined ? "" : `.${decimals}`}`;
}
