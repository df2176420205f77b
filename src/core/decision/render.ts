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
import type { Linker } from "./links";
import {
  NOT_STATED,
  NO_STATEMENT,
  bare,
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

function manifest(): PhrasingContent {
  return { type: "link", url: "#evidence-manifest", children: [text("manifest")] };
}

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

function itemsComment({ id, items }: Pick<Section, "id" | "items">): readonly Html[] {
  return [comment("section", [id, ...items])];
}

/** The ids are ours, but the comment is checked anyway, because it must never contain anything else. */
function comment(what: "section" | "item", ids: readonly string[]): Html {
  const value = `<!-- ${what}: ${ids.join(" ")} -->`;
  if (!/^<!-- [a-z]+: [A-Za-z0-9 -]+ -->$/.test(value)) throw new Error(`Not an id: ${ids.join(" ")}`);
  return html(value);
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
      case "items":
        return [comment("item", block.ids), ...renderBlocks(block.blocks, depth, linker)];
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
      return words(claimText(content.claim));
    case "internal": {
      const url = `#${content.anchor}`;
      return [{ type: "link", url, children: [text(plainLine(claimText(content.claim)))] }];
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
  const all = isMany ? [[text("every report in the "), manifest()]] : [];
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
