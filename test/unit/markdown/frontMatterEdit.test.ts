import assert from "node:assert/strict";
import { frontMatterEdit } from "../../../src/core/markdown/frontMatterEdit";

function edited(text: string, value: string | null): string {
  const edit = frontMatterEdit(text, "kind", value);
  return edit === null ? text : text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}

describe("a key of the front matter", () => {
  const rows: readonly (readonly [name: string, before: string, value: string | null, after: string])[] = [
    ["is added with front matter", "# Notes\n", "qa", "---\nkind: qa\n---\n\n# Notes\n"],
    ["is added to an empty file", "", "qa", "---\nkind: qa\n---\n\n"],
    [
      "is added before the other keys",
      "---\ndate: 1\n---\n# N\n",
      "qa",
      "---\nkind: qa\ndate: 1\n---\n# N\n",
    ],
    ["is replaced", "---\ndate: 1\nKind:  ui # was\n---\n# N\n", "qa", "---\ndate: 1\nkind: qa\n---\n# N\n"],
    ["is removed", "---\nkind: qa\ndate: 1\n---\n\n# N\n", null, "---\ndate: 1\n---\n\n# N\n"],
    ["is removed with the front matter", "---\nkind: qa\n---\n\n# N\n", null, "# N\n"],
    ["uses the line breaks of the file", "# N\r\n", "qa", "---\r\nkind: qa\r\n---\r\n\r\n# N\r\n"],
    ["comes after a byte order mark", "\uFEFF# N\n", "qa", "\uFEFF---\nkind: qa\n---\n\n# N\n"],
    ["is not a rule of dashes", "---\n\nText\n", "qa", "---\nkind: qa\n---\n\n---\n\nText\n"],
  ];
  for (const [name, before, value, after] of rows)
    it(name, () => {
      assert.equal(edited(before, value), after);
    });

  it("stays as it is if it has the value, or if there is none to remove", () => {
    assert.equal(frontMatterEdit("---\nkind: qa\n---\n", "kind", "qa"), null);
    assert.equal(frontMatterEdit("---\ndate: 1\n---\n", "kind", null), null);
    assert.equal(frontMatterEdit("# N\n", "kind", null), null);
  });
});
