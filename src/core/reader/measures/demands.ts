import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { beginsWith, isOnly, says } from "../annotations/says";
import { hoursIn } from "../efforts";
import type { Demand, Severity, Statement } from "../facts";
import { labelKind } from "../labels";
import { ownerWithin } from "../owners";
import type { Element, HeadingElement, LineElement, TableElement } from "../outline";
import type { Role } from "../reportKinds";
import { purposeOf } from "../sectionContext";
import { severityWords } from "../severityWords";
import { labelAbove, statementOf, type Scan } from "./scan";

const FAMILY = "demand";
/** A noun that is farther behind a level is not what the level is of: "critical and 8 high severity issues". */
const FARTHEST_NOUN = 5;
/** The items of a list are looked for no farther behind the line that demands them. */
const MOST_ITEMS = 200;

/** What a report demands before the release, in document order, each line once. What it only recommends, or calls done, is not a demand. */
export function readDemands(scan: Scan): readonly Demand[] {
  const demands = new Map<number, Demand>();
  for (const element of scan.outline.elements) {
    for (const demand of demandsAt(scan, element)) {
      if (!demands.has(demand.range.from)) demands.set(demand.range.from, demand);
    }
  }
  return [...demands.values()].sort((a, b) => a.range.from - b.range.from);
}

function demandsAt(scan: Scan, element: Element): readonly Demand[] {
  if (element.kind === "heading") return isLeadTitle(element) ? below(scan, element) : [];
  if (element.kind === "table") return rowDemands(scan, element);
  if (element.kind !== "line") return [];
  const demands = lineDemands(scan, element);
  // Asked last: few lines demand something.
  return demands.length > 0 && isOfLegend(element) ? [] : demands;
}

/** The title of the report only says when it was written: "Review before production". */
function isLeadTitle({ plain, section }: HeadingElement): boolean {
  return !section.isFirst && section.level > 1 && isLead(plain);
}

/** A part that explains what levels mean demands nothing. */
function isOfLegend({ section }: LineElement): boolean {
  return section.titles.slice(0, 2).some((title) => purposeOf(title) === "legend");
}

function isSoft(text: string): boolean {
  return says(text, FAMILY, "soft", "past");
}

/** "Immediate (Before Production)", "Required for release", "Conditions for approval": what follows is demanded. */
function isLead(text: string): boolean {
  if (isSoft(text)) return false;
  if (isOnly(text, FAMILY, "list") || says(text, FAMILY, "moment")) return true;
  return refuses(text) || (says(text, FAMILY, "for") && says(text, FAMILY, "must"));
}

/** "Do not deploy until …" */
function refuses(text: string): boolean {
  const refusal = ofFamily(phrasesIn(text), FAMILY).find(({ concept }) => concept === "refusal");
  return refusal !== undefined && says(text.slice(refusal.to), FAMILY, "until");
}

/** Whether one of its sentences demands something by itself. */
function isDemand(text: string): boolean {
  return sentenceOf(text) !== null;
}

/** The first sentence that demands something; null if none does. */
function sentenceOf(text: string): string | null {
  const demands = (sentence: string): boolean => {
    if (isSoft(sentence)) return false;
    return refuses(sentence) || (says(sentence, FAMILY, "moment") && says(sentence, FAMILY, "must", "order"));
  };
  return text.split(". ").find(demands) ?? null;
}

/** The demands below a heading: the list items of its part, or else its numbered sub-headings. */
function below(scan: Scan, heading: HeadingElement): readonly Demand[] {
  const lead = statementOf(scan, heading, heading.plain);
  const part = scan.outline.elements.slice(heading.index + 1, heading.section.end);
  const numbered = part.filter(
    (element): element is HeadingElement =>
      element.kind === "heading" && element.section.parent === heading.section && isNumbered(element.plain),
  );
  const items = numbered.length > 0 ? numbered : part.filter(isItem);
  return items.slice(0, MOST_ITEMS).flatMap((item) => itemDemand(scan, item, lead));
}

function isNumbered(text: string): boolean {
  const [first = ""] = text.trim();
  return first >= "0" && first <= "9";
}

/** "1. Fix broken tests" as a heading. */
function withoutNumber({ kind, plain }: LineElement | HeadingElement): string {
  return kind === "heading" && isNumbered(plain) ? plain.slice(plain.indexOf(" ") + 1) : plain;
}

function isItem(element: Element): element is LineElement {
  return element.kind === "line" && element.item !== null && element.depth === 1;
}

function lineDemands(scan: Scan, line: LineElement): readonly Demand[] {
  if (line.item === null && isLead(line.plain)) {
    const lead = statementOf(scan, line, line.plain.split(". ").at(-1) ?? "");
    const items = itemsBehind(scan, line);
    if (items.length > 0) return items.flatMap((item) => itemDemand(scan, item, lead));
  }
  if (isUnticked(line) && isChecklist(line) && says(line.plain, FAMILY, "activity")) {
    const { heading } = line.section;
    const lead = statementOf(scan, heading ?? line, heading?.plain ?? "");
    // A time in a box is how long the work runs: "Load test (1 hour)".
    return itemDemand(scan, line, lead).map((demand) => ({ ...demand, effort: null }));
  }
  if (line.item?.checked === true || !isDemand(line.plain)) return [];
  return [demandOf(scan, line, null)];
}

/** A line that ends with a colon introduces the list that follows, a labeled one ("Priority: required before production") the list of its part. */
function itemsBehind(scan: Scan, line: LineElement): readonly LineElement[] {
  const { elements } = scan.outline;
  const isIntroduction = line.plain.trimEnd().endsWith(":");
  if (!isIntroduction && line.label === null) return [];
  const behind = elements.slice(line.index + 1, Math.min(line.section.ownEnd, line.index + MOST_ITEMS));
  if (!isIntroduction) return behind.filter(isItem);
  const [first] = behind;
  return first?.kind === "line" && first.item !== null
    ? behind.filter(isItem).filter(({ list }) => list === first.list)
    : [];
}

function isUnticked({ item }: LineElement): boolean {
  return item?.checked === false;
}

/** A checklist for the release, not one of a test run. */
function isChecklist({ section }: LineElement): boolean {
  const isOfRelease = section.titles.some((title) => says(title, "release", "step"));
  return isOfRelease && section.titles.some((title) => purposeOf(title) === "checklist");
}

function itemDemand(scan: Scan, item: LineElement | HeadingElement, lead: Statement): readonly Demand[] {
  const text = item.plain;
  const isDone = item.kind === "line" && (item.item?.checked === true || isStruck(item));
  if (isDone || isSoft(text) || beginsWith(text, "doneAnswer", "yes")) return [];
  if (beginsWith(text, "total", "all")) return [];
  return [demandOf(scan, item, lead)];
}

/** Its text begins with struck words. */
function isStruck({ marks }: LineElement): boolean {
  return marks.some(({ kind, from }) => kind === "strike" && from < 3);
}

function demandOf(scan: Scan, item: LineElement | HeadingElement, lead: Statement | null): Demand {
  const text = lead === null ? (sentenceOf(item.plain) ?? item.plain) : withoutNumber(item);
  const owner = ownerWithin(text);
  const levels = levelsIn(text);
  return {
    ...statementOf(scan, item, text),
    lead,
    levels,
    about: levels.length === 0 ? null : reportNamed(scan, item),
    activity: activityIn(text),
    effort: effortOf(scan, item, lead),
    owner: owner === null ? null : statementOf(scan, item, owner),
  };
}

function activityIn(text: string): string | null {
  const named = ofFamily(phrasesIn(text), FAMILY).find(({ concept }) => concept === "activity");
  return named === undefined ? null : text.slice(named.from, named.to).toLowerCase();
}

/** In its words, or else in a field below it: "- Effort: 1 day". */
function effortOf(scan: Scan, item: LineElement | HeadingElement, lead: Statement | null): Demand["effort"] {
  // A sentence that is not an item of a plan states a time for something else: "within 2 weeks".
  if (lead === null) return null;
  const own = hoursIn(item.plain, scan.units);
  if (own) return { ...statementOf(scan, item, item.plain), ...boundsOf(own) };
  for (const field of fieldsBelow(scan, item)) {
    const hours = labelKind(field.label?.name ?? "") === "effort" ? hoursIn(field.plain, scan.units) : null;
    if (hours) return { ...statementOf(scan, field, field.plain), ...boundsOf(hours) };
  }
  return null;
}

function boundsOf({ minHours, maxHours }: NonNullable<ReturnType<typeof hoursIn>>): {
  readonly minHours: number;
  readonly maxHours: number | null;
} {
  return { minHours, maxHours };
}

function fieldsBelow(scan: Scan, item: LineElement | HeadingElement): readonly LineElement[] {
  const end = Math.min(item.section.ownEnd, item.index + MOST_ITEMS);
  const behind = scan.outline.elements.slice(item.index + 1, end);
  const next = item.kind === "heading" ? -1 : behind.findIndex(isItem);
  return behind
    .slice(0, next < 0 ? undefined : next)
    .filter((element): element is LineElement => element.kind === "line");
}

/** Levels of which a text means every finding: "all critical and high findings", not "a high load". */
function levelsIn(text: string): readonly Severity[] {
  const said = phrasesIn(text);
  const nouns = ofFamily(said, FAMILY).filter(({ concept }) => concept === "all");
  const quantifiers = ofFamily(said, "quantifier").filter(({ concept }) => concept === "all");
  const levels = severityWords(text).flatMap(({ severity, from }) => {
    const at = said.tokens.findIndex((token) => token.from <= from && token.to > from);
    const isOfNoun = nouns.some(({ first }) => first > at && first - at <= FARTHEST_NOUN);
    const isAll = quantifiers.some(({ end }) => at >= end && at - end <= 2);
    return isOfNoun || isAll ? [severity] : [];
  });
  return [...new Set(levels)];
}

/** "All critical security issues", or below "From the security audit:". */
function reportNamed(scan: Scan, { plain, index }: LineElement | HeadingElement): Role | null {
  const above = labelAbove(scan.outline.elements, index) ?? "";
  const named = [plain, above].flatMap((text) => ofFamily(phrasesIn(text), "reportName"));
  return named[0]?.concept ?? null;
}

/** Rows of a table whose column "Must fix before production" says yes. */
function rowDemands(scan: Scan, { table }: TableElement): readonly Demand[] {
  const column = table.header.cells.findIndex(({ plain }) => isDemand(plain));
  if (column < 0) return [];
  const lead = statementOf(scan, table.header, table.header.cells[column]?.plain ?? "");
  return table.rows.flatMap((row) => {
    const cells = row.cells.map(({ plain }) => plain);
    const [name = ""] = cells;
    if (!beginsWith(cells[column] ?? "", "doneAnswer", "yes")) return [];
    const levels = severityWords(name).map(({ severity }) => severity);
    const statement = statementOf(scan, row, cells.join(" | "));
    const none = { about: null, activity: null, effort: null, owner: null };
    return [{ ...statement, lead, levels, ...none }];
  });
}
