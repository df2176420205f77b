// Hostile and huge texts cost in proportion to their size. bench/reading.mjs measures the time.
import assert from "node:assert/strict";
import { countingCalls } from "../../support/calls";
import { runCount } from "../../support/runs";
import { read } from "../support/reports";
import { SHAPES } from "./shapes";

/** Characters of the smaller text. The larger one is four times as long: four times the calls when linear, sixteen times when quadratic. */
const SMALL = runCount(50_000, 3_000);
const MOST = 6;

describe("the calls that reading makes", () => {
  const callsOf = countingCalls();
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`grow with the text: ${name}`, () => {
      const [small, large] = [make(SMALL), make(4 * SMALL)].map((text) => callsOf(() => read(text)));
      assert.ok(
        large! > 0 && large! <= MOST * small!,
        `${small} calls, and ${large} for four times the text`,
      );
    });
  }
});

describe("reading a text without an end", () => {
  for (const name of [
    "nested quotes",
    "open brackets",
    "open emphasis",
    "rows of bars",
    "headings",
    "digits",
  ]) {
    it(`comes to an end itself: ${name}`, () => {
      assert.ok(read(SHAPES[name]!(runCount(1_048_576, 16_000))).lineCount > 0);
    });
  }
});
