import assert from "node:assert/strict";
import { decide } from "../../../src/core/decision/decide";
import { decisionPathOf, sidecarPath } from "../../../src/core/decision/places";
import { TOOL_VERSION } from "../../../src/core/version";
import { judgeTwice, readAgain, readToDecide } from "../../../src/core/judge/decideSet";
import { memoryFileSystem } from "./memoryFileSystem";

/** Files of a set with its decision beside them, as `decide SET` leaves them. */
export async function withDecision(
  tree: Readonly<Record<string, string>>,
  set: string,
): Promise<Readonly<Record<string, string>>> {
  const read = await readToDecide(memoryFileSystem(tree), set, { workspaceFolder: "." });
  assert.ok(read.kind === "read", "the set cannot be read");
  const twice = await readAgain(read);
  const outputPath = decisionPathOf(twice.input);
  const beside = sidecarPath(outputPath);
  const decided = decide({
    model: judgeTwice(twice, null),
    outputPath,
    setPath: set,
    existing: { target: tree[outputPath] ?? null, setDecision: null, sidecar: tree[beside] ?? null },
    policyFile: twice.choice.policyFile,
    replace: false,
    toolVersion: TOOL_VERSION,
  });
  assert.ok(decided.ok, decided.ok ? "" : decided.message);
  return { ...tree, [outputPath]: decided.markdown, [beside]: decided.sidecar };
}
