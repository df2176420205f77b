import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { jsonSchemas } from "../../../scripts/jsonSchemas";
import { stableStringify } from "../../../src/core/text/stableJson";
import { smallPolicy } from "../support/sampleSet";
import { output, problem } from "./sampleOutput";
import { shippedSchema } from "./shippedSchema";

interface Schema {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Every key of an object anywhere in a schema, and what is said of it. */
function describedKeys(value: unknown): readonly (readonly [string, string | undefined])[] {
  if (typeof value !== "object" || value === null) return [];
  const { properties } = value as Schema;
  return [
    ...(typeof properties === "object"
      ? Object.entries(properties).map(([key, { description }]) => [key, description] as const)
      : []),
    ...Object.values(value).flatMap(describedKeys),
  ];
}

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
    const { properties = {} } = validate.schema as Schema;
    const described = describedKeys(validate.schema);
    assert.ok(described.length > 200);
    assert.deepEqual(
      described.filter(([, description]) => !description?.trim()),
      [],
    );
    assert.deepEqual(
      properties["gates"]?.properties?.["A3"]?.description,
      "Functional completeness above 95% (seven-phase).",
    );
    assert.match(
      properties["decision"]?.properties?.["file"]?.description ?? "",
      /"08_RELEASE_DECISION.md" \(seven-phase\)/,
    );
    assert.equal(properties["effort"]?.properties?.["hoursPerDay"]?.default, 8);
    assert.equal(properties["rules"]?.properties?.["missing-section"]?.default, "warning");
    assert.ok(validate(JSON.parse(smallPolicy())), JSON.stringify(validate.errors));
    assert.ok(!validate({ gatse: {} }));
    assert.ok(!validate({ waivers: [{ finding: "security:SEC-1" }] }));
  });
});
