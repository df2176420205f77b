import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

/**
 * Writes mdast as Markdown (GFM). Whatever stands in text nodes is escaped. The settings never change with the content: the same
 * tree gives the same bytes.
 */
export function writeMarkdown(root: Root): string {
  return remark()
    .use(remarkGfm, { tablePipeAlign: false })
    .use({
      settings: {
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
      },
    })
    .stringify(root);
}
