import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { PROBLEM_CODES } from "../../../src/core/rules/problemCodes";
import { PAGE_IDS, rulePage, rulesOverview } from "../../../src/core/rules/rulePage";
import { build } from "../bundler";

async function bundledFiles(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    mainFields: ["module", "main"],
    external: ["vscode"],
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs);
}

const isPage = (file: string): boolean => file.endsWith(".page.ts");

describe("the pages of the rules", () => {
  it("are there for every rule, and for the two kinds of problems that no rule reports", () => {
    const ids = ALL_RULES.map(({ id }) => id);
    assert.deepEqual(PAGE_IDS, [...ids, "unusable-set", "internal-error"]);
    assert.deepEqual(PROBLEM_CODES, PAGE_IDS, "The editor opens them by these codes.");
    for (const id of PAGE_IDS) assert.ok((rulePage(id) ?? "").length > 200, id);
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

  it("are in no bundle: the editor shows the files", async () => {
    for (const entry of ["src/extension/extension.ts", "src/cli/main.ts"]) {
      const files = await bundledFiles(entry);
      assert.ok(files.includes("src/core/rules/allRules.ts"));
      assert.deepEqual(files.filter(isPage), []);
    }
    assert.ok((await bundledFiles("scripts/ruleDocs.ts")).some(isPage), "So the test above could fail.");
  });

  it("are up to date in docs/rules", () => {
    const run = spawnSync(process.execPath, ["scripts/generateRuleDocs.mjs", "--check"], {
      encoding: "utf8",
    });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
});
