import assert from "node:assert/strict";
import fc from "fast-check";
import { lineEdits } from "../../../src/core/text/lineEdits";
import { applyEdits } from "../../../src/core/text/textEdit";
import { runs } from "../../support/runs";

describe("edits that make one text of another", () => {
  it("leave alone what stays the same", () => {
    const before = "# Decision\n\nApproved.\n\n| A |\n| - |\n| 1 |\n\nEnd.\n";
    const after = "# Decision\n\nNot approved.\n\n| A |\n| - |\n| 1 |\n| 2 |\n\nEnd.\n";
    const edits = lineEdits(before, after);
    assert.deepEqual(
      edits.map(({ from, to, text }) => [before.slice(from, to), text]),
      [
        ["Approved.\n", "Not approved.\n"],
        ["", "| 2 |\n"],
      ],
    );
    assert.equal(applyEdits(before, edits), after);
  });

  it("are none for the same text", () => {
    assert.deepEqual(lineEdits("a\nb\n", "a\nb\n"), []);
  });

  it("replace everything where too much differs to compare", () => {
    const lines = (name: string): string =>
      Array.from({ length: 5000 }, (_, at) => `${name} ${at}\n`).join("");
    const [edit, ...others] = lineEdits(lines("old"), lines("new"));
    assert.deepEqual(others, []);
    assert.deepEqual(edit, { from: 0, to: lines("old").length, text: lines("new") });
  });

  it("always make the other text", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "", "| x |", "é𝒳"), { maxLength: 12 })
      .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => lines.join(end)));
    fc.assert(
      fc.property(text, text, (before, after) => applyEdits(before, lineEdits(before, after)) === after),
      runs(1000),
    );
  });
});
