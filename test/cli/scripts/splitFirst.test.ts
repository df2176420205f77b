import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import type * as Esbuild from "esbuild";
import { loadScript } from "../../unit/scripts/scriptModule";
import { build } from "../bundler";

interface SplitFirst {
  readonly splitFirst: (plugins: readonly Esbuild.Plugin[]) => Esbuild.Plugin;
}

const FILES: Readonly<Record<string, string>> = {
  "shared.ts": `log("shared"); export const shared = { count: 0 };`,
  "lazy.ts": `import { shared } from "./shared"; log("lazy"); export function run() { return ++shared.count; }`,
  "program.ts": `import { shared } from "./shared"; log("program");
export async function run() { const { run } = await import("./lazy"); run(); return shared.count; }
export function fail() {
  throw new Error("here");
}`,
};

describe("bundling into chunks first", () => {
  const folder = mkdtempSync(join(tmpdir(), "release-readiness-split-"));
  before(() => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function bundle(entry = "program"): Promise<string> {
    const { splitFirst } = await loadScript<SplitFirst>("splitFirst.mjs");
    await build({
      absWorkingDir: folder,
      entryPoints: { bundle: `${entry}.ts` },
      outdir: "out",
      bundle: true,
      format: "cjs",
      platform: "node",
      sourcemap: "linked",
      logLevel: "silent",
      plugins: [splitFirst([])],
    });
    return readFileSync(join(folder, "out/bundle.js"), "utf8");
  }

  it("evaluates a file when it is asked for, once, and everything in one world", async () => {
    const log: string[] = [];
    const module = { exports: {} as { run(): Promise<number> } };
    runInNewContext(await bundle(), {
      log: (what: string) => log.push(what),
      module,
      exports: module.exports,
    });
    assert.deepEqual(log, ["shared", "program"]);
    assert.equal(await module.exports.run(), 1);
    assert.equal(await module.exports.run(), 2);
    assert.deepEqual(log, ["shared", "program", "lazy"]);
  });

  it("keeps the way back to the files", async () => {
    const lines = (await bundle()).split("\n");
    const line = lines.findIndex((text) => text.includes('new Error("here")'));
    const map = JSON.parse(readFileSync(join(folder, "out/bundle.js.map"), "utf8")) as SourceMapPayload;
    const entry = new SourceMap(map).findEntry(line, lines[line]?.indexOf("new Error") ?? 0);
    assert.ok("originalSource" in entry);
    assert.equal(resolve(folder, "out", entry.originalSource), join(folder, "program.ts"));
    assert.equal(entry.originalLine, 3);
  });

  it("says what is wrong in which file", async () => {
    writeFileSync(join(folder, "broken.ts"), "export const a = ;");
    await assert.rejects(bundle("broken"), /broken\.ts:1:17: ERROR/);
  });
});
