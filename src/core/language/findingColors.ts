import { readRegions } from "../decision/regions";
import type { FindingFacts, ReportFacts, Severity, Statement } from "../reader/facts";
import { labelWords } from "../reader/severityWords";
import { createLineIndex, type LineIndex, type Range } from "../text/range";
import { idPlaces } from "./idPlaces";

/** What a word means, which decides its color. */
export type ColoredWord =
  `severity-${Severity}` | "finding-id" | "status-open" | "status-done" | "unfilled-field";

export interface ColoredRange {
  readonly word: ColoredWord;
  /** Within one line. */
  readonly range: Range;
}

/**
 * The levels, statuses and ids of a report or a decision, in order and without overlaps. `text`: what the facts were read from. `isKnownId`:
 * whether an id is that of a finding.
 */
export function coloredRanges(
  facts: ReportFacts,
  text: string,
  isKnownId: (id: string) => boolean,
): readonly ColoredRange[] {
  const lines = createLineIndex(text);
  const ranges = [
    ...facts.findings.flatMap((finding) => statusRanges(finding, text, lines)),
    ...facts.findings.flatMap((finding) => levelRanges(finding, text, lines)),
    ...idPlaces(facts)
      .filter(({ id }) => isKnownId(id))
      .map(({ range }): ColoredRange => ({ word: "finding-id", range })),
    ...unfilledRanges(text, lines),
  ];
  return withoutOverlaps(ranges.filter(({ range }) => range.line === range.endLine && range.to > range.from));
}

function levelRanges(
  { severityStatements }: FindingFacts,
  text: string,
  lines: LineIndex,
): readonly ColoredRange[] {
  return severityStatements.flatMap(({ range, severity }) => {
    const said = text.slice(range.from, range.to);
    const word = labelWords(said).find((one) => one.severity === severity);
    if (word === undefined) return [];
    return [
      {
        word: `severity-${severity}` as const,
        range: lines.range(range.from + word.from, range.from + word.to),
      },
    ];
  });
}

const DONE: ReadonlySet<string> = new Set(["verified", "false-positive", "superseded"]);

function statusRanges(
  { statusStatement, statusDetail }: FindingFacts,
  text: string,
  lines: LineIndex,
): readonly ColoredRange[] {
  const place = statusStatement && statusPlace(statusStatement, text);
  if (!place) return [];
  return [
    {
      word: DONE.has(statusDetail) ? "status-done" : "status-open",
      range: lines.range(place.from, place.to),
    },
  ];
}

/** The words of the status: the statement may be the whole line of a field. Null if it is a part of more than that. */
function statusPlace(
  { text: words, range }: Statement,
  text: string,
): { readonly from: number; readonly to: number } | null {
  const at = text.slice(range.from, range.to).indexOf(words);
  return at < 0 || words === "" ? null : { from: range.from + at, to: range.from + at + words.length };
}

/** Lines of human fields that end with a colon, and open boxes in them. */
function unfilledRanges(text: string, lines: LineIndex): readonly ColoredRange[] {
  const read = readRegions(text);
  if (!read.ok) return [];
  return read.regions.flatMap(({ line, content }) => {
    let at = lines.lineStart(line + 1);
    return content.split(/(?<=\n)|(?<=\r)(?!\n)/).flatMap((written): readonly ColoredRange[] => {
      const from = at + (written.length - written.trimStart().length);
      const shown = written.trim();
      at += written.length;
      return isUnfilled(shown)
        ? [{ word: "unfilled-field", range: lines.range(from, from + shown.length) }]
        : [];
    });
  });
}

function isUnfilled(line: string): boolean {
  return line.startsWith("- ") && (line.endsWith(":") || line.startsWith("- [ ] "));
}

/** Of two that overlap, the first in the list stays. */
function withoutOverlaps(ranges: readonly ColoredRange[]): readonly ColoredRange[] {
  const ordered = ranges
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.range.from - b.range.from || a.index - b.index);
  const kept: (ColoredRange & { readonly index: number })[] = [];
  for (const one of ordered) {
    const last = kept.at(-1);
    if (last === undefined || one.range.from >= last.range.to) kept.push(one);
    else if (one.index < last.index) kept[kept.length - 1] = one;
  }
  return kept.map(({ word, range }) => ({ word, range }));
}
