import assert from "node:assert/strict";
import {
  countBlockers,
  countsText,
  welcomeState,
} from "../../../src/extension/features/blockers/blockerCounts";
import { blockerNodes } from "../../../src/extension/features/blockers/blockerNodes";
import { shortReportName } from "../../../src/extension/features/blockers/shortReportName";
import { inSet, makeFinding, makeSet, rangeAt, statement } from "../support/setModel";
import { allNodes, makeFailedView, makeView, mixedFindings, nodeWith } from "./setViews";

describe("tree of blockers", () => {
  const labels = (nodes: readonly { readonly label: string }[]): readonly string[] =>
    nodes.map(({ label }) => label);

  it("has the sections blockers, conditions and to verify, each with its findings; others are not listed", () => {
    const roots = blockerNodes([makeView()]);
    assert.deepEqual(labels(roots), ["Blockers", "Conditions", "To verify"]);
    assert.deepEqual(
      roots.map(({ children }) => labels(children)),
      [["C-1 Secrets in the repository"], ["H-1 No rate limit"], ["C-2 Token is logged"]],
    );
  });

  it("leaves empty sections out", () => {
    const view = makeView({ model: makeSet({ findings: [makeFinding()] }) });
    assert.deepEqual(labels(blockerNodes([view])), ["Blockers"]);
  });

  it("lists a fix to verify once: neither what is merged into another finding nor what is verified", () => {
    const findings = [
      makeFinding({ blocks: false, statusDetail: "verified" }),
      makeFinding({
        id: "C-2",
        key: "security:C-2",
        blocks: false,
        statusDetail: "claimed",
        mergedInto: "security:C-1",
      }),
    ];
    assert.deepEqual(blockerNodes([makeView({ model: makeSet({ findings }) })]), []);
  });

  it("says effort, report and line in few letters, that an effort is unknown and that work has begun", () => {
    const effort = { ...statement("4-8 hours", 44), minHours: 4, maxHours: 8, sharedBy: 1 };
    const findings = [
      makeFinding({ effort, report: inSet("01_ARCHITECTURE_ASSESSMENT.md") }),
      makeFinding({ id: "C-2", key: "security:C-2", report: inSet("security.md") }),
      makeFinding({ id: "C-3", key: "security:C-3", statusDetail: "in-progress" }),
    ];
    const roots = blockerNodes([makeView({ model: makeSet({ findings }) })]);
    assert.deepEqual(
      roots[0]?.children.map(({ description }) => description),
      ["4 to 8 h · 01:40", "? h · security:40", "? h · 02:40 · in progress"],
    );
    assert.equal(roots[0].description, "3 · 4 to 8 h · 2 unknown");
    assert.equal(roots[0].spoken, "Blockers: 3 findings, 4 to 8 h, effort unknown for 2");
    assert.equal(blockerNodes([makeView()])[0]?.description, "1 · effort unknown");
  });

  it("puts the findings below their sets where there are several", () => {
    const other = makeView({ id: "file:///project/api/docs/assessment_2", label: "api/docs/assessment_2" });
    const roots = blockerNodes([makeView(), other]);
    assert.deepEqual(labels(roots), ["assessment", "assessment_2"]);
    assert.equal(roots[1]?.description, "api/docs · NOT APPROVED · 1 blocker");
    assert.deepEqual(labels(roots[1].children), ["Blockers", "Conditions", "To verify"]);
  });

  it("shows a failure as an item that opens its place", () => {
    const [failure, ...rest] = blockerNodes([makeFailedView()]);
    assert.deepEqual(rest, []);
    assert.deepEqual(failure?.place, { path: "docs/assessment/release-readiness.json", line: 4, column: 5 });
    assert.equal(failure.opensOnClick, true);
    assert.match(failure.label, /Unknown rule/);
  });

  it("gives every item an id of its own, also with two sets of the same findings", () => {
    const ids = allNodes(blockerNodes([makeView(), makeView({ id: "file:///other" })])).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("keeps the ids when lines and counts change", () => {
    const before = allNodes(blockerNodes([makeView()])).map(({ id }) => id);
    const moved = mixedFindings.map((finding) => ({ ...finding, range: rangeAt(finding.range.line + 7) }));
    const more = [...moved, makeFinding({ id: "C-9", key: "security:C-9" })];
    const after = new Set(
      allNodes(blockerNodes([makeView({ model: makeSet({ findings: more }) })])).map(({ id }) => id),
    );
    for (const id of before) assert.ok(after.has(id), id);
  });

  it("tells a screen reader everything that is on the screen", () => {
    const spoken = nodeWith(blockerNodes([makeView()]), "C-1 Secrets in the repository").spoken;
    assert.equal(
      spoken,
      "Blocker C-1: Secrets in the repository. critical, open, effort unknown. 02_SECURITY.md, line 40.",
    );
    for (const node of allNodes(blockerNodes([makeView(), makeFailedView({ id: "file:///other" })]))) {
      assert.notEqual(node.spoken, "", node.id);
    }
  });

  it("shows a severity that is stated in two ways, impact, recommendation and places in the tooltip", () => {
    const finding = makeFinding({
      severityStatements: [
        { severity: "high", source: "stated", ...statement("Severity: High", 41) },
        { severity: "critical", source: "cvss", ...statement("CVSS 9.8", 90) },
      ],
      fields: [
        { name: "impact", ...statement("Keys leak", 43) },
        { name: "recommendation", ...statement("Use a vault", 44) },
      ],
      locations: [{ path: "app/keys.py", startLine: 3, endLine: 9, ...statement("app/keys.py:3-9", 45) }],
    });
    const tooltip = blockerNodes([makeView({ model: makeSet({ findings: [finding] }) })])[0]?.children[0]
      ?.tooltip;
    for (const part of [
      "high, line 41, stated",
      "critical, line 90, from its CVSS score",
      "Keys leak",
      "Use a vault",
      "app\\/keys\\.py\\:3\\-9",
    ]) {
      assert.ok(tooltip?.includes(part), `${part} in ${tooltip ?? ""}`);
    }
  });

  it("says nothing of severities that agree", () => {
    const severityStatements = [41, 90].map((line) => ({
      severity: "critical" as const,
      source: "stated" as const,
      ...statement("Critical", line),
    }));
    const model = makeSet({ findings: [makeFinding({ severityStatements })] });
    assert.doesNotMatch(blockerNodes([makeView({ model })])[0]?.children[0]?.tooltip ?? "line 41", /line 41/);
  });

  it("takes nothing from a report for Markdown", () => {
    const title = "![x](https://example.org/a.png) <b>[now](command:x)</b> https://example.org `a` **b**";
    const tooltip = blockerNodes([makeView({ model: makeSet({ findings: [makeFinding({ title })] }) })])[0]
      ?.children[0]?.tooltip;
    const unescaped = tooltip
      ?.split("\n")[0]
      ?.slice(2, -2)
      .replace(/\\[!-/:-@[-`{-~]/g, "");
    assert.doesNotMatch(unescaped ?? "[", /[!-/:-@[-`{-~]/);
  });

  it("keeps what could hide or turn text out of the label", () => {
    const finding = makeFinding({ title: "safe\u202Etxt.exe\u0007\nmore" });
    const label = blockerNodes([makeView({ model: makeSet({ findings: [finding] }) })])[0]?.children[0]
      ?.label;
    assert.equal(label, "C-1 safe\uFFFDtxt.exe\uFFFD more");
  });
});

describe("counts of the tree of blockers", () => {
  it("counts over all sets", () => {
    const counts = countBlockers([
      makeView(),
      makeView({ id: "file:///other" }),
      makeFailedView({ id: "file:///third" }),
    ]);
    assert.deepEqual(counts, { blockers: 2, conditions: 2, toVerify: 2 });
    assert.equal(countsText(counts), "2 blockers · 2 conditions · 2 to verify");
    assert.equal(countsText({ blockers: 1, conditions: 0, toVerify: 0 }), "1 blocker");
    assert.equal(countsText({ blockers: 0, conditions: 0, toVerify: 0 }), "");
  });

  it("knows what an empty tree is empty for", () => {
    const verified = makeFinding({ blocks: false, statusDetail: "verified" });
    assert.equal(welcomeState([], false), "searching");
    assert.equal(welcomeState([], true), "no-set");
    assert.equal(welcomeState([makeView({ model: makeSet({ findings: [] }) })], true), "no-findings");
    const verifiedWith = (verdict: "approved" | "not-approved") =>
      welcomeState([makeView({ model: makeSet({ findings: [verified], verdict }) })], true);
    assert.equal(verifiedWith("approved"), "all-clear");
    assert.equal(verifiedWith("not-approved"), "gates-left");
    assert.equal(welcomeState([makeView()], true), "listed");
    assert.equal(welcomeState([makeFailedView()], true), "listed");
  });

  it("says a state other than listed exactly where the tree has no items", () => {
    const none = makeSet({ findings: [] });
    for (const sets of [
      [],
      [makeView()],
      [makeFailedView()],
      [makeView({ model: none })],
      [makeView({ model: none }), makeView()],
    ]) {
      assert.equal(welcomeState(sets, true) === "listed", blockerNodes(sets).length > 0);
    }
  });
});

describe("short name of a report", () => {
  for (const [path, short] of [
    ["docs/assessment/01_ARCHITECTURE_ASSESSMENT.md", "01"],
    ["7-qa.md", "7"],
    ["docs/02 drafts/security-audit-report.md", "security"],
    ["phase2_security_audit.md", "security"],
    ["2026_security.md", "security"],
  ] as const) {
    it(`of ${path} is ${short}`, () => {
      assert.equal(shortReportName(path, "security"), short);
    });
  }
});
