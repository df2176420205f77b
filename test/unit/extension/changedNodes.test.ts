import assert from "node:assert/strict";
import { blockerNodes } from "../../../src/extension/features/blockers/blockerNodes";
import { changedNodes } from "../../../src/extension/shared/tree/changedNodes";
import { treeNode, type TreeNode } from "../../../src/extension/shared/tree/treeNode";
import { makeFinding, makeSet, rangeAt } from "../support/setModel";
import { makeView, mixedFindings } from "./setViews";

describe("what of a tree is drawn again", () => {
  const node = (id: string, parts: Partial<TreeNode> = {}): TreeNode =>
    treeNode({ id, set: "s", label: id, spoken: id, kind: "text", ...parts });

  const base = [node("a", { children: [node("a1"), node("a2")] }), node("b", { children: [node("b1")] })];

  it("is nothing when nothing changed", () => {
    assert.deepEqual(changedNodes(base, structuredClone(base)), []);
  });

  it("is the one node whose text changed", () => {
    const after = [node("a", { children: [node("a1"), node("a2", { description: "new" })] }), base[1]!];
    assert.deepEqual(changedNodes(base, after), ["a2"]);
  });

  it("is the parent of a node that came, went or moved", () => {
    const come = [base[0]!, node("b", { children: [node("b1"), node("b2")] })];
    const gone = [base[0]!, node("b")];
    const moved = [node("a", { children: [node("a2"), node("a1")] }), base[1]!];
    assert.deepEqual(changedNodes(base, come), ["b"]);
    assert.deepEqual(changedNodes(base, gone), ["b"]);
    assert.deepEqual(changedNodes(base, moved), ["a"]);
  });

  it("is all when the first level changed", () => {
    assert.equal(changedNodes(base, [base[1]!]), "all");
    assert.equal(changedNodes([], base), "all");
    assert.deepEqual(changedNodes([], []), []);
  });

  for (const [what, parts] of [
    ["label", { label: "x" }],
    ["tooltip", { tooltip: "x" }],
    ["icon", { icon: { id: "x", color: null } }],
    ["colour of the icon", { icon: { id: "error", color: "x" } }],
    ["spoken text", { spoken: "x" }],
    ["menu", { kind: "gate" }],
    ["place", { place: { path: "a", line: 1, column: 2 } }],
    ["click", { opensOnClick: true }],
    ["expansion", { expansion: "expanded" }],
  ] as const) {
    it(`sees another ${what}`, () => {
      const icon = { id: "error", color: null };
      const place = { path: "a", line: 1, column: 1 };
      assert.deepEqual(changedNodes([node("a", { icon, place })], [node("a", { icon, place, ...parts })]), [
        "a",
      ]);
    });
  }

  it("leaves the other sections alone when a condition moves down a line", () => {
    const moved = mixedFindings.map((one) => (one.id === "H-1" ? { ...one, range: rangeAt(61) } : one));
    const change = changedNodes(
      blockerNodes(makeView()),
      blockerNodes(makeView({ model: makeSet({ findings: moved }) })),
    );
    assert.deepEqual(change, ["file:///project/docs/assessment#conditions/security:H-1"]);
  });

  it("draws a section again that got a finding", () => {
    const findings = [...mixedFindings, makeFinding({ id: "C-9", key: "security:C-9" })];
    const change = changedNodes(
      blockerNodes(makeView()),
      blockerNodes(makeView({ model: makeSet({ findings }) })),
    );
    assert.deepEqual(change, ["file:///project/docs/assessment#blockers"]);
  });
});
