import assert from "node:assert/strict";
import { runVerify } from "../../../src/cli/commands/verify";
import { sidecarSchema } from "../../../src/core/contract/sidecar";
import type { Host } from "../../../src/cli/host";
import { createRoots } from "../../../src/cli/roots";
import { isUserError } from "../../../src/cli/userError";
import { computeAgain, readDecision } from "../../../src/cli/verifyFiles";
import { readRegions } from "../../../src/core/decision/regions";
import { verifyDecision } from "../../../src/core/decision/verify/verifyDecision";
import { inputDifferences } from "../../../src/core/decision/verify/verifyInputs";
import { sourceFromBytes } from "../../../src/core/text/source";
import { withDecision } from "../support/decidedSet";
import { memoryFileSystem } from "../support/memoryFileSystem";
import { DECISION, SET, SIDECAR, securityReport, smallPolicy, smallSet } from "../support/sampleSet";

const REPORT = `${SET}/01_SECURITY_AUDIT.md`;
const POLICY = `${SET}/release-readiness.json`;
const STAKEHOLDERS = [{ id: "qa-manager", title: "QA manager" }];

interface Run {
  /** 2 where it was refused. */
  readonly code: number;
  readonly told: string;
}

function hostOf(tree: Readonly<Record<string, string | Uint8Array>>, told: string[] = []): Host {
  return {
    files: memoryFileSystem(tree),
    today: "2026-04-01",
    roots: createRoots(null),
    printText: () => Promise.resolve(),
    print: () => Promise.resolve(),
    tell: (message: string) => Promise.resolve(void told.push(message)),
    paint: (_tone, text) => text,
  };
}

async function verify(tree: Readonly<Record<string, string | Uint8Array>>): Promise<Run> {
  const told: string[] = [];
  try {
    const code = await runVerify(
      { operands: [SIDECAR], values: new Map(), flags: new Set() },
      hostOf(tree, told),
    );
    return { code, told: told.join("\n") };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { code: 2, told: error.message };
  }
}

/** A fixed sequence of numbers below `limit`. */
function* numbers(limit: number, count: number): Generator<number> {
  let state = 20_261_121;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state % limit;
  }
}

/** The file with one byte exchanged. */
function withByte(text: string, position: number): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const byte = bytes[position] ?? 0;
  bytes[position] = byte === 0x20 ? 0x09 : byte ^ 1;
  return bytes;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

describe("verify notices one byte", () => {
  let tree: Readonly<Record<string, string>> = {};
  before(async () => {
    const policy = smallPolicy({ stakeholders: STAKEHOLDERS });
    const first = await withDecision(smallSet("CRITICAL", policy), SET);
    // Another decision stood there before: what the section about it says is in both files.
    tree = await withDecision({ ...first, [REPORT]: securityReport("HIGH") }, SET);
    assert.match(tree[DECISION] ?? "", /## Since the last decision/);
  });
  const textOf = (path: string): string => tree[path] ?? "";

  it("in nothing where nothing is changed", async () => {
    assert.deepEqual(await verify(tree), {
      code: 0,
      told: `${SIDECAR} is what follows from its inputs: CONDITIONAL APPROVAL.`,
    });
  });

  for (const [path, kind] of [
    [REPORT, "inputs changed"],
    [POLICY, "policy changed"],
  ] as const) {
    it(`of ${path}`, async () => {
      const text = textOf(path);
      for (const position of numbers(byteLength(text), 5)) {
        const { code, told } = await verify({ ...tree, [path]: withByte(text, position) });
        assert.equal(code, 1, `byte ${position}: ${told}`);
        assert.ok(told.includes(`First difference: ${kind}: ${path}`), `byte ${position}: ${told}`);
      }
    });
  }

  it("of a report and of the policy file, at every position", () => {
    const sidecar = sidecarSchema.parse(JSON.parse(textOf(SIDECAR)));
    for (const path of [REPORT, POLICY]) {
      const text = textOf(path);
      const name = path.slice(SET.length + 1);
      for (let position = 0; position < byteLength(text); position++) {
        const { sha256, byteLength: bytes } = sourceFromBytes(path, withByte(text, position));
        const measured = { name, path, now: { sha256, bytes } };
        const inputs =
          path === REPORT ? { reports: [measured], policyFile: null } : { reports: [], policyFile: measured };
        assert.equal(inputDifferences(sidecar, inputs)[0]?.path, path, `byte ${position}`);
      }
    }
  });

  it("of the JSON, of what the decision is computed again with above all", async () => {
    const text = textOf(SIDECAR);
    const copy = rangeOf(text, /"human": \[[^\]]*\]/);
    const members = [
      /"asOf": .*/,
      /"set": .*/,
      /"policy": \{[^}]*\}[^}]*\}/,
      /"tool": \{[^}]*\}/,
      /"decisionHash": .*/,
    ];
    const ranges = [
      copy,
      rangeOf(text, /"previous": \{[\s\S]*?\n {2}\}/),
      ...members.map((member) => rangeOf(text, member)),
    ];
    const positions = [
      ...ranges.flatMap(([from, to]) => [...numbers(to - from, 4)].map((at) => from + at)),
      ...numbers(byteLength(text), 25),
    ];
    for (const position of positions) {
      const { code, told } = await verify({ ...tree, [SIDECAR]: withByte(text, position) });
      const isCopy = position >= copy[0] && position < copy[1];
      const isNoticed = code !== 0 || (isCopy && told.includes("fields changed since"));
      assert.ok(isNoticed, `byte ${position}, ${around(text, position)}: ${told}`);
    }
  });

  it("of the document outside the fields; inside them, people may write", async () => {
    const text = textOf(DECISION);
    const read = readRegions(text);
    assert.ok(read.ok);
    const ranges = read.regions.map(({ content }) => rangeOf(text, content));
    const host = hostOf(tree);
    const invocation = { values: new Map<string, string>() };
    const computed = await computeAgain(await readDecision(SIDECAR, invocation, host), invocation, host);
    assert.ok("again" in computed);
    for (const position of numbers(byteLength(text), 600)) {
      const documentText = new TextDecoder("utf-8", { ignoreBOM: true }).decode(withByte(text, position));
      const { differences, notes } = verifyDecision({ ...computed, documentText });
      const isField = ranges.some(([from, to]) => position >= from && position < to);
      const place = `byte ${position}, ${around(text, position)}`;
      if (isField && differences.length === 0) assert.match(notes.join("\n"), /fields changed since/, place);
      else
        assert.deepEqual(
          differences.map(({ kind, path }) => [kind, path]),
          [["document", DECISION]],
          place,
        );
    }
  });
});

/** In bytes. */
function rangeOf(text: string, part: RegExp | string): readonly [from: number, to: number] {
  const found = typeof part === "string" ? part : (part.exec(text)?.[0] ?? "");
  assert.ok(found !== "", String(part));
  const from = byteLength(text.slice(0, text.indexOf(found)));
  return [from, from + byteLength(found)];
}

function around(text: string, position: number): string {
  const bytes = new TextEncoder().encode(text);
  return JSON.stringify(new TextDecoder().decode(bytes.subarray(Math.max(0, position - 20), position + 20)));
}
