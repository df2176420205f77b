import type { Block, InlineText, ListItem, Mark, MarkdownDocument } from "../markdown/blocks";
import { fieldStarts, withoutSeparator } from "./fieldLine";
import { withFieldsBelow } from "./fieldsBelow";
import { fieldsOfTable, type TableField } from "./fieldTable";
import { isFieldHeading, statusHeadingsOf, statusLine } from "./fieldHeadings";
import { withNamedPictures } from "./imageCells";
import { readLabel } from "./labels";
import type { CodeLine, Element, LineElement, Outline, Section } from "./outline";
import { repairedInline, repairedTable } from "./repairedInline";
import { readScale } from "./scale";

/** Flattens a document. */
export function buildOutline(document: MarkdownDocument): Outline {
  const elements: Element[] = [];
  const root: Writable<Section> = {
    heading: null,
    parent: null,
    level: 0,
    first: 0,
    isFirst: false,
    titles: [],
    ownEnd: 0,
    end: 0,
  };
  const sections: Writable<Section>[] = [root];
  let section: Writable<Section> = root;
  const open = (block: Block & { kind: "heading" }): void => {
    const index = elements.length;
    section.ownEnd = index;
    let parent: Writable<Section> = section;
    while (parent.parent && parent.level >= block.level) {
      parent.end = index;
      parent = parent.parent;
    }
    // The heading and its section know each other.
    const text = repairedInline(block.text);
    const { plain, marks } = text;
    const next: Writable<Section> = {
      heading: null,
      parent,
      level: block.level,
      first: index,
      isFirst: sections.length === 1,
      titles: [plain, ...parent.titles],
      ownEnd: index,
      end: index,
    };
    next.heading = {
      kind: "heading",
      index,
      section: next,
      from: block.from,
      to: block.to,
      level: block.level,
      plain,
      marks,
      sourceOffset: (at) => text.sourceOffset(at),
    };
    section = next;
    sections.push(section);
    elements.push(next.heading);
  };
  const statusHeadings = statusHeadingsOf(document.blocks);
  const visit = (block: Block, depth: number, item: ListItem | null, list: number): void => {
    switch (block.kind) {
      case "heading":
        // A heading inside a list or a quote opens no section, nor does one that is a field: "##### Severity: High", "### Fixed".
        if (depth === 0 && statusHeadings.has(block))
          elements.push(statusLine(block, { index: elements.length, section }));
        else if (depth === 0 && !isFieldHeading(block)) open(block);
        else addLines(block.text, { source: document.text, section, item, depth, list }, elements);
        return;
      case "paragraph":
        addLines(block.text, { source: document.text, section, item, depth, list }, elements);
        return;
      case "list":
        for (const entry of block.items) visitItem(entry, depth + 1, block.from);
        return;
      case "quote":
        for (const child of block.children) visit(child, Math.max(depth, 1), null, list);
        return;
      case "table": {
        const table = withNamedPictures(block, document.text);
        const fields = fieldsOfTable(table);
        if (fields) {
          for (const field of fields)
            elements.push(fieldElement(field, { index: elements.length, section, list: block.from }));
          return;
        }
        elements.push({
          kind: "table",
          index: elements.length,
          section,
          from: block.from,
          to: block.to,
          table: repairedTable(table),
        });
        return;
      }
      case "code": {
        const { from, to } = block;
        const lines = codeLines(document.text, from, to);
        elements.push({ kind: "code", index: elements.length, section, from, to, lines });
        return;
      }
      case "break":
      case "opaque":
        elements.push({ kind: block.kind, index: elements.length, section, from: block.from, to: block.to });
        return;
      case "html":
        return;
    }
  };
  const visitItem = (item: ListItem, depth: number, list: number): void => {
    let own: ListItem | null = item;
    for (const child of item.children) {
      visit(child, depth, child.kind === "paragraph" ? own : null, list);
      if (child.kind === "paragraph") own = null;
    }
  };
  for (const block of document.blocks) visit(block, 0, null, -1);
  section.ownEnd = elements.length;
  for (let open: Section | null = section; open; open = open.parent)
    (open as Writable<Section>).end = elements.length;
  const labeled = withFieldsBelow(elements);
  return { text: document.text, elements: labeled, sections, scale: readScale(labeled) };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Where the lines of a text stand among the elements. */
interface LinePlace {
  /** The document. */
  readonly source: string;
  readonly section: Section;
  readonly item: ListItem | null;
  readonly depth: number;
  readonly list: number;
}

function addLines(written: InlineText, place: LinePlace, elements: Element[]): void {
  const text = repairedInline(written);
  const { source } = place;
  let start = 0;
  let isFirst = true;
  for (const plain of text.plain.split("\n")) {
    const from = start;
    const to = from + plain.length;
    if (plain !== "") {
      const line: PlacedText = {
        plain,
        marks: clip(text.marks, from, to),
        from: lineFrom(source, from === 0 ? text.from : text.sourceOffset(from - 1) + 1),
        to: lineTo(source, text.sourceOffset(to)),
        sourceOffset: (at) => text.sourceOffset(from + at),
        isFirst,
      };
      addLine(line, isFirst ? place : { ...place, item: null }, elements);
      isFirst = false;
    }
    start = to + 1;
  }
}

function codeLines(source: string, from: number, to: number): readonly CodeLine[] {
  let start = from;
  return source
    .slice(from, to)
    .split("\n")
    .map((line) => {
      const place = { from: start, to: start + line.length };
      start = place.to + 1;
      return { text: line.replace(/\r$/, ""), ...place };
    });
}

/** Where a line begins, its opening marks included, its indentation and the marks of quotes not. */
function lineFrom(source: string, from: number): number {
  let at = from;
  while (at < source.length && " \t\n\r>".includes(source.charAt(at))) at++;
  return at;
}

/** Where a line ends: before its trailing blanks and line break. */
function lineTo(source: string, to: number): number {
  let at = to;
  while (at > 0 && " \t\r".includes(source.charAt(at - 1))) at--;
  return at;
}

type PlacedText = Pick<LineElement, "plain" | "marks" | "from" | "to" | "sourceOffset" | "isFirst">;

/** Adds a line; fields that follow one another in it become separate lines. */
function addLine(line: PlacedText, { section, item, depth, list }: LinePlace, elements: Element[]): void {
  const starts = fieldStarts(line.plain, line.marks);
  for (const [position, start] of starts.entries()) {
    const end = starts[position + 1];
    const plain =
      end === undefined ? line.plain.slice(start) : withoutSeparator(line.plain.slice(start, end));
    const marks = clip(line.marks, start, start + plain.length);
    elements.push({
      kind: "line",
      index: elements.length,
      section,
      from: start === 0 ? line.from : line.sourceOffset(start),
      to: end === undefined ? line.to : line.sourceOffset(start + plain.length),
      plain,
      marks,
      sourceOffset: (at) => line.sourceOffset(start + at),
      item: start === 0 ? item : null,
      depth,
      isFirst: line.isFirst && start === 0,
      list,
      label: readLabel(plain, marks),
    });
  }
}

/** A row of a table that is about one thing, as the labeled line that it could be. */
function fieldElement(
  { name, value, nameCell }: TableField,
  place: Pick<LineElement, "index" | "section" | "list">,
): LineElement {
  const text = repairedInline(value);
  const lead = `${nameCell.plain.trim()}: `;
  const plain = lead + text.plain.replaceAll("\n", " ");
  return {
    kind: "line",
    ...place,
    from: nameCell.from,
    to: value.to,
    plain,
    marks: [],
    sourceOffset: (at) => (at < lead.length ? nameCell.from : text.sourceOffset(at - lead.length)),
    item: null,
    depth: 0,
    isFirst: false,
    label: { name, value: plain.slice(lead.length).trim(), valueFrom: lead.length, isBold: true },
  };
}

/** The marks of a stretch, in its offsets. */
function clip(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  return marks
    .filter((mark) => mark.to > from && mark.from < to)
    .map((mark) => ({ ...mark, from: Math.max(mark.from, from) - from, to: Math.min(mark.to, to) - from }));
}
