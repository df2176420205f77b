/** Which part of a decision's text cites which lines of the reports. */
import { groupBy } from "../../text/groupBy";
import type { CitedAt } from "./citedPlaces";
import type { Passage } from "./passages";

/** Lines of a report, 1-based, inclusive. */
export interface ReportLines {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** A part of a passage, and the lines that it cites for what it says. A row of a table is one clause. */
export interface CitedClause {
  readonly passage: Passage;
  /** 0-based offsets in the text of the passage: what is said, without the citations around it. */
  readonly from: number;
  readonly to: number;
  readonly places: readonly ReportLines[];
}

/** Citations that follow one another, for the same part of the text. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly places: readonly ReportLines[];
}

// What may separate the places of one group: "(02:40, 45 and 03:12)".
const BETWEEN = /^[\s,;()[\]&+–-]{0,8}(?:and|to)?[\s,;()[\]&+–-]{0,8}$/;
const SENTENCE_END = /[.;!?]\s/g;

/** The clauses of a document that cite lines of reports, in order. `reports`: the paths of the reports. */
export function citedClauses(cited: readonly CitedAt[], reports: readonly string[]): readonly CitedClause[] {
  const ofReports = cited.flatMap((one) => {
    const lines = linesOf(one, reports);
    return lines ? [{ ...one, lines }] : [];
  });
  return [...groupBy(ofReports, ({ passage }) => passage)].flatMap(([passage, own]) => {
    if (passage.kind === "row")
      return [{ passage, from: 0, to: passage.text.length, places: own.map(({ lines }) => lines) }];
    const groups = groupsOf(
      own.map(({ from, to, lines }) => ({ from, to, places: [lines] })),
      passage.text,
    );
    return groups.map((group, index) => clauseOf(passage, group, groups[index - 1], groups[index + 1]));
  });
}

function linesOf({ place }: CitedAt, reports: readonly string[]): ReportLines | null {
  const { path, startLine, endLine } = place;
  if (startLine === null) return null;
  const name = path.replace(/^(?:\.{0,2}\/)+/, "");
  const report = reports.find((one) => `/${one}`.endsWith(`/${name}`));
  return report === undefined ? null : { path: report, startLine, endLine: endLine ?? startLine };
}

function groupsOf(places: readonly Group[], text: string): readonly Group[] {
  return places.reduce<readonly Group[]>((groups, place) => {
    const last = groups.at(-1);
    if (last === undefined || !BETWEEN.test(text.slice(last.to, place.from))) return [...groups, place];
    const joined = { from: last.from, to: place.to, places: [...last.places, ...place.places] };
    return [...groups.slice(0, -1), joined];
  }, []);
}

/** What is said in front of the citation, back to the one before it or to the beginning of the sentence; else what follows it. */
function clauseOf(
  passage: Passage,
  group: Group,
  before: Group | undefined,
  after: Group | undefined,
): CitedClause {
  const { text } = passage;
  const start = before?.to ?? 0;
  const said = text.slice(start, group.from).trimEnd();
  const sentence = [...said.matchAll(SENTENCE_END)].at(-1);
  const from = start + (sentence ? sentence.index + sentence[0].length : 0);
  const own = text.slice(from, group.from);
  if (/\p{L}{3}/u.test(own))
    return { passage, from, to: from + own.replace(/[\s([]+$/, "").length, places: group.places };
  const end = after?.from ?? text.length;
  const rest = text.slice(group.to, end);
  const stop = rest.search(/[.;!?]\s/);
  return { passage, from: group.to, to: stop < 0 ? end : group.to + stop, places: group.places };
}
