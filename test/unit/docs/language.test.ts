// The language of everything that people read: words that this field does not use can only become fewer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  allowedCounts,
  AREA_NAMES,
  COUNTS,
  oddPlaces,
  placesIn,
  type OddWord,
} from "../../../scripts/oddWords";

const words = JSON.parse(readFileSync("test/unit/docs/oddWords.json", "utf8")) as readonly OddWord[];

describe("odd words", () => {
  const allowed = allowedCounts();

  it("have a count for every area and for nothing else", () => {
    assert.deepEqual(Object.keys(allowed).sort(), [...AREA_NAMES].sort());
  });

  for (const name of AREA_NAMES) {
    it(`become fewer in ${name}`, () => {
      const count = oddPlaces(name).length;
      const most = allowed[name] ?? 0;
      assert.ok(
        count <= most,
        `${name} has ${count} odd words, ${count - most} more than before. ` +
          `List them with "node scripts/listOddWords.mjs", and use the better wording.`,
      );
      assert.equal(
        count,
        most,
        `${name} has fewer odd words now. Run "node scripts/listOddWords.mjs --lower", and commit ${COUNTS}.`,
      );
    });
  }
});

describe("an odd word", () => {
  const found = (text: string): readonly (readonly [number, string])[] =>
    placesIn("x.ts", text, words).map((place) => [place.line, place.words]);

  it("is found with its line, in any case", () => {
    assert.deepEqual(found("Fine.\nWhoever mends it\n"), [
      [2, "Whoever"],
      [2, "mends"],
    ]);
  });

  it("is found across the lines of a comment and of a paragraph", () => {
    assert.deepEqual(found("/**\n * Each is in a file of\n * its own.\n */"), [[2, "of its own"]]);
    assert.deepEqual(found("// A name that stands\n  // in a table"), [[1, "stands in"]]);
    assert.deepEqual(found("It is written\nanew."), [[2, "anew"]]);
  });

  it("is counted once where two overlap", () => {
    assert.deepEqual(found("held against the policy"), [[1, "held against"]]);
    assert.deepEqual(found("Hold a decision document against it"), [[1, "Hold a decision document against"]]);
  });

  it("is not a part of a name in code", () => {
    assert.deepEqual(found("openBeside(vscode.ViewColumn.Beside, lookedAt, stand_in)"), []);
  });

  it("is not found in good English", () => {
    const text =
      "There is no report. It is no longer there to fix. If not, else if that fails, it exists. Once more.";
    assert.deepEqual(found(text), []);
  });

  it("has a better wording, and one that is not odd", () => {
    for (const { odd, better } of words) {
      assert.notEqual(better, "", odd);
      assert.deepEqual(found(better), [], odd);
    }
  });
});
