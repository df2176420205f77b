import assert from "node:assert/strict";
import fc from "fast-check";
import { runs } from "../../support/runs";
import { parseInline, type InlineContext } from "../../../src/core/markdown/lezerInline";
import { readSimpleInline } from "../../../src/core/markdown/simpleInline";

const context: InlineContext = { text: "", isDefined: () => false, isCell: false };

describe("simple inline content", () => {
  it("reads bold, code, both in each other, and lines as the parser does", () => {
    for (const text of [
      "plain_name and <50ms, ~40 %, a & b, well!",
      "**Location:** `app/main.py:3-9`, `b.ts`",
      "**`a.ts`** - first\nsecond  \n  third",
      "(**bold**) and **two words**, then **`x` inside**.",
      "x `a` y `b`\n**end**",
    ]) {
      const simple = readSimpleInline(text, 7, false);
      assert.ok(simple, `left to the parser: ${text}`);
      assertSame(text, simple);
    }
  });

  it("leaves to the parser what is not simple", () => {
    for (const text of [
      "*em*",
      "a[b](c)",
      "**open",
      "``x``",
      "a\\*b",
      "&amp;",
      "<br>",
      "~~s~~",
      "** no**",
      "_x_",
      "a**b**c",
    ]) {
      assert.equal(readSimpleInline(text, 0, false), null, text);
    }
  });

  it("never disagrees with the parser", () => {
    const piece = fc.constantFrom(
      "a",
      "word",
      " ",
      "**",
      "*",
      "`",
      "_",
      "<",
      "~",
      "&",
      "!",
      "\n",
      "(",
      ")",
      ".",
      ":",
      "é",
      "✅",
      "1",
      "-",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("").trim();
        const simple = readSimpleInline(text, 0, false);
        if (simple) assertSame(text, simple, 0);
      }),
      runs(4000),
    );
  });
});

function assertSame(text: string, simple: NonNullable<ReturnType<typeof readSimpleInline>>, from = 7): void {
  const parsed = parseInline(text, from, context);
  assert.equal(simple.plain, parsed.plain, JSON.stringify(text));
  assert.deepEqual(simple.marks, parsed.marks, JSON.stringify(text));
  for (let i = 0; i <= simple.plain.length; i++) {
    assert.equal(simple.sourceOffset(i), parsed.sourceOffset(i), `offset ${i} of ${JSON.stringify(text)}`);
  }
}
