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

describe("Blockers view", () => {
  const labels = (nodes: readonly { readonly label: string }[]): readonly string[] =>
    nodes.map(({ label }) => label);

  it("lists findings under Blockers, Conditions and To verify, and no others", () => {
    const roots = blockerNodes([makeView()]);
    assert.deepEqual(labels(roots), ["Blockers", "Conditions", "To verify"]);
    assert.deepEqual(
      roots.map(({ children }) => labels(children)),
      [["C-1 Secrets in the repository"], ["H-1 No rate limit"], ["C-2 Token is logged"]],
    );
  });

  it("omits empty sections", () => {
    const view = makeView({ model: makeSet({ findings: [makeFinding()] }) });
    assert.deepEqual(labels(blockerNodes([view])), ["Blockers"]);
  });

  it("lists each fix to verify once, without merged findings and verified fixes", () => {
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

  it("shows effort, report and line briefly, and unknown effort and work in progress", () => {
    const effort = { ...statement("4-8 hours", 44), minHours: 4, maxHours: 8, sharedBy: 1 };
    const findings = [
      makeFinding({ effort, report: inSet("01_ARCHITECTURE_ASSESSMENT.md") }),
      makeFinding({ id: "C-2", key: "security:C-2", report: inSet("security.md") }),
      makeFinding({ id: "C-3", key: "security:C-3", statusDetail: "in-progress" }),
    ];
    const roots = blockerNodes([makeView({ model: makeSet({ findings }) })]);
    assert.deepEqual(
      roots[0]?.children.map(({ description }) => description),
      ["4–8 h · 01:40", "? h · security:40", "? h · 02:40 · in progress"],
    );
    assert.equal(roots[0].description, "3 · 4–8 h · 2 unknown");
    assert.equal(roots[0].spoken, "Blockers: 3 findings, 4–8 h, effort unknown for 2");
    assert.equal(blockerNodes([makeView()])[0]?.description, "1 · effort unknown");
  });

  it("groups the findings by set if there are several sets", () => {
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

  it("gives every item a unique id, even with two sets of the same findings", () => {
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

  it("gives screen readers everything that is on the screen", () => {
    const spoken = nodeWith(blockerNodes([makeView()]), "C-1 Secrets in the repository").spoken;
    assert.equal(
      spoken,
      "Blocker C-1: Secrets in the repository. critical, open, effort unknown. 02_SECURITY.md, line 40.",
    );
    for (const node of allNodes(blockerNodes([makeView(), makeFailedView({ id: "file:///other" })]))) {
      assert.notEqual(node.spoken, "", node.id);
    }
  });

  it("shows contradicting severities, impact, recommendation and places in the tooltip", () => {
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

  it("does not mention severities that agree", () => {
    const severityStatements = [41, 90].map((line) => ({
      severity: "critical" as const,
      source: "stated" as const,
      ...statement("Critical", line),
    }));
    const model = makeSet({ findings: [makeFinding({ severityStatements })] });
    assert.doesNotMatch(blockerNodes([makeView({ model })])[0]?.children[0]?.tooltip ?? "line 41", /line 41/);
  });

  it("does not interpret text from a report as Markdown", () => {
    const title = "![x](https://example.org/a.png) <b>[now](command:x)</b> https://example.org `a` **b**";
    const tooltip = blockerNodes([makeView({ model: makeSet({ findings: [makeFinding({ title })] }) })])[0]
      ?.children[0]?.tooltip;
    const unescaped = tooltip
      ?.split("\n")[0]
      ?.slice(2, -2)
      .replace(/\\[!-/:-@[-`{-~]/g, "");
    assert.doesNotMatch(unescaped ?? "[", /[!-/:-@[-`{-~]/);
  });

  it("shows characters that hide or reverse text as their codes", () => {
    const finding = makeFinding({ title: "safe\u202Etxt.exe\u0007\nmore" });
    const label = blockerNodes([makeView({ model: makeSet({ findings: [finding] }) })])[0]?.children[0]
      ?.label;
    assert.equal(label, "C-1 safe\\u{202E}txt.exe\\u{7} more");
  });
});

describe("counts in the Blockers view", () => {
  it("adds up all sets", () => {
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

  it("knows why the view is empty", () => {
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

  it("has a state other than listed exactly if the view has no items", () => {
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
