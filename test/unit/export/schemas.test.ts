import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { jsonSchemas } from "../../../scripts/jsonSchemas";
import { stableStringify } from "../../../src/core/text/stableJson";
import { smallPolicy } from "../cli/sampleSet";
import { output, problem } from "./sampleOutput";
import { shippedSchema } from "./shippedSchema";

describe("shipped JSON schemas", () => {
  for (const { file, text } of jsonSchemas()) {
    it(`${file} is what the contract says (else: node scripts/generateSchemas.mjs)`, () => {
      assert.equal(readFileSync(`schemas/${file}`, "utf8"), text);
    });
  }

  it("accept the output of check", () => {
    const validate = shippedSchema("check-output.schema.json");
    assert.ok(validate(JSON.parse(stableStringify(output()))), JSON.stringify(validate.errors));
  });

  it("refuse an unknown member, a line 0 and a rule that is not kebab-case", () => {
    const validate = shippedSchema("problem.schema.json");
    assert.ok(validate(problem()));
    assert.ok(!validate({ ...problem(), extra: 1 }));
    assert.ok(!validate(problem({ line: 0 })));
    assert.ok(!validate(problem({ rule: "Not Kebab" })));
  });

  it("describe every key of the policy file, and refuse one that there is not", () => {
    const validate = shippedSchema("policy.schema.json");
    const { properties } = validate.schema as {
      properties: Readonly<Record<string, { description?: string }>>;
    };
    assert.ok(Object.keys(properties).length > 10);
    for (const [key, { description }] of Object.entries(properties)) assert.ok(description, key);
    assert.ok(validate(JSON.parse(smallPolicy())), JSON.stringify(validate.errors));
    assert.ok(!validate({ gatse: {} }));
    assert.ok(!validate({ waivers: [{ finding: "security:SEC-1" }] }));
  });
});
