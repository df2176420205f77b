import assert from "node:assert/strict";
import fc from "fast-check";
import { runs } from "../../support/runs";
import { parseAfter, type ParsedText } from "../../../src/core/engine/incrementalTree";
import { parseWithLezer, readTree } from "../../../src/core/markdown/lezer";
import type { MarkdownDocument } from "../../../src/core/markdown/blocks";

/** Pieces that open, close, and break blocks, and so affect the text around an edit. */
const PIECES = [
  "# Report\n",
  "\n",
  "\n\n",
  "## 2. CRITICAL\n\n",
  "### C1. A title\n",
  "Title\n=====\n",
  "text",
  "some words and more words\n",
  "```\n",
  "~~~js\n",
  "- item\n",
  "  - nested\n",
  "1. first\n",
  "- [ ] task\n",
  "> quote\n",
  "    indented\n",
  "| a | b |\n|---|---|\n| 1 | 2 |\n",
  "| c |",
  "---\n",
  "***\n",
  "<!-- comment\n",
  "-->\n",
  "<div>\n",
  "</div>\n",
  "[label]: http://example.com\n",
  "[label]\n",
  "\t",
  "\r\n",
  "\r",
  "\uFEFF",
  "key: value\n",
  "\u{1F534} ",
  " ",
  "*",
  "x".repeat(200) + "\n",
];

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 300, size: "max" })
  .map((pieces) => pieces.join(""));
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(400)),
    insert: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES), text),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The document as plain data. */
function asData(document: MarkdownDocument): string {
  return JSON.stringify(document, (key, value: unknown) => (key === "sourceOffset" ? undefined : value));
}

describe("a text read again after edits", () => {
  it("gives the same result as a fresh parse, whatever the edits", () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        let parsed: ParsedText = parseAfter(null, start);
        for (const { at, remove, insert } of changes) {
          const offset = Math.floor(at * parsed.text.length);
          const next = parsed.text.slice(0, offset) + insert + parsed.text.slice(offset + remove);
          parsed = parseAfter(parsed, next);
          assert.equal(asData(readTree(next, parsed.tree)), asData(parseWithLezer(next)));
        }
      }),
      runs(300, 40, "FUZZ_RUNS"),
    );
  });

  it("parses the paragraph above a table again when the delimiter row is broken", () => {
    const start = `${"word ".repeat(40)}\nmore words\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Next\n\n${"word ".repeat(60)}\n`;
    const next = start.replace("|---|---|", "||---|");
    const parsed = parseAfter(parseAfter(null, start), next);
    assert.equal(asData(readTree(next, parsed.tree)), asData(parseWithLezer(next)));
  });

  it("reuses most of the tree when one character is typed", () => {
    const long = Array.from({ length: 200 }, (_, index) => `## Section ${index}\n\nSome words.\n`).join("\n");
    const before = parseAfter(null, long);
    const after = parseAfter(before, `${long.slice(0, 3000)}x${long.slice(3000)}`);
    assert.equal(before.isIncremental, false);
    assert.equal(after.isIncremental, true);
  });

  it("starts over when front matter appears, because it hides what was text", () => {
    const before = parseAfter(null, "---\n\n# Report\n\nWords.\n");
    assert.equal(parseAfter(before, "---\nkey: value\n---\n\n# Report\n").isIncremental, false);
  });
});
