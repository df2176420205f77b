import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { PAGE_IDS, rulePage, rulesOverview } from "../../../src/core/rules/rulePage";

describe("the pages of the rules", () => {
  it("are there for every rule, and for the two kinds of problems that no rule reports", () => {
    const ids = ALL_RULES.map(({ id }) => id);
    assert.deepEqual(PAGE_IDS, [...ids, "unusable-set", "internal-error"]);
    for (const { id, title } of ALL_RULES) {
      assert.ok(rulePage(id)?.startsWith(`# ${title}\n`));
      assert.match(rulePage(id) ?? "", new RegExp(`"rules": \\{ "${id}"`));
      assert.ok(rulesOverview().includes(`[${id}](${id}.md)`));
    }
    assert.equal(rulePage("no-such-rule"), null);
  });

  it("say nothing of a level that cannot be set", () => {
    assert.equal(rulePage("unusable-set")?.includes('"rules":'), false);
  });

  it("are up to date in docs/rules", () => {
    const run = spawnSync(process.execPath, ["scripts/generateRuleDocs.mjs", "--check"], {
      encoding: "utf8",
    });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
});
