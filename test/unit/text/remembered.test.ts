import assert from "node:assert/strict";
import { remembered } from "../../../src/core/text/remembered";

describe("a remembered answer", () => {
  it("is given once for each text, until more is kept than may be", () => {
    const asked: string[] = [];
    const upperCase = remembered((text) => {
      asked.push(text);
      return text.toUpperCase();
    }, 5);
    assert.deepEqual(["ab", "cd", "ab"].map(upperCase), ["AB", "CD", "AB"]);
    assert.deepEqual(asked, ["ab", "cd"]);
    assert.deepEqual(["ef", "ab"].map(upperCase), ["EF", "AB"]);
    assert.deepEqual(asked, ["ab", "cd", "ef", "ab"]);
  });

  it("may be that there is none", () => {
    let count = 0;
    const nothing = remembered(() => {
      count++;
      return undefined;
    });
    nothing("a");
    nothing("a");
    assert.equal(count, 1);
  });
});
