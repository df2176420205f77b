import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { hashOf } from "../../../src/core/decision/hash";
import { canonicalJson, stableStringify } from "../../../src/core/text/stableJson";
import { makeFinding, makeSet, statement } from "../support/setModel";
import { decided } from "../support/decisions";

function hashIn(sidecar: string): string {
  return (JSON.parse(sidecar) as { decisionHash: string }).decisionHash;
}

describe("canonical JSON", () => {
  it("sorts keys at every depth and leaves arrays unchanged", () => {
    const value = { b: [2, 1, { d: null, c: "é" }], a: true, gone: undefined };
    assert.equal(canonicalJson(value), '{"a":true,"b":[2,1,{"c":"é","d":null}]}');
    assert.equal(stableStringify({ b: 1, a: [] }), '{\n  "a": [],\n  "b": 1\n}\n');
  });

  it("is hashed as UTF-8", () => {
    assert.equal(hashOf({ a: "é" }), createHash("sha256").update('{"a":"é"}', "utf8").digest("hex"));
  });

  it("rejects what JSON cannot represent", () => {
    assert.throws(() => canonicalJson({ a: Number.NaN }), RangeError);
  });
});

describe("the decision hash", () => {
  const hash = (values: Parameters<typeof decided>[0]): string => hashIn(decided(values).sidecar);

  it("does not depend on the caller, the version of the tool, or what people write", () => {
    const expected = hash({});
    assert.equal(hash({ toolVersion: "9.9.9" }), expected);
    assert.equal(hash({ outputPath: "out/decision.md" }), expected);
    const moved = JSON.parse(
      JSON.stringify(makeSet()).replaceAll("docs/assessment 3", "/home/someone/set"),
    ) as ReturnType<typeof makeSet>;
    assert.equal(
      hash({
        model: moved,
        setPath: "/home/someone/set",
        outputPath: "/home/someone/set/08_RELEASE_DECISION.md",
      }),
      expected,
    );
    const target = decided().markdown.replace("- Name:", "- Name: Ada");
    assert.equal(hash({ existing: { target, setDecision: null } }), expected);
  });

  it("changes with everything that it covers", () => {
    const set = makeSet();
    const report = set.reports[0]!;
    const others = [
      { ...set, asOf: "2025-03-02" },
      { ...set, verdict: "conditional" as const },
      { ...set, statedPolicy: { ...set.statedPolicy, rollbackPlan: "PLAN.md" } },
      {
        ...set,
        subject: { ...set.subject, version: { value: "2", source: "policy" as const, evidence: [] } },
      },
      { ...set, reports: [{ ...report, facts: { ...report.facts, sha256: "b".repeat(64) } }] },
      { ...set, gates: set.gates.map((gate) => ({ ...gate, state: "fail" as const })) },
      { ...set, findings: [makeFinding({ title: "Another title" })] },
      { ...set, findings: [makeFinding({ owner: statement("Platform team", 41) })] },
    ];
    const hashes = new Set([set, ...others].map((model) => hash({ model })));
    assert.equal(hashes.size, others.length + 1);
  });
});
