// What counts as evidence and how it is shown.
import assert from "node:assert/strict";
import { cleanWith, FOUR, gateOf, judge } from "../support/reports";
import { critical } from "./gateCases";

describe("the decision document of the set", () => {
  it("is never evidence: its facts are not an input of the gates", () => {
    const model = judge({ texts: { qa: null }, input: { decisionPath: "set/08_RELEASE_DECISION.md" } });
    assert.equal(gateOf(model, "A5").state, "not-evidenced");
    assert.ok(
      model.gates.every((gate) =>
        [...gate.evidence, ...gate.lookedAt].every(({ path }) => !path.includes("08_")),
      ),
    );
  });
});

describe("evidence", () => {
  it("names its file and line", () => {
    const text = cleanWith("security", critical);
    const [evidence] = gateOf(judge({ texts: { security: text } }), "A1").evidence;
    assert.equal(evidence?.path, "set/02_SECURITY_AUDIT.md");
    assert.equal(text.split("\n")[evidence.line - 1], "### C-1: Key in the source");
  });

  it("prints the threshold of each gate", () => {
    const thresholds = judge().gates.map(({ id, threshold }) => `${id} ${threshold}`);
    assert.ok(thresholds.includes("A3 > 95%"));
    assert.ok(gateOf(judge({ policy: FOUR }), "B3").threshold === "≥ 40%");
    assert.ok(thresholds.every((text) => text.length > 4));
  });
});
