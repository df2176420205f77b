/**
 * The figures of a text: numbers, dates, times, versions, ids, hashes, and places in files, but not what only looks like one (`UTF-8`,
 * `P95`, `http://host:8080`, `2FA`). One pass, and no expression reads a character more than a few times.
 */
import { isFindingId, normaliseId } from "../../reader/findingIds";
import { isoDateIn } from "../../lexicon/englishDates";
import { currencyOf, scaleOf, unitOf } from "./units";

export interface Figure {
  readonly kind: "number" | "date" | "time" | "version" | "id" | "hash" | "place";
  /** As written. */
  readonly text: string;
  /** 0-based UTF-16 offsets into the text; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** The key for comparisons: `n:1000` for "1,000" and "1K", `d:2026-03-31` for "31 March 2026". */
  readonly key: string;
  /** The unit of a number if there is one: `%`, `h`, `$`. */
  readonly unit: string | null;
  readonly value: number | null;
  /** For a place: the file as written and its 1-based lines, null if only a file is named. */
  readonly place: CitedPlace | null;
}

export interface CitedPlace {
  readonly path: string;
  readonly startLine: number | null;
  readonly endLine: number | null;
}

const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d.]\d)(?:T\d[\d:.]{0,14}Z?)?/y;
const DAY_FIRST = /\d{1,2}(?:(?:st|nd|rd|th|\.)? [A-Za-z]{3,9}\.?,? |\.\d{1,2}\.)\d{4}(?!\d)/y;
const MONTH_FIRST = /[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/y;
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?!\d|:\d)/y;
const VERSION = /\d{1,9}(?:\.\d{1,9}){2,5}(?![\d.]*\d)/y;
const HEX = /[0-9a-f]{7,64}(?![0-9A-Za-z_])/y;
const NUMBER = /\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const WORD_BEHIND = /([ \n\u00a0]?)(%|per cent|[A-Za-zµμ]{1,12})(?![A-Za-z0-9_]|-\d)/y;
// Whose days they are: "20 developer days", "7.5 person-days".
const WORKER =
  /[ -](?:developer|engineer|engineering|person|man|dev|working|business|calendar)(?:-(?=(?:hours?|days?|weeks?|months?)(?![A-Za-z]))|(?= (?:hours?|days?|weeks?|months?)(?![A-Za-z])))/y;
const ATTACHED = /[A-Za-zµμ_][\w-]*/y;
const PLACE_LINES = /^(\d{1,7})(?:[-–](\d{1,7}))?$/;
const FILE_NAME = /[^/.:]\.(?:[A-Za-z][A-Za-z0-9]{0,9})$/;

/** Every figure of a text, in order. */
export function figuresIn(text: string): readonly Figure[] {
  if (!/\d/.test(text) && !text.includes(".")) return [];
  const figures: Figure[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at = readDigits(text, at, figures);
    else if (isLetter(code) || code === SLASH || code === DOT) at = readChunk(text, at, figures);
    else at++;
  }
  return withSharedUnits(text, figures);
}

/** The characters that `isChunk` accepts, limited to the length of any reasonable name. */
const CHUNK = /[0-9A-Za-z_+\-./:@~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff]{1,300}/y;
const SLASH = 47;
const DOT = 46;

function readDigits(text: string, at: number, figures: Figure[]): number {
  // A place may start with a digit: `02_SECURITY.md:40`. Inside a word it would have started earlier.
  const chunk = at > 0 && isChunk(text.charCodeAt(at - 1)) ? "" : chunkAt(text, at);
  const place = placeOf(chunk);
  if (place) return push(figures, text, at, at + chunk.length, "place", placeKey(place), { place });
  const date = matchAt(DATE, text, at) ?? matchAt(DAY_FIRST, text, at);
  const day = date === null ? null : isoDateIn(date);
  if (date !== null && day !== null) return push(figures, text, at, at + date.length, "date", `d:${day}`);
  const time = matchAt(TIME, text, at);
  if (time !== null) return push(figures, text, at, at + time.length, "time", `t:${time.padStart(5, "0")}`);
  const version = matchAt(VERSION, text, at);
  if (version !== null) return push(figures, text, at, at + version.length, "version", `v:${version}`);
  const hex = matchAt(HEX, text, at);
  if (hex !== null && /[a-f]/.test(hex)) return push(figures, text, at, at + hex.length, "hash", `h:${hex}`);
  return readNumber(text, at, figures);
}

function readNumber(text: string, at: number, figures: Figure[]): number {
  const written = matchAt(NUMBER, text, at) ?? text.charAt(at);
  const end = at + written.length;
  const attached = matchAt(ATTACHED, text, end);
  if (attached !== null && !isSuffix(attached)) return end + attached.length;
  const currency = currencyOf(text.charAt(at - 1)) ?? currencyOf(text.charAt(at - 2).trim());
  WORD_BEHIND.lastIndex = end + (matchAt(WORKER, text, end)?.length ?? 0);
  const behind = WORD_BEHIND.exec(text);
  // "3 M-1" is a count and a finding id, "#1 k" is an id and a title: a single letter is a unit only directly after the number.
  const isApart = behind !== null && behind[1] !== "" && /^[A-Zk]$/.test(behind[2] ?? "");
  const word = isApart ? "" : (behind?.[2] ?? "");
  const scale = scaleOf(word);
  const unit = currency ?? unitOf(word);
  const value = Number(written.replaceAll(",", "")) * (scale ?? 1);
  const isPart = behind !== null && (scale !== null || (currency === null && unit !== null));
  const to = isPart ? behind.index + behind[0].length : Math.max(end, end + ordinalLength(attached));
  return push(figures, text, at, to, "number", `n:${String(value)}`, { unit, value });
}

/** What may directly follow the digits of a number without making it a name: a unit, a factor, an ordinal. */
function isSuffix(attached: string): boolean {
  const word = /^[A-Za-zµμ]+/.exec(attached)?.[0] ?? "";
  const rest = attached.slice(word.length);
  if (rest !== "" && !rest.startsWith("-")) return false;
  return unitOf(word) !== null || scaleOf(word) !== null || ordinalLength(word) > 0;
}

function ordinalLength(attached: string | null): number {
  return attached !== null && /^(?:st|nd|rd|th)$/.test(attached) ? 2 : 0;
}

/** A word including slashes, colons, and hyphens: a place, an id, a name, or several consecutive figures. */
function readChunk(text: string, at: number, figures: Figure[]): number {
  const chunk = chunkAt(text, at);
  if (chunk === "") return at + 1;
  const end = at + chunk.length;
  const named = isBeforeDay(text, end) ? matchAt(MONTH_FIRST, text, at) : null;
  const day = named === null ? null : isoDateIn(named);
  if (named !== null && day !== null) return push(figures, text, at, at + named.length, "date", `d:${day}`);
  // Most words do not contain a figure.
  if (!/[\d.]/.test(chunk)) return end;
  if (chunk.includes("://")) return end;
  const place = placeOf(chunk);
  if (place) return push(figures, text, at, end, "place", placeKey(place), { place });
  let from = at;
  for (const part of chunk.split(/([/:+])/)) {
    if (from >= (figures.at(-1)?.to ?? 0)) readPart(text, from, part, figures);
    from += part.length;
  }
  // A number may continue after the word: "/1,000".
  return Math.max(end, figures.at(-1)?.to ?? 0);
}

/** Whether a day follows, as after a month: "March 3", "Mar. 3". */
function isBeforeDay(text: string, end: number): boolean {
  const next = text.charCodeAt(end) === DOT ? end + 1 : end;
  return isDigit(text.charCodeAt(next + 1));
}

const ID_LIKE = /^(?:CVE|CWE)-\d[\d-]*$/i;

function readPart(text: string, from: number, part: string, figures: Figure[]): void {
  if (!/\d/.test(part)) return;
  if (isDigit(part.charCodeAt(0))) {
    for (let at = from; at < from + part.length;) {
      at = isDigit(text.charCodeAt(at)) ? readDigits(text, at, figures) : at + 1;
    }
    return;
  }
  const bare = part.replace(/\.$/, "");
  if (isFindingId(bare) || ID_LIKE.test(bare)) {
    push(figures, text, from, from + bare.length, "id", idKey(bare));
    return;
  }
  const version = /^[vV](\d+(?:\.\d+)+)$/.exec(bare)?.[1];
  if (version !== undefined) push(figures, text, from, from + bare.length, "version", `v:${version}`);
}

/** The key that ids are compared by. */
export function idKey(id: string): string {
  return `i:${normaliseId(id)}`;
}

function chunkAt(text: string, at: number): string {
  let end = at + (matchAt(CHUNK, text, at)?.length ?? 0);
  while (end > at && "./:+-@~".includes(text.charAt(end - 1))) end--;
  return text.slice(at, end);
}

function placeOf(chunk: string): CitedPlace | null {
  const colon = chunk.indexOf(":");
  const path = colon < 0 ? chunk : chunk.slice(0, colon);
  if (path.length < 4 || !FILE_NAME.test(path.slice(-16)) || !/[A-Za-z]/.test(path)) return null;
  if (colon < 0) return isFileLike(path) ? { path, startLine: null, endLine: null } : null;
  const lines = PLACE_LINES.exec(chunk.slice(colon + 1).split(/[:,]/, 1)[0] ?? "");
  if (!lines) return null;
  return { path, startLine: Number(lines[1]), endLine: Number(lines[2] ?? lines[1]) };
}

/** `config.get` is not a file; `app/config.py` and `README.md` are. */
function isFileLike(path: string): boolean {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return path.includes("/") ? extension.length <= 5 : KNOWN_EXTENSIONS.has(extension);
}

const KNOWN_EXTENSIONS = new Set(
  "md py ts tsx js jsx mjs go rs java kt rb php cs cpp hpp sql sh yml yaml json toml ini html css scss vue tf swift scala".split(
    " ",
  ),
);

function placeKey({ path, startLine, endLine }: CitedPlace): string {
  const bare = path.replace(/^(?:\.?\/)+/, "");
  return `p:${bare}${startLine === null ? "" : `:${startLine}-${endLine ?? startLine}`}`;
}

/** In "15-30 minutes", "4 to 6 weeks" and "2, 3 and 5 days", the numbers have the unit of the last. */
function withSharedUnits(text: string, figures: readonly Figure[]): readonly Figure[] {
  const shared = [...figures];
  for (let i = shared.length - 2; i >= 0; i--) {
    const one = shared[i];
    const next = shared[i + 1];
    if (one?.kind !== "number" || one.unit !== null || next?.kind !== "number" || next.unit === null)
      continue;
    const between = text.slice(one.to, next.from);
    // Of "8.2/10, 95 %" the first is a score.
    if (text.charAt(one.from - 1) === "/" || isWholeOfShare(text, one, next)) continue;
    if (between.length <= 6 && /^(?: ?(?:[-–—]|to|or|and) ?|, (?:and |or )?)[$€£₹~<>]?$/.test(between)) {
      shared[i] = { ...one, unit: next.unit };
    }
  }
  return shared;
}

/** In "35.8 of 38, or 94.2%" the 38 are what the share is of. */
function isWholeOfShare(text: string, { from }: Figure, { unit }: Figure): boolean {
  return unit === "%" && /\d of $/.test(text.slice(Math.max(0, from - 5), from));
}

function push(
  figures: Figure[],
  text: string,
  from: number,
  to: number,
  kind: Figure["kind"],
  key: string,
  { unit = null, value = null, place = null }: Partial<Pick<Figure, "unit" | "value" | "place">> = {},
): number {
  figures.push({ kind, text: text.slice(from, to), from, to, key, unit, value, place });
  return to;
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
  );
}

/** Whether a character is a letter, a digit, or one of `. / : @ + - ~`. */
function isChunk(code: number): boolean {
  return (
    isDigit(code) ||
    isLetter(code) ||
    (code >= 43 && code <= 47 && code !== 44) ||
    code === 58 ||
    code === 64 ||
    code === 126
  );
}
