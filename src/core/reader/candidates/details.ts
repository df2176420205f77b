import { oneLine, WORD_CHARACTER } from "../../text/words";
import { isOnly } from "../annotations/says";
import type { Effort, FindingField, SourceLocation, Statement, StatusDetail } from "../facts";
import { findingIds } from "../findingIds";
import { effortIn, hoursIn, type Hours } from "../efforts";
import { ownerIn, ownerWithin } from "../owners";
import type { LabelKind } from "../labels";
import { scoreIn } from "../cvss";
import type { Element, LineElement } from "../outline";
import { claimOf, isOpenStatus, isStillToDo, statusInTitle, statusOf } from "../statuses";
import type { Candidate } from "./candidate";
import { impliedFields } from "./impliedFields";
import { fieldOf, fieldOfKind, labeledLines, type Labeled } from "./labeledLines";
import { answeredStatus, proseEffort, type Answer } from "./prose";
import type { Reading } from "./reading";
import { cellOf } from "./rows";
import { doneAnswer, doneInstead } from "./doneCells";
import { statusLine, type StatedStatus } from "./statusLine";
import { codeLocations, locationsIn, locationsOf, rowLocations, withLines } from "./sourceLocations";
import { subjectOfHeading, subjectOfRow } from "./subject";
import { weaknessesIn, type PlacedText } from "./weaknesses";

/** What a candidate says about its finding besides title and level. */
export interface Details {
  readonly effort: Effort | null;
  readonly owner: Statement | null;
  readonly status: StatedStatus | null;
  readonly locations: readonly SourceLocation[];
  readonly cvss: number | null;
  /** CWE, CVE and GHSA ids. */
  readonly weaknesses: readonly Statement[];
  readonly fields: readonly FindingField[];
  readonly sameAs: string | null;
  /** What it is about, where the title alone does not say: the category of its row, the title of the section around it. */
  readonly subject: string | null;
}

/** Reads the body or the cells of a candidate. */
export function detailsOf(candidate: Candidate, reading: Reading): Details {
  return candidate.row ? rowDetails(candidate, reading) : bodyDetails(candidate, reading);
}

function bodyDetails(candidate: Candidate, reading: Reading): Details {
  const elements = reading.outline.elements.slice(candidate.bodyStart, candidate.bodyEnd);
  const labeled = labeledLines(elements);
  const own = (kind: LabelKind): Labeled | undefined => fieldOfKind(labeled, kind);
  const head = elements.filter((element): element is LineElement => element.kind === "line");
  return {
    effort:
      effortOf(own("effort"), reading) ?? trailingEffort(candidate, reading) ?? proseEffort(head, reading),
    owner: ownerOf(own("owner"), candidate, reading),
    status:
      bodyStatus(candidate, own("status"), own("effort"), reading) ??
      fixStatus(own("recommendation"), reading) ??
      answeredStatus(answerOf(own("response")), head, reading),
    locations: bodyLocations(candidate, labeled, elements, reading),
    fields: [
      ...labeled.flatMap((entry) => fieldOf(entry, reading)),
      ...impliedFields(candidate, labeled, reading),
    ],
    cvss: scoreIn(own("cvss")?.label.value ?? labeledScore(head)),
    weaknesses: weaknessesIn([ownText(candidate), ...head.slice(0, 12).map(placed)], reading.lines),
    subject: subjectOfHeading(candidate, reading),
    sameAs: sameAsIn([candidate.raw, ...head.slice(0, 8).map((line) => line.plain)]),
  };
}

function bodyLocations(
  candidate: Candidate,
  labeled: readonly Labeled[],
  body: readonly Element[],
  reading: Reading,
): readonly SourceLocation[] {
  const head = body.filter((element): element is LineElement => element.kind === "line");
  const located = labeled.filter((entry) => entry.kind === "location");
  if (located.length > 0)
    return withLines(
      located.flatMap((entry) => locationsOf([entry.line, ...entry.below], reading)),
      head,
    );
  const told = locationsIn(candidate, head.slice(0, 6), reading);
  return told.length > 0 ? told : codeLocations(body, reading);
}

function answerOf(field: Labeled | undefined): Answer | null {
  return field ? { text: field.label.value, line: field.line } : null;
}

// What a cell may say where its header names the unit. Example: "6", "2-3", "~ 1.5".
const BARE_NUMBER = /^[~<≤≈]?\s*\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?\+?$/;

function rowDetails(candidate: Candidate, reading: Reading): Details {
  const { row, columns } = candidate.row ?? { row: { cells: [] }, columns: {} };
  const range = reading.lines.range(candidate.from, candidate.to);
  const text = (role: Parameters<typeof cellOf>[2]): string => cellOf(row, columns, role);
  const all = row.cells.map((cell) => cell.plain.replaceAll("\n", " "));
  const field = (name: "impact" | "recommendation"): readonly FindingField[] =>
    WORD_CHARACTER.test(text(name)) ? [{ name, text: oneLine(text(name)), range }] : [];
  const written = text("effort");
  const isBare = columns.effortUnit !== undefined && BARE_NUMBER.test(written);
  const effort = effortIn(isBare ? `${written} ${columns.effortUnit}` : written, reading.units);
  const locations = rowLocations(text("location"), text("line"), all, range);
  return {
    effort: effort && { text: oneLine(written), ...effort, sharedBy: 1, range },
    owner: statementOf(ownerIn(text("owner")), range),
    status:
      rowStatus(candidate, text("status"), text("resolution"), all, range) ?? doneInstead(written, range),
    locations,
    cvss: scoreIn(text("cvss")),
    weaknesses: weaknessesIn(
      all.map((cell) => ({ ...ownText(candidate), text: cell })),
      reading.lines,
    ),
    fields: [...field("impact"), ...field("recommendation")],
    subject: subjectOfRow(candidate, text("subject"), locations),
    sameAs: sameAsIn(all),
  };
}

function rowStatus(
  candidate: Candidate,
  stated: string,
  resolution: string,
  cells: readonly string[],
  range: Statement["range"],
): StatedStatus | null {
  if (candidate.isStruck) return { status: claimOf(cells.join(" ")), text: oneLine(candidate.raw), range };
  const answer = candidate.row?.columns.asksWhetherDone ? doneAnswer(stated) : null;
  const status = closedAs(statusOf(resolution)) ?? answer ?? statusOf(stated || resolution);
  return status
    ? { status, text: oneLine([stated, resolution].filter(Boolean).join(", ")), range }
    : statusInCells(candidate, cells, range);
}

/** Without a column for it: "(resolved in R6)" behind the title, "Resolved: the mount is gone" in a cell. */
function statusInCells(
  { row, raw }: Candidate,
  cells: readonly string[],
  range: Statement["range"],
): StatedStatus | null {
  if (row?.columns.status !== undefined || row?.columns.resolution !== undefined) return null;
  const inTitle = statusInTitle(raw);
  if (inTitle) return { ...inTitle, range };
  const told = cells.find((cell) => DONE_CELL.test(cell));
  return told === undefined ? null : { status: claimOf(told), text: oneLine(told.slice(0, 120)), range };
}

const DONE_CELL = /^\W*(?:fixed|resolved|closed|remediated|mitigated)\s*(?:\([^)]{0,40}\)\s*)?[:—–]/i;

/** "Closed" says less than why: won't fix, duplicate, cannot reproduce. */
function closedAs(resolution: StatusDetail | null): StatusDetail | null {
  return resolution === "accepted" || resolution === "false-positive" || resolution === "superseded"
    ? resolution
    : null;
}

function effortOf(entry: Labeled | undefined, reading: Reading): Effort | null {
  if (!entry) return null;
  const effort = effortIn(entry.label.value, reading.units);
  if (!effort) return null;
  return {
    text: oneLine(entry.label.value),
    ...effort,
    sharedBy: 1,
    range: reading.lines.range(entry.line.from, entry.line.to),
  };
}

/** What the field says, or else the words of the finding itself. */
function ownerOf(entry: Labeled | undefined, candidate: Candidate, { lines }: Reading): Statement | null {
  const stated =
    entry && statementOf(ownerIn(entry.label.value), lines.range(entry.line.from, entry.line.to));
  return stated ?? statementOf(ownerWithin(candidate.raw), lines.range(candidate.from, candidate.to));
}

function statementOf(text: string | null, range: Statement["range"]): Statement | null {
  return text === null ? null : { text, range };
}

/** "… (C1) - 4 hours", "… (16h)": an amount at the end of an item or heading. */
function trailingEffort(candidate: Candidate, reading: Reading): Effort | null {
  const tail =
    /(?:[-—–(,]|:\s|Est\.?:?)\s*(?:est(?:imated?)?\.?:?\s*)?([~<≤]?\s*\d[^()—–]{0,24}?)\)?(?:\s*,\s*P\d)?\s*$/.exec(
      candidate.raw.slice(-60),
    );
  const hours = tail ? hoursIn(tail[1] ?? "", reading.units) : null;
  if (!tail || !hours || /week\s*\d/i.test(tail[0])) return null;
  return {
    text: oneLine(tail[1] ?? ""),
    ...withoutPlace(hours),
    sharedBy: 1,
    range: reading.lines.range(candidate.from, candidate.to),
  };
}

function withoutPlace(hours: Hours): Pick<Hours, "minHours" | "maxHours"> {
  return { minHours: hours.minHours, maxHours: hours.maxHours };
}

/** What the title and the field say, the less favorable first; otherwise what a strike or a ticked box claims. */
function bodyStatus(
  candidate: Candidate,
  field: Labeled | undefined,
  effort: Labeled | undefined,
  reading: Reading,
): StatedStatus | null {
  const ofTitle = titleStatus(candidate, reading);
  const ofField = field ? fieldStatus(field, reading) : null;
  const stated = ofTitle && ofField ? lessFavorable(ofTitle, ofField) : (ofTitle ?? ofField);
  const decided = stated ?? statusLine(candidate, reading);
  if (decided) return decided;
  const done =
    effort && isOnly(effort.label.value, "doneEffort", "word") ? fieldStatus(effort, reading) : null;
  if (done) return done;
  const isTicked =
    (candidate.checked === true || isInDoneList(candidate, reading)) && !isStillToDo(candidate.raw);
  if (!candidate.isStruck && !isTicked) return null;
  const range = reading.lines.range(candidate.from, candidate.to);
  return { status: claimOf(candidate.raw), text: oneLine(candidate.raw), range };
}

/** How many elements on each side of an entry are considered. */
const NEIGHBORS = 30;

// Example: "✅ Wrong attribute of the store - FIXED".
const TICK = /^\s*(?:✅|☑|✔)/u;

/** A ticked entry of a list whose other entries are ticked, too, and say that they are fixed. */
function isInDoneList({ form, raw, bodyStart, group }: Candidate, { outline }: Reading): boolean {
  if (form !== "item" || !TICK.test(raw)) return false;
  const near = outline.elements.slice(Math.max(0, bodyStart - NEIGHBORS), bodyStart + NEIGHBORS);
  const entries = near.flatMap((element) =>
    element.kind === "line" && element.list === group && element.item !== null && element.depth === 1
      ? [element]
      : [],
  );
  return (
    entries.every(({ plain }) => TICK.test(plain)) &&
    entries.some(({ plain }) => statusInTitle(plain) !== null)
  );
}

// What ends the status that a fix begins with. Example: "Fixed — the paths are checked".
const AFTER_STATUS = /\s[—–-]\s|[:.;(]/;

/** "Fix: Fixed — the paths are checked": the fix begins with its status. */
function fixStatus(entry: Labeled | undefined, reading: Reading): StatedStatus | null {
  const end = entry?.label.value.search(AFTER_STATUS) ?? -1;
  if (!entry || end < 0) return null;
  const stated = statusInTitle(`Fix — ${entry.label.value.slice(0, end)}`);
  return stated && { ...stated, range: reading.lines.range(entry.line.from, entry.line.to) };
}

/** What is open before what is verified, and that before a claim; the title of two that are alike. */
function lessFavorable(ofTitle: StatedStatus, ofField: StatedStatus): StatedStatus {
  if (isOpenStatus(ofTitle.status)) return ofTitle;
  if (isOpenStatus(ofField.status)) return ofField;
  return ofTitle.status !== "verified" && ofField.status === "verified" ? ofField : ofTitle;
}

function titleStatus(candidate: Candidate, reading: Reading): StatedStatus | null {
  const stated = statusInTitle(candidate.raw);
  return stated && { ...stated, range: reading.lines.range(candidate.from, candidate.to) };
}

function fieldStatus(entry: Labeled, reading: Reading): StatedStatus | null {
  const status = statusOf(entry.label.value);
  if (!status) return null;
  return {
    status,
    text: oneLine(entry.label.value),
    range: reading.lines.range(entry.line.from, entry.line.to),
  };
}

function labeledScore(lines: readonly LineElement[]): string {
  const line = lines.slice(0, 12).find((candidate) => /\bCVSS\b/i.test(candidate.plain.slice(0, 200)));
  return line ? line.plain.slice(0, 200).replace(/.*?\bCVSS\b(?:\s*v?[34]\.[01])?/i, "") : "";
}

function ownText({ raw, from, to }: Candidate): PlacedText {
  return { text: raw, from, to };
}

function placed({ plain, from, to }: LineElement): PlacedText {
  return { text: plain, from, to };
}

/** Ids that a bold line or an item names in brackets, in itself or in the first lines below it: "Shared lease (H2)". */
export function bracketedIdsOf(candidate: Candidate, { outline }: Reading): readonly string[] {
  if (candidate.form === "heading" || candidate.form === "row") return [];
  const lines = outline.elements
    .slice(candidate.bodyStart, candidate.bodyEnd)
    .flatMap((element) => (element.kind === "line" ? [element.plain] : []));
  const texts = [candidate.raw, ...lines.slice(0, 8)];
  return texts.flatMap((text) =>
    [...text.matchAll(/\(([^()]{2,60})\)/g)].flatMap((match) =>
      findingIds(match[1] ?? "").map((found) => found.id),
    ),
  );
}

/** The finding that a text states to be the same one: where the words begin a sentence or a bracket, not where it only compares. */
const SAME_AS =
  /(?:^|[(.:;|—–]|\s-\s)\s{0,3}(?:(?:this|it)(?: finding| issue)? (?:is|was) )?(?:the |a )?(?:same as|duplicate of|duplicates|merged into|superseded by)\s+(.{1,60})/i;

/** "P1#6": number 6 of the list of that priority. */
const NUMBERED = /^\W{0,3}(P[0-4])\s?#\s?(\d{1,3})\b/i;

function sameAsIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const reference = SAME_AS.exec(text);
    const named = reference?.[1] ?? "";
    const numbered = NUMBERED.exec(named);
    if (numbered) return `${numbered[1] ?? ""}#${numbered[2] ?? ""}`.toUpperCase();
    const id = findingIds(named)[0];
    if (id && id.from <= 24) return id.id;
  }
  return null;
}
