/** Which part of a decision's text cites which lines of the reports. */
import { groupBy } from "../../text/groupBy";
import type { CitedAt } from "./citedPlaces";
import { CELL_BREAK, type Passage } from "./passages";

/** Lines of a report, 1-based, inclusive. */
export interface ReportLines {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** A part of a passage, and the lines that it cites for what it says. A row of a table is one clause, unless several of its cells cite lines. */
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
    const groups = groupsOf(
      own.map(({ from, to, lines }) => ({ from, to, places: [lines] })),
      passage.text,
    );
    if (passage.kind === "row") return clausesOfRow(passage, groups);
    const whole = { from: 0, to: passage.text.length };
    return groups.map((group, index) =>
      clauseOf(passage, whole, group, groups[index - 1], groups[index + 1]),
    );
  });
}

/** A part of a text, in offsets. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** A cell that cites lines is a clause if other cells cite others; a cell with only lines cites them for the row. */
function clausesOfRow(passage: Passage, groups: readonly Group[]): readonly CitedClause[] {
  const citing = cellsOf(passage.text)
    .map((cell) => ({ ...cell, groups: groups.filter(({ from }) => from >= cell.from && from < cell.to) }))
    .filter((cell) => cell.groups.length > 0);
  const telling = citing.filter((cell) => saysSomething(passage.text, cell));
  const own = citing.length > 1 ? telling : [];
  const places = citing
    .filter((cell) => own.length === 1 || !own.includes(cell))
    .flatMap((cell) => cell.groups.flatMap((group) => group.places));
  const row = { passage, from: 0, to: passage.text.length, places };
  const clauses = own.flatMap((cell) =>
    cell.groups.map((group, index) =>
      clauseOf(passage, cell, group, cell.groups[index - 1], cell.groups[index + 1]),
    ),
  );
  return places.length > 0 ? [row, ...clauses] : clauses;
}

function cellsOf(text: string): readonly Part[] {
  let from = 0;
  return text.split(CELL_BREAK).map((cell) => {
    const part = { from, to: from + cell.length };
    from = part.to + CELL_BREAK.length;
    return part;
  });
}

function saysSomething(
  text: string,
  { from, to, groups }: Part & { readonly groups: readonly Group[] },
): boolean {
  const said = groups.reduceRight(
    (rest, group) => rest.slice(0, group.from - from) + rest.slice(group.to - from),
    text.slice(from, to),
  );
  return /\p{L}{3}|\d/u.test(said);
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
  part: Part,
  group: Group,
  before: Group | undefined,
  after: Group | undefined,
): CitedClause {
  const { text } = passage;
  if (isLeading(text, group)) return ledBy(passage, part, group, after);
  const start = before?.to ?? part.from;
  const said = text.slice(start, group.from).trimEnd();
  const sentence = [...said.matchAll(SENTENCE_END)].at(-1);
  const from = start + (sentence ? sentence.index + sentence[0].length : 0);
  const own = text.slice(from, group.from);
  if (/\p{L}{3}/u.test(own))
    return { passage, from, to: from + own.replace(/[\s([]+$/, "").length, places: group.places };
  const end = after?.from ?? part.to;
  const rest = text.slice(group.to, end);
  const stop = rest.search(/[.;!?]\s/);
  return { passage, from: group.to, to: stop < 0 ? end : group.to + stop, places: group.places };
}

// In front of "line 40" where a statement follows: "The audit, line 40, counts", "its line 40 says", but not "on line 40".
const LEADS = /(?:,|\b(?:its|and|but|while|whose|the)|[.;:]) $|^$/i;
// Behind it: ", counts", " says".
const FOLLOWS =
  /^,? (?!(?:and|or|to|but|which|while|as|in|on|of|for|with|where|so|that|because)\b)\p{Ll}{3,}/u;

/** Whether lines are the subject of what follows: "the audit, line 40, counts 34". */
function isLeading(text: string, { from, to }: Part): boolean {
  const before = text.slice(0, from);
  const isInBrackets = before.lastIndexOf("(") > before.lastIndexOf(")");
  return (
    !isInBrackets && /^l/i.test(text.slice(from, to)) && LEADS.test(before) && FOLLOWS.test(text.slice(to))
  );
}

/** What follows some lines, up to the subject of the next ones. */
function ledBy(passage: Passage, part: Part, group: Group, after: Group | undefined): CitedClause {
  const { text } = passage;
  const end = after?.from ?? part.to;
  const said = text.slice(group.to, end);
  const isNextLeading = after !== undefined && isLeading(text, after);
  const stops = [said.search(/[.;!?]\s/), isNextLeading ? said.lastIndexOf(", and ") : -1].filter(
    (at) => at > 0,
  );
  return {
    passage,
    from: group.to,
    to: stops.length === 0 ? end : group.to + Math.min(...stops),
    places: group.places,
  };
}
