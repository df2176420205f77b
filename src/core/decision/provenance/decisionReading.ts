import type { MarkdownDocument } from "../../markdown/blocks";
import { DEFAULT_EFFORT } from "../../policy/builtin/defaults";
import type { Provenance } from "../../contract/audit";
import type { ReportFacts, VerdictStatement } from "../../reader/facts";
import { readReport } from "../../reader/readReport";
import { readVerdicts } from "../../reader/measures/verdicts";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { buildOutline } from "../../reader/buildOutline";
import { asksForVerdict } from "../../reader/measures/verdictNames";
import { createLineIndex, type Range } from "../../text/range";
import type { Source } from "../../text/source";
import { classifyDocument } from "../ownership";
import { readRegions } from "../regions";
import { citedClauses, type CitedClause } from "./citedClauses";
import { citedPlaces, type CitedAt } from "./citedPlaces";
import { figuresIn, type Figure } from "./figures";
import { mentionsIn, type Mentions } from "./mentions";
import { passagesOf, withoutWraps, type Passage } from "./passages";
import type { FigureIndex } from "./reportFigures";
import { namedReports, numberedReports, withFurtherLines, withPlaces, withShortPlaces } from "./shortPlaces";
import { reportsByKind, spokenPlaces } from "./spokenPlaces";

/** An existing decision document, by any author. */
export interface DecisionReading {
  readonly path: string;
  readonly isOurs: boolean;
  readonly passages: readonly Passage[];
  /** The stated verdicts, in order. */
  readonly verdicts: readonly VerdictStatement[];
  /** The range between two 0-based offsets of its text. */
  readonly range: (from: number, to: number) => Range;
  /** Whether a 1-based line is inside a human field. */
  readonly isHuman: (line: number) => boolean;
  /** Computed on first use and kept, because a report is judged again with every keystroke, but its decision does not change. */
  readonly mentions: () => Mentions;
  /** The figures of a passage, computed once. */
  readonly figures: (passage: Passage) => readonly Figure[];
  readonly cited: () => readonly CitedAt[];
  /** The parts of its text that cite lines of the reports; [] if the reports were not read for it. */
  readonly clauses: () => readonly CitedClause[];
  /** What it states, read as a report is; read on first use. */
  readonly facts: () => ReportFacts;
  /** The figures in the reports, by path; null if the reports were not read for it. */
  readonly reportFigures: ReadonlyMap<string, FigureIndex> | null;
  /** Line counts of the cited sources by path as written, null for a missing source; null if the sources were not read. */
  readonly sourceLines: ReadonlyMap<string, number | null> | null;
  /** For our own document, checked against the intended one; null if it was not checked. */
  readonly provenance: readonly Provenance[] | null;
}

/** Reads a decision with the given parser: remark for an audit, the faster parser of the editor while you type. */
export function readDecision(
  { path, text }: { readonly path: string; readonly text: string },
  parse: (text: string) => MarkdownDocument,
  more: Partial<Pick<DecisionReading, "reportFigures" | "sourceLines" | "provenance">> = {},
): DecisionReading {
  const document = parse(text);
  const lines = createLineIndex(text);
  const outline = buildOutline(document);
  const isOurs = classifyDocument(text).kind === "ours";
  const passages = isOurs ? passagesOf(document) : passagesOf(document).map(withoutWraps);
  const reports = [...(more.reportFigures?.keys() ?? [])];
  const numbered = numberedReports(reports);
  const named = reportsByKind(reports);
  const short = new Map([...numbered, ...namedReports(text, reports)]);
  const figures = figuresInTurn(passages, (said, before) => {
    const own = withShortPlaces(withFurtherLines(figuresIn(said), said), said, short);
    const lineCount = (one: string): number | null => more.reportFigures?.get(one)?.lines.length ?? null;
    return withPlaces(own, spokenPlaces(said, { reports: named, numbered, figures: own, before, lineCount }));
  });
  const human = humanLines(text);
  const cited = once(() => citedPlaces(passages, figures));
  const isHuman = (line: number): boolean => human.some(({ first, last }) => first <= line && line <= last);
  const stated = readVerdicts({ outline, lines, units: DEFAULT_EFFORT }).verdicts;
  return {
    path,
    isOurs,
    passages,
    mentions: once(() => mentionsIn(passages, figures)),
    figures,
    cited,
    clauses: once(() => citedClauses(cited(), reports)),
    facts: once(() => readReport(asSource(path, text), { effort: DEFAULT_EFFORT, parse: () => document })),
    // Verdicts in human fields are statements by people.
    verdicts: stated.filter(
      (statement) =>
        !isHuman(statement.range.line) && !isOneOfPositions(statement, stated) && !isOfOther(statement),
    ),
    range: (from, to) => lines.range(from, to),
    isHuman,
    reportFigures: null,
    sourceLines: null,
    provenance: null,
    ...more,
  };
}

/** "| QA manager | Conditional |" between rows of other people: what each of them thinks, not what the document decides. */
function isOneOfPositions({ text, range }: VerdictStatement, all: readonly VerdictStatement[]): boolean {
  const [name = "", ...others] = text.split(" | ");
  if (others.length === 0 || asksForVerdict(name)) return false;
  return all.some((other) => other.text.includes(" | ") && Math.abs(other.range.line - range.line) === 1);
}

/** The figures of each passage, read in order: lines without a report are those of the report that was cited last. */
function figuresInTurn(
  passages: readonly Passage[],
  read: (text: string, before: string | null) => readonly Figure[],
): (passage: Passage) => readonly Figure[] {
  const all = once(() => {
    let before: string | null = null;
    const found = new Map<Passage, readonly Figure[]>();
    for (const passage of passages) {
      const figures = read(passage.text, before);
      before = figures.findLast(({ place }) => /\.md$/i.test(place?.path ?? ""))?.place?.path ?? before;
      found.set(passage, figures);
    }
    return found;
  });
  // A part of a passage is read by itself.
  return (passage) => all().get(passage) ?? read(passage.text, null);
}

/** Words between a report and what its author does: "the functional review then approves". */
const NEAR = 2;

/** "The functional review approves the release", "I accept this risk": no verdict of the document. */
function isOfOther({ text }: VerdictStatement): boolean {
  const said = phrasesIn(text);
  const isPosition = ofFamily(said, "position").some((position) =>
    ofFamily(said, "reportName").some(
      ({ end }) => end <= position.first && position.first - end <= NEAR && said.tokens[0]?.word === "the",
    ),
  );
  return isPosition || says(text, "acceptedInWords", "risk") || says(text, "refusedOption", "word");
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}

/** The hash of what is only checked is never used. */
function asSource(path: string, text: string): Source {
  return { path, text, sha256: "", byteLength: text.length, isUtf8: true };
}

function humanLines(text: string): readonly { readonly first: number; readonly last: number }[] {
  const read = readRegions(text);
  if (!read.ok) return [];
  return read.regions.map(({ line, content }) => {
    const count = createLineIndex(content).lineCount - 1;
    return { first: line, last: line + count + 1 };
  });
}

/** The range of a part of a passage in the document. */
export function placeIn({ range }: DecisionReading, passage: Passage, from: number, to: number): Range {
  return range(
    passage.sourceOffset(from),
    Math.max(passage.sourceOffset(Math.max(to - 1, from)) + 1, passage.sourceOffset(from)),
  );
}
