import type { Mark } from "../../markdown/blocks";
import { wordsOf } from "../../text/words";
import { findingIds, idSeverity, leadingId } from "../findingIds";
import { labelKind } from "../labels";
import type { Element, LineElement } from "../outline";
import { isCount } from "../levelCount";
import { groupLevel, isNamedGroup, type GroupLevel } from "../groupLevel";
import type { SectionContext } from "../sectionContext";
import { levelIn } from "../scale";
import { type Scale } from "../level";
import { cvssBand, labelSeverity } from "../severityWords";
import { parseTitle, type ParsedTitle } from "../titles";
import type { Candidate, CandidateLevel } from "./candidate";
import { isNoFinding } from "../noFinding";
import { saysNothing } from "../similarity";
import { pattern } from "../../text/pattern";
import { firstStrong } from "./bold";
import { isPartName } from "./headings";
import { endsWithColon, withoutTail } from "../../text/tail";

/**
 * A bold line that gives a level to what is listed below it: "**HIGH RISK GAPS:**", "**Critical findings** (fix them now):". `next` is the
 * element after it: only a list or a table makes a label of a line without a colon.
 */
export function labelLevel(line: LineElement, next: Element | undefined): GroupLevel | null {
  if (line.depth > 0 || !line.isFirst) return null;
  const bold = leadingStrong(line);
  if (!bold || !isRemark(line.plain.slice(bold.to))) return null;
  if (!endsWithColon(line.plain) && !(isEntry(next) && isNamedGroup(line.plain))) return null;
  const level = groupLevel(withoutTail(line.plain, ":"));
  return level ? { ...level, from: line.from, to: line.to } : null;
}

/** Nothing, or a remark in brackets, with or without a colon. */
function isRemark(text: string): boolean {
  return /^:?\s*(?:[([][^()[\]]*[)\]])?\s*:?\s*$/.test(text);
}

function isEntry(element: Element | undefined): boolean {
  return element?.kind === "table" || (element?.kind === "line" && element.item !== null);
}

/** A bold line that begins a part of its section and so ends the reach of a label above it. */
export function isBoldLabel(line: LineElement): boolean {
  if (line.depth > 0 || !line.isFirst) return false;
  const bold = leadingStrong(line);
  return bold !== null && bold.to >= line.plain.trimEnd().length - 1;
}

/**
 * The finding that a bold paragraph states, or null. `next` is the element after it, `fields` are the levels of the fields below it.
 */
export function paragraphCandidate(
  line: LineElement,
  next: Element | undefined,
  context: SectionContext,
  level: GroupLevel | null,
  fields: readonly CandidateLevel[],
  scale: Scale,
): Candidate | null {
  if (line.depth > 0 || !line.isFirst || isFieldLabel(line)) return null;
  const bold = leadingStrong(line);
  if (!bold) return null;
  const lead = line.plain.slice(0, bold.to);
  const isWhole = isWholeLine(line.plain, bold.to);
  const fromLead = parseTitle(lead, line.marks, scale);
  const parsed = fromLead.severity ? fromLead : withLabelBehind(fromLead, line, bold.to, scale);
  if (isNoFinding(parsed.title) || groupLevel(withoutTail(lead, ":"))) return null;
  if (isWhole && isPartName(parsed.title)) return null;
  const own = ownLevels(parsed, line);
  const isListed = parsed.number !== null || parsed.id !== null || hasFields(next);
  const inherited = level && isWhole && isListed ? [{ ...level, source: "inherited" as const }] : [];
  const levels =
    own.length > 0
      ? own
      : [
          ...fields.filter((field) => field.source === "stated"),
          ...inherited,
          ...fields.filter((field) => field.source !== "stated"),
        ];
  if (levels.length === 0 || (!isWhole && own.length === 0) || saysNothing(parsed.title)) return null;
  return lineCandidate(
    "paragraph",
    line,
    parsed,
    levels,
    context,
    isWhole ? parsed.title : titleWithRest(parsed, line, bold.to),
  );
}

/** The finding that a line states that is no more than an id and a title, with the level in a field below it: "GAP-2: …". */
export function definitionCandidate(
  line: LineElement,
  context: SectionContext,
  level: GroupLevel | null,
  fields: readonly CandidateLevel[],
  scale: Scale,
): Candidate | null {
  if (line.depth > 0 || !line.isFirst || leadingId(line.plain) === null) return null;
  if (fields.length === 0 && level === null) return null;
  const parsed = parseTitle(line.plain, line.marks, scale);
  if (isNoFinding(parsed.title) || parsed.isBare) return null;
  const own = [...ownLevels(parsed, line), ...fields];
  const levels = own.length === 0 && level ? [{ ...level, source: "inherited" as const }] : own;
  return lineCandidate("paragraph", line, parsed, levels, context, parsed.title);
}

/** The finding that the first line of a list item states, else null. */
export function itemCandidate(
  line: LineElement,
  context: SectionContext,
  level: GroupLevel | null,
  fields: readonly CandidateLevel[],
  scale: Scale,
): Candidate | null {
  if (!line.item || line.depth !== 1) return null;
  const advisory = advisoryCandidate(line, context);
  if (advisory) return advisory;
  if (isFieldLabel(line)) return null;
  const bold = leadingStrong(line);
  const isLevel = isBareLevel(line);
  const lead = bold && !isLevel ? line.plain.slice(0, bold.to) : line.plain;
  const fromLead = parseTitle(lead, line.marks, scale);
  const parsed = bold && !fromLead.severity ? withLabelBehind(fromLead, line, bold.to, scale) : fromLead;
  if (isNoFinding(parsed.title) || isCount(line.plain)) return null;
  // "**LMP-1**: The lamp burns all day (High)": the level behind the whole title.
  const whole =
    parsed.severity || !bold || line.plain.length > 300 ? null : parseTitle(line.plain, [], scale);
  const atEnd = whole?.severity ?? null;
  const stated = [...ownLevels(atEnd ? { ...parsed, severity: atEnd } : parsed, line), ...fields];
  const own = stated.length > 0 ? stated : bareLevels(lead, line);
  const inherited = level ? [{ ...level, source: "inherited" as const }] : [];
  const levels = own.length > 0 ? own : inherited;
  if (
    (levels.length === 0 && !isRestating(context)) ||
    saysNothing(parsed.isBare ? line.plain : parsed.title)
  )
    return null;
  return lineCandidate(
    "item",
    line,
    parsed,
    levels,
    context,
    isLevel
      ? parsed.severity
        ? parsed.title
        : behindLevel(line)
      : whole && atEnd
        ? whole.title
        : bold
          ? titleWithRest(parsed, line, bold.to)
          : parsed.title,
  );
}

const ADVISORY =
  /^\W*((?:CVE-\d{4}-\d{4,7}|GHSA(?:-\w{4}){3}))\b[^:]{0,40}?\b(?:score|cvss)\W{0,3}(\d{1,2}(?:\.\d)?)\W*(.{3,300})/i;

/** "CVE-2031-1, score 9.8: what it is": an advisory in a list of a scanner. */
function advisoryCandidate(line: LineElement, context: SectionContext): Candidate | null {
  const [, id = "", score = "", title = ""] = ADVISORY.exec(line.plain) ?? [];
  const band = cvssBand(Number(score));
  if (id === "" || band === null) return null;
  const place = { from: line.from, to: line.to, text: line.plain };
  const level = { severity: band, priority: null, source: "cvss" as const, ...place };
  return lineCandidate("item", line, { ...parseTitle(title, []), id }, [level], context, title.trim());
}

/** Sections whose entries mention findings that are stated elsewhere: an entry without a level can only be a further mention. */
export function isRestating(context: SectionContext): boolean {
  return context.purpose === "plan" || context.purpose === "conclusion" || context.purpose === "summary";
}

/** Whether an item's lead is only a level: "**CRITICAL**: a, b, c" is a breakdown when its neighbors are too. */
export function isBareLevel(line: LineElement): boolean {
  const bold = leadingStrong(line);
  if (!bold) return false;
  const lead = line.plain.slice(0, bold.to);
  return labelSeverity(lead) !== null && wordsOf(lead).length <= 2;
}

/** "critical: no one can pay", bold or not: a level and what is said of it. */
export function beginsWithLevel(line: LineElement): boolean {
  const lead = /^[^:–—=]{2,24}(?=\s*[:–—=])/.exec(line.plain)?.[0] ?? "";
  return labelSeverity(lead) !== null && wordsOf(lead).length <= 2;
}

/** What follows a lead that is only a level. */
export function behindLevel(line: LineElement): string {
  return line.plain.slice(leadingStrong(line)?.to ?? 0).replace(/^[\s:\])—–-]+/, "");
}

/** "**CRITICAL**: key in the source": the lead is the level itself. */
function bareLevels(lead: string, line: LineElement): readonly CandidateLevel[] {
  const word = isBareLevel(line) ? labelSeverity(lead) : null;
  if (!word) return [];
  return [
    {
      severity: word.severity,
      priority: word.priority,
      source: "stated",
      text: line.plain,
      from: line.from,
      to: line.to,
    },
  ];
}

/** The levels that a title states in its label or in its id. */
export function ownLevels(parsed: ParsedTitle, line: LineElement): readonly CandidateLevel[] {
  const place = { from: line.from, to: line.to, text: line.plain };
  const levels: CandidateLevel[] = [];
  if (parsed.severity) levels.push({ ...parsed.severity, ...place, source: "stated" });
  const spelled = parsed.id === null ? null : idSeverity(parsed.id);
  // A letter says less than a label.
  if (spelled && (spelled.isSpelled || levels.length === 0))
    levels.push({ severity: spelled.severity, priority: null, ...place, source: "stated" });
  return levels;
}

/** A candidate of a line that is not a heading. */
export function lineCandidate(
  form: "paragraph" | "item",
  line: LineElement,
  parsed: ParsedTitle,
  levels: readonly CandidateLevel[],
  context: SectionContext,
  title: string,
): Candidate {
  return {
    form,
    from: line.from,
    to: line.to,
    title,
    id: parsed.id,
    levels,
    purpose: context.purpose,
    context,
    references: [...parsed.grouped, ...findingIds(line.plain).map((found) => found.id)].filter(
      (id) => id !== parsed.id,
    ),
    bodyStart: line.index + 1,
    bodyEnd: line.index + 1,
    raw: line.plain,
    isStruck: parsed.isStruck,
    checked: line.item?.checked ?? null,
    row: null,
    group: line.list,
  };
}

/** "**Redis** (CRITICAL) - No cluster", "**Redis** - HIGH": the label stands right behind the bold lead. */
function withLabelBehind(parsed: ParsedTitle, line: LineElement, end: number, scale: Scale): ParsedTitle {
  if (end >= line.plain.length) return parsed;
  const behind = /^\s*(?:[[(]\s*([^\])]{1,30})\s*[\])]|[:—–-]+\s*([^\s:—–-]{2,13})[\s.]*$)/.exec(
    line.plain.slice(end),
  );
  const text = behind?.[1] ?? behind?.[2] ?? levelBeforeDash(line.plain, end);
  const level = levelIn(text, scale);
  if (!level) return parsed;
  return { ...parsed, severity: { severity: level.severity, priority: level.priority, text } };
}

// Example: "xlsx: High — no fix is available", with "xlsx:" in bold.
const LEVEL_AND_DASH = /^\s*:?\s*([A-Za-z]{3,13})\s+[—–-]\s/;

/** The level between a bold lead that ends with a colon and a dash. */
function levelBeforeDash(plain: string, end: number): string {
  const isColon = endsWithColon(plain.slice(0, end)) || plain.slice(end).trimStart().startsWith(":");
  return isColon ? (LEVEL_AND_DASH.exec(plain.slice(end))?.[1] ?? "") : "";
}

function titleWithRest(parsed: ParsedTitle, line: LineElement, end: number): string {
  const rest = line.plain
    .slice(end)
    .replace(levelBeforeDash(line.plain, end), "")
    .replace(/^\s*[[(][^\])]{1,40}[\])]/, "")
    .replace(/^[\s:—–-]+/, "")
    .trim();
  if (rest !== "" && parsed.isBare) return rest;
  if (rest === "" || wordsOf(parsed.title).length >= 4) return parsed.title;
  const isOneSentence = /^\s+[^\s:([—–-]/.test(line.plain.slice(end)) && !/[:\s]$/.test(parsed.title);
  return `${withoutTail(parsed.title, ":")}${isOneSentence ? " " : " - "}${rest}`;
}

const BEFORE_LEAD = pattern(String.raw`^[^\p{L}\p{N}]*(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s*)?$`);

function leadingStrong(line: LineElement): Mark | null {
  const first = firstStrong(line);
  if (!first) return null;
  return BEFORE_LEAD.test(line.plain.slice(0, first.from)) ? first : null;
}

function isWholeLine(plain: string, to: number): boolean {
  // The place follows it as often as not: "**1. …** (`src/a.py:12`)".
  const behind = plain.slice(to).replace(/^\s*[([][^()[\]\s]{3,80}(?:, ?[^()[\]\s]{3,80}){0,3}[)\]]/, "");
  return /^[\s:.!\p{Extended_Pictographic}\u{FE0F}]*$/u.test(behind);
}

/** Whether a line is a field of a finding: "**Impact:** …". */
export function isFieldLabel(line: LineElement): boolean {
  const label = line.label;
  // "CWE-79: names are not escaped" is a title.
  return label !== null && labelKind(label.name) !== null && !/^cwe[- ]?\d/.test(label.name);
}

function hasFields(next: Element | undefined): boolean {
  return next?.kind === "line" && isFieldLabel(next);
}
