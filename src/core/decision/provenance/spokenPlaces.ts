/** Places that a decision cites in words: "security audit, lines 40 to 52", "line 17 of the QA report". */
import { wordsOf } from "../../policy/words";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { baseName } from "../../workspace/paths";
import { kindOfWords, readFileName } from "../../workspace/reportKind";
import type { Figure } from "./figures";
import { CELL_BREAK } from "./passages";
import type { NumberedReports } from "./shortPlaces";

/** The paths of reports by what they are about; two reports about the same thing are not named by it. */
export type ReportsByKind = ReadonlyMap<string, string>;

export function reportsByKind(paths: Iterable<string>): ReportsByKind {
  const found = new Map<string, string | null>();
  for (const path of paths) {
    const kind = kindOfWords(readFileName(baseName(path)).words) ?? kindOfWords(wordsOf(path));
    if (kind !== null) found.set(kind, found.has(kind) ? null : path);
  }
  return new Map([...found].flatMap(([kind, path]) => (path === null ? [] : [[kind, path]])));
}

// Example: "line 40", "lines 40 to 52", "lines 15-18", "l. 40", "L40–L52".
const LINES = /\b(?:(?:lines?|ll?\.) |L(?=\d))(\d{1,5})(?:\s?(?:[-–]|to)\s?L?(\d{1,5}))?(?![\d%.]*\d)/gi;
// What precedes "L40": "L2" alone may be a level of support or of a cache.
const BEFORE_SIGN =
  /(?:\.md|report|review|audit|assessment|validation|\bL\d{1,5}(?:[-–]L?\d{1,5})?)[`*]{0,3}[,:]? ?\(?$/i;
// Further lines after them: the rest of "lines 111, 115 and 117", not of "line 5, 12 hours".
const MORE_LINES =
  /(?:, and |, | and )(\d{1,5})(?:\s?(?:[-–]|to)\s?(\d{1,5}))?(?=[,;.)\]]| and \d| of | in |$)/y;

// The number or the file name of a report, in front of its lines: "02, ", "report 02 ", "02_SECURITY_AUDIT.md, ".
const NUMBER_BEFORE =
  /(?<![\w.:/-])(\d{2,3}|[A-Z]{2,8})(?:_\w{1,80}\.md)?(?: §[^,();]{1,60})?[,:]? ?(?:at )?$/;

/** What the lines in a text may be lines of. */
export interface LineSources {
  readonly reports: ReportsByKind;
  readonly numbered: NumberedReports;
  /** The figures of the text, which name files. */
  readonly figures: readonly Figure[];
  /** The report that the text before names last; null if it names none. */
  readonly before: string | null;
  /** How many lines a report has; null if it was not read. */
  readonly lineCount: (path: string) => number | null;
}

/** The figures that are the lines of a report or a source file which the text names with them, or before them. */
export function spokenPlaces(text: string, sources: LineSources): readonly Figure[] {
  const { reports, numbered } = sources;
  const all = reports.size + numbered.size === 0 ? [] : [...text.matchAll(LINES)];
  const matches = all.filter((one) => !isSign(one[0]) || BEFORE_SIGN.test(text.slice(0, one.index)));
  if (matches.length === 0) return [];
  const said = phrasesIn(text);
  return matches.flatMap(([written, first = "", last = first], index): readonly Figure[] => {
    const from = matches[index]?.index ?? 0;
    const further = /^lines/i.test(written) ? furtherPlaces(text, from + written.length, "") : [];
    const end = further.at(-1)?.to ?? from + written.length;
    const kind = reportNear(said, from, end);
    const number = NUMBER_BEFORE.exec(text.slice(0, from))?.[1] ?? "";
    const path =
      numbered.get(number) ??
      (kind === null ? undefined : reports.get(kind)) ??
      reports.get(kindInBracket(text, from) ?? "") ??
      fileBehind(text, end, sources) ??
      reports.get(kindOfRow(text) ?? "") ??
      namedBefore(said, from, Number(last), sources);
    if (path === undefined) return [];
    const place = placeOf(path, [first, last], written, from);
    return [place, ...(further.length > 0 ? furtherPlaces(text, place.to, path) : [])];
  });
}

/** "L40", without the word "line". */
function isSign(written: string): boolean {
  return Number.isInteger(Number.parseInt(written.charAt(1), 10));
}

/** "Lines 20 and 41 of `03_CODE_REVIEW.md`". */
function fileBehind(text: string, to: number, { figures }: LineSources): string | undefined {
  const file = figures.find(({ place, from }) => place !== null && from > to && from - to < 12);
  return file !== undefined && /^ (?:of|in) `?$/.test(text.slice(to, file.from))
    ? file.place?.path
    : undefined;
}

/** "(Data, line 40)": the one word in front of the lines in their bracket or cell. */
function kindInBracket(text: string, from: number): string | null {
  const before = text.slice(0, from);
  const start = Math.max(before.lastIndexOf("("), before.lastIndexOf(CELL_BREAK) + CELL_BREAK.length - 1);
  const word = before.slice(start + 1).replace(/,? $/, "");
  return /^\p{Lu}\p{L}+$/u.test(word) ? kindOfWords(wordsOf(word)) : null;
}

/** "| Architecture | B (line 40) |": a row whose first cell names a report. */
function kindOfRow(text: string): string | null {
  const [name = "", ...cells] = text.split(CELL_BREAK);
  const words = wordsOf(name);
  return cells.length === 0 || words.length > LONGEST_NAME ? null : kindOfWords(words);
}

/** A longer cell says more than the name of a report. */
const LONGEST_NAME = 3;

/** The report that is named last in front of some lines, or the file right in front of them: "in `app/store.py`, lines 4-9". */
function namedBefore(
  said: AnnotatedText,
  at: number,
  line: number,
  { reports, figures, before, lineCount }: LineSources,
): string | undefined {
  const file = figures.findLast(({ place, to }) => place !== null && to <= at);
  const isNext = file !== undefined && NEXT_TO_FILE.test(said.text.slice(file.to, at));
  if (isNext) return file.place?.path;
  const named = ["reportName", "reportVoice", "reportCalled"]
    .flatMap((family) => ofFamily(said, family).filter(({ to }) => to <= at))
    .filter(
      (one) =>
        one.family !== "reportName" ||
        isFullName(said.text.slice(one.from, one.to)) ||
        isActing(said, one, at),
    )
    .sort((a, b) => a.from - b.from)
    .at(-1);
  const path = named === undefined ? undefined : reports.get(named.concept);
  return [path, isReport(file?.place?.path) ? file?.place?.path : undefined, before].find(
    (one): one is string => typeof one === "string" && (lineCount(one) ?? Infinity) >= line,
  );
}

// Between a file and its lines: "`app/store.py`, lines 4-9", "app/store.py (lines 4-9".
const NEXT_TO_FILE = /^[`*]{0,3}[,:]?\s?\(?(?:at |on )?$/;

function isReport(path: string | undefined): boolean {
  return /\.md$/i.test(path ?? "");
}

/** "Security audit" names a report, "security" what it is about. */
function isFullName(name: string): boolean {
  return /\b(?:report|review|audit|assessment|validation)$/i.test(name);
}

/** "QA estimates 8 hours (line 40)": a name in capitals, in the sentence of the lines. */
function isActing({ text, tokens }: AnnotatedText, { from, to, first }: Annotation, at: number): boolean {
  const name = text.slice(from, to);
  const last = tokens.findLast((token) => token.from < at);
  return name === name.toUpperCase() && last?.sentence === tokens[first]?.sentence;
}

function furtherPlaces(text: string, start: number, path: string): readonly Figure[] {
  const found: Figure[] = [];
  MORE_LINES.lastIndex = start;
  for (let match = MORE_LINES.exec(text); match !== null; match = MORE_LINES.exec(text)) {
    const [whole, first = "", last = first] = match;
    const written = whole.slice(whole.search(/\d/));
    found.push(placeOf(path, [first, last], written, match.index + whole.length - written.length));
  }
  return found;
}

function placeOf(
  path: string,
  [first, last]: readonly [string, string],
  text: string,
  from: number,
): Figure & { readonly to: number } {
  const place = { path, startLine: Number(first), endLine: Number(last) };
  const key = `p:${path}:${place.startLine}-${place.endLine}`;
  return { kind: "place", text, from, to: from + text.length, key, unit: null, value: null, place };
}

/** The report named directly before a place, or directly after it: "line 17 of the QA report". */
function reportNear(said: AnnotatedText, from: number, to: number): string | null {
  const names = ofFamily(said, "reportName");
  const isNear = (one: Annotation): boolean =>
    one.to <= from && /^[\s,(:]{0,3}$/.test(said.text.slice(one.to, from));
  const before =
    names.find(isNear) ?? names.findLast((one) => one.to <= from && isOneOfSeveral(said, one, from));
  const behind = names.find(({ from: start }) => /^ (?:of|in) (?:the )?$/.test(said.text.slice(to, start)));
  return (before ?? behind)?.concept ?? null;
}

/** After the name there are only other lines: "QA report, line 17 and lines 40 to 52". */
function isOneOfSeveral({ text }: AnnotatedText, { to }: Annotation, from: number): boolean {
  return from - to < 60 && /^[\s,(]*(?:(?:lines?|to|and|[-–\d,;\s])+)$/i.test(text.slice(to, from));
}
