import assert from "node:assert/strict";
import type { Block, InlineText } from "../../../src/core/markdown/blocks";
import { LARGEST_LEAF } from "../../../src/core/markdown/blocks";
import { parseWithRemark } from "../../../src/core/markdown/remark";

function firstText(source: string): InlineText {
  const block = parseWithRemark(source).blocks[0];
  assert.ok(block && (block.kind === "paragraph" || block.kind === "heading"));
  return block.text;
}

function only<K extends Block["kind"]>(source: string, kind: K): Extract<Block, { kind: K }> {
  const blocks = parseWithRemark(source).blocks;
  assert.equal(blocks.length, 1);
  assert.equal(blocks[0]!.kind, kind);
  return blocks[0] as Extract<Block, { kind: K }>;
}

/** The document's characters that the plain characters stand for. */
function sources(source: string, text: InlineText): string {
  return Array.from(text.plain, (_, index) => source.charAt(text.sourceOffset(index))).join("");
}

describe("parseWithRemark", () => {
  it("cuts front matter off and keeps offsets of the whole document", () => {
    const source = "---\nseverity: CRITICAL\n---\n# Audit\n";
    const document = parseWithRemark(source);
    assert.equal(document.bodyFrom, 27);
    assert.deepEqual(
      document.blocks.map(({ kind, from, to }) => ({ kind, from, to })),
      [{ kind: "heading", from: 27, to: 34 }],
    );
    assert.equal(firstText(source).from, 29);
    assert.equal(firstText(source).plain, "Audit");
  });

  it("keeps offsets behind a byte order mark", () => {
    const source = "\uFEFF# Audit";
    assert.equal(firstText(source).sourceOffset(0), 3);
  });

  it("resolves escapes and entities and knows where each character is from", () => {
    const source = "a \\* b &amp; c &rarr; d &nope; e";
    const text = firstText(source);
    assert.equal(text.plain, "a * b & c → d &nope; e");
    assert.equal(text.sourceOffset(2), 3);
    assert.equal(text.sourceOffset(6), 7);
    assert.equal(text.sourceOffset(10), 15);
    assert.equal(text.sourceOffset(12), 22);
    assert.equal(text.sourceOffset(text.plain.length), source.length);
  });

  it("marks stretches in plain offsets", () => {
    const text = firstText("**Risk:** see [the *notes*](n.md) and ~~old~~ `x | y` ![alt](p.png)");
    assert.equal(text.plain, "Risk: see the notes and old x | y alt");
    assert.deepEqual(text.marks, [
      { kind: "strong", from: 0, to: 5 },
      { kind: "link", from: 10, to: 19, url: "n.md" },
      { kind: "emphasis", from: 14, to: 19 },
      { kind: "strike", from: 24, to: 27 },
      { kind: "code", from: 28, to: 33 },
      { kind: "image", from: 34, to: 37, url: "p.png" },
    ]);
  });

  it("reads soft breaks, hard breaks and <br> as line breaks and drops other HTML", () => {
    assert.equal(firstText("one\r\ntwo  \nthree<br/>four <b>five</b>").plain, "one\ntwo\nthree\nfour five");
  });

  it("leaves the marks of quotes out of continued lines", () => {
    const source = "> one\n>    two\n> \\> three\nfour";
    const quote = only(source, "quote");
    const paragraph = quote.children[0];
    assert.ok(paragraph?.kind === "paragraph");
    assert.equal(paragraph.text.plain, "one\ntwo\n> three\nfour");
    assert.equal(sources(source, paragraph.text).replaceAll("\n", ""), "onetwo> threefour");
  });

  it("reads bare addresses, footnotes and undefined labels as text", () => {
    const text = firstText("see https://example.org/a_b, me@example.org [^1] and [label]");
    assert.equal(text.plain, "see https://example.org/a_b, me@example.org [^1] and [label]");
    assert.deepEqual(text.marks, []);
  });

  it("gives every row of a table the columns of its head", () => {
    const table = only("| a | b |\n|---|---|\n| 1 |\n| `x\\|y` | 2 | 3 |\n", "table");
    assert.deepEqual(
      table.rows.map((row) => row.cells.map((cell) => cell.plain)),
      [
        ["1", ""],
        ["x|y", "2"],
      ],
    );
  });

  it("reads tasks and the numbers of items as written", () => {
    const list = only("- [x] done\n- [ ] open\n- plain\n", "list");
    assert.deepEqual(
      list.items.map(({ checked, number }) => ({ checked, number })),
      [
        { checked: true, number: null },
        { checked: false, number: null },
        { checked: null, number: null },
      ],
    );
    const first = list.items[0]?.children[0];
    assert.ok(first?.kind === "paragraph");
    assert.equal(first.text.plain, "done");
    assert.equal(first.text.sourceOffset(0), 6);
    assert.deepEqual(
      only("3. a\n4. b\n", "list").items.map((item) => item.number),
      [3, 4],
    );
  });

  it("gives the info string of a fence", () => {
    assert.equal(only("```ts title=x\ncode\n```", "code").info, "ts title=x");
  });

  it("takes a table with a header over the cap as opaque", () => {
    const table = (cell: string): string => `| ${cell} | b |\n|---|---|\n| c | d |\n`;
    only(table("a".repeat(LARGEST_LEAF / 2)), "table");
    only(table("a ".repeat(LARGEST_LEAF / 2)), "opaque");
  });

  it("takes a leaf over the cap as opaque", () => {
    const fits = "a".repeat(LARGEST_LEAF);
    assert.equal(only(fits, "paragraph").to, LARGEST_LEAF);
    assert.equal(only(`${fits}a`, "opaque").to, LARGEST_LEAF + 1);
  });
});
