import assert from "node:assert/strict";
import { decided, plainOf, parseGfm } from "../support/decisions";
import { cleanWith, judge } from "../support/reports";

function notKnown(...blocks: readonly string[]): string {
  const model = judge({ texts: { code: cleanWith("code", ...blocks) } });
  const { markdown } = decided({ outputPath: "set/decision.md", setPath: "set", model });
  const paragraphs = parseGfm(markdown).children.map(plainOf);
  return paragraphs.find((text) => text.startsWith("Not known:")) ?? "";
}

describe("a release that a report calls already in use", () => {
  it("is a question to the decider, with the words and their place", () => {
    assert.match(
      notKnown("- **Readiness:** 8/10 (already deployed)"),
      /Already in use\? \S.*: “Readiness: 8\/10 \(already deployed\)” 03:\d+/,
    );
  });

  it("is none where the report denies it or says nothing of it", () => {
    for (const words of ["8/10 (not deployed to production)", "8/10 (ready to deploy)"])
      assert.doesNotMatch(notKnown(`- **Readiness:** ${words}`), /in use/);
  });
});
