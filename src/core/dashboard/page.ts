/**
 * A page as data: elements, attributes and text, and nothing that acts. It is shown in a webview and written as HTML, both of which treat
 * every text as text. What may appear in it is a closed list: no links, no scripts, no styles, no images.
 */
import * as z from "zod/mini";

const TAGS = [
  ...["main", "header", "section", "div", "p", "h1", "h2", "h3", "span", "strong", "bdi", "ul", "ol", "li"],
  ...[
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "button",
    "label",
    "input",
  ],
  ...["svg", "rect"],
] as const;

const ATTRIBUTES = [
  ...["class", "id", "key", "role", "scope", "type", "checked", "open", "colspan", "tabindex"],
  ...["aria-label", "aria-labelledby", "aria-hidden", "aria-live"],
  ...["viewBox", "preserveAspectRatio", "x", "y", "width", "height", "rx"],
  // What a click asks for, as in `PageRequest`.
  ...["data-ask", "data-path", "data-line", "data-finding", "data-command"],
] as const;

type Tag = (typeof TAGS)[number];
type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;

export interface PageElement {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly PageNode[];
}

export type PageNode = string | PageElement;

const attributesSchema: z.ZodMiniType<Attributes> = z.partialRecord(z.enum(ATTRIBUTES), z.string());

export const pageNodeSchema: z.ZodMiniType<PageNode> = z.union([
  z.string(),
  z.object({
    tag: z.enum(TAGS),
    attributes: attributesSchema,
    children: z.array(z.lazy((): z.ZodMiniType<PageNode> => pageNodeSchema)),
  }),
]);

/** `key` identifies an element among its siblings, so that a change of others does not touch it. */
export function element(tag: Tag, attributes: Attributes, ...children: readonly PageNode[]): PageElement {
  return { tag, attributes, children };
}

/** A part of the page that is sent again only when it changes. */
export interface PageSection {
  readonly id: string;
  readonly place: "top" | "left" | "right" | "bottom";
  readonly content: PageElement;
}

/** Puts the sections in their places: two columns, which are one below the other where there is little room. */
export function layout(sections: readonly PageSection[]): PageElement {
  const at = (place: PageSection["place"]): readonly PageElement[] =>
    sections.filter((section) => section.place === place).map(({ content }) => content);
  const column = (place: "left" | "right"): PageElement =>
    element("div", { class: "column", key: place }, ...at(place));
  const hasColumns = sections.some(({ place }) => place === "left" || place === "right");
  return element(
    "main",
    {},
    ...at("top"),
    ...(hasColumns
      ? [element("div", { class: "columns", key: "columns" }, column("left"), column("right"))]
      : []),
    ...at("bottom"),
  );
}
