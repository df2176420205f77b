import type { PageElement, PageNode } from "./page";

/** Elements without an end tag in HTML. */
const EMPTY: ReadonlySet<string> = new Set(["input"]);

/** A page as HTML. All text is escaped, and `key` and requests are left out, because nothing acts in a file. */
export function htmlOf(node: PageNode): string {
  if (typeof node === "string") return escapeHtml(node);
  const { tag, children } = node;
  const start = `<${tag}${attributesOf(node)}>`;
  return EMPTY.has(tag) ? start : `${start}${children.map(htmlOf).join("")}</${tag}>`;
}

function attributesOf({ attributes }: PageElement): string {
  return Object.entries(attributes)
    .filter(([name]) => name !== "key" && !name.startsWith("data-"))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * A complete document of one file without scripts, which loads nothing. `styles`: CSS of this product, never text of a report.
 */
export function htmlDocument(title: string, styles: string, body: PageElement): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${styles}\n</style>`,
    "</head>",
    `<body class="file">${htmlOf(body)}</body>`,
    "</html>",
    "",
  ].join("\n");
}
