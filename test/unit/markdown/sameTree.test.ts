// Trees are the same only if they agree on everything that the reader looks at.
import assert from "node:assert/strict";
import { parseWithLezer } from "../../../src/core/markdown/lezer";
import { parseWithRemark } from "../../../src/core/markdown/remark";
import { isSameTree } from "../../../src/core/markdown/sameTree";

const TEXT =
  "# Tide\n\n**Bell** rings\n\n   - [ ] one &amp; two\n   - [x] `three`\n\n| A | B |\n|-|-|\n| 1 | ~~2~~ |\n";

describe("the same tree", () => {
  it("comes from both parsers", () => {
    assert.ok(isSameTree(parseWithLezer(TEXT), parseWithRemark(TEXT)));
  });

  const others: readonly (readonly [difference: string, from: string, to: string])[] = [
    ["a text", "rings", "rests"],
    ["a mark", "**Bell**", "Bell****"],
    ["a level", "# Tide", "## Tid"],
    ["a box", "[ ]", "[x]"],
    ["a block at the end", "~~2~~ |\n", "~~2~~ |\n\nmore\n"],
  ];
  for (const [difference, from, to] of others)
    it(`does not differ in ${difference}`, () => {
      const other = parseWithLezer(TEXT.replace(from, to));
      assert.equal(isSameTree(parseWithLezer(TEXT), { ...other, text: TEXT }), false);
    });

  it("does not differ in the place of a character", () => {
    const [one, other] = ["a &amp; b c", "a & b&#32;c"].map(parseWithLezer);
    assert.ok(one && other);
    assert.equal(isSameTree({ ...one, text: "" }, { ...other, text: "" }), false);
  });
});
