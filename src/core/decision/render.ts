/** The document model as mdast: text of reports goes in as text nodes, so that writing escapes it. */
import type {
  BlockContent,
  Html,
  InlineCode,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  Text,
} from "mdast";
import type { Evidence } from "../readiness/model";
import type { Linker } from "./links";
import {
  NOT_EVIDENCED,
  type Claim,
  type Content,
  type DecisionDocument,
  type DocumentBlock,
  type ListEntry,
  type LookedIn,
  type Section,
} from "./model";
import { decisionMarker } from "./ownership";
import { plainLine } from "./plainLine";
import { REGION_END, regionStart } from "./regions";

/** More references than this are counted, not shown; the sidecar holds all of them. */
const MOST_LINKS = 5;

export function renderDocument(document: DecisionDocument, linker: Linker): Root {
  return {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: renderContents(document.title, linker) },
      html(decisionMarker(document.decisionHash)),
      ...itemsComment(document.head),
      ...renderBlocks(document.head.blocks, 2, linker),
      ...document.sections.flatMap((section) => renderSection(section, linker)),
    ],
  };
}

function renderSection(section: Section, linker: Linker): readonly RootContent[] {
  return [
    { type: "heading", depth: 2, children: [{ type: "text", value: plainLine(section.title) }] },
    ...itemsComment(section),
    ...renderBlocks(section.blocks, 3, linker),
  ];
}

/** The ids are ours; the comment is checked all the same, for nothing else may ever stand in one. */
function itemsComment({ id, items }: Pick<Section, "id" | "items">): readonly Html[] {
  const value = `<!-- section: ${[id, ...items].join(" ")} -->`;
  if (!/^<!-- section: [A-Za-z0-9 -]+ -->$/.test(value)) throw new Error(`Not the id of a section: ${id}`);
  return [html(value)];
}

function html(value: string): Html {
  return { type: "html", value };
}

type Depth = 2 | 3 | 4 | 5 | 6;

function renderBlocks(
  blocks: readonly DocumentBlock[],
  depth: Depth,
  linker: Linker,
): readonly RootContent[] {
  return blocks.flatMap((block): readonly RootContent[] => {
    switch (block.kind) {
      case "paragraph":
        return [renderLine(block, linker)];
      case "list":
        return [
          {
            type: "list",
            ordered: block.ordered,
            spread: false,
            children: block.items.map((item) => renderItem(item, linker)),
          },
        ];
      case "table":
        return [renderTable(block.columns, block.rows, linker)];
      case "subsection": {
        const deeper = Math.min(depth + 1, 6) as Depth;
        return [
          { type: "heading", depth, children: renderContents(block.title, linker) },
          ...renderBlocks(block.blocks, deeper, linker),
        ];
      }
      case "human":
        return [html(`${regionStart(block.id)}\n${REGION_END}`)];
    }
  });
}

function renderLine(entry: ListEntry, linker: Linker): BlockContent {
  const content = renderContents(entry.content, linker);
  if (entry.label === null) return { type: "paragraph", children: content };
  const label: PhrasingContent = { type: "strong", children: [text(`${entry.label}:`)] };
  return { type: "paragraph", children: [label, text(" "), ...content] };
}

function renderItem(entry: ListEntry, linker: Linker): ListItem {
  return { type: "listItem", spread: false, children: [renderLine(entry, linker)] };
}

function renderTable(
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
  linker: Linker,
): Extract<RootContent, { type: "table" }> {
  const header = columns.map((column): TableCell => ({ type: "tableCell", children: [text(column)] }));
  const cells = rows.map((row) =>
    row.map((content): TableCell => ({ type: "tableCell", children: renderContents([content], linker) })),
  );
  return {
    type: "table",
    children: [header, ...cells].map((children) => ({ type: "tableRow", children })),
  };
}

function renderContents(contents: readonly Content[], linker: Linker): PhrasingContent[] {
  return contents.flatMap((content, index) => [
    ...(index > 0 ? [text(" ")] : []),
    ...renderContent(content, linker),
  ]);
}

function renderContent(content: Content, linker: Linker): readonly PhrasingContent[] {
  switch (content.kind) {
    case "fixed":
    case "recorded":
      return words(content.text);
    case "policy":
      return words(`${content.text} (policy)`);
    case "bare":
      return words(claimText(content.claim));
    case "references":
      return content.references.length === 0 ? words(NOT_EVIDENCED) : links(content.references, linker);
    case "evidenced":
      return [...words(content.text), text(" ("), ...links(content.references, linker), text(")")];
    case "derived":
      return [
        ...words(content.text),
        text(" ("),
        ...words(content.formula),
        text(": "),
        ...links(content.references, linker),
        text(")"),
      ];
    case "not-evidenced": {
      const phrase = [text(NOT_EVIDENCED), ...lookedIn(content.lookedIn, linker)];
      return content.about === null ? phrase : [...words(`${content.about} (`), ...phrase, text(")")];
    }
  }
}

function claimText(claim: Claim): string {
  if (claim.kind !== "not-evidenced") return claim.text;
  return claim.about === null ? NOT_EVIDENCED : `${claim.about} (${NOT_EVIDENCED})`;
}

function links(references: readonly Evidence[], linker: Linker): readonly PhrasingContent[] {
  const places = new Map(references.map((reference) => [`${reference.line} ${reference.path}`, reference]));
  return listed(
    [...places.values()].map(({ path, line }) => [link(path, line, linker)]),
    MOST_LINKS,
  );
}

function lookedIn(places: readonly LookedIn[], linker: Linker): readonly PhrasingContent[] {
  if (places.length === 0) return [];
  const shown = places.map(({ path, line, note }) => [
    ...(line === null ? words(linker.name(path)) : [link(path, line, linker)]),
    ...(note === "" ? [] : [text(" "), ...words(note)]),
  ]);
  return [text("; looked in: "), ...listed(shown, 2 * MOST_LINKS)];
}

function listed(entries: readonly (readonly PhrasingContent[])[], most: number): readonly PhrasingContent[] {
  const shown = entries
    .slice(0, most)
    .flatMap((entry, index) => [...(index > 0 ? [text(", ")] : []), ...entry]);
  return entries.length > most ? [...shown, text(` and ${entries.length - most} more`)] : shown;
}

function link(path: string, line: number, linker: Linker): PhrasingContent {
  const { url, text: value } = linker.link(path, line);
  return { type: "link", url, children: [text(value)] };
}

function text(value: string): Text {
  return { type: "text", value };
}

/**
 * Words as text nodes. An address would become a link wherever Markdown is shown, escaped or not, and lead a reader away: it goes
 * in as code.
 */
function words(value: string): readonly (Text | InlineCode)[] {
  const nodes: (Text | InlineCode)[] = [];
  for (const part of plainLine(value).split(/([^\s|\\`<]+)/)) {
    if (part === "") continue;
    const last = nodes.at(-1);
    if (ADDRESS.test(part)) nodes.push({ type: "inlineCode", value: part });
    else if (last?.type === "text") last.value += part;
    else nodes.push(text(part));
  }
  return nodes;
}

const ADDRESS = /:\/\/|www\.|[\w.+-]@[\w-]/i;
