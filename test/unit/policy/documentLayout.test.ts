// A policy file changes the layout of the decision document.
import assert from "node:assert/strict";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { decided, nodesOf, parseGfm, plainOf } from "../support/decisions";
import { judge } from "../support/reports";
import { policyOf } from "./policyFiles";

function headingsOf(markdown: string): readonly string[] {
  return nodesOf(parseGfm(markdown), "heading").map(plainOf);
}

const FILE = `{ "extends": "seven-phase", "document": {
  "order": ["reports"],
  "omit": ["scores"],
  "rename": { "plan": "Way to the release" },
  "sections": [{ "id": "data-protection", "title": "Data protection", "text": ["The officer was heard."], "fields": ["Officer"] }]
} }`;

describe("the layout of a document", () => {
  it("follows the policy file: order, omissions, headings, and own sections with fields", () => {
    const out = { outputPath: "set/decision.md", setPath: "set" };
    const { markdown } = decided({ ...out, model: judge({ policy: policyOf(FILE) }) });
    const headings = headingsOf(markdown);
    assert.deepEqual(headings.slice(1, 3), ["Reports", "What blocks the release"]);
    assert.ok(headings.includes("Way to the release") && !headings.includes("Plan"));
    assert.ok(!headings.includes("Scores") && headings.includes("Data protection"));
    assert.match(markdown, /<!-- human: own\.data-protection -->\n\n- Officer:\n/);
    assert.ok(
      headingsOf(decided({ ...out, model: judge({ policy: sevenPhase }) }).markdown).includes("Scores"),
    );
  });
});
