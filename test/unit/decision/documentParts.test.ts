// What a document contains is stated by its policy, not derived from the names of gates.
import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import { policyOf } from "../policy/policyFiles";
import { decided, nodesOf, plainOf, tablesOf, parseGfm } from "../support/decisions";
import { cleanWith, judge } from "../support/reports";

const BLOCKER =
  "## Findings\n\n### S-1: Open door\n\n**Severity:** Critical\n\n**Impact:** Anyone can enter.";

function markdownOf(policy: Policy): string {
  const model = judge({ policy, texts: { security: cleanWith("security", BLOCKER) } });
  return decided({ outputPath: "set/decision.md", setPath: "set", model }).markdown;
}

/** Headings and table headers: everything that shows which contents a document has. */
function contentsOf(markdown: string): readonly string[] {
  const root = parseGfm(markdown);
  const headings = nodesOf(root, "heading").map(plainOf);
  const headers = nodesOf(root, "table").map((table) => table.children[0]!.children.map(plainOf).join(" | "));
  return [...headings, ...headers];
}

describe("the contents of a document", () => {
  for (const base of [sevenPhase, fourReport]) {
    it(`do not change when a policy file adds a gate called BACKUP: ${base.id}`, () => {
      const policy = policyOf(
        `{ "extends": "${base.id}", "gates": { "BACKUP": { "kind": "tests-passing", "role": "qa", "title": "Backups tested" } } }`,
      );
      assert.equal(policy.gates.at(-1)?.id, "BACKUP");
      const markdown = markdownOf(policy);
      assert.ok(markdown.includes("BACKUP Backups tested"));
      assert.deepEqual(contentsOf(markdown), contentsOf(markdownOf(base)));
    });
  }

  it("take a heading of the policy word for word, also with an address or HTML in it", () => {
    for (const title of [
      "See https://a.example/b",
      "Ask a@b.example",
      "<img src=https://a.example/c.png>",
      "![x](https://a.example/d.png)",
    ]) {
      const document = { rename: { findings: title }, sections: [{ id: "own", title }] };
      const markdown = markdownOf(policyOf(JSON.stringify({ extends: "seven-phase", document })));
      const root = parseGfm(markdown);
      assert.equal(
        nodesOf(root, "heading")
          .map(plainOf)
          .filter((heading) => heading === title).length,
        2,
      );
      assert.deepEqual(
        nodesOf(root, "link").filter(({ url }) => url.includes(".example")),
        [],
        title,
      );
    }
  });

  it("include an optional part exactly if the policy asks for it", () => {
    const parts = fourReport.document.parts.filter(
      (part) => part !== "finding-impact" && part !== "metrics-and-compliance",
    );
    const less = markdownOf({ ...fourReport, document: { ...fourReport.document, parts } });
    const all = markdownOf(fourReport);
    const hasImpact = (markdown: string): boolean =>
      tablesOf(markdown, "Findings by severity")[1]![0]!.includes("Impact");
    assert.deepEqual([hasImpact(all), hasImpact(less)], [true, false]);
    assert.ok(all.includes("### Metrics and compliance"));
    assert.ok(!less.includes("### Metrics and compliance"));
  });
});
