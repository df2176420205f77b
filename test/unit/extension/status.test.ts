import assert from "node:assert/strict";
import { fileStatus } from "../../../src/extension/features/languageStatus/fileStatus";
import { placeOfTarget, setOfTarget } from "../../../src/extension/features/findings/targets";
import { markdownText, plainLabel, withoutIcons } from "../../../src/extension/shared/untrustedText";
import { worstFirst } from "../../../src/extension/shared/verdicts";
import { verdictStatus } from "../../../src/extension/features/statusBar/verdictStatus";
import { inSet, makeFacts, makePolicy, makeReport, makeSet } from "../support/setModel";
import { makeFailedView, makeView } from "./setViews";

describe("verdict in the status bar", () => {
  const ALONE = { isActive: true, others: 0, hidesOpenFindings: false };

  it("names the set, its verdict and the number of blockers, with the reasons in the tooltip", () => {
    const status = verdictStatus(makeView(), ALONE);
    assert.equal(status.text, "$(error) Ledger 3.4: NOT APPROVED · 1");
    assert.match(status.tooltip, /- A1 fails\\: C\\-1 Secrets in the repository\n- A2 is not evidenced/);
    assert.equal(status.spoken, "Release readiness of Ledger 3.4: NOT APPROVED, 1 blocker.");
    assert.match(
      verdictStatus(makeView(), { ...ALONE, others: 1 }).tooltip,
      /open the dashboard\. \[Change to another set\]\(command:releaseReadiness\.selectSet\)/,
    );
  });

  it("has a background color for the verdict only if the active editor is in the set", () => {
    const background = (verdict: "not-approved" | "conditional" | "approved", isActive: boolean) =>
      verdictStatus(makeView({ model: makeSet({ verdict }) }), { ...ALONE, isActive }).background;
    assert.deepEqual(
      [background("not-approved", true), background("conditional", true), background("approved", true)],
      ["error", "warning", null],
    );
    assert.equal(background("not-approved", false), null);
  });

  it("says that a set cannot be judged, and why, with the blockers from before", () => {
    const status = verdictStatus(makeFailedView({ blockers: 4 }), ALONE);
    assert.equal(status.text, "$(error) Ledger 3.4: cannot be judged · 4");
    assert.match(status.tooltip, /Unknown rule/);
    assert.match(status.spoken, /Unknown rule/);
    assert.equal(status.background, "error");
  });

  it("does not show the verdict of a set with a report that cannot be read, or whose analysis still runs", () => {
    const failures = makeFailedView().failures;
    const approved = makeSet({ verdict: "approved" });
    const incomplete = makeView({ standing: "incomplete", model: approved, failures, blockers: 2 });
    assert.equal(verdictStatus(incomplete, ALONE).text, "$(error) Ledger 3.4: cannot be judged · 2");
    assert.equal(verdictStatus(incomplete, ALONE).background, "error");
    const pending = makeView({ standing: "pending", model: approved, blockers: 2 });
    assert.equal(verdictStatus(pending, ALONE).text, "$(sync~spin) Ledger 3.4: analyzing… · 2");
  });

  it("says that the settings hide open findings", () => {
    const status = verdictStatus(makeView(), { ...ALONE, hidesOpenFindings: true });
    assert.equal(status.text, "$(error) Ledger 3.4: NOT APPROVED · 1 · open findings hidden");
    assert.match(status.tooltip, /openFindings/);
  });

  it("has a tooltip of at most 10 lines, and says how many reasons it leaves out", () => {
    const reasons = Array.from({ length: 20 }, (_, index) => `reason ${index}`);
    const { tooltip } = verdictStatus(makeView({ model: makeSet({ reasons }) }), ALONE);
    assert.match(tooltip, /- and 14 more reasons/);
    assert.ok(tooltip.split("\n").filter(Boolean).length <= 10);
  });

  it("does not turn the wording of a policy or the name of a set into an icon", () => {
    const wording = { approved: "GO", conditional: "MAYBE", "not-approved": "$(pass) GO" };
    const policy = makePolicy({ decision: { ...makePolicy().decision, wording } });
    const { text } = verdictStatus(makeView({ model: makeSet({ policy }), name: "$(pass)" }), ALONE);
    assert.equal(text, "$(error) \\$(pass): \\$(pass) GO · 1");
  });
});

describe("worst set", () => {
  const one = (
    id: string,
    verdict: "not-approved" | "conditional" | "approved",
    blockers: readonly string[] = [],
  ) => makeView({ id, model: makeSet({ verdict, blockers }) });

  it("cannot be judged, or is the least ready set, then the one with the most blockers", () => {
    const sets = [
      one("approved", "approved"),
      one("conditional", "conditional"),
      one("blocked", "not-approved", ["x"]),
      makeView({ id: "pending", standing: "pending" }),
      one("more blockers", "not-approved", ["x", "y"]),
      makeView({ id: "incomplete", standing: "incomplete", model: makeSet({ verdict: "approved" }) }),
      makeFailedView({ id: "failed" }),
    ];
    assert.deepEqual(
      worstFirst(sets).map(({ id }) => id),
      ["failed", "incomplete", "pending", "more blockers", "blocked", "conditional", "approved"],
    );
  });
});

describe("language status of the decision", () => {
  const decisionPath = inSet("08_RELEASE_DECISION.md");
  const isDecision = (candidate: string): boolean => candidate === decisionPath;

  it("says that it is out of date, and why", () => {
    const stale = {
      rule: "stale-decision",
      severity: "warning" as const,
      path: decisionPath,
      ...{ line: 1, column: 1, endLine: 1, endColumn: 9 },
      message: "The decision is out of date: 02_SECURITY.md has changed. Generate it again.",
      fingerprint: "",
      related: [],
    };
    const view = makeView({ model: makeSet({ decisionPath, problems: [stale] }) });
    assert.deepEqual(fileStatus(view, isDecision), {
      text: "release decision, out of date",
      detail: stale.message,
      severity: "warning",
    });
    const current = makeView({ model: makeSet({ decisionPath, problems: [] }) });
    assert.equal(fileStatus(current, isDecision).text, "release decision, small");
  });
});

describe("language status of a file", () => {
  const path = inSet("02_SECURITY.md");
  const is = (wanted: string) => (candidate: string) => candidate === wanted;

  it("shows the report, the policy, and what the report contains", () => {
    assert.deepEqual(fileStatus(makeView(), is(path)), {
      text: "security report, small",
      detail: "1 blocker",
      severity: "information",
    });
  });

  it("warns about missing sections and an assumed policy", () => {
    const report = makeReport({
      facts: makeFacts({ path }),
      missingSections: [{ id: "x", title: "X", guidance: "", emptyHeadingLine: null }],
    });
    const status = fileStatus(
      makeView({ model: makeSet({ reports: [report], findings: [] }), policyIsDecided: false }),
      is(path),
    );
    assert.equal(status.detail, "0 blockers, 1 section missing, policy assumed");
    assert.equal(status.severity, "warning");
  });

  it("says why a file is not analyzed", () => {
    const model = makeSet({
      decisionPath: inSet("08_RELEASE_DECISION.md"),
      others: [{ path: inSet("README.md"), reason: "a README", criticals: [] }],
    });
    const status = (file: string) => fileStatus(makeView({ model }), is(inSet(file)));
    assert.deepEqual([status("README.md").text, status("README.md").detail], ["not analyzed", "a README"]);
    assert.equal(status("08_RELEASE_DECISION.md").text, "release decision, small");
    assert.equal(status("new.md").text, "not analyzed");
  });

  it("is an error in a set that cannot be judged", () => {
    const status = fileStatus(makeFailedView(), is(path));
    assert.deepEqual([status.severity, status.detail], ["error", 'Unknown rule "nope".']);
  });
});

describe("target of a command", () => {
  const model = makeView().model;
  const place = { path: inSet("02_SECURITY.md"), line: 40, column: 1 };

  it("is a tree node with its place", () => {
    const element = { id: "x", node: { set: "s", place } };
    assert.equal(setOfTarget(element), "s");
    assert.deepEqual(placeOfTarget(element, null), place);
  });

  it("is the current place of a finding or gate given by name", () => {
    assert.equal(setOfTarget({ set: "s", finding: "security:C-1" }), "s");
    assert.deepEqual(placeOfTarget({ set: "s", finding: "security:C-1" }, model), place);
    assert.deepEqual(placeOfTarget({ set: "s", gate: "A1" }, model), place);
  });

  it("is nothing if the argument names nothing or something unknown", () => {
    for (const argument of [undefined, null, 1, "x", {}, { set: 1 }, { node: null }])
      assert.equal(setOfTarget(argument), null);
    for (const argument of [
      { set: "s", finding: "gone" },
      { set: "s", gate: "A2" },
      { node: { place: { path: 1 } } },
      {},
    ])
      assert.equal(placeOfTarget(argument, model), null);
  });
});

describe("text of reports", () => {
  it("is truncated to the length of a label, never within a character", () => {
    assert.equal(plainLabel("abcdef", 4), "abc…");
    assert.equal(plainLabel("ab😀cd", 4), "ab…");
    assert.equal(plainLabel("  a\n b  "), "a  b");
  });

  it("does not become Markdown or icons", () => {
    assert.equal(
      markdownText("<a> [b](c) www.d.e f@g.h & *i*"),
      "\\<a\\> \\[b\\]\\(c\\) www\\.d\\.e f\\@g\\.h \\& \\*i\\*",
    );
    assert.equal(withoutIcons("$(x) $y"), "\\$(x) $y");
  });
});
