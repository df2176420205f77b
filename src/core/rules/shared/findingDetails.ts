/** Details that a decision gives of a finding, where the report of the finding gives others. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import { idKey, type Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { placesOfFigure } from "../../decision/provenance/reportFigures";
import { spokenFigures } from "../../decision/provenance/spokenFigures";
import { unitOf } from "../../decision/provenance/units";
import type { EffortUnits } from "../../reader/effortUnits";
import { namesOf } from "../../lexicon/names";
import { isSameFile } from "../../reader/restatement";
import type { SetFinding } from "../../readiness/model";
import { hoursOf } from "../../decision/provenance/workHours";
import { meantFindings, type MeantFindings } from "./decidedFindings";
import { sentencesOf } from "./sentences";
import { onFirstUse, spokenFindings, spokenStems, type SpokenFinding } from "./spokenFindings";

/** A detail as the decision gives it, and as the report does. */
export interface OtherDetail {
  readonly passage: Passage;
  readonly figure: Figure;
  readonly finding: SetFinding;
  readonly what: "effort" | "CVSS score" | "place";
  /** As written in the report. */
  readonly stated: string;
}

export function otherDetails(
  decision: DecisionReading,
  findings: readonly SetFinding[],
  effort: EffortUnits,
): readonly OtherDetail[] {
  const meant = meantFindings(findings);
  const spoken = onFirstUse(() => spokenFindings(findings, decision.reportFigures));
  return decision.passages.flatMap((passage) => {
    if (passage.kind !== "row" && passage.kind !== "text") return [];
    if (decision.isHuman(placeIn(decision, passage, 0, 0).line)) return [];
    const finding = onlyFinding(passage, decision, meant);
    if (finding === null)
      return [
        ...scoresInTurn(passage, decision, meant),
        ...effortsInTurn(passage, decision, meant, effort),
        ...spokenEffort(passage, decision, spoken, effort),
      ];
    const others = [
      otherScore(passage, decision, finding),
      otherEffort(passage, decision, finding, effort),
      otherPlace(passage, decision, finding, findings),
    ];
    return others.flatMap((other) =>
      other === null || isInReport(decision, finding, other.figure) ? [] : [{ passage, finding, ...other }],
    );
  });
}

/** "Replacing the shared lock | 6 h": the effort of a finding that the text names in its own words only. */
function spokenEffort(
  passage: Passage,
  decision: DecisionReading,
  spoken: SpokenFinding,
  units: EffortUnits,
): readonly OtherDetail[] {
  const figures = decision.figures(passage);
  if (figures.some(({ kind, key }) => kind === "id" && isFindingKey(key))) return [];
  const figure = passage.kind === "row" ? effortInRow(passage, figures) : effortInText(passage, figures);
  const hours = figure === null ? null : hoursOf(figure, units);
  if (figure === null || hours === null) return [];
  const subject = `${passage.text.slice(0, figure.from)} ${passage.text.slice(figure.to)}`;
  const finding = spoken(subject)?.finding;
  const effort = finding?.effort ?? null;
  if (!finding || effort === null || effort.minHours === null || effort.sharedBy > 1) return [];
  if (hours >= effort.minHours && hours <= (effort.maxHours ?? Infinity)) return [];
  return isInReport(decision, finding, figure) || isSpokenOf(decision, figure, subject)
    ? []
    : [{ passage, figure, finding, what: "effort", stated: effort.text }];
}

/** The only number of a row, in a column of efforts that names its unit, or with one. */
function effortInRow(passage: Passage, figures: readonly Figure[]): Figure | null {
  const numbers = figures.filter(({ kind }) => kind === "number");
  const [figure] = numbers;
  if (figure === undefined || numbers.length > 1) return null;
  const column = columnOf(passage, figure.from).trim().toLowerCase();
  const unit = figure.unit ?? unitOf(column);
  return unit !== null && (unitOf(column) !== null || EFFORT_COLUMNS.has(column))
    ? { ...figure, unit }
    : null;
}

/** The only time of a short text of one sentence, at its end. */
function effortInText(passage: Passage, figures: readonly Figure[]): Figure | null {
  const numbers = spokenFigures(passage.text, figures).filter(({ kind }) => kind === "number");
  const [figure] = numbers;
  const isOne = figure !== undefined && numbers.length === 1 && sentencesOf([passage]).length === 1;
  return isOne && isEffort(passage, figure) ? figure : null;
}

/** Words that a text and a line of a report have in common. */
const LEAST_COMMON = 2;

/** Whether some line of a report states the figure about the same thing. */
function isSpokenOf({ reportFigures }: DecisionReading, figure: Figure, subject: string): boolean {
  const stems = spokenStems(subject);
  return [...(reportFigures?.values() ?? [])].some((index) =>
    placesOfFigure(index, figure).some(
      ({ line }) =>
        [...spokenStems(index.lines[line - 1] ?? "")].filter((stem) => stems.has(stem)).length >=
        LEAST_COMMON,
    ),
  );
}

/** "SEC-1 has a CVSS score of 9.1 and SEC-2 (sessions) 7.5": the scores of several findings, each behind its id. */
function scoresInTurn(
  passage: Passage,
  decision: DecisionReading,
  meant: MeantFindings,
): readonly OtherDetail[] {
  if (passage.kind !== "text" || !/\bcvss\b/i.test(passage.text)) return [];
  const figures = decision.figures(passage);
  const ids = figures.filter(({ kind, key }) => kind === "id" && isFindingKey(key));
  return ids.flatMap((id, index): readonly OtherDetail[] => {
    const end = ids[index + 1]?.from ?? passage.text.length;
    const scores = figures.filter(({ from, text }) => from > id.to && from < end && SCORE.test(text));
    const [figure] = scores;
    const [finding, ...others] = meant({ id: id.text, title: "" });
    if (figure === undefined || scores.length > 1 || !finding || others.length > 0) return [];
    const { cvss } = finding;
    return cvss === null || figure.value === cvss || isInReport(decision, finding, figure)
      ? []
      : [{ passage, figure, finding, what: "CVSS score", stated: String(cvss) }];
  });
}

/** "SEC-2 (4 h), SEC-3 (3 h)": the efforts of several findings, each in brackets right behind its id. */
function effortsInTurn(
  passage: Passage,
  decision: DecisionReading,
  meant: MeantFindings,
  units: EffortUnits,
): readonly OtherDetail[] {
  const figures = decision.figures(passage);
  const ids = figures.filter(({ kind, key }) => kind === "id" && isFindingKey(key));
  return ids.flatMap((id): readonly OtherDetail[] => {
    const figure = figures.find(({ from }) => from >= id.to);
    const isInBrackets =
      figure !== undefined &&
      /^\s?\($/.test(passage.text.slice(id.to, figure.from)) &&
      passage.text.charAt(figure.to) === ")";
    const hours = isInBrackets ? hoursOf(figure, units) : null;
    const [finding, ...others] = meant({ id: id.text, title: "" });
    const effort = finding?.effort ?? null;
    if (figure === undefined || hours === null || !finding || others.length > 0) return [];
    if (effort === null || effort.minHours === null || effort.sharedBy > 1) return [];
    const isWithin = hours >= effort.minHours && hours <= (effort.maxHours ?? Infinity);
    return isWithin || isInReport(decision, finding, figure)
      ? []
      : [{ passage, figure, finding, what: "effort", stated: effort.text }];
  });
}

const SCORE = /^(?:10|\d)\.\d$/;

/** The finding that a row or a line begins with; null if it names others, too. */
function onlyFinding(passage: Passage, decision: DecisionReading, meant: MeantFindings): SetFinding | null {
  const all = decision.figures(passage).filter(({ kind }) => kind === "id");
  // A decision may number its rows: "B-01 | SEC-001".
  const known = all.filter(({ text }) => meant({ id: text, title: "" }).length > 0);
  const ids = passage.kind === "row" && known.length > 0 ? known : all;
  const [id] = ids;
  if (id === undefined || ids.some(({ key }) => key !== id.key && isFindingKey(key))) return null;
  const isFirst = passage.kind === "row" ? true : /^\W*$/.test(passage.text.slice(0, id.from));
  const candidates = isFirst ? meant({ id: id.text, title: passage.text }) : [];
  const [finding] = candidates;
  return finding !== undefined &&
    candidates.length === 1 &&
    finding.id !== null &&
    idKey(finding.id) === id.key
    ? finding
    : null;
}

/** References to catalogs go with any finding. */
function isFindingKey(key: string): boolean {
  return !/^i:C[VW]E/.test(key);
}

type Other = Pick<OtherDetail, "figure" | "what" | "stated">;

function otherScore(passage: Passage, decision: DecisionReading, { cvss }: SetFinding): Other | null {
  if (cvss === null) return null;
  const figure = decision
    .figures(passage)
    .find((one) => one.kind === "number" && one.unit === null && isScore(passage, one));
  return figure && figure.value !== cvss ? { figure, what: "CVSS score", stated: String(cvss) } : null;
}

function isScore(passage: Passage, { from, value }: Figure): boolean {
  if (value === null || value > 10) return false;
  if (passage.kind === "row" && /\bcvss\b/i.test(columnOf(passage, from))) return true;
  return /\bcvss\b[^\d|]{0,16}$/i.test(passage.text.slice(0, from));
}

function columnOf({ text, columns }: Passage, at: number): string {
  return columns[text.slice(0, at).split(CELL_BREAK).length - 1] ?? "";
}

function otherEffort(
  passage: Passage,
  decision: DecisionReading,
  { effort }: SetFinding,
  units: EffortUnits,
): Other | null {
  if (effort === null || effort.minHours === null || effort.sharedBy > 1) return null;
  const times = spokenFigures(passage.text, decision.figures(passage)).filter(
    (one) => hoursOf(one, units) !== null && isEffort(passage, one),
  );
  const [figure] = times;
  const hours = figure === undefined ? null : hoursOf(figure, units);
  if (figure === undefined || hours === null || times.length > 1) return null;
  const isWithin = hours >= effort.minHours && hours <= (effort.maxHours ?? Infinity);
  return isWithin ? null : { figure, what: "effort", stated: effort.text };
}

const EFFORT_COLUMNS: ReadonlySet<string> = new Set([
  ...namesOf("field", "effort"),
  ...namesOf("header", "effort"),
  ...namesOf("header", "recommendation"),
]);

/** In a sentence, the last thing that is said about the finding: "…, four hours." */
function isEffort(passage: Passage, { from, to }: Figure): boolean {
  if (passage.kind === "row") return EFFORT_COLUMNS.has(columnOf(passage, from).trim().toLowerCase());
  return /^(?: of work)?[).;\s]*$/.test(passage.text.slice(to));
}

function otherPlace(
  passage: Passage,
  decision: DecisionReading,
  finding: SetFinding,
  findings: readonly SetFinding[],
): Other | null {
  const { locations, report } = finding;
  const [first] = locations;
  const places = decision.figures(passage).filter(({ place }) => place !== null);
  const [figure] = places;
  const path = figure?.place?.path ?? "";
  if (first === undefined || figure === undefined || places.length > 1) return null;
  if (isSameFile(path, report) || /\.md$/i.test(path)) return null;
  const same = locations.find((one) => isSameFile(one.path, path));
  if (same === undefined) return { figure, what: "place", stated: first.path };
  return isOfOther(figure, finding, findings)
    ? { figure, what: "place", stated: `${same.path}:${same.startLine ?? ""}` }
    : null;
}

/** Whether the lines that a figure names are those of another finding of the same report, and outside all lines of the finding itself. */
function isOfOther({ place }: Figure, finding: SetFinding, findings: readonly SetFinding[]): boolean {
  const line = place?.startLine ?? null;
  if (place === null || line === null) return false;
  const own = finding.locations.filter(({ path }) => isSameFile(path, place.path));
  const isOutside = own.every(
    ({ startLine, endLine }) => startLine !== null && (line < startLine || line > (endLine ?? startLine)),
  );
  const others = findings.filter((one) => one !== finding && one.report === finding.report);
  return (
    isOutside &&
    others.some(({ locations }) =>
      locations.some(({ path, startLine }) => startLine === line && isSameFile(path, place.path)),
    )
  );
}

/** Whether a report gives the detail next to the finding, in its section or in another line with its id. */
function isInReport({ reportFigures }: DecisionReading, finding: SetFinding, figure: Figure): boolean {
  const { range, endLine, report, alsoAt, id } = finding;
  return [...(reportFigures ?? [])].some(([path, index]) =>
    placesOfFigure(index, figure).some(
      ({ line }) =>
        (path === report && ((line >= range.line && line <= endLine) || alsoAt.includes(line))) ||
        (id !== null && (index.lines[line - 1] ?? "").includes(id)),
    ),
  );
}
