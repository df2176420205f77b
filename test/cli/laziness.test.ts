import assert from "node:assert/strict";
import { build } from "./bundler";

/** Files that are evaluated when an entry is, without those behind `import()`. */
async function evaluatedFiles(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "silent",
  });
  const files = new Set([entry]);
  for (const file of files) {
    for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
      if (kind !== "dynamic-import") files.add(path);
  }
  return [...files];
}

function isRemark(file: string): boolean {
  return /node_modules\/(?:remark[^/]*|unified|micromark|mdast-util-[^/]+)\//.test(file);
}

describe("what a command evaluates", () => {
  for (const name of ["check", "extract", "policy"]) {
    it(`${name} does not load remark, which only the decision needs`, async () => {
      const files = await evaluatedFiles(`src/cli/commands/${name}.ts`);
      assert.ok(files.length > 10);
      assert.deepEqual(files.filter(isRemark), []);
    });
  }

  it("decide evaluates it, so that the tests above could fail", async () => {
    assert.ok((await evaluatedFiles("src/cli/commands/decide.ts")).some(isRemark));
  });

  it("the entry evaluates no command", async () => {
    const files = await evaluatedFiles("src/cli/main.ts");
    assert.deepEqual(
      files.filter((file) => file.startsWith("src/cli/commands/") || file.includes("node_modules/")),
      [],
    );
  });
});
