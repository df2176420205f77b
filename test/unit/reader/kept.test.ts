import assert from "node:assert/strict";
import { kept } from "../../../src/core/text/kept";

describe("kept", () => {
  it("computes once for a text, null too", () => {
    const asked: string[] = [];
    const first = kept((text) => {
      asked.push(text);
      return text === "" ? null : text.charAt(0);
    }, 10);
    assert.deepEqual([first("ab"), first(""), first("ab"), first("")], ["a", null, "a", null]);
    assert.deepEqual(asked, ["ab", ""]);
  });

  it("keeps no more than it is told", () => {
    const asked: string[] = [];
    const same = kept((text) => {
      asked.push(text);
      return text;
    }, 2);
    for (const text of ["a", "b", "c", "c", "a"]) assert.equal(same(text), text);
    assert.deepEqual(asked, ["a", "b", "c", "a"]);
  });
});
