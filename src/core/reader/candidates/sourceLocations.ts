/** Where the sources have what a finding is about: in a field, in the words of a body, or in the cells of a row. */
import type { SourceLocation, Statement } from "../facts";
import { placesIn } from "../locations";
import type { CodeElement, Element, LineElement } from "../outline";
import type { Candidate } from "./candidate";
import { isColumnName } from "./columnNames";
import type { Reading } from "./reading";
import { WORD_CHARACTER } from "../../text/words";

/** "File: app/db.py", and "Lines: 33-41" in a separate field. */
export function withLines(
  locations: readonly SourceLocation[],
  head: readonly LineElement[],
): readonly SourceLocation[] {
  const [only] = locations;
  const field = head.find(({ label }) => label !== null && isColumnName(label.name, "lines"));
  const numbers = LINE_NUMBERS.exec(field?.label?.value ?? "");
  if (only === undefined || locations.length > 1 || only.startLine !== null || !numbers) return locations;
  const startLine = Number(numbers[1]);
  const endLine = Number(numbers[2] ?? numbers[1]);
  const text = `${only.path}:${startLine}${endLine === startLine ? "" : `-${endLine}`}`;
  return [{ ...only, startLine, endLine, text }];
}

// Example: "33-41", "L12".
const LINE_NUMBERS = /^\W*L?(\d{1,6})(?:\s*[-–]\s*L?(\d{1,6}))?/;

export function locationsOf(lines: readonly LineElement[], reading: Reading): readonly SourceLocation[] {
  return lines.flatMap((line) =>
    placesIn(line.plain).map((place) => ({
      path: place.path,
      startLine: place.startLine,
      endLine: place.endLine,
      text: line.plain.slice(place.from, place.to),
      range: reading.lines.range(line.sourceOffset(place.from), line.sourceOffset(place.to)),
    })),
  );
}

/** Without a location field: what the title and the first lines cite. */
export function locationsIn(
  candidate: Candidate,
  head: readonly LineElement[],
  reading: Reading,
): readonly SourceLocation[] {
  const range = reading.lines.range(candidate.from, candidate.to);
  const inTitle = placesIn(candidate.raw).map((place) => ({
    path: place.path,
    startLine: place.startLine,
    endLine: place.endLine,
    text: candidate.raw.slice(place.from, place.to),
    range,
  }));
  return [...inTitle, ...locationsOf(head, reading)];
}

/** Where the code right below a title is from, as its first line says: "# src/app/main.py:416-436". */
export function codeLocations(elements: readonly Element[], reading: Reading): readonly SourceLocation[] {
  const code = elements.slice(0, 2).find((element): element is CodeElement => element.kind === "code");
  const line = code?.lines.find(({ text }) => !text.startsWith("```") && !text.startsWith("~~~"));
  const [place] = line ? placesIn(line.text) : [];
  if (line === undefined || place?.startLine === undefined || place.startLine === null) return [];
  const isOnlyPlace = !WORD_CHARACTER.test(line.text.slice(0, place.from) + line.text.slice(place.to));
  const range = reading.lines.range(line.from + place.from, line.from + place.to);
  const { path, startLine, endLine } = place;
  return isOnlyPlace
    ? [{ path, startLine, endLine, text: line.text.slice(place.from, place.to), range }]
    : [];
}

export function rowLocations(
  file: string,
  line: string,
  cells: readonly string[],
  range: Statement["range"],
): readonly SourceLocation[] {
  const places = file === "" ? cells.flatMap((cell) => placesIn(cell)) : placesIn(file);
  const numbers = LINE_NUMBERS.exec(line);
  return places.map((place) => {
    const start = place.startLine ?? (numbers?.[1] ? Number(numbers[1]) : null);
    const end = place.endLine ?? (numbers?.[2] ? Number(numbers[2]) : start);
    const text =
      start === null ? place.path : `${place.path}:${start}${end === null || end === start ? "" : `-${end}`}`;
    return { path: place.path, startLine: start, endLine: end, text, range };
  });
}
