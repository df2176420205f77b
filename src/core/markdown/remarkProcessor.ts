import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

/** Markdown as everybody reads it: CommonMark with all of GFM. */
export function parseGfm(text: string): Root {
  return remark().use(remarkGfm).parse(text);
}

/**
 * The dialect in which reports are read: tables, tasks and strikethrough. Bare addresses and footnotes are text, because the
 * parser of the editor reads them so too (performance.md).
 */
export function parseReportDialect(text: string): Root {
  const processor = remark().use(remarkGfm).freeze();
  const data = processor.data();
  (data.micromarkExtensions ??= []).push({
    disable: {
      null: [
        "wwwAutolink",
        "protocolAutolink",
        "emailAutolink",
        "gfmFootnoteDefinition",
        "gfmFootnoteCall",
        "gfmPotentialFootnoteCall",
      ],
    },
  });
  // Besides its syntax, the address extension searches the finished tree; it is the only one of GFM that does.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _searchForAddresses, ...extension }) => extension);
  return processor.parse(text);
}
