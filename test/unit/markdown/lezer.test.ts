import assert from "node:assert/strict";
import type { Block, InlineText } from "../../../src/core/markdown/blocks";
import { parseWithLezer } from "../../../src/core/markdown/lezer";

/** What the blocks of a text are, each with the text that it covers. */
function outline(text: string, blocks: readonly Block[] = parseWithLezer(text).blocks): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    const covered = JSON.stringify(text.slice(block.from, block.to));
    switch (block.kind) {
      case "list":
        return block.items.flatMap(({ number, checked, children }) => [
          `item ${number ?? "-"}${checked === null ? "" : checked ? " done" : " open"}`,
          ...outline(text, children).map((line) => `  ${line}`),
        ]);
      case "quote":
        return ["quote", ...outline(text, block.children).map((line) => `  ${line}`)];
      case "table":
        return [block.header, ...block.rows].map(
          ({ cells }) => `row ${cells.map(({ plain }) => plain).join(" / ")}`,
        );
      case "heading":
        return [`heading ${block.level} ${block.text.plain}`];
      case "paragraph":
        return [`paragraph ${JSON.stringify(block.text.plain)}`];
      case "code":
        return [`code ${block.info} ${covered}`];
      default:
        return [`${block.kind} ${covered}`];
    }
  });
}

function inlineOf(text: string): InlineText {
  const block = parseWithLezer(text).blocks[0];
  assert.ok(block?.kind === "paragraph", text);
  return block.text;
}

describe("blocks that Lezer reads", () => {
  it("are what reports are made of", () => {
    const text = [
      "# Audit #",
      "**Date:** 2025-01-02",
      "of *two* lines",
      "",
      "---",
      "| Id | Title |",
      "|----|:-----:|",
      "| C-1 | a \\| b |",
      "| | no id |",
      "| C-2 |",
      "",
      "- [ ] one",
      "  - nested",
      "    1. deeper",
      "- [x] two",
      "",
      "```py",
      "# no heading",
      "```",
      "1. first",
      "   ```",
      "   code",
      "   ```",
      "   More of the first.",
      "2. second",
      "",
      "> quoted",
      "> on",
      "",
      "The end.",
    ].join("\n");
    const expected = [
      "heading 1 Audit",
      'paragraph "Date: 2025-01-02\\nof two lines"',
      'break "---"',
      "row Id / Title",
      "row C-1 / a | b",
      "row  / no id",
      "row C-2 / ",
      "item - open",
      '  paragraph "one"',
      "  item -",
      '    paragraph "nested"',
      "    item 1",
      '      paragraph "deeper"',
      "item - done",
      '  paragraph "two"',
      'code py "```py\\n# no heading\\n```"',
      "item 1",
      '  paragraph "first"',
      '  code  "```\\n   code\\n   ```"',
      '  paragraph "More of the first."',
      "item 2",
      '  paragraph "second"',
      "quote",
      '  paragraph "quoted\\non"',
      'paragraph "The end."',
    ];
    assert.deepEqual(outline(text), expected);
    const lines = outline(text.replaceAll("\n", "\r\n")).map((line) => line.replaceAll("\\r", ""));
    assert.deepEqual(lines, expected);
  });

  for (const [form, expected] of [
    ["Title\n=====", ["heading 1 Title"]],
    ["    indented", ['code  "indented"']],
    ["~~~\nx\n~~~", ['code  "~~~\\nx\\n~~~"']],
    ["```\n\nx\n\n# y", ['code  "```\\n\\nx\\n\\n# y"']],
    ["<!--\n\nx\n\n# y", ['html "<!--\\n\\nx\\n\\n# y"']],
    ["- a\n  more of a", ["item -", '  paragraph "a\\nmore of a"']],
    ["- a\n+ b", ["item -", '  paragraph "a"', "item -", '  paragraph "b"']],
    ["a | b\n--|--", ["row a / b"]],
    ["| a |\n|---|  \n| b |", ["row a", "row b"]],
    ["A table:\n| a |\n|---|", ['paragraph "A table:"', "row a"]],
    ["#no heading", ['paragraph "#no heading"']],
  ] as const) {
    it(`are read in the form ${JSON.stringify(form)}`, () => {
      assert.deepEqual(outline(form), expected);
    });
  }
});

describe("inline content that Lezer reads", () => {
  for (const [text, plain, marks] of [
    ["plain_name and <50ms, ~40 %, a & b, well!", "plain_name and <50ms, ~40 %, a & b, well!", []],
    [
      "**Location:** `app/main.py:3-9`",
      "Location: app/main.py:3-9",
      ["strong Location:", "code app/main.py:3-9"],
    ],
    ["**`a.ts`** - first\nsecond  \n  third", "a.ts - first\nsecond\nthird", ["strong a.ts", "code a.ts"]],
    ["(**bold**) and **two words**", "(bold) and two words", ["strong bold", "strong two words"]],
    ["*em* and ~~gone~~", "em and gone", ["emphasis em", "strike gone"]],
    ["``x`` a\\*b &amp; c<br>d", "x a*b & c\nd", ["code x"]],
    ["**open and ** no", "**open and ** no", []],
    ["a **b**c", "a bc", ["strong b"]],
    ["a [b](c) and [d] and [e][f]", "a b and [d] and [e][f]", ["link b"]],
    ["see [d]\n\n[d]: x", "see d", ["link d"]],
    ["see [d]\n\n> [d]: x", "see d", ["link d"]],
  ] as const) {
    it(`is plain text and marks: ${JSON.stringify(text)}`, () => {
      const inline = inlineOf(text);
      assert.equal(inline.plain, plain);
      assert.deepEqual(
        inline.marks.map(({ kind, from, to }) => `${kind} ${inline.plain.slice(from, to)}`),
        marks,
      );
    });
  }

  it("knows the place of every character", () => {
    const text = "(**bold**) and `code`\n  &amp; **two**";
    const inline = inlineOf(text);
    assert.equal(inline.plain, "(bold) and code\n& two");
    for (const [index, char] of Array.from(inline.plain).entries())
      assert.equal(text.charAt(inline.sourceOffset(index)), char, `${index}: ${char}`);
    assert.equal(inline.sourceOffset(inline.plain.length), text.length - 2);
  });
});
