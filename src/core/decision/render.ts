/** The document model as mdast. Report text becomes text nodes, so that writing escapes it. */
import type {
  BlockContent,
  Html,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  Text,
} from "mdast";
import type { Evidence } from "../readiness/model";
import { anchorOf, textOf } from "./anchors";
import { clipped } from "./brief/words";
import type { Linker as FileLinker } from "./links";
import {
  NOT_STATED,
  NO_STATEMENT,
  bare,
  type Cell,
  type Claim,
  type Content,
  type DecisionDocument,
  type DocumentBlock,
  type ListEntry,
  type LookedIn,
  type Section,
  type Task,
} from "./model";
import { decisionMarker } from "./ownership";
import { plainLine } from "./plainLine";
import { textNodes as words } from "./textNodes";
import { madeOf } from "./provenance/nodeContent";
import { REGION_END, regionStart } from "./regions";

/** If there are more references than this, the rest are only counted; the sidecar contains all of them. */
const MOST_LINKS = 5;

/** If more whole reports than this were searched, the document refers to the manifest instead of listing them. */
const MOST_REPORTS = 2;

function manifest(linker: Linker): PhrasingContent {
  const anchor = linker.anchors("manifest") ?? null;
  return anchor === null
    ? text("manifest")
    : { type: "link", url: `#${anchor}`, children: [text("manifest")] };
}

export function renderDocument(document: DecisionDocument, files: FileLinker): Root {
  const linker: Linker = { ...files, anchors: anchorsOf(document) };
  return {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: renderContents(document.title, linker) },
      html(decisionMarker(document.decisionHash)),
      ...document.brief.flatMap((section) => renderSection(section, 2, linker)),
      ...contentsOf(document.annexes),
      ...document.annexes.flatMap(({ title, sections }, index) => [
        heading(2, annexTitle(title, index)),
        ...sections.flatMap((section) => renderSection(section, 3, linker)),
      ]),
    ],
  };
}

/** Links to files and to headings of this document. */
interface Linker extends FileLinker {
  /** The anchor of a block or heading; null if the document does not contain it. */
  readonly anchors: (target: string) => string | null;
}

function anchorsOf({ brief, annexes }: DecisionDocument): Linker["anchors"] {
  const sections = [...brief, ...annexes.flatMap((annex) => annex.sections)];
  const blocks = new Map(sections.map(({ id, title }) => [id, title === "" ? null : anchorOf(title)]));
  const gates = new Set(
    sections.flatMap(({ blocks: own }) =>
      own.flatMap((block) =>
        block.kind === "subsection"
          ? (anchorOf(
              block.title.map((part) => (part.kind === "bare" ? claimText(part.claim) : "")).join(" "),
            ) ?? [])
          : [],
      ),
    ),
  );
  return (target) => blocks.get(target) ?? (gates.has(target) ? target : null);
}

/** `Annex A Findings`, which is also its anchor. */
function annexTitle(title: string, index: number): string {
  return `Annex ${String.fromCharCode("A".charCodeAt(0) + index)} ${title}`;
}

/** The table of contents of the annexes. */
function contentsOf(annexes: DecisionDocument["annexes"]): readonly RootContent[] {
  if (annexes.length === 0) return [];
  const items = annexes.map(({ title, sections }, index): ListItem => {
    const name = annexTitle(title, index);
    const anchor = anchorOf(name);
    const first: readonly PhrasingContent[] =
      anchor === null ? words(name) : [{ type: "link", url: `#${anchor}`, children: [text(name)] }];
    const rest = sections.map((section) => section.title).join(" · ");
    return {
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: [...first, ...words(`: ${rest}`)] }],
    };
  });
  return [heading(2, "Annexes"), { type: "list", ordered: false, spread: false, children: items }];
}

function heading(depth: Depth, value: string): RootContent {
  return { type: "heading", depth, children: [...words(value)] };
}

function renderSection(section: Section, depth: 2 | 3, linker: Linker): readonly RootContent[] {
  return [
    ...(section.title === "" ? [] : [heading(depth, section.title)]),
    ...renderBlocks(section.blocks, (depth + 1) as Depth, linker),
  ];
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
      case "tasks":
        return [
          { type: "list", ordered: false, spread: false, children: block.items.map(renderTask(linker)) },
        ];
      case "code":
        return madeOf(
          [{ type: "code", lang: block.language, value: codeText(block.claim) } as const],
          bare(block.claim),
        );
      case "quote":
        return [
          { type: "blockquote", children: renderBlocks(block.blocks, depth, linker) as BlockContent[] },
        ];
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

function renderTask(linker: Linker): (task: Task) => ListItem {
  return ({ checked, content }) => ({
    ...renderItem({ label: null, content }, linker),
    checked,
  });
}

/** The lines of a code block keep their breaks; everything else is cleaned like a line of text. */
function codeText(claim: Claim): string {
  return claimText(claim).split("\n").map(codeLine).join("\n");
}

function codeLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + plainLine(line);
}

function renderTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  linker: Linker,
): Extract<RootContent, { type: "table" }> {
  const header = columns.map((column): TableCell => ({ type: "tableCell", children: [text(column)] }));
  const cells = rows.map((row) =>
    row.map((cell): TableCell => ({
      type: "tableCell",
      children: fitted(renderContents(cell.kind === "group" ? cell.contents : [cell], linker)),
    })),
  );
  return {
    type: "table",
    children: [header, ...cells].map((children) => ({ type: "tableRow", children })),
  };
}

const LONGEST_CELL = 150;
const LONGEST_RUN = 40;

/** Cuts the words of a cell so that tables stay readable; links are kept whole. An ellipsis shows each cut. */
function fitted(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const linked = nodes.reduce((sum, node) => sum + (node.type === "link" ? textOf(node).length : 0), 0);
  let left = LONGEST_CELL - linked;
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === "link") return [node];
    if (node.type !== "text" && node.type !== "inlineCode") {
      left -= textOf(node).length;
      return [node];
    }
    const value = shortRuns(node.value);
    // Separators of links: without one, two links would become one.
    if (value.length <= LONGEST_SEPARATOR) return [node];
    if (value.length > left && left < SHORTEST_REST) return [text(" ")];
    const shown = value.length <= left ? value : cutText(value, left);
    left -= shown.length;
    return [{ ...node, value: shown }];
  });
}

const LONGEST_SEPARATOR = 3;

/** Less than this is not worth showing. */
const SHORTEST_REST = 12;

/** Keeps the space that separates the text from what is before it. */
function cutText(value: string, most: number): string {
  return (value.startsWith(" ") ? " " : "") + clipped(value, most);
}

function shortRuns(value: string): string {
  return value.replace(/\S{41,}/gu, (run) => `${run.slice(0, LONGEST_RUN - 1).replace(/\p{Cs}$/u, "")}…`);
}

function renderContents(contents: readonly Content[], linker: Linker): PhrasingContent[] {
  return contents.flatMap((content, index) => [
    ...(index > 0 ? [text(" ")] : []),
    ...madeOf(renderContent(content, linker), content),
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
      return content.isStrong
        ? [{ type: "strong", children: [...words(claimText(content.claim))] }]
        : words(claimText(content.claim));
    case "internal": {
      const anchor = linker.anchors(content.anchor) ?? null;
      const said = plainLine(claimText(content.claim));
      return anchor === null ? words(said) : [{ type: "link", url: `#${anchor}`, children: [text(said)] }];
    }
    case "references":
      return content.references.length === 0 ? words("None") : links(content.references, linker);
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
      const searched = lookedIn(content.lookedIn, linker);
      return content.about === null
        ? [text(NOT_STATED), ...searched]
        : [...words(`${content.about} (`), text(NOT_STATED.toLowerCase()), ...searched, text(")")];
    }
  }
}

function claimText(claim: Claim): string {
  if (claim.kind !== "not-evidenced") return claim.text;
  return claim.about === null ? NOT_STATED : `${claim.about} (${NOT_STATED.toLowerCase()})`;
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
  const reports = places.filter(({ note }) => note === NO_STATEMENT);
  const isMany = reports.length > MOST_REPORTS;
  const named = isMany ? places.filter((place) => !reports.includes(place)) : places;
  const shown = named.map(({ path, line, note }) => [
    ...(line === null ? words(linker.name(path)) : [link(path, line, linker)]),
    ...(note === "" ? [] : [text(" "), ...words(note)]),
  ]);
  const all = isMany ? [[text("every report in the "), manifest(linker)]] : [];
  return [text("; searched: "), ...listed([...all, ...shown], 2 * MOST_LINKS)];
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
