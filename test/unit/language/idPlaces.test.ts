import assert from "node:assert/strict";
import { idPlaceAt, idPlaces } from "../../../src/core/language/idPlaces";
import { read, report } from "../support/reports";

/** What is written at every id of a text: always the id itself. */
function written(text: string): readonly string[] {
  return idPlaces(read(text)).map(({ id, range: { from, to, line, column, endColumn } }) => {
    assert.equal(text.slice(from, to), id);
    assert.equal(text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1), id);
    return `${line} ${id}`;
  });
}

describe("ids in a report", () => {
  for (const [where, block, ids] of [
    ["a heading", "### SEC-1: Tokens never end", ["SEC-1"]],
    ["a heading with markup", "### **`SEC-1`** — Tokens *never* end", ["SEC-1"]],
    ["a sentence", "Fix SEC-1 before SEC-2, then SEC-10.", ["SEC-1", "SEC-2", "SEC-10"]],
    ["bold and code in a sentence", "Fix **SEC-1** and `SEC-2` first.", ["SEC-1", "SEC-2"]],
    ["a list with a box", "- [ ] SEC-1 Rotate the key\n  - after SEC-2", ["SEC-1", "SEC-2"]],
    ["a quotation", "> As SEC-1 says.", ["SEC-1"]],
    ["the text of a link", "See [SEC-1](#sec-1-tokens).", ["SEC-1"]],
    [
      "the cells of a table",
      "| Step | Closes |\n|---|---|\n| `rotate` the key | SEC-1, **SEC-2** |\n|   | SEC-3 |",
      ["SEC-1", "SEC-2", "SEC-3"],
    ],
    ["text with entities before it", "A &amp; B &lt; SEC-1", ["SEC-1"]],
    ["a comment to the reader", "### Tokens <!-- finding id=SEC-10 sameAs=SEC-1 -->", ["SEC-10", "SEC-1"]],
  ] as const) {
    it(`are found in ${where}`, () => {
      assert.deepEqual(
        written(report(block)).map((one) => one.split(" ")[1]),
        ids,
      );
    });
  }

  it("are exact: an id inside another word is none, and H-1 is not H-01", () => {
    assert.deepEqual(written(report("H-1, H-01, PRE-H-1, H-1xy, path/H-1, H-12")), [
      "3 H-1",
      "3 H-01",
      "3 PRE-H-1",
      "3 H-12",
    ]);
  });

  it("are not in blocks of code, other comments, or addresses", () => {
    const text = report(
      "```text\nSEC-1\n<!-- finding sameAs=SEC-2 -->\n```",
      "    SEC-3",
      "<!-- SEC-4 is next -->",
      "[link](https://example.com/SEC-5)",
    );
    assert.deepEqual(written(text), []);
  });

  it("are not where one id is only meant with others", () => {
    assert.deepEqual(written(report("### SEC-1 through SEC-3: Three forms")), ["3 SEC-1", "3 SEC-3"]);
    assert.deepEqual(written(report("Fix SEC-1/2 first.")), []);
  });

  it("are found at their first and last letter, and nowhere else", () => {
    const facts = read(report("Fix SEC-1 now."));
    const at = (column: number): string | null => idPlaceAt(facts, 3, column)?.id ?? null;
    assert.deepEqual([4, 5, 10, 11].map(at), [null, "SEC-1", "SEC-1", null]);
  });
});
