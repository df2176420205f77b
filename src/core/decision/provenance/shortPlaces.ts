/** Places that a decision cites by the number of a report, or by its own short name for it: "02:40", "06:331-335, 07:340", "04:304, 306, 314", "QA:40". */
import { baseName } from "../../workspace/paths";
import type { CitedPlace, Figure } from "./figures";

/** The paths of reports by the number that their names begin with, as written there, and by short names: "02" or "SEC" of `02_SECURITY_AUDIT.md`. */
export type NumberedReports = ReadonlyMap<string, string>;

/** The reports that a number names; a number of two reports names none. */
export function numberedReports(paths: Iterable<string>): NumberedReports {
  const found = new Map<string, string | null>();
  for (const path of paths) {
    const number = /^\d{1,3}(?=[^\d])/.exec(baseName(path))?.[0];
    if (number !== undefined) found.set(number, found.has(number) ? null : path);
  }
  return new Map([...found].flatMap(([number, path]) => (path === null ? [] : [[number, path]])));
}

// Example: "`02_SECURITY_AUDIT.md` = SEC", "SEC: 02_SECURITY_AUDIT.md", "| SEC | 02_SECURITY_AUDIT.md |".
const NAME_AFTER = /([\w./-]{1,100}\.md)`?\s?[=(:]\s?`?([A-Z]{2,8})\b/g;
const NAME_BEFORE = /\b([A-Z]{2,8})`?\s?[=:|]\s?`?([\w./-]{1,100}\.md)\b/g;

/** The reports that a document itself gives short names in capitals. */
export function namedReports(text: string, paths: Iterable<string>): NumberedReports {
  const known = new Map([...paths].map((path) => [baseName(path), path]));
  const pairs = [
    ...[...text.matchAll(NAME_AFTER)].map(([, file = "", name = ""]) => [name, file] as const),
    ...[...text.matchAll(NAME_BEFORE)].map(([, name = "", file = ""]) => [name, file] as const),
  ];
  return new Map(
    pairs.flatMap(([name, file]) => {
      const path = known.get(baseName(file));
      return path === undefined ? [] : [[name, path] as const];
    }),
  );
}

// A report and a line, or lines; "09:00-11:00" is a time.
const SHORT =
  /(?<![\w.:/-])(\d{1,3}|[A-Z]{2,8}):([1-9]\d{0,4})(?:[-–]([1-9]\d{0,4}))?(?![\d:]|\.\d|\s?(?:am|pm|utc|ist|AM|PM|UTC|IST)\b)/g;
// Further lines of the same report.
const MORE = /,\s?([1-9]\d{0,4})(?:[-–]([1-9]\d{0,4}))?(?=[,;)\]])/y;

/** The figures of a text, with those that are short places replaced by what they cite. */
export function withShortPlaces(
  figures: readonly Figure[],
  text: string,
  reports: NumberedReports,
): readonly Figure[] {
  if (reports.size === 0) return figures;
  return withPlaces(figures, shortPlacesIn(text, reports));
}

// Further lines of a file that is cited by its name: "SECURITY.md:572, 585".
const MORE_LINES = /^,\s?([1-9]\d{0,4})(?=[,;)\]])/;

/** The lines that follow a cited line, which are places, too. */
export function withFurtherLines(figures: readonly Figure[], text: string): readonly Figure[] {
  const further = figures.flatMap(({ place, to }): readonly Figure[] => {
    const match = (place?.startLine ?? null) === null ? null : MORE_LINES.exec(text.slice(to, to + 10));
    if (!place || !match) return [];
    const [written, line = ""] = match;
    const lines = { path: place.path, startLine: Number(line), endLine: Number(line) };
    return [figureOf(lines, line, to + written.length - line.length)];
  });
  return withPlaces(figures, further);
}

/** Figures, with those replaced that are parts of places. */
export function withPlaces(figures: readonly Figure[], places: readonly Figure[]): readonly Figure[] {
  if (places.length === 0) return figures;
  const isReplaced = ({ from, to }: Figure): boolean =>
    places.some((place) => from < place.to && to > place.from);
  return [...figures.filter((figure) => !isReplaced(figure)), ...places].sort((a, b) => a.from - b.from);
}

function shortPlacesIn(text: string, reports: NumberedReports): readonly Figure[] {
  return [...text.matchAll(SHORT)].flatMap((match): readonly Figure[] => {
    const [written, number = "", startLine = "", endLine = startLine] = match;
    const path = reports.get(number);
    if (path === undefined) return [];
    const first = figureOf(
      { path, startLine: Number(startLine), endLine: Number(endLine) },
      written,
      match.index,
    );
    return [first, ...furtherPlaces(text, first.to, path)];
  });
}

function furtherPlaces(text: string, from: number, path: string): readonly Figure[] {
  const found: Figure[] = [];
  MORE.lastIndex = from;
  for (let match = MORE.exec(text); match !== null; match = MORE.exec(text)) {
    const [written, startLine = "", endLine = startLine] = match;
    const lines = written.slice(written.search(/\d/));
    found.push(
      figureOf(
        { path, startLine: Number(startLine), endLine: Number(endLine) },
        lines,
        match.index + written.length - lines.length,
      ),
    );
  }
  return found;
}

function figureOf(place: CitedPlace, text: string, from: number): Figure {
  const key = `p:${place.path}:${place.startLine}-${place.endLine}`;
  return { kind: "place", text, from, to: from + text.length, key, unit: null, value: null, place };
}
