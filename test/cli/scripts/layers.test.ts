// The layers of the sources are enforced: each kind of wrong import is found by the configuration that `npm run check` uses.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const CRUISER = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

const importOf = (path: string): string =>
  `import type { Thing } from "${path}";\nexport type Other = Thing;\n`;

/** A file with a wrong import, the rule that it breaks, and the import. */
const WRONG: readonly (readonly [what: string, rule: string, file: string, text: string])[] = [
  ["a type from a higher layer", "layer-text", "src/core/text/higher.ts", importOf("../reader/thing")],
  ["a cycle of type-only imports", "no-cycle", "src/core/text/cycle.ts", importOf("./cycleBack")],
  ["a rule in readiness", "layer-readiness", "src/core/readiness/rule.ts", importOf("../rules/thing")],
  ["Node in the core", "core-without-node", "src/core/text/node.ts", `import "node:fs";\n`],
  ["the editor in the core", "core-is-pure", "src/core/text/editor.ts", `import "vscode";\n`],
  ["a shell in the core", "core-is-pure", "src/core/text/shell.ts", importOf("../../cli/thing")],
  ["a folder that is no layer", "core-has-known-layers", "src/cli/layer.ts", importOf("../core/misc/thing")],
  ["the CLI in the extension", "shells-are-apart", "src/extension/cli.ts", importOf("../cli/thing")],
  [
    "a feature in another feature",
    "features-are-apart",
    "src/extension/features/gates/feature.ts",
    importOf("../blockers/thing"),
  ],
  [
    "a feature in an adapter",
    "shared-below-features",
    "src/extension/adapters/feature.ts",
    importOf("../features/blockers/thing"),
  ],
  ["Node in the extension", "extension-without-node", "src/extension/node.ts", `import "node:path";\n`],
  [
    "the engine in an export",
    "siblings-engine-export",
    "src/core/export/engine.ts",
    importOf("../engine/thing"),
  ],
];

const OTHERS = {
  "src/core/text/cycleBack.ts": importOf("./cycle").replace("Thing }", "Other as Thing }"),
  "src/core/reader/lower.ts": importOf("../text/thing"),
};

const THINGS = [
  "core/text",
  "core/reader",
  "core/rules",
  "core/misc",
  "core/engine",
  "cli",
  "extension/features/blockers",
];

describe("the layers of the sources", () => {
  let broken: readonly string[] = [];

  before(function () {
    const folder = mkdtempSync(join(tmpdir(), "layers-"));
    const write = (path: string, text: string): void => {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    try {
      for (const [, , file, text] of WRONG) write(file, text);
      for (const [file, text] of Object.entries(OTHERS)) write(file, text);
      for (const thing of THINGS)
        write(`src/${thing}/thing.ts`, "export interface Thing { readonly name: string }\n");
      write("tsconfig.json", "{}");
      copyFileSync(".dependency-cruiser.mjs", join(folder, ".dependency-cruiser.mjs"));
      const args = [CRUISER, "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src"];
      const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
      assert.notEqual(run.stdout, "", run.stderr);
      const { summary } = JSON.parse(run.stdout) as {
        readonly summary: {
          readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
        };
      };
      broken = summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("accept an import from a lower layer", () => {
    assert.deepEqual(
      broken.filter((violation) => violation.endsWith("src/core/reader/lower.ts")),
      [],
    );
  });

  for (const [what, rule, file] of WRONG) {
    it(`reject ${what}`, () => {
      assert.ok(broken.includes(`${rule} ${file}`), broken.join("\n"));
    });
  }
});
