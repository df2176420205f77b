/** Changes that a person could make to a text with findings, at the places that the facts name. */
import {
  SEVERITIES,
  type FindingFacts,
  type Severity,
  type SeverityStatement,
  type Statement,
} from "../../../../src/core/reader/facts";
import { createLineIndex, type Range } from "../../../../src/core/text/range";

/** Words for each level, starting with the one that is written. */
const WORDS: Readonly<Record<Severity, readonly string[]>> = {
  critical: ["critical", "blocker", "blocking", "showstopper", "catastrophic"],
  high: ["high", "major", "severe"],
  medium: ["medium", "moderate", "warning"],
  low: ["low", "minor", "trivial"],
  info: ["informational", "info"],
};
const WORD = new RegExp(
  String.raw`(?<![\w-])(?:(?:P|SEV-?)[0-4]|${Object.values(WORDS).flat().join("|")})(?![\w-])`,
  "gi",
);

export interface Place {
  readonly from: number;
  readonly to: number;
}

export const textAt = (text: string, { from, to }: Place): string => text.slice(from, to);

export function replaced(text: string, { from, to }: Place, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** The level that is the given number of steps more severe, null if there is none. */
export function levelBeside(severity: Severity, steps: 1 | -1): Severity | null {
  return SEVERITIES[SEVERITIES.indexOf(severity) - steps] ?? null;
}

/** The finding with one of the statements of its level changed: its word, the words of a group, or an added word if there is none. */
export function withLevelAt(
  text: string,
  finding: FindingFacts,
  { range, source }: Pick<SeverityStatement, "range" | "source">,
  to: Severity,
): string {
  const words = levelWordsIn(text, range);
  const changed = source === "inherited" ? words : words.slice(0, 1);
  if (changed.length > 0)
    return changed
      .toSorted((a, b) => b.from - a.from)
      .reduce((result, word) => replaced(result, word, likeWord(textAt(text, word), to)), text);
  const end = withClosingMarks(text, rowTitle(text, finding) ?? range).to;
  return replaced(text, { from: end, to: end }, ` (${to.toUpperCase()})`);
}

/** The place including the closing marks of code and emphasis after it. */
function withClosingMarks(text: string, { from, to }: Place): Place {
  let end = to;
  while ("`*_".includes(text.charAt(end) || " ")) end++;
  return { from, to: end };
}

/** Words that state a level: first one alone in a cell or in parentheses, then one after a label or before the title. */
function levelWordsIn(text: string, place: Place): readonly Place[] {
  const own = textAt(text, place);
  const isAlone = ({ from, to }: Place): boolean => {
    const before = own.slice(0, from).trimEnd().at(-1) ?? "";
    const behind = own.slice(to).trimStart().at(0) ?? "";
    return "|[(".includes(before || " ") && "|])".includes(behind || " ");
  };
  const isLabel = ({ from, to }: Place): boolean =>
    /[:*]\s*$/.test(own.slice(0, from)) || /^[*\]\s]*:/.test(own.slice(to));
  const rank = (word: Place): number => (isAlone(word) ? 0 : isLabel(word) ? 1 : 2);
  return [...own.matchAll(WORD)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ from, to }) => ({ from: place.from + from, to: place.from + to }));
}

function likeWord(old: string, to: Severity): string {
  const code = /^(P|SEV-?)\d$/i.exec(old)?.[1];
  if (code !== undefined) return `${code}${SEVERITIES.indexOf(to)}`;
  const [word = ""] = WORDS[to];
  if (old === old.toUpperCase()) return word.toUpperCase();
  return old.charAt(0) === old.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The cell of a table row that names the finding, null if the finding is not a row. */
function rowTitle(text: string, finding: FindingFacts): Place | null {
  const { from, to } = finding.range;
  if (!lineOf(text, finding.range).trimStart().startsWith("|")) return null;
  const cells = [...text.slice(from, to).matchAll(/(?:[^|\\]|\\.)+/g)].map((cell) => {
    const start = from + cell.index + (cell[0].length - cell[0].trimStart().length);
    return { from: start, to: start + cell[0].trim().length };
  });
  const plain = (place: Place): string => textAt(text, place).replaceAll(/[`*_\\]/g, "");
  const beginning = finding.title.replaceAll(/[`*_\\]/g, "").slice(0, 20);
  return cells.find((cell) => plain(cell).includes(beginning)) ?? null;
}

function lineOf(text: string, { line }: Range): string {
  const index = createLineIndex(text);
  return text.slice(index.lineStart(line), line < index.lineCount ? index.lineStart(line + 1) : text.length);
}

/** The finding with another status wherever its own lines state one, or with an added status if they do not. */
export function withStatus(text: string, finding: FindingFacts, words: string): string {
  const { statusStatement: stated } = finding;
  if (stated === null) return withNewStatus(text, finding, words);
  const place = [labelled(text, stated.range), verbatim(text, stated)].find((found) => found !== null);
  const changed = place ? replaced(text, place, words) : text;
  if (isOwn(finding, stated.range)) return withFieldsOf(changed, finding, words);
  return changed;
}

/** The finding as not done: without the strikethrough, the check mark, or the status. */
export function reopened(text: string, finding: FindingFacts): string {
  const place = linesOf(text, { ...finding, endLine: finding.range.line });
  const line = textAt(text, place);
  const open = line.replaceAll("~~", "").replace(/\[x\]/i, "[ ]");
  return open === line ? withStatus(text, finding, "Open") : replaced(text, place, open);
}

const isOwn = ({ range }: FindingFacts, place: Range): boolean =>
  range.from <= place.from && place.to <= range.to;

/** A status in the title may have a more detailed field below. */
function withFieldsOf(text: string, finding: FindingFacts, words: string): string {
  const place = linesOf(text, finding);
  const field = /^(\*\*Status:\*\*).*$/im;
  return replaced(text, place, textAt(text, place).replace(field, `$1 ${words}`));
}

/** The text after the label of a field. */
function labelled(text: string, range: Range): Place | null {
  const label = /^[\s>*_-]*status\b[^:|]{0,20}:[*_\s]*/i.exec(textAt(text, range));
  return label ? { from: range.from + label[0].length, to: range.to } : null;
}

/** The words of the status as written: in a cell, or in parentheses after the title. */
function verbatim(text: string, { range, text: words }: Statement): Place | null {
  const at = textAt(text, range).lastIndexOf(words);
  return at < 0 ? null : { from: range.from + at, to: range.from + at + words.length };
}

function withNewStatus(text: string, finding: FindingFacts, words: string): string {
  const { range } = finding;
  const line = lineOf(text, range).trimStart();
  const cell = rowTitle(text, finding);
  const isItem = /^(?:[-*+]|\d+[.)])\s/.test(line);
  if (cell) return replaced(text, cell, `~~${textAt(text, cell)}~~`);
  const item = withClosingMarks(text, range);
  if (isItem) return replaced(text, item, `~~${textAt(text, item)}~~`);
  const index = createLineIndex(text);
  const next = range.endLine < index.lineCount ? index.lineStart(range.endLine + 1) : text.length;
  return replaced(text, { from: next, to: next }, `\n**Status:** ${words}\n\n`);
}

/** An entry of a list below "H-6 through H-8". */
export function isOfGroup(text: string, { range }: FindingFacts): boolean {
  const above = text.slice(0, range.from).split(/\r\n|\n|\r/);
  const heading = above.slice(0, -1).findLast((line) => line.startsWith("#")) ?? "";
  return /[A-Z]-?\d+ (?:through|to) [A-Z]/.test(heading);
}

/** The complete lines of the finding. */
function linesOf(text: string, { range, endLine }: FindingFacts): Place {
  const index = createLineIndex(text);
  return {
    from: index.lineStart(range.line),
    to: endLine < index.lineCount ? index.lineStart(endLine + 1) : text.length,
  };
}

export function withoutFinding(text: string, finding: FindingFacts): string {
  return replaced(text, linesOf(text, finding), "");
}

/** The finding repeated directly after itself. */
export function withFindingTwice(text: string, finding: FindingFacts): string {
  const place = linesOf(text, finding);
  const own = textAt(text, place);
  const isEntry = /^\s*(?:\||[-*+]\s|\d+[.)]\s)/.test(own);
  const separator = isEntry ? (own.endsWith("\n") ? "" : "\n") : "\n";
  return replaced(text, { from: place.to, to: place.to }, separator + own);
}

/** The text with a number changed; null if it is not written in digits there. */
export function withNumber(text: string, place: Place, value: number, to: number): string | null {
  const numbers = [...textAt(text, place).matchAll(/\d+(?:\.\d+)?/g)];
  const number = numbers.find(([digits]) => Number(digits) === value);
  if (!number) return null;
  const from = place.from + number.index;
  return replaced(text, { from, to: from + number[0].length }, String(Math.round(to * 100) / 100));
}
