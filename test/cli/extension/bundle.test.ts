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

async function filesBehind(entry: string): Promise<readonly string[]> {
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
  return Object.keys(metafile.inputs);
}

function isRemark(file: string): boolean {
  return /node_modules\/(?:remark[^/]*|unified|micromark|micromark-extension-[^/]+|mdast-util-[^/]+)\//.test(
    file,
  );
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

  it("contains nothing of remark, which the bundle for decisions brings", async () => {
    const files = await filesBehind("src/extension/extension.ts");
    assert.ok(files.length > 50);
    assert.deepEqual(files.filter(isRemark), []);
    const onDemand = await filesBehind("src/extension/features/decision/decisionProgram.ts");
    assert.ok(onDemand.some(isRemark));
  });
});

describe("the bundle for decisions", () => {
  it("is evaluated without any module and without any global of node or of a page", () => {
    const { exports, required } = load(readFileSync("dist/decision.js", "utf8"));
    assert.deepEqual(required, []);
    assert.deepEqual(Object.keys(exports).sort(), ["briefOf", "generateDecision"]);
  });
});
