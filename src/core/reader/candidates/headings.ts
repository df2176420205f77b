import { endsWithColon } from "../../text/tail";
import { idSeverity, leadingId } from "../findingIds";
import { isOnlyNouns } from "../groupNouns";
import { labelKind, labelName, namesWeakness, type Label, type LabelKind } from "../labels";
import type { Element, HeadingElement, LineElement, Outline, Section } from "../outline";
import { isOnlyPurpose, type Purpose, type SectionContext } from "../sectionContext";
import { isNoFinding } from "../noFinding";
import { levelIn } from "../scale";
import { type Level } from "../level";
import { scoreIn } from "../cvss";
import { cvssBand, highest, labelSeverity } from "../severityWords";
import { wordsOf } from "../../text/words";
import { parseTitle, type ParsedTitle } from "../titles";
import type { CandidateLevel } from "./candidate";
import { isOnly } from "../annotations/says";
import { firstStrong } from "./bold";
import { rowCandidates } from "./rows";

/** What a heading states, if it states a finding. */
export interface HeadingStatement {
  readonly parsed: ParsedTitle;
  readonly levels: readonly CandidateLevel[];
}

/**
 * A heading states a finding by its own label, by an id that has a level, by a severity or priority field right below it, or
 * because it stands under a heading that gives a level ("2. CRITICAL SEVERITY ISSUES"). `purpose` is what its words say of the section,
 * `isGroupTitle` whether they give a level to what is below it.
 */
export function headingStatement(
  outline: Outline,
  heading: HeadingElement,
  outer: SectionContext,
  purpose: Purpose | null,
  isGroupTitle: boolean,
): HeadingStatement | null {
  const isPurposeful = purpose !== null && purpose !== "neutral";
  const parsed = parseTitle(heading.plain, heading.marks, outline.scale);
  if (!parsed.id && isGroupTitle) return null;
  const isOne = isNumberedOne(outline, heading, parsed, outer);
  const isGraded = parsed.number !== null && parsed.severity !== null;
  if ((!parsed.id && !isOne && !isGraded && isOnlyNouns(parsed.title)) || isNoFinding(parsed.title))
    return null;
  const place = { from: heading.from, to: heading.to, text: heading.plain };
  const levels: CandidateLevel[] = [];
  if (parsed.severity) levels.push({ ...parsed.severity, ...place, source: "stated" });
  const named = parsed.id ?? parsed.grouped[0] ?? null;
  const spelled = named === null ? null : idSeverity(named);
  if (spelled?.isSpelled)
    levels.push({ severity: spelled.severity, priority: null, ...place, source: "stated" });
  if (!isPurposeful) levels.push(...levelAbove(outline, heading));
  const isRated = outer.level !== null || levels.length > 0;
  levels.push(
    ...fieldLevels(outline, heading.index + 1, fieldsEnd(outline, heading), { isPurposeful, isRated }),
  );
  // Its own label takes precedence over the section's (docs/design/severity-and-priority.md).
  if (
    !levels.some((level) => level.source === "stated") &&
    outer.level &&
    (named !== null || isOne || !isPart(parsed.title, isPurposeful && parsed.number === null))
  ) {
    levels.push({ ...outer.level, source: "inherited" });
  }
  if (levels.every((level) => level.source === "cvss") && spelled) {
    levels.push({ severity: spelled.severity, priority: null, ...place, source: "stated" });
  }
  if (
    levels.length > 0 &&
    levels.every((level) => level.source === "inherited") &&
    named === null &&
    isGroup(outline, heading, outer)
  )
    return null;
  // One with an id may add to what a table of findings states.
  if (levels.length > 0 || parsed.id !== null) return { parsed, levels };
  // In a plan a heading without a level may still name a finding that is stated elsewhere.
  const mayRestate = outer.purpose === "plan" && heading.level >= 4 && !isPart(parsed.title, isPurposeful);
  return mayRestate ? { parsed, levels } : null;
}

/** A line above a heading that is only a level: "high". What ends with a colon in front of it asks for another one. */
function levelAbove({ elements }: Outline, heading: HeadingElement): readonly CandidateLevel[] {
  const line = elements[heading.index - 1];
  const before = elements[heading.index - 2];
  if (line?.kind !== "line" || line.label !== null || line.depth > 0 || !line.isFirst) return [];
  const level = wordsOf(line.plain).length > 2 ? null : labelSeverity(line.plain);
  if (level === null || labelSeverity(heading.plain) !== null) return [];
  if (before?.kind === "line" && endsWithColon(before.plain)) return [];
  return [{ ...level, source: "stated", text: line.plain, from: line.from, to: line.to }];
}

/** "6. Code Quality Violations" below a level, with its own fields, is a finding despite its general words. */
function isNumberedOne(
  outline: Outline,
  heading: HeadingElement,
  { number }: ParsedTitle,
  outer: SectionContext,
): boolean {
  if (number === null || !outer.level) return false;
  const own = outline.elements.slice(heading.index + 1, heading.section.ownEnd);
  const kinds = own.map((element) =>
    element.kind === "line" && element.label?.isBold ? labelKind(element.label.name) : null,
  );
  return new Set(kinds.filter((kind) => kind !== null)).size >= 2;
}

/** Where the fields of a heading end: after its own content and the sections of the headings that name fields. */
function fieldsEnd(outline: Outline, { section, level }: HeadingElement): number {
  let end = section.ownEnd;
  while (end < section.end) {
    const next = outline.elements[end];
    if (next?.kind !== "heading" || next.level <= level || labelKind(next.plain.toLowerCase()) === null)
      break;
    end = next.section.ownEnd;
  }
  return end;
}

/** How fields are read that may say the level of a finding. */
export interface FieldReading {
  /** Below a title that has a purpose ("Summary") only a severity is a level: "Risk level: critical" is said of the whole. */
  readonly isPurposeful?: boolean;
  /** The title or the group above says the level: then an impact is only the impact. */
  readonly isRated?: boolean;
  /** Lists up to this depth are read. */
  readonly deepest?: number;
}

/** Levels of the severity, priority and risk fields of a stretch of elements. */
export function fieldLevels(
  outline: Outline,
  start: number,
  end: number,
  { isPurposeful = false, isRated = false, deepest = 1 }: FieldReading = {},
): readonly CandidateLevel[] {
  const found = new Map<string, CandidateLevel>();
  for (const element of outline.elements.slice(start, end)) {
    if (element.kind !== "line") continue;
    const label = element.label;
    const kind = label ? labelKind(label.name) : null;
    const rated = found.size === 0 ? RATED.exec(element.plain)?.[1] : undefined;
    const ofWords = rated === undefined ? null : levelIn(rated, outline.scale);
    if (ofWords) {
      const place = { text: element.plain, from: element.from, to: element.to };
      found.set("severity", { ...ofWords, source: "stated", ...place });
    }
    // A bold title below begins a part with its own fields.
    if (element.isFirst && (isBoldTitle(element) || isDefinition(element))) break;
    // An entry of a nested list belongs to a part of the finding; a label that names another id begins one.
    if (!label || element.depth > deepest) continue;
    if (namesWeakness(label)) break;
    // "Status: 🔴 CRITICAL" says how bad it is, not how far.
    if (kind === "status" && !found.has("severity") && isBareLevelWord(label.value)) {
      const level = levelIn(label.value, outline.scale);
      const place = { text: element.plain, from: element.from, to: element.to };
      if (level) found.set("status", { ...level, source: "stated", ...place });
    }
    const ofGrade = isGrade(label) && !found.has("grade") ? levelIn(label.value, outline.scale) : null;
    if (ofGrade)
      found.set("grade", {
        ...ofGrade,
        source: "stated",
        text: element.plain,
        from: element.from,
        to: element.to,
      });
    if (kind === null || !LEVEL_KINDS.has(kind) || found.has(kind)) continue;
    const level = kind === "cvss" ? bandOf(label.value) : levelIn(label.value, outline.scale);
    // "Impact: High" is a level, "Impact: high load on the …" an account.
    if (!level || ((kind === "impact" || kind === "exposure") && isAccount(label.value))) continue;
    found.set(kind, {
      severity: level.severity,
      priority: level.priority,
      source: kind === "priority" || kind === "cvss" ? kind : "stated",
      text: element.plain,
      from: element.from,
      to: element.to,
    });
  }
  if (isOnlyOfWhole(outline.elements.slice(start, end), deepest)) return [];
  const named = (
    isPurposeful
      ? ["severity"]
      : [["severity", "grade"].find((kind) => found.has(kind)) ?? "status", "priority", "risk"]
  ).flatMap((kind) => found.get(kind) ?? []);
  if (named.length > 0) return named;
  const impact = found.get("impact");
  const likelihood = found.get("likelihood");
  if (impact && likelihood && !isPurposeful && !isRated) return [lowerOf(impact, likelihood)];
  // Where nothing else is said, the impact or the score is the level; an impact next to a likelihood in words is half of one.
  const hasEffect = !isPurposeful && !isRated && !likelihood;
  const level = (hasEffect ? (impact ?? found.get("exposure")) : undefined) ?? found.get("cvss");
  return level ? [level] : [];
}

/** "Overall risk: very high", without any other field of a finding, rates what the report is about. */
function isOnlyOfWhole(elements: readonly Element[], deepest: number): boolean {
  const labels = elements.flatMap((element) =>
    element.kind === "line" && element.label !== null && element.depth <= deepest ? [element.label] : [],
  );
  const known = labels.filter(({ name }) => labelKind(name) !== null);
  return known.length > 0 && known.every(({ name }) => isOnly(name, "columnName", "ofWhole"));
}

/** The level of an impact and a likelihood: the lower one (NIST SP 800-30, table I-2). */
function lowerOf(one: CandidateLevel, other: CandidateLevel): CandidateLevel {
  return highest(one.severity, other.severity) === one.severity ? other : one;
}

/** More than a level and a remark after it: "high load on the …", not "CRITICAL (a child gets twice as much)". */
function isAccount(value: string): boolean {
  const said = value.split(/[([]|\s[-–—]\s|[;:]/)[0] ?? "";
  return wordsOf(said).length > 2;
}

/** "Category: Catastrophic", "Class: major nonconformity": a field whose name may be one of levels, with only a level. */
function isGrade({ name, value }: Label): boolean {
  if (!isOnly(name, "columnName", "grade")) return false;
  const [level = "", ...rest] = wordsOf(value);
  return (
    level.length >= SHORTEST_LEVEL &&
    isBareLevelWord(level) &&
    (rest.length === 0 || isOnly(rest.join(" "), "columnName", "graded"))
  );
}

/** "Class: I" is a number as often as a letter. */
const SHORTEST_LEVEL = 3;

function isBareLevelWord(value: string): boolean {
  return wordsOf(value).length === 1 && labelSeverity(value.replace(/^[^A-Za-z]+/, "")) !== null;
}

// "Rated critical. The owner agrees."
const RATED = /^\W*(?:rated|classified as|assessed as)(?: as)? ([a-z]+)\b/i;

const LEVEL_KINDS: ReadonlySet<LabelKind> = new Set([
  "exposure",
  "severity",
  "priority",
  "risk",
  "impact",
  "likelihood",
  "cvss",
]);

function bandOf(value: string): Level | null {
  const band = cvssBand(scoreIn(value) ?? 0);
  return band ? { severity: band, priority: null } : null;
}

/** A bold line that is a title, not a label: the lines below it are about something separate. */
export function isBoldTitle(line: LineElement): boolean {
  if (line.depth > 0 || !line.isFirst || line.label !== null) return false;
  const bold = firstStrong(line);
  if (bold?.from !== 0) return false;
  const text = line.plain.trimEnd();
  return bold.to === text.length && !text.endsWith(":") && !isPartName(text);
}

/** "TL;DR", "Background": the name of a part of a finding. */
export function isPartName(text: string): boolean {
  return isOnly(text.replaceAll(";", ""), "findingPart", "name");
}

/** "GAP-2: …", the first line of a paragraph: a title with an id, without markup. */
export function isDefinition(line: LineElement): boolean {
  if (line.depth > 0 || !line.isFirst || !DEFINITION.test(line.plain)) return false;
  return leadingId(line.plain) !== null;
}

const DEFINITION = /^[A-Z][\w #-]{0,20}\d[\d.]{0,6}\s*[:.)—–|-]/;

/** A heading that only inherits its level names a part where the findings are in their own table: "Infrastructure" of "Blockers". */
function isGroup(outline: Outline, { section }: HeadingElement, outer: SectionContext): boolean {
  for (let i = section.first + 1; i < section.ownEnd; i++) {
    const element = outline.elements[i];
    if (element?.kind === "line" && element.label !== null && labelKind(element.label.name) !== null)
      return false;
    if (
      element?.kind === "table" &&
      rowCandidates(element, outer, outer.level, outline.scale).candidates.length >= 2
    )
      return true;
  }
  return isOnlyTable(outline, section);
}

/** Nothing is said below the heading but in a table: it is the table's name. */
function isOnlyTable({ elements }: Outline, { first, ownEnd }: Section): boolean {
  const own = elements.slice(first + 1, ownEnd).filter(({ kind }) => kind !== "break");
  return own.length > 0 && own.every(({ kind }) => kind === "table");
}

/** Words of a heading that is a part of a finding or of a report, never a finding's name; one of only nouns never gets this far. */
function isPart(title: string, isPurposeful: boolean): boolean {
  return (isPurposeful && isOnlyPurpose(title)) || labelKind(labelName(title)) !== null;
}
