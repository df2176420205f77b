import type { TableRow } from "../../markdown/blocks";
import { wordsOf } from "../../text/words";
import type { Entry } from "../facts";
import { labelName, type Label } from "../labels";
import type { LineElement, TableElement } from "../outline";
import { headerOf, statementOf, type Scan } from "./scan";

/** Every row of a table, labeled line, item of a list and check box, in order. Text in code is not among them. */
export function readEntries(scan: Scan): readonly Entry[] {
  const { elements } = scan.outline;
  const checklists = new Set(
    elements.flatMap((element) =>
      element.kind === "line" && typeof element.item?.checked === "boolean" ? [element.list] : [],
    ),
  );
  return elements.flatMap((element): readonly Entry[] => {
    if (element.kind === "table") return tableEntries(scan, element);
    return element.kind === "line" ? lineEntries(scan, element, checklists.has(element.list)) : [];
  });
}

function tableEntries(scan: Scan, element: TableElement): readonly Entry[] {
  const header = headerOf(element);
  return element.table.rows.flatMap((row) => {
    const cells = row.cells.map(({ plain }) => plain.trim());
    const nameEnd = isReference(cells[0] ?? "") ? 2 : 1;
    const name = cells.slice(0, nameEnd).join(" ").trim();
    if (name === "") return [];
    return [
      {
        name,
        values: cells.slice(nameEnd).map((text, index) => ({ header: header[index + nameEnd] ?? "", text })),
        checked: null,
        titles: element.section.titles,
        ...statementOf(scan, row, textOf(row)),
      },
    ];
  });
}

function textOf({ cells }: TableRow): string {
  return cells.map(({ plain }) => plain).join(" | ");
}

/** "3", "A.5.1", "REQ-12": a cell without a word of letters only. */
function isReference(cell: string): boolean {
  return wordsOf(cell).every((word) => word.length < 2 || isNumbered(word) || cell.includes(`${word}-`));
}

function isNumbered(word: string): boolean {
  return Array.from(word).some((character) => character >= "0" && character <= "9");
}

function lineEntries(scan: Scan, line: LineElement, isOfChecklist: boolean): readonly Entry[] {
  const { titles } = line.section;
  const isOpenBox = line.item !== null && hasOtherBox(line.plain, isOfChecklist);
  const checked = line.item?.checked ?? (isOpenBox ? false : null);
  const stated = statementOf(scan, line, line.plain);
  if (checked !== null) {
    const struck = isStruck(line) ? { isStruck: true as const } : {};
    return [{ name: line.plain.trim(), values: [], checked, ...struck, titles, ...stated }];
  }
  const { label } = line;
  if (!label) return line.item ? [{ name: line.plain.trim(), values: [], checked, titles, ...stated }] : [];
  const name = writtenName(line, label);
  return [{ name, values: [{ header: "", text: label.value }], checked, titles, ...stated }];
}

/**
 * "☐ Keys", "( ) Keys", "[-] Keys", and among check boxes "[n] Keys": a box with another mark than a tick. What it means is not known, so what it stands
 * for is not done. "[1] Keys" and "(a) Keys" are numbered.
 */
function hasOtherBox(plain: string, isOfChecklist: boolean): boolean {
  const text = plain.trimStart();
  if (EMPTY_BOXES.has(text.charAt(0)) || text.startsWith("( ) ")) return true;
  const close = text.indexOf("] ");
  if (!text.startsWith("[") || close > LONGEST_MARK || close < 0) return false;
  const mark = text.slice(1, close).trim().toLowerCase();
  if (TICKS.has(mark) || isNumbered(mark)) return false;
  return isOfChecklist || (mark.length === 1 && wordsOf(mark).length === 0);
}

const EMPTY_BOXES: ReadonlySet<string> = new Set(["☐", "⬜", "▢", "□"]);
const TICKS: ReadonlySet<string> = new Set(["x", "✓", "✔", "✅"]);

/** "[n/a]". UTF-16 units up to the closing bracket. */
const LONGEST_MARK = 5;

/** The label with its numbers as they are written ("wcag 2.2 aa"), unless it is in another place. */
function writtenName({ plain }: LineElement, { name }: Label): string {
  const written = plain.slice(0, Math.max(0, plain.indexOf(":"))).toLowerCase();
  return labelName(written) === name ? written.trim() : name;
}

/** Most of its text is struck through. */
function isStruck({ plain, marks }: LineElement): boolean {
  const struck = marks.reduce((sum, mark) => sum + (mark.kind === "strike" ? mark.to - mark.from : 0), 0);
  return struck * 2 > plain.trim().length;
}
