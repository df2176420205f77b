import assert from "node:assert/strict";
import { classifyDocument, decisionMarker } from "../../../src/core/decision/ownership";
import { decided } from "../support/decisions";

const HASH = "0123456789abcdef".repeat(4);

describe("classifyDocument", () => {
  it("recognizes documents of this tool with any line breaks and a byte order mark", () => {
    const { markdown } = decided();
    assert.equal(classifyDocument(markdown).kind, "ours");
    assert.equal(classifyDocument(`\uFEFF${markdown.replaceAll("\n", "\r\n")}`).kind, "ours");
    assert.deepEqual(classifyDocument(`# T\n\n${decisionMarker(HASH)}\n`), {
      kind: "ours",
      decisionHash: HASH,
    });
  });

  it("treats everything else as foreign", () => {
    for (const text of [
      "# Release decision\n\nAPPROVED\n",
      `# T\n\nWe quote:\n\n${decisionMarker(HASH)}\n`,
      `# T\n\n\`\`\`\n${decisionMarker(HASH)}\n\`\`\`\n`,
      `${decisionMarker(HASH)}\n`,
      `# T\n\n${decisionMarker(HASH.toUpperCase())}\n`,
      `# T\n\n${decisionMarker(HASH.slice(1))}\n`,
    ]) {
      assert.equal(classifyDocument(text).kind, "foreign", text);
    }
  });

  it("recognizes an empty file", () => {
    assert.equal(classifyDocument(" \r\n\n").kind, "empty");
  });
});
