import assert from "node:assert/strict";
import { beginsWith, isOnly, says } from "../../../src/core/reader/annotations/says";

type Question = (text: string, family: string, ...concepts: readonly string[]) => boolean;

const TABLE: readonly (readonly [string, Question, string, string, string, boolean])[] = [
  ["contains", says, "The run failed twice", "testOutcome", "failed", true],
  ["contains", says, "A failsafe door", "testOutcome", "failed", false],
  ["begins with", beginsWith, "Failed twice", "testOutcome", "failed", true],
  ["begins with", beginsWith, "❌ **FAIL** (see below)", "testOutcome", "failed", true],
  ["begins with", beginsWith, "2 failed", "testOutcome", "failed", false],
  ["is only", isOnly, "Test case", "testColumn", "case", true],
  ["is only", isOnly, "🔴 Open!", "compliance", "no", true],
  ["is only", isOnly, "Open doors", "compliance", "no", false],
];

describe("a text", () => {
  for (const [name, asks, text, family, concept, expected] of TABLE)
    it(`"${text}" ${expected ? name : `not: ${name}`} ${family}.${concept}`, () => {
      assert.equal(asks(text, family, concept), expected);
    });
});
