import assert from "node:assert/strict";
import { firstBlocks } from "../../../src/core/markdown/firstBlocks";
import { parseWithLezer } from "../../../src/core/markdown/lezer";

/** What is read of a text up to three blocks, and where the rest begins. */
const beginning = (text: string): readonly [read: string, rest: string | null] => {
  const { blocks, firstLeftOut } = firstBlocks(parseWithLezer(text).blocks, 3);
  const read = blocks.flatMap((block): readonly { readonly from: number; readonly to: number }[] => {
    if (block.kind === "list") return block.items;
    return block.kind === "table" ? [block.header, ...block.rows] : [block];
  });
  return [
    read.map(({ from, to }) => text.slice(from, to)).join(", "),
    firstLeftOut && text.slice(firstLeftOut.from, firstLeftOut.to),
  ];
};

describe("the first blocks of a document", () => {
  it("are all of them up to the limit", () => {
    assert.deepEqual(beginning("# a\n\nb\n\nc\n"), ["# a, b, c", null]);
    assert.deepEqual(beginning("- a\n- b\n"), ["- a, - b", null]);
  });

  it("leave out what is beyond", () => {
    assert.deepEqual(beginning("a\n\nb\n\nc\n\nd\n\ne\n"), ["a, b, c", "d"]);
  });

  it("cut a list and a table where the limit is reached", () => {
    assert.deepEqual(beginning("- a\n- b\n- c\n"), ["- a, - b", "- c"]);
    assert.deepEqual(beginning("| a |\n|---|\n| b |\n| c |\n| d |\n"), ["| a |, | b |, | c |", "| d |"]);
  });

  it("count what is below an item", () => {
    const [, rest] = beginning("- a\n  - b\n  - c\n");
    assert.equal(rest, "- b");
  });
});
