// The snippets of the manifest: what they insert is read as what they say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { policyNames } from "../../../src/core/language/policyKeys";
import { readPolicyFile } from "../../../src/core/policy/policyFile";
import { expanded } from "../language/snippets";
import { findingsIn, summaries } from "../support/reports";

type Snippets = Readonly<
  Record<string, { readonly body: string | readonly string[]; readonly prefix: readonly string[] }>
>;

function snippetsIn(name: string): Snippets {
  return JSON.parse(readFileSync(`snippets/${name}.json`, "utf8")) as Snippets;
}

function inserted(snippets: Snippets, name: string): string {
  const body = snippets[name]?.body ?? "";
  return expanded((typeof body === "string" ? body : body.join("\n")).replaceAll("$CURRENT_YEAR", "2999"));
}

describe("snippets", () => {
  const report = snippetsIn("report");
  const policy = snippetsIn("policy");

  for (const name of ["Finding", "Table of findings"])
    it(`"${name}" is read as a finding`, () => {
      assert.deepEqual(summaries(findingsIn("## Findings", inserted(report, name))), [
        "SEC-1 Title (critical)",
      ]);
    });

  it("a section is not content until something is written", () => {
    assert.match(inserted(report, "Section"), /^## Title\n\n<!-- .* -->\n/);
  });

  it("a comment merges a finding into another one", () => {
    const [finding] = findingsIn("## Findings", `### Tokens (HIGH) ${inserted(report, "Same finding")}`);
    assert.equal(finding?.sameAs, "SEC-1");
  });

  it("a waiver and a pair are valid in a policy file", () => {
    const text = `{ "extends": "seven-phase", "waivers": [${inserted(policy, "Waiver")}], "sameAs": [${inserted(policy, "Same findings")}] }`;
    assert.deepEqual(
      policyNames(text).keys.map(({ key }) => key),
      ["security:SEC-1", "code:CODE-1", "security:SEC-1"],
    );
    assert.deepEqual(readPolicyFile({ path: "release-readiness.json", text }).problems, []);
  });

  it("have a name that no other extension has", () => {
    for (const { prefix } of [...Object.values(report), ...Object.values(policy)])
      assert.match(prefix.at(-1) ?? "", /^release-readiness-/);
  });
});
