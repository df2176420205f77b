import assert from "node:assert/strict";
import { recomputes, valueOf, wrongEquation } from "../../../../src/core/decision/provenance/arithmetic";

describe("printed formulas", () => {
  it("are computed with the usual precedence", () => {
    assert.equal(valueOf("1 + 2 × 3"), 7);
    assert.equal(valueOf("(2 + 4 * 5 + 10) / 6"), 32 / 6);
    assert.equal(valueOf("10 − 2 − 3"), 5);
    assert.equal(valueOf("1,000 / 8 ÷ 5"), 25);
    assert.equal(valueOf("-(2 - 5)"), 3);
  });

  it("are ignored if they are words, ranges, or a single number", () => {
    for (const text of ["sum of 12 figures", "4-6", "12", "1 / 0", "2 +", "(1 + 2", "3 4", "max(1, 2)", ""]) {
      assert.equal(valueOf(text), null, text);
    }
  });

  it("are right or wrong, ignoring words around the numbers", () => {
    assert.equal(wrongEquation("9 findings extracted = 7 shown + 2 merged"), null);
    assert.equal(
      wrongEquation("9 findings extracted = 6 shown + 2 merged"),
      "9 findings extracted = 6 shown + 2 merged",
    );
    assert.equal(wrongEquation("36.3 / 38 = 95.5%"), null);
    assert.notEqual(wrongEquation("36.3 / 38 = 95.8%"), null);
    assert.equal(wrongEquation("(2 + 4 × 5 + 10) / 6 = 5.33 h"), null);
    assert.notEqual(wrongEquation("(2 + 4 × 5 + 10) / 6 = 5.4 h"), null);
    assert.equal(wrongEquation("x = y"), null);
    assert.equal(wrongEquation("≥ 95 = P95"), null);
  });

  it("give a number of the text that they explain", () => {
    const said = (value: number, text: string) => [{ value, text }];
    assert.equal(recomputes("5 + 10 + 15", said(30, "30 min")), true);
    assert.equal(recomputes("5 + 10 + 15", said(31, "31 min")), false);
    assert.equal(recomputes("36.3 / 38", said(95.5, "95.5%")), true);
    assert.equal(recomputes("states of the gates", said(3, "3")), null);
  });
});
