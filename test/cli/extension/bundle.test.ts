import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { build } from "../bundler";

/** What a desktop, a remote and a web worker host have in common. */
const EVERYWHERE = {
  TextDecoder,
  TextEncoder,
  URL,
  clearTimeout,
  console,
  crypto,
  performance,
  queueMicrotask,
  setTimeout,
};

function load(text: string): {
  readonly exports: Record<string, unknown>;
  readonly required: readonly string[];
} {
  const module = { exports: {} as Record<string, unknown> };
  const required: string[] = [];
  const requireOnly = (name: string): unknown => {
    required.push(name);
    // The bundle looks a name up along the prototypes.
    return Object.create(anything());
  };
  runInNewContext(text, { ...EVERYWHERE, module, exports: module.exports, require: requireOnly });
  return { exports: module.exports, required };
}

/** Stands for the editor's interface while modules are evaluated: every property and every call gives more of the same. */
function anything(): object {
  return new Proxy(function () {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? () => "" : anything()),
    apply: anything,
    construct: anything,
  });
}

async function evaluatedFiles(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    conditions: ["worker"],
    mainFields: ["browser", "module", "main"],
    external: ["vscode"],
    format: "cjs",
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

describe("the bundle of the extension", () => {
  const text = readFileSync("dist/extension.js", "utf8");

  it("requires only the editor, anywhere in it", () => {
    const names = new Set(
      Array.from(text.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g), ([, name]) => name),
    );
    assert.deepEqual([...names], ["vscode"]);
    assert.equal(
      /\bimport\(\s*["'`]/.test(text),
      false,
      "Everything is in the one file that a web host loads.",
    );
  });

  it("is evaluated without any global of node or of a page", () => {
    const { exports, required } = load(text);
    assert.deepEqual([...new Set(required)], ["vscode"]);
    assert.equal(typeof exports["activate"], "function");
  });

  it("evaluates remark only when a decision is made", async () => {
    const files = await evaluatedFiles("src/extension/extension.ts");
    assert.ok(files.length > 50);
    assert.deepEqual(files.filter(isRemark), []);
  });

  it("contains remark for the decision, so that the test above could fail", async () => {
    const files = await evaluatedFiles("src/extension/features/decision/generateDecision.ts");
    assert.ok(files.some(isRemark));
  });
});
