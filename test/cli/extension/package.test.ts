import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Bundles as for the marketplace, in memory; prints size and imports. */
const MEASURE = `
import { build } from "esbuild";
import { extension } from "./scripts/build.mjs";
const { metafile } = await build({ ...extension, minify: true, sourcemap: false, write: false, metafile: true });
const [output] = Object.values(metafile.outputs);
console.log(JSON.stringify({ bytes: output.bytes, imports: output.imports.map(({ path }) => path) }));
`;

function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));
}

describe("package", () => {
  it("contains what belongs in it, and nothing else", () => {
    const files = run("node_modules/@vscode/vsce/vsce", "ls", "--no-dependencies").trim().split("\n").sort();
    const always = [
      "dist/dashboard.js",
      "dist/extension.js",
      "media/activityBar.svg",
      "media/dashboard.css",
      "media/decision.css",
      "media/findings/blocker.svg",
      "media/findings/condition.svg",
      "media/findings/open.svg",
      "media/icon.png",
      "package.json",
      "package.nls.json",
      "schemas/policy.schema.json",
      "snippets/policy.json",
      "snippets/report.json",
      "syntaxes/severities.tmLanguage.json",
    ];
    const once = ["CHANGELOG.md", "LICENSE", "README.md"].filter((file) => existsSync(file));
    const pages = files.filter((file) => /^docs\/rules\/[A-Za-z-]+\.md$/.test(file));
    const walkthrough = filesIn("media/walkthrough");
    assert.ok(walkthrough.length >= 5);
    const sample = filesIn("examples/berth-booking");
    assert.deepEqual(files, [...always, ...once, ...pages, ...walkthrough, ...sample].sort());
  });

  // For unnoticed growth. The complete decision and remark are a third of it; completion, renaming of ids, the dashboard and policies of any field
  // took it over 1,100 KB. A web host loads one file, so it cannot be divided. Raise this ceiling only in a commit that says why.
  it("has a bundle of at most 1,230 KB that requires only vscode", () => {
    const { bytes, imports } = JSON.parse(run("--input-type=module", "-e", MEASURE)) as {
      readonly bytes: number;
      readonly imports: readonly string[];
    };
    assert.deepEqual([...new Set(imports)], ["vscode"]);
    assert.ok(bytes <= 1230 * 1024, `${Math.ceil(bytes / 1024)} KB`);
  });
});
