import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseJsonDocument } from "../../../src/core/policy/jsonDocument";
import { readPolicyFile } from "../../../src/core/policy/policyFile";
import { evaluationSchema } from "../../../src/core/policy/schema/procedures";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { findingFingerprint, findingKey } from "../../../src/core/readiness/identity";
import { shippedSchema } from "../export/shippedSchema";
import { read } from "../support/reports";
import { codeBlocks, example, nodesOf, readPage, tableUnder, textOf } from "./pages";

const page = readPage("docs/policy.md");
const examples = codeBlocks(page, "jsonc");
const validate = shippedSchema("policy.schema.json");
const rules = ALL_RULES.map(({ id }) => id);

interface Schema {
  readonly properties: Readonly<Record<string, unknown>> & {
    readonly gates: { readonly properties: Readonly<Record<string, unknown>> };
  };
  readonly $defs: { readonly Gate: GateSchema };
}

/** An object, or null. */
interface GateSchema {
  readonly anyOf: readonly [
    { readonly properties: { readonly kind: { readonly enum: readonly string[] } } },
    object,
  ];
}

const schema = JSON.parse(readFileSync("schemas/policy.schema.json", "utf8")) as Schema;

describe("the page of the policy", () => {
  for (const { text, line } of examples) {
    it(`shows a policy file without an error in line ${line}`, () => {
      const { policy, problems } = readPolicyFile({ path: "release-readiness.json", text }, { rules });
      assert.deepEqual(problems, []);
      assert.notEqual(policy, null);
    });

    it(`shows nothing that an editor would mark in line ${line}`, () => {
      assert.ok(validate(parseJsonDocument(text).value), JSON.stringify(validate.errors));
    });
  }

  it("has a chapter with an example for every key there is", () => {
    const headings = nodesOf(page.root).flatMap((node) =>
      node.type === "heading" && node.depth === 3 ? [textOf(node)] : [],
    );
    for (const key of Object.keys(schema.properties)) {
      const title = key.replace("$", "");
      assert.ok(headings.includes(title), title);
      assert.ok(
        examples.some(({ text }) => text.includes(`"${key}"`)),
        `no example of ${key}`,
      );
    }
  });

  it("waives the finding of the page on findings, by its own fingerprint", () => {
    const { findings } = read(example(readPage("docs/writing-findings.md"), "plain form"));
    const waived = examples.map(({ text }) =>
      /"finding": "(.+)",\s+"fingerprint": "(.+)"/.exec(text)?.slice(1),
    );
    assert.deepEqual(
      waived.filter((one) => one !== undefined),
      findings
        .slice(1)
        .map((finding) => [findingKey("security", finding), findingFingerprint("security", finding)]),
    );
  });

  it("explains every kind of evaluation, and no other", () => {
    const kinds = tableUnder(page, "procedures").map(([kind]) => kind?.codes[0] ?? "");
    const known = evaluationSchema.def.shape.kind.def.entries;
    assert.deepEqual(kinds.sort(), Object.keys(known).sort());
  });

  it("explains every kind of gate, and no other", () => {
    const explained = ["Kinds of gates", "What the named requirements mean"].flatMap((title) =>
      tableUnder(page, title).map(([kind]) => kind?.codes[0]),
    );
    assert.deepEqual(explained.sort(), [...schema.$defs.Gate.anyOf[0].properties.kind.enum].sort());
  });
});
