import { leftOutIn } from "../leftOut";
import { oneLine, WORD_CHARACTER, wordsOf } from "../../text/words";
import type { Candidate, CandidateLevel } from "./candidate";
import { findingIds } from "../findingIds";
import type { Element, HeadingElement, LineElement, Outline, Section } from "../outline";
import { groupLevel, type GroupLevel } from "../groupLevel";
import { contextOf, groupPurpose, OUTERMOST, purposeOf, type SectionContext } from "../sectionContext";
import { definitionEnd, itemBodyEnd, paragraphBodyEnd, startsBold } from "./bodyEnds";
import { chapterLevel } from "./chapters";
import { fieldLevels, headingStatement, isBoldTitle, isDefinition, type HeadingStatement } from "./headings";
import {
  beginsWithLevel,
  behindLevel,
  definitionCandidate,
  isBareLevel,
  isBoldLabel,
  itemCandidate,
  labelLevel,
  lineCandidate,
  ownLevels,
  paragraphCandidate,
} from "./lines";
import { parseTitle } from "../titles";
import { elaboratedCandidate, onlyParagraphCandidate } from "./elaboration";
import { criterionLines, isExplained } from "./explained";
import { purposeOfLabel, purposeOfPart, saysGroupIsEmpty } from "./labelPurpose";
import { fieldTableCandidate, hasSeveralFieldTables, startsFieldTable } from "./fieldTables";
import { headlineLevels } from "./headlines";
import { levelParagraphsOf } from "./levelParagraphs";
import { namedParagraphCandidate } from "./namedParagraphs";
import { rowCandidates } from "./rows";
import { rowsWithUnreadLevel, type UnreadLevel } from "./unreadLevels";

/** A place that was considered and is not a candidate, in document offsets. */
export interface Rejected {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly reason: string;
}

export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly Rejected[];
  readonly contexts: ReadonlyMap<Section, SectionContext>;
  /** Rows of lists of findings whose levels are words that are not known. */
  readonly unreadLevels: readonly UnreadLevel[];
}

/** Walks the document once and collects every place that may state a finding. */
export function collectCandidates(outline: Outline): Collected {
  const candidates: Candidate[] = [];
  const rejected: Rejected[] = [];
  const contexts = new Map<Section, SectionContext>();
  const unreadLevels: UnreadLevel[] = [];
  let label = null as GroupLevel | null;
  let labelPurpose = null as SectionContext["purpose"] | null;
  let insideUntil = 0;
  // The section whose group is said to be empty, until another group begins.
  let emptyGroup = null as Section | null;
  const listPlaces = new Set<number>();
  const criteria = criterionLines(outline);
  const levelParagraphs = levelParagraphsOf(outline);
  const headlines = headlineLevels(outline);

  const contextAt = (section: Section | null): SectionContext =>
    section ? (contexts.get(section) ?? OUTERMOST) : OUTERMOST;
  const contextBelowLabel = (section: Section): SectionContext => {
    const ofSection = contextAt(section);
    return labelPurpose === null ? ofSection : { ...ofSection, purpose: labelPurpose };
  };
  const isInside = (index: number): boolean => index < insideUntil;

  const visitHeading = (heading: HeadingElement): void => {
    const { section } = heading;
    const around = contextAt(section.parent);
    const outer = { ...around, level: headlines.get(heading) ?? around.level };
    label = null;
    labelPurpose = null;
    const purpose = purposeOf(heading.plain) ?? (outer.level === null ? null : purposeOfPart(heading.plain));
    const level = groupLevel(heading.plain) ?? chapterLevel(outline, heading);
    const stated = headingStatement(outline, heading, outer, purpose, level !== null);
    const isChapter = stated?.parsed.id === null && hasSeveralFieldTables(outline, section);
    const statement = isChapter ? null : stated;
    const isStated = statement !== null && (!isInside(heading.index) || hasIdentity(statement));
    const isLevelled = isStated && (statement.levels.length > 0 || outer.purpose === "plan");
    contexts.set(section, contextOf(section, outer, isLevelled, purpose, level));
    if (!statement || !isStated) return;
    const end = section.end;
    const items = statement.parsed.grouped.length > 0 ? groupedItems(outline, section) : [];
    candidates.push(...headingCandidates(heading, statement, outer, end, items));
    if (!isLevelled) return;
    for (const item of items) listPlaces.add(item.index);
    if (outer.purpose !== "plan") insideUntil = Math.max(insideUntil, end);
  };

  const visitLine = (line: LineElement): void => {
    const isBold = startsBold(line);
    const ofLabel = isBold ? labelLevel(line, outline.elements[line.index + 1]) : null;
    if (saysGroupIsEmpty(line)) emptyGroup = line.section;
    if (ofLabel) {
      emptyGroup = null;
      label = isInside(line.index) ? null : ofLabel;
      labelPurpose = groupPurpose(null, contextAt(line.section).purpose, ofLabel.text);
      return;
    }
    if (isInside(line.index) || listPlaces.has(line.index)) return;
    const context = contextBelowLabel(line.section);
    const level = label ?? context.level;
    const paragraph =
      (isBold ? statedBold(line, context, level) : null) ?? statedByName(line, context, level);
    if (paragraph) {
      candidates.push(paragraph);
      insideUntil = Math.max(insideUntil, paragraph.bodyEnd);
      return;
    }
    const definition = isDefinition(line) ? definedBelow(line, context, level) : null;
    if (definition) {
      candidates.push(definition);
      insideUntil = Math.max(insideUntil, definition.bodyEnd);
      return;
    }
    const ofTable = startsFieldTable(outline, line) ? fieldTableCandidate(outline, line, context) : null;
    if (ofTable) {
      candidates.push(ofTable);
      insideUntil = Math.max(insideUntil, ofTable.bodyEnd);
      return;
    }
    const elaborated =
      elaboratedCandidate(outline, line, context, level) ??
      onlyParagraphCandidate(outline, line, context, level);
    if (elaborated) {
      candidates.push(elaborated);
      insideUntil = Math.max(insideUntil, elaborated.bodyEnd);
      return;
    }
    if (isBold && isBoldLabel(line)) {
      label = null;
      labelPurpose = purposeOfLabel(line.plain);
    }
    if (!line.item || line.depth !== 1) return;
    const bodyEnd = itemBodyEnd(outline, line);
    const nested =
      bodyEnd > line.index + 1
        ? fieldLevels(outline, line.index + 1, bodyEnd, { isRated: level !== null, deepest: 2 })
        : [];
    const item = itemCandidate(line, context, level, nested, outline.scale);
    if (!item) return;
    const isBare = isBareLevel(line);
    if ((isBare || beginsWithLevel(line)) && isExplained(outline, line)) {
      rejected.push(reject(line, line.plain, "a definition, not a finding"));
      return;
    }
    if (isBare && !statesOne(line, context)) {
      rejected.push(reject(line, line.plain, "a breakdown by severity, not one finding"));
      return;
    }
    if (item.levels.every(({ source }) => source === "inherited") && criteria.has(line.index)) {
      rejected.push(reject(line, line.plain, "a criterion, not a finding"));
      return;
    }
    if (
      emptyGroup === line.section &&
      item.id === null &&
      item.levels.every(({ source }) => source === "inherited")
    ) {
      rejected.push(reject(line, line.plain, "below a statement that nothing was found"));
      return;
    }
    candidates.push({ ...item, bodyEnd });
    if (nested.length > 0) insideUntil = Math.max(insideUntil, bodyEnd);
  };
  const statedBold = (
    line: LineElement,
    context: SectionContext,
    level: GroupLevel | null,
  ): Candidate | null => {
    const next = outline.elements[line.index + 1];
    if (!isBoldTitle(line)) {
      const found = paragraphCandidate(line, next, context, level, [], outline.scale);
      return found && { ...found, bodyEnd: paragraphBodyEnd(outline, line.index, level) };
    }
    const end = paragraphBodyEnd(outline, line.index, level);
    const fields = fieldLevels(outline, line.index + 1, end, { isRated: level !== null });
    const found = paragraphCandidate(line, next, context, level, fields, outline.scale);
    return found && { ...found, bodyEnd: end };
  };
  const statedByName = (
    line: LineElement,
    context: SectionContext,
    level: GroupLevel | null,
  ): Candidate | null => {
    const found = namedParagraphCandidate(line, context, outline.scale);
    if (found) return { ...found, bodyEnd: paragraphBodyEnd(outline, line.index, level) };
    const ofLevel = levelParagraphs.get(line.index);
    if (ofLevel === undefined) return null;
    const { parsed, until } = ofLevel;
    const stated = lineCandidate("paragraph", line, parsed, ownLevels(parsed, line), context, parsed.title);
    return { ...stated, bodyEnd: Math.min(paragraphBodyEnd(outline, line.index, level), until) };
  };
  const definedBelow = (
    line: LineElement,
    context: SectionContext,
    level: GroupLevel | null,
  ): Candidate | null => {
    const end = definitionEnd(outline, line.index);
    const fields = fieldLevels(outline, line.index + 1, end, { isRated: level !== null });
    const found = definitionCandidate(line, context, level, fields, outline.scale);
    return found && { ...found, bodyEnd: end };
  };

  for (const element of outline.elements) {
    if (element.kind === "heading") visitHeading(element);
    else if (element.kind === "line") visitLine(element);
    else if (element.kind === "table" && !isInside(element.index)) {
      const context = contextBelowLabel(element.section);
      const rows = rowCandidates(element, context, label ?? context.level, outline.scale);
      candidates.push(...rows.candidates);
      if (rows.reason === null && context.purpose === "neutral")
        unreadLevels.push(...rowsWithUnreadLevel(element, rows.candidates, outline.scale));
      if (rows.reason !== null) rejected.push(...rejectedRows(element, rows.reason));
    } else if (element.kind === "table") {
      // A summary table inside a finding's section still restates findings by their ids.
      const context = contextAt(element.section);
      candidates.push(
        ...rowCandidates(element, context, null, outline.scale).candidates.filter((row) => row.id !== null),
      );
    }
  }
  return { candidates, rejected, contexts, unreadLevels };
}

/** Inside a finding only a heading with its own name states another one. */
function hasIdentity(statement: HeadingStatement): boolean {
  const { id, severity, grouped } = statement.parsed;
  return id !== null || severity !== null || grouped.length > 0;
}

function headingCandidates(
  heading: HeadingElement,
  statement: HeadingStatement,
  outer: SectionContext,
  end: number,
  items: readonly LineElement[],
): readonly Candidate[] {
  const { parsed, levels } = statement;
  const base: Candidate = {
    form: "heading",
    from: heading.from,
    to: heading.to,
    title: parsed.title,
    id: parsed.id,
    levels,
    purpose: headingPurpose(parsed.id, outer),
    context: outer,
    references: [],
    bodyStart: heading.index + 1,
    bodyEnd: end,
    raw: heading.plain,
    isStruck: parsed.isStruck,
    checked: null,
    row: null,
    group: -1,
  };
  return parsed.grouped.length > 0 ? groupedCandidates(base, parsed.grouped, items, levels) : [base];
}

/** A heading with its own id states its finding wherever it stands, but in a plan or a definition. */
function headingPurpose(id: string | null, outer: SectionContext): SectionContext["purpose"] {
  return id !== null && !RESTATING.has(outer.purpose) ? "neutral" : outer.purpose;
}

const RESTATING: ReadonlySet<SectionContext["purpose"]> = new Set([
  "plan",
  "conclusion",
  "checklist",
  "legend",
  "strengths",
]);

/**
 * "H-6 through H-8" states three findings (docs/design/identity.md): those that the list below names by id, the items without an id as far as the
 * numbers reach, and the rest unnamed, so that none is lost.
 */
function groupedCandidates(
  base: Candidate,
  ids: readonly string[],
  items: readonly LineElement[],
  levels: readonly CandidateLevel[],
): readonly Candidate[] {
  const named = items.flatMap((item): readonly Candidate[] => {
    const id = findingIds(item.plain)[0];
    const isNamed =
      id !== undefined && ids.includes(id.id) && !WORD_CHARACTER.test(item.plain.slice(0, id.from));
    if (!isNamed && leftOutIn(item.plain) !== null) return [];
    const parsed = parseTitle(item.plain, item.marks);
    const title = isNamed ? parsed.title : item.plain;
    // What an entry says of itself takes precedence over what is said of the group.
    const place = { text: item.plain, from: item.from, to: item.to };
    const own =
      isNamed && parsed.severity ? [{ ...parsed.severity, source: "stated" as const, ...place }] : [];
    return [
      {
        ...base,
        form: "item",
        from: item.from,
        to: item.to,
        title: title.trim(),
        id: isNamed ? id.id : null,
        levels: own.length > 0 ? own : levels,
        isStruck: isNamed ? parsed.isStruck : base.isStruck,
        checked: item.item?.checked ?? null,
        raw: item.plain,
        bodyStart: item.index + 1,
        bodyEnd: item.index + 1,
        group: item.list,
        isOfCounted: true,
      },
    ];
  });
  const kept = named.slice(0, ids.length);
  const missing = ids.filter((id) => !kept.some((candidate) => candidate.id === id));
  const unnamed = missing.slice(kept.filter((candidate) => candidate.id === null).length);
  const isNamedById = kept.some((candidate) => candidate.id !== null);
  return [
    ...kept,
    ...unnamed.map((id, index) => ({
      ...base,
      id: isNamedById || kept.length === 0 ? id : null,
      // Never two of them are one, whatever words their numbers make.
      group: base.from,
      title: kept.length === 0 ? base.title : `${base.title}: not named, ${index + 1} of ${unnamed.length}`,
    })),
  ];
}

function groupedItems(outline: Outline, section: Section): readonly LineElement[] {
  const end = section.ownEnd;
  return outline.elements
    .slice(section.first + 1, end)
    .filter(
      (element): element is LineElement =>
        element.kind === "line" && element.item !== null && element.depth === 1,
    );
}

/** "- **CRITICAL**: key in the source" in a part that states findings; "**CRITICAL**: 2 doors, 1 key" sums up. */
function statesOne(line: LineElement, context: SectionContext): boolean {
  const value = behindLevel(line);
  if (/^\W*\d/.test(value) || wordsOf(value).length < 3) return false;
  // "CRITICAL: sessions, keys, backups" of a summary is a breakdown.
  return context.purpose === "neutral" || (STATED_BY_TAG.has(context.purpose) && value.split(",").length < 3);
}

/** Purposes of sections whose entries may be findings where each begins with its level. */
const STATED_BY_TAG: ReadonlySet<SectionContext["purpose"]> = new Set(["summary", "risks", "plan"]);

function rejectedRows(element: Element & { kind: "table" }, reason: string): readonly Rejected[] {
  return element.table.rows
    .filter((row) => row.cells.some((cell) => /\b(?:critical|P0)\b/i.test(cell.plain)))
    .map((row) => reject(row, row.cells.map((cell) => cell.plain).join(" | "), reason));
}

function reject(
  place: { readonly from: number; readonly to: number },
  text: string,
  reason: string,
): Rejected {
  return { from: place.from, to: place.to, text: oneLine(text), reason };
}
