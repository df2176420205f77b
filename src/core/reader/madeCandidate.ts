import { isDigit } from "../text/characters";
import { wordsOf } from "../text/words";
import type { Candidate, CandidateLevel } from "./candidates/candidate";
import { columnsOf, type Columns } from "./candidates/columns";
import type { CorrectionComment } from "./correctionComments";
import { textOfTarget, type CorrectionTarget } from "./correctionTargets";
import type { Outline, Section, TableElement } from "./outline";
import { OUTERMOST, type SectionContext } from "./sectionContext";
import { parseTitle } from "./titles";

export interface Declaration {
  readonly target: CorrectionTarget;
  readonly comments: readonly CorrectionComment[];
}

/** What surrounds a statement. */
export interface Surroundings {
  readonly outline: Outline;
  readonly contexts: ReadonlyMap<Section, SectionContext>;
  /** The columns of a table are found once for all of its rows. */
  readonly columnsOfTable: (table: TableElement) => Columns;
}

export function surroundingsOf(outline: Outline, contexts: Surroundings["contexts"]): Surroundings {
  const kept = new Map<TableElement, Columns>();
  const columnsOfTable = (element: TableElement): Columns => {
    const columns = kept.get(element) ?? columnsOf(element.table, outline.scale);
    kept.set(element, columns);
    return columns;
  };
  return { outline, contexts, columnsOfTable };
}

/** A statement that no recognizer takes for a finding, as its author describes it. */
export function madeCandidate(
  { target, comments }: Declaration,
  { outline, contexts, columnsOfTable }: Surroundings,
): Candidate {
  const { from, to, element } = target;
  const { section } = element;
  const plain = textOfTarget(target);
  const shared = {
    from,
    to,
    levels: levelsOfComments(comments),
    purpose: "neutral" as const,
    context: contextAt(contexts, element.kind === "heading" ? section.parent : section),
    references: [],
    checked: null,
    group: -1,
  };
  if (target.kind === "row") {
    const columns = columnsOfTable(target.element);
    const cells = target.row.cells.map((cell) => cell.plain.replaceAll("\n", " ").trim());
    const title = cells[columns.title ?? -1] ?? cells.find(hasWord) ?? plain;
    const { index } = element;
    const row = { row: target.row, columns, table: element.from };
    return { ...shared, ...titleOf(title), form: "row", raw: title, bodyStart: index, bodyEnd: index, row };
  }
  const own = target.element;
  const { isStruck } = parseTitle(own.plain, own.marks, outline.scale);
  const form = own.kind === "heading" ? "heading" : own.item === null ? "paragraph" : "item";
  const bodyEnd = bodyEndOf(outline, target.element);
  return {
    ...shared,
    ...titleOf(firstSentence(plain)),
    form,
    raw: plain,
    isStruck,
    bodyStart: own.index + 1,
    bodyEnd,
    row: null,
  };
}

function titleOf(text: string): Pick<Candidate, "title" | "id" | "isStruck"> {
  const { title, id } = parseTitle(text, []);
  return { title, id, isStruck: false };
}

function hasWord(text: string): boolean {
  return wordsOf(text).some((word) => word.length > 1 && !isDigit(word[0]));
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?](?:\s|$)/);
  return end < 20 ? text : text.slice(0, end);
}

/** The levels that comments give to their statement. */
export function levelsOfComments(comments: readonly CorrectionComment[]): readonly CandidateLevel[] {
  return comments.flatMap(({ from, to, text, values }): readonly CandidateLevel[] => {
    const severity = values.severity ?? (values.priority && SEVERITY_OF[values.priority]);
    if (!severity) return [];
    return [{ severity, priority: values.priority ?? null, source: "stated", text, from, to }];
  });
}

const SEVERITY_OF = { P0: "critical", P1: "high", P2: "medium", P3: "low", P4: "low" } as const;

function contextAt(contexts: ReadonlyMap<Section, SectionContext>, section: Section | null): SectionContext {
  const { level, status } = (section && contexts.get(section)) ?? OUTERMOST;
  return { purpose: "neutral", level, status };
}

/** A heading's finding is its section, an item's the item, a paragraph's the paragraph. */
function bodyEndOf(
  { elements }: Outline,
  own: Extract<CorrectionTarget, { kind: "element" }>["element"],
): number {
  if (own.kind === "heading") return own.section.end;
  let end = own.index + 1;
  for (; end < elements.length; end++) {
    const element = elements[end];
    if (element?.kind !== "line") break;
    const isOwn = own.item ? element.from < own.item.to : element.depth === own.depth && !element.isFirst;
    if (!isOwn) break;
  }
  return end;
}
