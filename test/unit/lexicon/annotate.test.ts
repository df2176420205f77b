import assert from "node:assert/strict";
import { phrasesOf, type Words } from "../../../src/core/lexicon/words";
import { annotate, inTextOrder, ofFamilies } from "../../../src/core/reader/annotations/annotate";
import { createPhraseTrie } from "../../../src/core/reader/annotations/phraseTrie";
import { tokensOf } from "../../../src/core/reader/annotations/tokens";

const WORDS: Words = {
  level: { critical: "critical, p0, 🔴", high: "high, important" },
  status: { open: "not [yet] fixed", fixed: "fixed, wont fix" },
  purpose: { plan: "recommend*, next step*" },
};
const trie = createPhraseTrie(phrasesOf([WORDS]));

/** "concept: words" of each annotation. */
const found = (text: string): readonly string[] =>
  inTextOrder(ofFamilies(annotate(text, trie), ...Object.keys(WORDS))).map(
    ({ concept, from, to }) => `${concept}: ${text.slice(from, to)}`,
  );

describe("tokens", () => {
  const rows: readonly (readonly [text: string, words: readonly string[]])[] = [
    ["Won't fix, P0!", ["wont", "fix", "p0"]],
    ["1,200.5 h ✅ done", ["1,200.5", "h", "✅", "done"]],
    ["⚠️ Crítico", ["⚠", "crítico"]],
    ["", []],
  ];
  for (const [text, words] of rows) {
    it(`of "${text}"`, () => {
      assert.deepEqual(
        tokensOf(text).map(({ word }) => word),
        words,
      );
    });
  }
});

describe("annotations", () => {
  const rows: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ["CRITICAL: P0", ["critical: CRITICAL", "critical: P0"]],
    ["unimportant highlights", []],
    ["not fixed, not yet fixed", ["open: not fixed", "open: not yet fixed"]],
    ["not - fixed", ["fixed: fixed"]],
    ["Recommendations and next-steps", ["plan: Recommendations", "plan: next-steps"]],
    ["🔴 fixed", ["critical: 🔴", "fixed: fixed"]],
  ];
  for (const [text, expected] of rows) {
    it(`of "${text}": ${expected.join(", ") || "none"}`, () => {
      assert.deepEqual(found(text), expected);
    });
  }
});
