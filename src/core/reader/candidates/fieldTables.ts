/** Findings that have a table each, their fields below one another: "| Summary | Keys are visible |", "| Impact | High |". */
import type { FieldName } from "../facts";
import { labelKind, type LabelKind } from "../labels";
import { isNoFinding } from "../noFinding";
import type { Element, LineElement, Outline, Section } from "../outline";
import { saysNothing } from "../similarity";
import type { SectionContext } from "../sectionContext";
import { parseTitle } from "../titles";
import type { Candidate } from "./candidate";
import { fieldLevels } from "./headings";

/** Fields that name the finding, the best first. */
const TITLES: readonly (LabelKind | FieldName)[] = ["issue", "description"];

/** The first field of a table that is about one thing. */
export function startsFieldTable({ elements }: Outline, line: LineElement): boolean {
  return isField(line) && !isOfTable(elements[line.index - 1], line.list);
}

/** Whether a section has more than one such table: then each is about a separate finding. */
export function hasSeveralFieldTables({ elements }: Outline, { first, ownEnd }: Section): boolean {
  const tables = new Set<number>();
  for (const element of elements.slice(first + 1, ownEnd)) if (isField(element)) tables.add(element.list);
  return tables.size > 1;
}

/** The finding that a table of fields states, else null. `line` is its first field. */
export function fieldTableCandidate(
  outline: Outline,
  line: LineElement,
  context: SectionContext,
): Candidate | null {
  const fields = fieldsFrom(outline, line);
  const end = line.index + fields.length;
  const levels = fieldLevels(outline, line.index, end);
  const named = TITLES.flatMap((kind) => fields.filter(({ label }) => labelKind(label?.name ?? "") === kind));
  const title = (named[0] ?? line).label?.value ?? "";
  const parsed = parseTitle(title, [], outline.scale);
  if (levels.length === 0 || isNoFinding(title) || saysNothing(title)) return null;
  const ids = fields.filter(({ label }) => labelKind(label?.name ?? "") === "id");
  return {
    form: "paragraph",
    from: line.from,
    to: line.to,
    title: parsed.title,
    id: parsed.id ?? ids[0]?.label?.value ?? null,
    levels,
    purpose: context.purpose,
    context,
    references: [],
    bodyStart: line.index,
    bodyEnd: end,
    raw: title,
    isStruck: false,
    checked: null,
    row: null,
    group: -1,
  };
}

function fieldsFrom({ elements }: Outline, first: LineElement): readonly LineElement[] {
  const fields: LineElement[] = [];
  for (let index = first.index; ; index++) {
    const element = elements[index];
    if (!isOfTable(element, first.list)) return fields;
    fields.push(element);
  }
}

function isOfTable(element: Element | undefined, table: number): element is LineElement {
  return isField(element) && element.list === table;
}

/** A field of a table is a line outside any list, with the table as its group. */
function isField(element: Element | undefined): element is LineElement {
  return element?.kind === "line" && element.depth === 0 && element.list >= 0;
}
