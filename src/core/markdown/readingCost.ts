/**
 * Whether remark can read a text in bearable time: it is quadratic or worse in the nesting of containers, in the emphasis and brackets
 * of one block and in underlined headings (docs/contributing/keystroke.md). Weights are microseconds as measured there; the scan itself is linear.
 */

/** Why a text is not handed to remark, with its 1-based line. */
export interface TooCostly {
  readonly line: number;
  readonly reason: string;
}

/** Markers of quotes and lists before the text of one line; no one writes more than this. */
const MOST_CONTAINERS = 24;

/** Microseconds; a report of 400 KB stays below it. */
const BUDGET = 3_000_000;

const PER_CHARACTER = 6;
const PER_LINE = 80;
const PER_BLANK_LINE = 12;
const PER_CONTAINER = 120;
/** A list is looked through once for each level above it, of two columns each. */
const COLUMNS_PER_LEVEL = 2;
const DEEPEST_INDENT = 24;
/** For each pair of marks in one block. */
const PER_PAIR_OF_MARKS = 0.03;
const PER_PAIR_OF_UNDERLINES = 0.2;
const PER_PAIR_OF_QUOTES = 0.3;

/** The first place that makes a text too costly to be read with remark, or null. */
export function tooCostlyForRemark(text: string): TooCostly | null {
  let cost = 0;
  let marksInBlock = 0;
  let underlines = 0;
  let quotes = 0;
  let wasQuoted = false;
  for (const { from, to, line } of linesOf(text)) {
    const { containers, indent, contentFrom } = containersOf(text, from, to);
    if (containers > MOST_CONTAINERS)
      return { line, reason: `${containers} quotes and lists stand inside each other on one line` };
    const isBlankLine = contentFrom === to && containers === 0;
    const isQuoted = text.charAt(from + indent) === ">";
    if (isBlankLine) marksInBlock = 0;
    if (isUnderline(text, contentFrom, to)) underlines++;
    if (isQuoted && !wasQuoted) quotes++;
    wasQuoted = isQuoted;
    const marks = marksOf(text, contentFrom, to);
    // The square of a sum grows by what the new part adds.
    cost += marks * (marks + 2 * marksInBlock) * PER_PAIR_OF_MARKS;
    marksInBlock += marks;
    const levels = 1 + Math.min(indent, DEEPEST_INDENT) / COLUMNS_PER_LEVEL;
    cost +=
      (to - from) * PER_CHARACTER +
      (isBlankLine ? PER_BLANK_LINE : PER_LINE) +
      containers * levels * PER_CONTAINER;
    const pairs = underlines * underlines * PER_PAIR_OF_UNDERLINES + quotes * quotes * PER_PAIR_OF_QUOTES;
    if (cost + pairs > BUDGET)
      return { line, reason: "it contains too much text or markup to be read a second time" };
  }
  return null;
}

function* linesOf(text: string): Generator<{ from: number; to: number; line: number }> {
  let from = 0;
  for (let line = 1; from < text.length; line++) {
    let to = from;
    while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++;
    yield { from, to, line };
    from = text.startsWith("\r\n", to) ? to + 2 : to + 1;
  }
}

interface LineStart {
  readonly containers: number;
  /** Characters of white space in front of the first. */
  readonly indent: number;
  /** Where the text begins. */
  readonly contentFrom: number;
}

/** `>`, `-`, `*`, `+` and `1.` in front of the text of a line. */
function containersOf(text: string, from: number, to: number): LineStart {
  let containers = 0;
  let indent = 0;
  let at = from;
  for (;;) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (containers === 0) indent = at - from;
    const end = markerEnd(text, at, to);
    if (end === at) return { containers, indent, contentFrom: at };
    containers++;
    at = end;
  }
}

function markerEnd(text: string, at: number, to: number): number {
  const char = text.charAt(at);
  if (at >= to) return at;
  if (char === ">") return at + 1;
  if (char === "-" || char === "*" || char === "+") return endsMarker(text, at + 1, to) ? at + 1 : at;
  let digits = at;
  while (digits < to && digits - at < 9 && isDigit(text.charCodeAt(digits))) digits++;
  if (digits === at || (text[digits] !== "." && text[digits] !== ")")) return at;
  return endsMarker(text, digits + 1, to) ? digits + 1 : at;
}

function endsMarker(text: string, at: number, to: number): boolean {
  return at >= to || isBlank(text.charCodeAt(at));
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUnderline(text: string, from: number, to: number): boolean {
  const char = text.charAt(from);
  return from < to && (char === "=" || char === "-") && text.charAt(to - 1) === char;
}

const MARKS = new Set(["*", "_", "~", "[", "]", "<"]);

/** Characters that may open or close something; a run of the same counts once. */
function marksOf(text: string, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (MARKS.has(char) && (i === from || text.charAt(i - 1) !== char || char === "[" || char === "]"))
      marks++;
  }
  return marks;
}
