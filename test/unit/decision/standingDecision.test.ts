import assert from "node:assert/strict";
import { readStandingDecision, type StandingDecision } from "../../../src/core/decision/standingDecision";
import { sidecarPath } from "../../../src/core/decision/places";
import { decided } from "../support/decisions";
import { memoryFileSystem, type MemoryNode } from "../support/memoryFileSystem";
import { inSet, makePolicy, makeSet } from "../support/setModel";

const DOCUMENT = inSet("08_RELEASE_DECISION.md");
const SIDECAR = sidecarPath(DOCUMENT);
const { markdown, sidecar } = decided();

function read(
  document: MemoryNode,
  beside: MemoryNode | null = sidecar,
  policy = makeSet().policy,
): Promise<StandingDecision | null> {
  const files = { [DOCUMENT]: document, ...(beside !== null && { [SIDECAR]: beside }) };
  return readStandingDecision(memoryFileSystem(files), DOCUMENT, policy);
}

async function basisOf(...parts: Parameters<typeof read>): Promise<StandingDecision["basis"]> {
  const standing = await read(...parts);
  assert.ok(standing, "it is ours");
  return standing.basis;
}

function changed(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(sidecar) as object), ...change });
}

describe("the existing decision of a set", () => {
  it("states what it was based on", async () => {
    const standing = await read(markdown);
    assert.equal(standing?.path, DOCUMENT);
    assert.equal(standing.titleLength, markdown.indexOf("\n"));
    assert.ok(standing.titleLength > 5);
    const { inputs } = JSON.parse(sidecar) as { inputs: { path: string; sha256: string }[] };
    assert.deepEqual(standing.basis, {
      kind: "known",
      asOf: makeSet().asOf,
      inputs: inputs.map(({ path, sha256 }) => ({ path, sha256 })),
      isPolicySame: true,
      isEngineSame: true,
    });
    assert.ok(inputs.length > 0);
  });

  it("is also read with other line breaks and a byte order mark", async () => {
    const standing = await read(`\uFEFF${markdown.replaceAll("\n", "\r\n")}`, `\uFEFF${sidecar}`);
    assert.equal(standing?.basis.kind, "known");
  });

  it("is null if another author wrote it, or if it cannot be read", async () => {
    assert.equal(await read("# Release Decision\n\nAPPROVED, says the boss.\n"), null);
    assert.equal(await read(""), null);
    assert.equal(await read(new Error("permission denied")), null);
  });

  it("notices a different policy and a different engine", async () => {
    const other = await basisOf(markdown, sidecar, makePolicy({ title: "Another policy" }));
    assert.ok(other.kind === "known" && !other.isPolicySame && other.isEngineSame);
    const older = await basisOf(markdown, changed({ rulesVersion: 0 }));
    assert.ok(older.kind === "known" && older.isPolicySame && !older.isEngineSame);
  });

  for (const [what, beside, reason] of [
    ["is missing", null, "is missing"],
    ["is not JSON", "{", "does not contain a decision"],
    ["is other JSON", "[1]", "does not contain a decision"],
    ["lacks its inputs", changed({ inputs: null }), "does not contain a decision"],
    ["is that of another decision", changed({ decisionHash: "0".repeat(64) }), "belongs to another decision"],
  ] as const) {
    it(`has lost its basis if its JSON file ${what}`, async () => {
      assert.deepEqual(await basisOf(markdown, beside), { kind: "lost", reason });
    });
  }

  it("ignores invalid inputs", async () => {
    const basis = await basisOf(markdown, changed({ inputs: [null, 7, { path: 1, sha256: "x" }, []] }));
    assert.deepEqual(basis.kind === "known" && basis.inputs, []);
  });
});
