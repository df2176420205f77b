import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { runs, someOf } from "../../support/runs";
import type { Block, InlineText } from "../../../src/core/markdown/blocks";
import { parseWithLezer } from "../../../src/core/markdown/lezer";
import { parseWithRemark } from "../../../src/core/markdown/remark";

const CORPUS = join(process.cwd(), "..", "shared", "corpus", "docs");

/** What recognisers read of a document: kinds, texts, marks and where they stand. */
function outline(blocks: readonly Block[], depth = 0): readonly string[] {
  const indent = "  ".repeat(depth);
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case "heading":
        return [`${indent}heading ${block.level} ${inline(block.text)}`];
      case "paragraph":
        return [`${indent}paragraph ${inline(block.text)}`];
      case "list":
        return block.items.flatMap((item) => [
          `${indent}item ${item.number ?? "-"} ${String(item.checked)}`,
          ...outline(item.children, depth + 1),
        ]);
      case "table":
        return [block.header, ...block.rows].map(
          (row) => `${indent}row ${row.cells.map(inline).join(" | ")}`,
        );
      case "quote":
        return [`${indent}quote`, ...outline(block.children, depth + 1)];
      case "code":
        return [`${indent}code ${block.from} ${block.info}`];
      case "html":
      case "break":
      case "opaque":
        return [`${indent}${block.kind} ${block.from}`];
    }
  });
}

function inline(text: InlineText): string {
  const marks = text.marks.map((mark) => `${mark.kind}:${mark.from}-${mark.to}`).sort();
  const places =
    text.plain === "" ? "" : `${text.sourceOffset(0)}-${text.sourceOffset(text.plain.length - 1)}`;
  return JSON.stringify([text.plain, places, ...marks]);
}

function assertAgree(source: string): void {
  assert.deepEqual(outline(parseWithRemark(source).blocks), outline(parseWithLezer(source).blocks));
}

describe("the two adapters", () => {
  it("agree on what reports are made of", () => {
    assertAgree(
      [
        "# Audit of *things* #",
        "",
        "**Date:** 2025-01-02  ",
        "**Branch:** `main` <br> second",
        "",
        "> Quote with **two**",
        "> lines",
        "",
        "| ID | Text |",
        "|----|------|",
        "| C-1 | a \\| b `c \\| d` |",
        "| | ~~gone~~ |",
        "",
        "1. one",
        "   - [ ] nested &amp; open",
        "   - [x] done",
        "2. two",
        "",
        "```yaml",
        "severity: CRITICAL",
        "```",
        "",
        "Setext",
        "======",
        "",
        "---",
        "<div>html</div>",
      ].join("\n"),
    );
  });

  it("agree on texts made of words, marks of lists, tables and headings", () => {
    const line = fc
      .tuple(
        fc.constantFrom("", "# ", "- ", "1. ", "> ", "- [ ] ", "**Label:** "),
        fc.array(fc.constantFrom("word", "C-1", "`code`", "**bold**", "&amp;", "a_b", "42%", "✅"), {
          minLength: 1,
          maxLength: 5,
        }),
      )
      .map(([mark, words]) => mark + words.join(" "));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom("\n\n", "\r\n\r\n"),
        (lines, separator) => {
          assertAgree(lines.join(separator));
        },
      ),
      runs(60),
    );
  });

  it("agree on every real document", function () {
    if (!existsSync(CORPUS)) this.skip();
    const documents = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    assert.ok(documents.length > 0);
    for (const name of someOf(documents, 10)) assertAgree(readFileSync(join(CORPUS, name), "utf8"));
  });
});
