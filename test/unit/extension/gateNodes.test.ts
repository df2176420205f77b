import assert from "node:assert/strict";
import { gateCountsText, gateNodes } from "../../../src/extension/features/gates/gateNodes";
import { inSet, makeGate, makeSet } from "../support/setModel";
import { allNodes, makeFailedView, makeView, nodeWith } from "./setViews";

describe("tree of gates", () => {
  const view = makeView();
  const withGates = (...gates: Parameters<typeof makeGate>[0][]) =>
    gateNodes([makeView({ model: makeSet({ gates: gates.map((gate) => makeGate(gate)) }) })]);

  it("starts with the verdict in words, its reasons below it, and goes on with the gates in their order", () => {
    const [verdict, ...gates] = gateNodes([view]);
    assert.equal(verdict?.label, "NOT APPROVED");
    assert.deepEqual(
      verdict.children.map(({ label }) => label),
      view.model?.reasons,
    );
    assert.deepEqual(
      gates.map(({ label }) => label),
      ["A1 No open critical security finding", "A2 No open critical architecture finding"],
    );
  });

  it("says that the policy is not decided", () => {
    assert.equal(gateNodes([makeView({ policyIsDecided: false })])[0]?.description, "small (not decided)");
  });

  it("says the state in words, what is there and what is required; of a gate that passes no more than what is there", () => {
    const roots = withGates(
      { id: "A3", state: "fail", actual: "94.2 %", threshold: "> 95 %" },
      { id: "A4", state: "pass", actual: "96 %", threshold: "> 95 %" },
      { id: "A5", state: "not-evidenced", actual: "", threshold: "> 95 %" },
    );
    assert.deepEqual(
      roots.slice(1).map(({ description }) => description),
      ["fail · 94.2 % · required: > 95 %", "pass · 96 %", "not evidenced · required: > 95 %"],
    );
  });

  it("gives each state an icon of its own shape", () => {
    const states = ["pass", "fail", "not-evidenced", "waived", "not-applicable"] as const;
    const icons = withGates(...states.map((state) => ({ id: state, state })))
      .slice(1)
      .map(({ icon }) => icon?.id);
    assert.equal(new Set(icons).size, states.length);
  });

  it("has why, to pass, evidence and what was looked at below a gate; what is empty is left out", () => {
    const roots = withGates(
      { lookedAt: [{ path: inSet("07_QA.md"), line: 9, text: "in a code fence: 3 failed" }] },
      { id: "A2", state: "pass", toPass: "", evidence: [] },
    );
    assert.deepEqual(
      roots[1]?.children.map(({ label }) => label),
      ["Why", "To pass", "Evidence", "Looked at, not counted"],
    );
    assert.deepEqual(
      roots[2]?.children.map(({ label }) => label),
      ["Why"],
    );
  });

  it("opens evidence at its line by a click, a gate only by its menu", () => {
    const roots = withGates({});
    const evidence = nodeWith(roots, "C-1 Secrets in the repository");
    assert.deepEqual(
      [evidence.place, evidence.opensOnClick],
      [{ path: inSet("02_SECURITY.md"), line: 40, column: 1 }, true],
    );
    assert.deepEqual(
      [roots[1]?.kind, roots[1]?.place, roots[1]?.opensOnClick],
      ["gate.evidenced", evidence.place, false],
    );
    assert.equal(withGates({ evidence: [] })[1]?.kind, "gate");
  });

  it("keeps its ids when lines, figures and reasons change, and they are unique", () => {
    const twice = [40, 41].map((line) => ({ path: inSet("02_SECURITY.md"), line, text: "same words" }));
    const ids = (shift: number, actual: string): readonly string[] =>
      allNodes(withGates({ actual, evidence: twice.map((one) => ({ ...one, line: one.line + shift })) })).map(
        ({ id }) => id,
      );
    assert.deepEqual(ids(0, "1 open"), ids(5, "2 open"));
    assert.equal(new Set(ids(0, "")).size, ids(0, "").length);
  });

  it("tells a screen reader state and figures", () => {
    assert.equal(
      withGates({})[1]?.spoken,
      "Gate A1, fail: No open critical security finding. 1 open critical finding, required: 0",
    );
    for (const node of allNodes(gateNodes([view, makeFailedView({ id: "file:///other" })])))
      assert.notEqual(node.spoken, "");
  });

  it("shows why a set cannot be judged", () => {
    assert.equal(gateNodes([makeFailedView()])[0]?.kind, "failure");
  });

  it("counts the gates that pass, of those that apply", () => {
    const gates = [
      makeGate({ state: "pass" }),
      makeGate({ id: "A2" }),
      makeGate({ id: "A3", state: "not-applicable" }),
    ];
    assert.equal(gateCountsText([makeView({ model: makeSet({ gates }) })]), "1 of 2 pass");
    assert.equal(gateCountsText([makeFailedView()]), "");
  });
});
