// The decisions that somebody wrote from the two complete sets, audited.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import type { AuditOutput } from "../../../src/core/contract/audit";
import { runCli } from "../runCli";
import { needsCorpus, setWith } from "../../unit/corpus/corpus";

describe("the decisions of the reference sets", () => {
  for (const file of ["08_RELEASE_DECISION.md", "05_production_release_decision.md"]) {
    it(`are found to omit blockers, and to contain figures that no report has: ${file}`, function () {
      needsCorpus(this);
      const set = setWith(file);
      const run = runCli(process.cwd(), ["audit", `${set}/${file}`, "--format", "json"]);
      assert.equal(run.code, 1, run.err);
      const { problems, provenance } = JSON.parse(run.out) as AuditOutput;
      const rules = new Set(problems.map(({ rule }) => rule));
      for (const rule of ["omitted-blocker", "figure-without-source"]) assert.ok(rules.has(rule), rule);
      const orphans = provenance.filter(({ state }) => state === "orphan");
      const evidenced = provenance.filter(({ state }) => state === "evidenced");
      assert.ok(orphans.length > 0 && evidenced.length > 10 * orphans.length);
      const reports = readdirSync(set).filter((name) => name.endsWith(".md") && name !== file);
      // The number of a section is no figure.
      const text = reports
        .map((name) => readFileSync(`${set}/${name}`, "utf8").replaceAll(/^#+ [\d.]+ /gm, ""))
        .join("\n");
      for (const orphan of orphans.filter(({ text: figure }) => /^[\d.,]{3,}$/.test(figure))) {
        const alone = new RegExp(`(?<![\\d.])${orphan.text.replaceAll(".", "\\.")}(?![\\d]|[.,]\\d)`);
        assert.doesNotMatch(text, alone, `line ${orphan.line}: ${orphan.text}`);
      }
    });
  }

  it("are checked against the computed verdict: one approves with conditions what its reports do not", function () {
    needsCorpus(this);
    const set = setWith("08_RELEASE_DECISION.md");
    const run = runCli(process.cwd(), ["check", set, "--format", "json"]);
    const { problems } = JSON.parse(run.out) as AuditOutput;
    const verdicts = problems.filter(({ rule }) => rule === "decision-verdict");
    assert.deepEqual(
      verdicts.map(({ line, severity }) => `${line} ${severity}`),
      ["16 error"],
    );
  });
});
