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
 * Writes mdast as Markdown (GFM), as remark does. The content of text nodes is escaped. The style does not depend on the content: the same
 * tree gives the same bytes.
 */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, { ...STYLE, extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
}
