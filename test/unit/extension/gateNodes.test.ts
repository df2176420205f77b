import assert from "node:assert/strict";
import { gateCountsText, gateNodes } from "../../../src/extension/features/gates/gateNodes";
import { inSet, makeGate, makeSet } from "../support/setModel";
import { allNodes, makeFailedView, makeView, nodeWith } from "./setViews";

describe("Gates view", () => {
  const view = makeView();
  const withGates = (...gates: Parameters<typeof makeGate>[0][]) =>
    gateNodes([makeView({ model: makeSet({ gates: gates.map((gate) => makeGate(gate)) }) })]);

  it("starts with the verdict and its reasons, followed by the gates in order", () => {
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

  it("says that the policy is assumed", () => {
    assert.equal(gateNodes([makeView({ policyIsDecided: false })])[0]?.description, "small (assumed)");
  });

  it("shows the state, the actual and the required figure; for a passing gate only the actual one", () => {
    const roots = withGates(
      { id: "A3", state: "fail", actual: "94.2 %", threshold: "> 95 %" },
      { id: "A4", state: "pass", actual: "96 %", threshold: "> 95 %" },
      { id: "A5", state: "not-evidenced", actual: "", threshold: "> 95 %" },
    );
    assert.deepEqual(
      roots.slice(1).map(({ description }) => description),
      ["Fail · 94.2 % · required: > 95 %", "Pass · 96 %", "No evidence · required: > 95 %"],
    );
  });

  it("gives each state a distinct icon", () => {
    const states = ["pass", "fail", "not-evidenced", "waived", "not-applicable"] as const;
    const icons = withGates(...states.map((state) => ({ id: state, state })))
      .slice(1)
      .map(({ icon }) => icon?.id);
    assert.equal(new Set(icons).size, states.length);
  });

  it("shows why, to pass, evidence and what was not counted below a gate, and omits empty parts", () => {
    const roots = withGates(
      { lookedAt: [{ path: inSet("07_QA.md"), line: 9, text: "in a code fence: 3 failed" }] },
      { id: "A2", state: "pass", toPass: "", evidence: [] },
    );
    assert.deepEqual(
      roots[1]?.children.map(({ label }) => label),
      ["Why", "To pass", "Evidence", "Not counted"],
    );
    assert.deepEqual(
      roots[2]?.children.map(({ label }) => label),
      ["Why"],
    );
  });

  it("opens evidence at its line on click, and a gate only from its menu", () => {
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

  it("keeps its ids unique and unchanged when lines, figures and reasons change", () => {
    const twice = [40, 41].map((line) => ({ path: inSet("02_SECURITY.md"), line, text: "same words" }));
    const ids = (shift: number, actual: string): readonly string[] =>
      allNodes(withGates({ actual, evidence: twice.map((one) => ({ ...one, line: one.line + shift })) })).map(
        ({ id }) => id,
      );
    assert.deepEqual(ids(0, "1 open"), ids(5, "2 open"));
    assert.equal(new Set(ids(0, "")).size, ids(0, "").length);
  });

  it("gives screen readers the state and the figures", () => {
    assert.equal(
      withGates({})[1]?.spoken,
      "Gate A1, Fail: No open critical security finding. 1 open critical finding, required: 0",
    );
    for (const node of allNodes(gateNodes([view, makeFailedView({ id: "file:///other" })])))
      assert.notEqual(node.spoken, "");
  });

  it("shows why a set cannot be judged", () => {
    assert.equal(gateNodes([makeFailedView()])[0]?.kind, "failure");
  });

  it("counts the passing gates among those that apply", () => {
    const gates = [
      makeGate({ state: "pass" }),
      makeGate({ id: "A2" }),
      makeGate({ id: "A3", state: "not-applicable" }),
    ];
    assert.equal(gateCountsText([makeView({ model: makeSet({ gates }) })]), "1 of 2 pass");
    assert.equal(gateCountsText([makeFailedView()]), "");
  });
});
