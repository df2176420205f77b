import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown, type Options } from "mdast-util-to-markdown";

const STYLE: Options = {
  bullet: "-",
  bulletOther: "*",
  bulletOrdered: ".",
  emphasis: "_",
  fence: "`",
  fences: true,
  incrementListMarker: true,
  listItemIndent: "one",
  resourceLink: true,
  rule: "-",
  setext: false,
  strong: "*",
};

/**
 * Writes mdast as Markdown (GFM), as remark writes it. Whatever stands in text nodes is escaped. The style never changes with the
 * content: the same tree gives the same bytes.
 */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, { ...STYLE, extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
}
