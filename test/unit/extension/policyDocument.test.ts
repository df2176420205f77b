import assert from "node:assert/strict";
import { policyDocument } from "../../../src/extension/features/policy/policyDocument";
import { makeSet } from "../support/setModel";

describe("the effective policy as a document", () => {
  const model = makeSet({ policyReason: "the policy file docs/release-readiness.json" });

  it("shows where the policy comes from, then the whole policy as JSON", () => {
    const text = policyDocument("docs/assessment 3", { model, failures: [], policyIsDecided: true });
    const [head, ...rest] = text.split("\n");
    assert.equal(
      head,
      "// docs/assessment 3 is judged by the policy small (A small policy). Source: the policy file docs/release-readiness.json.",
    );
    const json = rest.filter((line) => !line.startsWith("//")).join("\n");
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(model.policy)));
    assert.ok(!text.includes("This policy is assumed"));
  });

  it("says that a policy is assumed, or why there is none", () => {
    assert.match(
      policyDocument("a", { model, failures: [], policyIsDecided: false }),
      /This policy is assumed/,
    );
    const failures = [
      { path: "docs/p.json", line: 3, column: 1, endLine: 3, endColumn: 2, message: "Not JSON.\n*/ alert" },
    ];
    const text = policyDocument("a", { model: null, failures, policyIsDecided: false });
    assert.equal(text, "// a has no effective policy:\n// docs/p.json:3: Not JSON. */ alert\n");
  });
});
