import assert from "node:assert/strict";
import { gateCountsText, gateNodes } from "../../../src/extension/features/gates/gateNodes";
import { shortFigures } from "../../../src/extension/features/gates/gateTexts";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { inSet, makeGate, makeSet } from "../support/setModel";
import { allNodes, makeFailedView, makeView, nodeWith } from "./setViews";

/** What fits next to an icon in a sidebar that is 300 pixels wide. */
const NARROW = 34;

describe("Gates view", () => {
  const view = makeView();
  const withGates = (...gates: Parameters<typeof makeGate>[0][]) =>
    gateNodes(makeView({ model: makeSet({ gates: gates.map((gate) => makeGate(gate)) }) }));

  it("starts with the verdict of the named set, followed by the gates in order", () => {
    const [verdict, ...gates] = gateNodes(view);
    assert.equal(verdict?.label, "NOT APPROVED");
    assert.equal(verdict.description, view.name);
    assert.deepEqual(
      gates.map(({ label }) => label),
      ["Security criticals", "Architecture criticals"],
    );
  });

  it("gives below the verdict only the reasons that no gate gives", () => {
    const reasons = ["A1 fails: C-1 Secrets in the repository", "1 waived finding: C-3."];
    const [verdict] = gateNodes(makeView({ model: makeSet({ reasons }) }));
    assert.deepEqual(
      verdict?.children.map(({ label }) => label),
      ["1 waived finding: C-3."],
    );
  });

  it("says that the policy is assumed", () => {
    const [verdict] = gateNodes(makeView({ policyIsDecided: false }));
    assert.equal(verdict?.description, `${view.name} · policy assumed`);
  });

  it("says the figures of a gate in a few characters, and its state if it has none", () => {
    const rows: readonly (readonly [Parameters<typeof makeGate>[0], string])[] = [
      [{ actual: "2 open critical findings", threshold: "0 open critical findings" }, "2 of 0"],
      [{ actual: "92.4%", threshold: "> 95%" }, "92.4% of 95%"],
      [{ actual: "96%", threshold: "≥ 95%", state: "pass" }, "96%"],
      [
        { actual: "0 failing tests", threshold: "0 failed or erroring tests", state: "pass" },
        "0 failing tests",
      ],
      [{ actual: "0 open critical findings", threshold: "0 open critical findings", state: "pass" }, "0"],
      [{ actual: "3 of 8 targets missed", threshold: "all targets met" }, "3 of 8 targets missed"],
      [{ actual: "tested only for database", threshold: "", state: "not-evidenced" }, "no evidence"],
      [{ actual: "0 open, 1 waived", threshold: "0 open", state: "waived" }, "waived"],
      [{ actual: "", threshold: "> 95%", state: "not-applicable" }, "not applicable"],
    ];
    for (const [gate, text] of rows) assert.equal(shortFigures(makeGate(gate)), text);
    assert.equal(withGates(rows[0]?.[0] ?? {})[1]?.description, "2 of 0 · A1");
  });

  it("has a short title for every gate of the built-in policies, which fits into a narrow sidebar", () => {
    for (const { id, shortTitle } of [...sevenPhase.gates, ...fourReport.gates]) {
      assert.ok(shortTitle !== null, id);
      assert.ok(shortTitle.length <= 26, shortTitle);
    }
  });

  it("leaves out what long titles of gates share in front", () => {
    const titles = ["payments", "bookings"].map((name) => `No open critical finding in ${name}`);
    const roots = withGates(...titles.map((shortTitle, index) => ({ id: `G${index + 1}`, shortTitle })));
    assert.deepEqual(
      roots.slice(1).map(({ label }) => label),
      ["… payments", "… bookings"],
    );
  });

  it("keeps every row in its place while an analysis runs", () => {
    const ids = (nodes: ReturnType<typeof gateNodes>): readonly string[] => nodes.map(({ id }) => id);
    const pending = gateNodes(makeView({ standing: "pending" }));
    assert.deepEqual(ids(pending), ids(gateNodes(view)));
    assert.equal(pending[0]?.label, "Analyzing…");
  });

  it("tells the state by its icon, and a failure that does not block from one that does", () => {
    const states = ["pass", "fail", "not-evidenced", "waived", "not-applicable"] as const;
    const icons = withGates(
      ...states.map((state) => ({ id: state, state })),
      ...[{ id: "soft", state: "fail", effect: "condition" } as const],
    )
      .slice(1)
      .map(({ icon }) => icon?.id);
    assert.equal(new Set(icons).size, states.length + 1);
  });

  it("shows what a gate needs to pass as a child, in lines that are never cut off", () => {
    const toPass = "Execute a rollback of code and services, and document it in a report.";
    const node = nodeWith(withGates({ toPass }), "To pass");
    assert.equal(node.expansion, "expanded");
    const lines = node.children.map(({ label }) => label);
    assert.equal(lines.join(" "), toPass);
    for (const line of lines) assert.ok(line.length <= NARROW, line);
    assert.equal(node.spoken, `To pass: ${toPass}`);
  });

  it("shows to pass, required, why, evidence and what was not counted below a gate, and omits empty parts", () => {
    const roots = withGates(
      { lookedAt: [{ path: inSet("07_QA.md"), line: 9, text: "in a code fence: 3 failed" }] },
      { id: "A2", state: "pass", toPass: "", evidence: [] },
    );
    assert.deepEqual(
      roots[1]?.children.map(({ label }) => label),
      ["To pass", "Required", "Why", "Evidence", "Not counted"],
    );
    assert.deepEqual(
      roots[2]?.children.map(({ label }) => label),
      ["Required", "Why"],
    );
    const short = roots[1].children[0];
    assert.deepEqual([short?.description, short?.expansion], ["Fix C-1.", "leaf"]);
  });

  it("has a tooltip of at most 10 lines, with the whole title", () => {
    const tooltip = nodeWith(withGates({}), "Security criticals").tooltip ?? "";
    assert.match(tooltip, /^\*\*A1 No open critical security finding\*\*/);
    assert.ok(tooltip.split("\n").length <= 10, tooltip);
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

  it("gives screen readers the state, the whole title and the figures", () => {
    assert.equal(
      withGates({})[1]?.spoken,
      "Gate A1, Fail: No open critical security finding. 1 open critical finding, required: 0",
    );
    for (const node of [...allNodes(gateNodes(view)), ...allNodes(gateNodes(makeFailedView()))])
      assert.notEqual(node.spoken, "");
  });

  it("shows why a set cannot be judged, and no verdict", () => {
    const [failure, ...others] = gateNodes(makeFailedView());
    assert.deepEqual([failure?.kind, others], ["failure", []]);
    const words = [failure?.label, ...(failure?.children ?? []).map(({ label }) => label)];
    assert.equal(words.join(" "), makeFailedView().failures[0]?.message);
    for (const row of words) assert.ok((row?.length ?? 0) <= NARROW, row);
    const incomplete = gateNodes(makeView({ standing: "incomplete" }));
    assert.ok(!incomplete.some(({ kind }) => kind === "verdict"));
    assert.deepEqual(gateNodes(null), []);
  });

  it("counts the passing gates among those that apply", () => {
    const gates = [
      makeGate({ state: "pass" }),
      makeGate({ id: "A2" }),
      makeGate({ id: "A3", state: "not-applicable" }),
    ];
    assert.equal(gateCountsText(makeView({ model: makeSet({ gates }) })), "1 of 2 pass");
    assert.equal(gateCountsText(makeFailedView()), "");
    assert.equal(gateCountsText(null), "");
  });
});
