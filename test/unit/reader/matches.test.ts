import assert from "node:assert/strict";
import { matchesOf } from "../../../src/core/text/matches";

describe("matchesOf", () => {
  for (const [name, expression, text] of [
    ["words", /[a-z]+/g, "one, two, three"],
    ["nothing", /\d/g, "one"],
    ["matches of nothing between others", /x*/g, "axxb"],
    ["matches of nothing alone", /(?=b)/g, "abb"],
    ["groups that took no part", /(a)|(b)/g, "ab"],
  ] as const) {
    it(`finds what matchAll finds: ${name}`, () => {
      const expected = [...text.matchAll(expression)];
      assert.deepEqual(matchesOf(text, expression), expected);
      assert.deepEqual(matchesOf(text, expression), expected, "the second time");
    });
  }

  it("begins at the start, wherever the expression was used last", () => {
    const expression = /a/g;
    expression.lastIndex = 2;
    assert.equal(matchesOf("aaa", expression).length, 3);
  });
});
