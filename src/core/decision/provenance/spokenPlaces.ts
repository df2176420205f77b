/** Places that a decision cites in words: "security audit, lines 40 to 52", "line 17 of the QA report". */
import { wordsOf } from "../../policy/words";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { baseName } from "../../workspace/paths";
import { kindOfWords, readFileName } from "../../workspace/reportKind";
import type { Figure } from "./figures";
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

// Example: "line 40", "lines 40 to 52", "lines 15-18".
const LINES = /\blines? (\d{1,5})(?:\s?(?:[-–]|to)\s?(\d{1,5}))?(?![\d%.]*\d)/gi;
// Further lines after them: the rest of "lines 111, 115 and 117", not of "line 5, 12 hours".
const MORE_LINES = /(?:, and |, | and )(\d{1,5})(?:\s?(?:[-–]|to)\s?(\d{1,5}))?(?=[,;.)\]]| and \d|$)/y;

// The number or the file name of a report, in front of its lines: "02, ", "report 02 ", "02_SECURITY_AUDIT.md, ".
const NUMBER_BEFORE = /(?<![\w.:/-])(\d{2,3})(?:_\w{1,80}\.md)?[,:]? ?(?:at )?$/;

/** The figures that are the lines of a report which the text names next to them. */
export function spokenPlaces(
  text: string,
  reports: ReportsByKind,
  numbered: NumberedReports,
): readonly Figure[] {
  const matches = reports.size + numbered.size === 0 ? [] : [...text.matchAll(LINES)];
  if (matches.length === 0) return [];
  const said = phrasesIn(text);
  return matches.flatMap(([written, first = "", last = first], index): readonly Figure[] => {
    const from = matches[index]?.index ?? 0;
    const kind = reportNear(said, from, from + written.length);
    const number = NUMBER_BEFORE.exec(text.slice(0, from))?.[1] ?? "";
    const path = numbered.get(number) ?? (kind === null ? undefined : reports.get(kind));
    if (path === undefined) return [];
    const place = placeOf(path, [first, last], written, from);
    return [place, ...(/^lines/i.test(written) ? furtherPlaces(text, place.to, path) : [])];
  });
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
  const isNear = (one: Annotation): boolean => /^[\s,(:]{0,3}$/.test(said.text.slice(one.to, from));
  const before =
    names.find(isNear) ?? names.findLast((one) => one.to <= from && isOneOfSeveral(said, one, from));
  const behind = names.find(({ from: start }) => /^ (?:of|in) (?:the )?$/.test(said.text.slice(to, start)));
  return (before ?? behind)?.concept ?? null;
}

/** After the name there are only other lines: "QA report, line 17 and lines 40 to 52". */
function isOneOfSeveral({ text }: AnnotatedText, { to }: Annotation, from: number): boolean {
  return from - to < 60 && /^[\s,(]*(?:(?:lines?|to|and|[-–\d,;\s])+)$/i.test(text.slice(to, from));
}
