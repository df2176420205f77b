import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exampleTexts, textBlock } from "../../../scripts/ruleExamples";
import type { DocumentedRule, RuleContext } from "../../../src/core/rules/rule";
import { cleanWith, judge } from "../../unit/support/reports";
import { codeBlocks, readPage } from "../../unit/docs/pages";

describe("the rule that the page on rules writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "release-readiness-rule-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let rule: DocumentedRule;
  before(async () => {
    const [block] = codeBlocks(readPage("docs/contributing/rules.md"), "ts");
    rule = await bundled(block?.text ?? "", folder);
  });

  it("reports a finding without an effort, and accepts one that has it", () => {
    const security = cleanWith("security", finding("SEC-1"), `${finding("SEC-2")}\n**Effort:** 2 hours`);
    const model = judge({ texts: { security } });
    const context: RuleContext = {
      ...model,
      unreadable: [],
      policyIsDecided: true,
      decision: null,
      decisionText: null,
      sourceLines: null,
    };
    const reports = [...rule.check(context)];
    const line = security.split("\n").findIndex((text) => text.startsWith("### SEC-1")) + 1;
    assert.deepEqual(
      reports.map(({ message, range, identity }) => [message, range.line, identity]),
      [["SEC-1 Something stays open has no effort. Add how long the fix takes.", line, ["security:SEC-1"]]],
    );
  });

  it("has a page and examples, as every rule", () => {
    const [bad] = exampleTexts(rule.examples.bad);
    const [good] = exampleTexts(rule.examples.good);
    assert.deepEqual([bad?.marked, good?.marked], [[3], []]);
    assert.ok(textBlock(rule.docs).startsWith("An open finding does not say"));
  });
});

function finding(id: string): string {
  return `### ${id}: Something stays open\n\n**Severity:** HIGH`;
}

/** esbuild looks for its own files next to itself, so it cannot be part of the bundle of the tests. */
const BUNDLE = `
import { build } from "esbuild";
const [contents, outfile] = process.argv.slice(1);
await build({ stdin: { contents, resolveDir: "src/core/rules", loader: "ts" }, outfile, bundle: true, format: "esm" });
`;

/** The text as a file of src/core/rules, bundled and loaded. */
async function bundled(text: string, folder: string): Promise<DocumentedRule> {
  const outfile = join(folder, "rule.mjs");
  const args = ["--input-type=module", "--eval", BUNDLE, text, outfile];
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const loaded = (await import(pathToFileURL(outfile).href)) as { readonly missingEffort: DocumentedRule };
  return loaded.missingEffort;
}
