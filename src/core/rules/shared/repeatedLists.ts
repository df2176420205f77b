/** Lists of a decision that claim to repeat a list of a report in full, and leave out some of it. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import type { ReportLines } from "../../decision/provenance/citedClauses";
import { listAt } from "../../decision/provenance/reportLists";
import type { WholeList } from "../../reader/claims";
import type { CitedLine } from "./citedDifference";
import { spokenStems } from "./spokenFindings";

export interface ShortRepetition {
  readonly list: WholeList;
  /** Where the list of the report begins. */
  readonly at: ReportLines;
  /** How many entries it has. */
  readonly count: number;
  readonly missing: readonly CitedLine[];
}

/** The share of the entries that a list has in common with the one that it repeats. */
const LEAST_SHARE = 0.6;
const LEAST_ENTRIES = 3;
/** Lines of a list in front of an entry. */
const LONGEST_LIST = 20;

export function shortRepetitions(decision: DecisionReading): readonly ShortRepetition[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  return decision.facts().claims.wholeLists.flatMap((list): readonly ShortRepetition[] => {
    if (decision.isHuman(list.range.line)) return [];
    for (const place of placesOf(decision, list)) {
      const lines = reportFigures.get(place.path)?.lines ?? [];
      const found = listAround(lines, place);
      if (found === null || found.entries.length < LEAST_ENTRIES) continue;
      if (list.entries.length >= found.entries.length) return [];
      const entries = found.entries.map((text, index): CitedLine => {
        const line = lines.indexOf(text, found.line - 1 + index) + 1;
        return { path: place.path, line, text };
      });
      const missing = unmatched(decision, list.entries, entries);
      const isSame = entries.length - missing.length >= LEAST_SHARE * entries.length;
      // Each entry repeats one: what is missing is what the others leave over.
      return isSame && missing.length === entries.length - list.entries.length
        ? [{ list, at: { ...place, startLine: found.line }, count: entries.length, missing }]
        : [];
    }
    return [];
  });
}

/** What the sentence in front of a list cites, or else what its first entry does. */
function placesOf(decision: DecisionReading, { range, entries }: WholeList): readonly ReportLines[] {
  const clauses = decision.clauses();
  const lineOf = ({ passage, from }: (typeof clauses)[number]): number =>
    placeIn(decision, passage, from, from).line;
  const own = clauses.filter((one) => lineOf(one) === range.line);
  const first = clauses.find((one) => lineOf(one) > range.line);
  const isEntry = first !== undefined && entries.some((entry) => isPart(entry, first.passage.text));
  return [...own, ...(isEntry ? [first] : [])].flatMap(({ places }) => places);
}

function isPart(entry: string, text: string): boolean {
  return text.includes(entry) || entry.includes(text);
}

/** The list that a line announces, or is an entry of. */
function listAround(lines: readonly string[], { path, startLine }: ReportLines): ReturnType<typeof listAt> {
  const announced = listAt(lines, { path, startLine, endLine: startLine });
  if (announced !== null) return announced;
  const before = lines.slice(Math.max(0, startLine - LONGEST_LIST), startLine - 1);
  const start = startLine - 1 - before.toReversed().findIndex((line) => !isItem(line));
  return before.every(isItem) ? null : listAt(lines, { path, startLine: start, endLine: start });
}

function isItem(line: string): boolean {
  return /^\s{0,3}(?:[-*+•]|\d{1,3}[.)])\s/.test(line);
}

/** The entries of a report that are left over when each entry of a decision has the one that it cites, or else repeats best. */
function unmatched(
  decision: DecisionReading,
  own: readonly string[],
  entries: readonly CitedLine[],
): readonly CitedLine[] {
  const stems = entries.map(({ text }) => spokenStems(text));
  // "Add … tests" begins several entries.
  const telling = stems.map(
    (one) => new Set([...one].filter((stem) => stems.filter((other) => other.has(stem)).length === 1)),
  );
  const pairs = own.flatMap((said, index) => {
    const words = spokenStems(said);
    const cited = citedBy(decision, said);
    return entries.map((entry, at) => {
      const common = [...(telling[at] ?? [])].filter((stem) => words.has(stem)).length;
      return { index, entry, score: cited.has(entry.line) ? Infinity : common };
    });
  });
  const left = new Set(entries);
  const placed = new Set<number>();
  for (const { index, entry, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || placed.has(index) || !left.has(entry)) continue;
    placed.add(index);
    left.delete(entry);
  }
  return [...left];
}

function citedBy(decision: DecisionReading, entry: string): ReadonlySet<number> {
  const own = decision.clauses().filter(({ passage }) => isPart(entry, passage.text));
  return new Set(own.flatMap(({ places }) => places.map(({ startLine }) => startLine)));
}
