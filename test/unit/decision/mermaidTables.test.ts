import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const DECISION = "examples/berth-booking/docs/assessment/08_RELEASE_DECISION.md";

/** The lines between a heading and the picture below it. */
function aboveOf(lines: readonly string[], picture: number): readonly string[] {
  const heading = lines.slice(0, picture).findLastIndex((line) => line.startsWith("#"));
  return lines.slice(heading + 1, picture);
}

describe("a picture in a decision", () => {
  it("has a table with the same content above it, for readers whose viewer does not draw it", () => {
    const lines = readFileSync(DECISION, "utf8").split("\n");
    const pictures = lines.flatMap((line, index) => (line === "```mermaid" ? [index] : []));
    assert.ok(pictures.length > 0);
    for (const picture of pictures)
      assert.ok(
        aboveOf(lines, picture).some((line) => line.startsWith("| - |")),
        `line ${picture + 1}`,
      );
  });
});
