/** Where the figures of any decision document come from, based only on its text, the report texts, and the policy. */
import { isOpen } from "../../contract/records";
import type { Provenance } from "../../contract/audit";
import type { Evidence, SetModel } from "../../readiness/model";
import { says } from "../../reader/annotations/says";
import { SEVERITIES } from "../../reader/facts";
import { oneLine } from "../../text/words";
import { totalEffort } from "../effort";
import { columnTotals, fromColumn, fromLines, fromRow, tableColumns } from "./columnTotals";
import { derivedInPassage, effortTotals } from "./derived";
import type { DecisionReading } from "./decisionReading";
import { placeIn } from "./decisionReading";
import { figuresIn, type Figure } from "./figures";
import { fromNeighbors } from "./neighborSums";
import { policySubjects } from "./policySubjects";
import type { Source } from "./ownClaims";
import type { Passage } from "./passages";
import type { ReportLines } from "./citedClauses";
import { placesIn, placesOfFigure, type FigureIndex } from "./reportFigures";
import { isSameFile } from "../../reader/restatement";
import { isAfter, isOwnDate } from "./ownDates";
import { isEffort, isLimit, isPlanned, isPlanRow, limitPassages, plannedPassages } from "./ownPlans";
import { numbersInWords } from "./spokenFigures";
import { isStructure } from "./structure";
import { countsNoun, isSameSubject, subjectsOf } from "./subjects";
import { groupBy } from "../../text/groupBy";

export type JudgedSet = Omit<SetModel, "problems">;

/** A number from here on that is cited in one place means the same in the next. */
const LEAST_REPEATED = 100;

/** At most this many places are shown for one figure. */
const MOST_PLACES = 3;

/** Every figure of a decision with its source; null if the figures of the reports were not read. */
export function foreignProvenance(reading: DecisionReading, model: JudgedSet): readonly Provenance[] | null {
  const { reportFigures } = reading;
  if (reportFigures === null) return null;
  const subjects = subjectsOf(reading.passages);
  const subjectOf = (passage: Passage): ReadonlySet<string> => subjects.get(passage) ?? NOTHING;
  const cited = groupBy(reading.clauses(), ({ passage }) => passage);
  const columns = tableColumns(reading.passages);
  const sections = new Set(
    reading.passages.flatMap(({ kind, text }) =>
      kind === "heading" ? (/^\W*(\d{1,2}\.\d{1,2})(?!\d)/.exec(text)?.[1] ?? []) : [],
    ),
  );
  const placesOf = (passage: Passage): readonly ReportLines[] =>
    (cited.get(passage) ?? []).flatMap((clause) => clause.places);
  const citedOnce = new Map(
    [...cited.keys()].flatMap((passage) =>
      reading
        .figures(passage)
        .filter(({ value }) => (value ?? 0) >= LEAST_REPEATED)
        .map((figure) => [figure.key, standingAt(figure, placesOf(passage), reportFigures)] as const)
        .filter(([, evidence]) => evidence.length > 0),
    ),
  );
  const ground: ForeignGround = {
    find: (figure, passage) => {
      const atPlaces = standingAt(figure, placesOf(passage), reportFigures);
      if (atPlaces.length > 0) return atPlaces;
      const found = standing(figure, passage, subjectOf(passage), reportFigures);
      return found.length > 0 ? found : (citedOnce.get(figure.key) ?? []);
    },
    isPolicy: policyOf(model, subjectOf),
    computed: computedFigures(model),
    hours: effortTotals(model),
    measured: (passage) => measuredFor(passage, model),
    places: citedInFindings(model),
    prefixes: prefixesOf(model),
    columned: (figure, passage) =>
      fromColumn(figure, passage.text, columns, model.policy.effort) ??
      fromRow(figure, passage.text, reading.passages) ??
      fromLines(figure, citedLines(placesOf(passage), reportFigures)) ??
      fromNeighbors(figure, passage, placesOf(passage), reading, model.policy.effort),
  };
  const totals = columnTotals(reading.passages);
  const scheduled = plannedPassages(reading.passages);
  const limited = limitPassages(reading.passages);
  const all = reading.passages.flatMap((passage) =>
    (passage.kind === "code" ? [] : reading.figures(passage)).flatMap((figure): readonly Provenance[] => {
      const { line, column } = placeIn(reading, passage, figure.from, figure.to);
      const at = { line, column, text: figure.text };
      if (reading.isHuman(line)) return [{ ...at, state: "human", evidence: [], formula: null }];
      const source =
        isOwn(passage, figure, reading) ||
        isAfter(figure, model.asOf) ||
        (sections.has(figure.text) &&
          /\b(?:in|see|of|section) $/i.test(passage.text.slice(0, figure.from))) ||
        (figure.kind === "time" && scheduled.has(passage)) ||
        (limited.has(passage) && isLimit(passage, figure))
          ? null
          : sourceOf(figure, passage, reading.figures(passage), ground, totals);
      const isPlan = scheduled.has(passage) || isPlanRow(passage);
      const isPlannedHere = isPlan && !cited.has(passage) && isEffort(passage, figure);
      return source && !(source.state === "orphan" && isPlannedHere) ? [{ ...at, ...source }] : [];
    }),
  );
  return withRepeated(all);
}

/** A figure that is derived in one place needs no formula in the next. */
function withRepeated(all: readonly Provenance[]): readonly Provenance[] {
  const formulas = new Map(
    all.flatMap(({ state, text, formula }) => (state === "derived" ? [[keyOf(text), formula] as const] : [])),
  );
  return all.map((one) => {
    const formula = one.state === "orphan" ? (formulas.get(keyOf(one.text)) ?? null) : null;
    return formula === null ? one : { ...one, state: "derived", formula };
  });
}

function keyOf(text: string): string {
  return figuresIn(text)[0]?.key ?? text;
}

interface ForeignGround {
  /** Where a figure appears in the reports. */
  readonly find: (figure: Figure, passage: Passage) => readonly Evidence[];
  /** Whether the policy sets a figure for what its passage is about. */
  readonly isPolicy: (figure: Figure, passage: Passage) => boolean;
  /** The formula by which a figure follows from a column of the decision's own tables. */
  readonly columned: (figure: Figure, passage: Passage) => string | null;
  /** Counts by the engine, by number. */
  readonly computed: ReadonlyMap<number, string>;
  /** What the reports measured of what a passage is about. */
  readonly measured: (passage: Passage) => readonly Figure[];
  /** Totals of effort in hours. */
  readonly hours: ReadonlyMap<number, string>;
  /** Where findings are in the sources, with the place of the finding in its report. */
  readonly places: readonly FindingPlace[];
  /** Prefixes of the finding ids in the set: `SEC-`. */
  readonly prefixes: ReadonlySet<string>;
}

/** Whether a figure is document structure or the date of the document itself. */
function isOwn(passage: Passage, figure: Figure, reading: DecisionReading): boolean {
  if (isStructure(passage, figure) || isTelephone(passage, figure) || isPlanned(passage, figure)) return true;
  return figure.kind === "date" && isOwnDate(passage, figure, reading);
}

/** A number to call: "Phone: +91-XXXX-XXXXXX". */
function isTelephone({ text }: Passage, { from, to }: Figure): boolean {
  const isDialed = /[+(]\s?$/.test(text.slice(0, from)) && /^[\s)-]*[\dX]/.test(text.slice(to));
  return isDialed || TELEPHONE.test(text.slice(Math.max(0, from - 40), from));
}

// Example: "Phone: ", "Hotline | 0".
const TELEPHONE = /\b(?:phone|telephone|tel|mobile|cell|fax|hotline|pager)\b[^:|]{0,16}[:|][\d\s()+./-]*$/i;

/** Null if the figure is not a claim. */
function sourceOf(
  figure: Figure,
  passage: Passage,
  figures: readonly Figure[],
  ground: ForeignGround,
  totals: ReadonlyMap<Passage, ReadonlySet<number>>,
): Source | null {
  const found = ground.find(figure, passage);
  const evidence = found.length > 0 ? found : citedByFinding(figure, ground);
  if (evidence.length > 0) return { state: "evidenced", evidence, formula: null };
  if (ground.isPolicy(figure, passage)) return { state: "policy", evidence: [], formula: null };
  if (figure.kind === "id" && !hasKnownPrefix(figure, ground)) return null;
  if (figure.kind === "place" && (figure.place?.startLine ?? null) === null) return null;
  const formula = derivation(figure, passage, figures, ground, totals);
  return formula === null
    ? { state: "orphan", evidence: [], formula: null }
    : { state: "derived", evidence: [], formula };
}

const NOTHING: ReadonlySet<string> = new Set();

function citedLines(
  places: readonly ReportLines[],
  reports: ReadonlyMap<string, FigureIndex>,
): readonly string[] {
  return places.flatMap(
    ({ path, startLine, endLine }) => reports.get(path)?.lines.slice(startLine - 1, endLine) ?? [],
  );
}

/** The places that a passage cites and that state a figure, whatever they call its subject. */
function standingAt(
  figure: Figure,
  places: readonly ReportLines[],
  reports: ReadonlyMap<string, FigureIndex>,
): readonly Evidence[] {
  return places
    .flatMap(({ path, startLine, endLine }): readonly Evidence[] => {
      const index = reports.get(path);
      const found = index && placesIn(index, figure, startLine, endLine)[0];
      return found ? [{ path, line: found.line, text: oneLine(index.lines[found.line - 1] ?? "", 160) }] : [];
    })
    .slice(0, MOST_PLACES);
}

/** The places that state a figure about the same thing. */
function standing(
  figure: Figure,
  passage: Passage,
  subject: ReadonlySet<string>,
  reports: ReadonlyMap<string, FigureIndex>,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const isCount = countsNoun(passage, figure);
  for (const [path, index] of reports) {
    for (const { line, unit } of placesOfFigure(index, figure)) {
      if (evidence.length >= MOST_PLACES) return evidence;
      if (isCount && unit !== null) continue;
      if (figure.kind === "number" && !isSameSubject(subject, index.about(line))) continue;
      evidence.push({ path, line, text: oneLine(index.lines[line - 1] ?? "", 160) });
    }
  }
  return evidence.length > 0 ? evidence : citedReport(figure, reports);
}

/** A value of the policy vouches only for what it is about; ids, dates and places mean the same everywhere. */
function policyOf(
  model: JudgedSet,
  subjectOf: (passage: Passage) => ReadonlySet<string>,
): ForeignGround["isPolicy"] {
  const about = policySubjects(model);
  return (figure, passage) => {
    const values = about.get(figure.key) ?? [];
    if (figure.kind !== "number") return values.length > 0;
    return values.some((stems) => isSameSubject(subjectOf(passage), stems));
  };
}

/** The coverage that the reports state, where a passage is about coverage. */
function measuredFor({ text }: Passage, { reports }: JudgedSet): readonly Figure[] {
  if (!says(text, "measure", "coverage")) return [];
  const scope = says(text, "levelName", "name") ? "critical-paths" : "overall";
  return reports.flatMap(({ facts }) =>
    facts.coverage.filter((one) => one.scope === scope).flatMap(({ percent }) => figuresIn(`${percent}%`)),
  );
}

/** A place in a report is evidence by itself if the report has that line. */
function citedReport({ place }: Figure, reports: ReadonlyMap<string, FigureIndex>): readonly Evidence[] {
  if (!place) return [];
  const line = place.startLine ?? 1;
  const found = [...reports].find(
    ([path, { lines }]) =>
      `/${path}`.endsWith(`/${place.path}`) && line >= 1 && (place.endLine ?? 1) <= lines.length,
  );
  return found ? [{ path: found[0], line, text: oneLine(found[1].lines[line - 1] ?? "", 160) }] : [];
}

/** A place of a finding in the sources, and where its report states it. */
interface FindingPlace {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly evidence: Evidence;
}

/** A report may state the file and the lines in two places. */
function citedInFindings({ findings }: JudgedSet): readonly FindingPlace[] {
  return findings.flatMap(({ locations, report, range, title }) =>
    locations.flatMap(({ path, startLine, endLine }): readonly FindingPlace[] =>
      startLine === null
        ? []
        : [
            {
              path,
              startLine,
              endLine: endLine ?? startLine,
              evidence: { path: report, line: range.line, text: title },
            },
          ],
    ),
  );
}

function citedByFinding({ place }: Figure, { places }: ForeignGround): readonly Evidence[] {
  if (!place || place.startLine === null) return [];
  const { path, startLine, endLine } = place;
  const found = places.find(
    (one) =>
      isSameFile(one.path, path) && one.startLine <= startLine && one.endLine >= (endLine ?? startLine),
  );
  return found ? [found.evidence] : [];
}

function hasKnownPrefix({ key, text }: Figure, { prefixes }: ForeignGround): boolean {
  return /^C[VW]E-/i.test(text) || prefixes.has(prefixOf(key));
}

function prefixOf(key: string): string {
  return key.replace(/\d+[A-Z]?$/, "");
}

/** A single letter is too general: `C-9` may number anything. */
function prefixesOf({ findings }: JudgedSet): ReadonlySet<string> {
  const keys = findings.flatMap(({ id }) =>
    id === null ? [] : figuresIn(id).filter(({ kind }) => kind === "id"),
  );
  return new Set(keys.map(({ key }) => prefixOf(key)).filter((prefix) => /[A-Z].*[A-Z]/.test(prefix)));
}

function derivation(
  figure: Figure,
  passage: Passage,
  figures: readonly Figure[],
  { computed, hours, measured, columned }: ForeignGround,
  totals: ReadonlyMap<Passage, ReadonlySet<number>>,
): string | null {
  const { value, unit } = figure;
  if (value === null) return null;
  if (totals.get(passage)?.has(value) === true) return "column total";
  const counted = unit === null ? computed.get(value) : unit === "h" ? hours.get(value) : undefined;
  return (
    counted ??
    derivedInPassage(figure, passage.text, [
      ...figures,
      ...numbersInWords(passage.text),
      ...measured(passage),
    ]) ??
    columned(figure, passage)
  );
}

/** What can be counted in the reports; later, more specific entries win. */
function computedFigures(model: JudgedSet): ReadonlyMap<number, string> {
  const { findings, blockers, reports, gates } = model;
  const open = findings.filter(isOpen);
  const effort = totalEffort(
    findings.filter(({ key }) => blockers.includes(key)),
    findings,
  );
  const all = totalEffort(findings, findings);
  const severities = SEVERITIES.flatMap((severity): readonly (readonly [number, string])[] => [
    [findings.filter((one) => one.effectiveSeverity === severity).length, `${severity} findings`],
    [open.filter((one) => one.effectiveSeverity === severity).length, `open ${severity} findings`],
  ]);
  return new Map<number, string>([
    [reports.length, "reports"],
    [gates.length, "gates"],
    [gates.filter(({ state }) => state === "pass").length, "gates that pass"],
    [gates.filter(({ state }) => state === "fail").length, "gates that fail"],
    ...[all, effort].flatMap(({ minHours, maxHours }): readonly (readonly [number, string])[] => [
      [minHours, "hours, sum of the lower bounds"],
      [maxHours ?? minHours, "hours, sum of the upper bounds"],
    ]),
    [findings.length, "findings"],
    [open.length, "open findings"],
    ...severities,
    [blockers.length, "blockers"],
  ]);
}
