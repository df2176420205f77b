import assert from "node:assert/strict";
import { blockerNodes } from "../../../src/extension/features/blockers/blockerNodes";
import { emptySetNode } from "../../../src/extension/features/blockers/emptySetNode";
import { GROUPINGS } from "../../../src/extension/features/blockers/groupings";
import { neighborBlocker } from "../../../src/extension/features/blockers/neighborBlocker";
import { welcomeState } from "../../../src/extension/features/blockers/welcomeState";
import { focusNodes } from "../../../src/extension/shared/tree/setNodes";
import type { SetFinding } from "../../../src/core/readiness/model";
import type { SetView } from "../../../src/extension/shared/setView";
import type { TreeNode } from "../../../src/extension/shared/tree/treeNode";
import { inSet, makeFacts, makeFinding, makeReport, makeSet, rangeAt, statement } from "../support/setModel";
import { allNodes, makeFailedView, makeView, mixedFindings, nodeWith } from "./setViews";

describe("Blockers view", () => {
  const labels = (nodes: readonly { readonly label: string }[]): readonly string[] =>
    nodes.map(({ label }) => label);

  it("lists findings under Blockers, Conditions and To verify, and no others", () => {
    const roots = blockerNodes(makeView());
    assert.deepEqual(labels(roots), ["Blockers", "Conditions", "To verify"]);
    assert.deepEqual(
      roots.map(({ children }) => labels(children)),
      [["Secrets in the repository"], ["No rate limit"], ["Token is logged"]],
    );
  });

  it("omits empty sections", () => {
    const view = makeView({ model: makeSet({ findings: [makeFinding()] }) });
    assert.deepEqual(labels(blockerNodes(view)), ["Blockers"]);
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
    assert.deepEqual(blockerNodes(makeView({ model: makeSet({ findings }) })), []);
  });

  it("puts the title first, then id, effort and work in progress", () => {
    const effort = { ...statement("4-8 hours", 44), minHours: 4, maxHours: 8, sharedBy: 1 };
    const findings = [
      makeFinding({ effort, report: inSet("01_ARCHITECTURE_ASSESSMENT.md") }),
      makeFinding({ id: "C-2", key: "security:C-2", title: "No lock", report: inSet("security.md") }),
      makeFinding({ id: "C-3", key: "security:C-3", title: "No backup", statusDetail: "in-progress" }),
    ];
    const roots = blockerNodes(makeView({ model: makeSet({ findings }) }));
    assert.deepEqual(
      roots[0]?.children.map(({ label, description }) => [label, description]),
      [
        ["Secrets in the repository", "C-1 · 4–8 h"],
        ["No lock", "C-2 · ? h"],
        ["No backup", "C-3 · ? h · in progress"],
      ],
    );
    assert.equal(roots[0].description, "3 · 4–8 h · 2 unknown");
    assert.equal(roots[0].spoken, "Blockers: 3 findings, 4–8 h, effort unknown for 2");
    assert.equal(blockerNodes(makeView())[0]?.description, "1 · effort unknown");
  });

  it("puts the id in front of a title that several findings have, whatever the filter", () => {
    const findings = [
      makeFinding(),
      makeFinding({ id: "H-1", key: "security:H-1", blocks: false, isCondition: true }),
    ];
    const rows = (filter: string) =>
      blockerNodes(makeView({ model: makeSet({ findings }) }), { grouping: "effect", filter }).flatMap(
        ({ children }) => children.map(({ label, description }) => [label, description]),
      );
    assert.deepEqual(rows(""), [
      ["C-1 Secrets in the repository", "? h"],
      ["H-1 Secrets in the repository", "? h"],
    ]);
    assert.deepEqual(rows("c-1"), [["C-1 Secrets in the repository", "? h"]]);
  });

  for (const [grouping, expected] of [
    ["severity", { Critical: ["C-1", "C-2"], High: ["H-1"] }],
    ["report", { "01_ARCHITECTURE.md": ["H-1"], "02_SECURITY.md": ["C-1", "C-2"] }],
    ["status", { Open: ["C-1"], "In progress": ["H-1"], "Claimed fixed, not verified": ["C-2"] }],
    ["cause", { "Secrets in the repository": ["C-1", "H-1"], "No shared cause": ["C-2"] }],
  ] as const) {
    it(`groups by ${grouping}`, () => {
      const [critical = makeFinding(), high = makeFinding(), ...others] = mixedFindings;
      const report = inSet("01_ARCHITECTURE.md");
      const findings = [
        { ...critical, possibleDuplicates: [high.key] },
        { ...high, report, statusDetail: "in-progress" as const, possibleDuplicates: [critical.key] },
        ...others,
      ];
      const reports = [report, inSet("02_SECURITY.md")].map((path) =>
        makeReport({ facts: makeFacts({ path }) }),
      );
      const model = makeSet({ findings, reports });
      const roots = blockerNodes(makeView({ model }), { grouping, filter: "" });
      assert.deepEqual(
        Object.fromEntries(
          roots.map(({ label, children }) => [
            label,
            children.map(({ description }) => description.split(" ·")[0]),
          ]),
        ),
        expected,
      );
    });
  }

  it("lists the same findings in every grouping, each once", () => {
    for (const { id: grouping } of GROUPINGS) {
      const keys = blockerNodes(makeView(), { grouping, filter: "" }).flatMap(({ children }) =>
        children.map(({ id }) => id.slice(id.lastIndexOf("/") + 1)),
      );
      assert.deepEqual(keys.sort(), ["security:C-1", "security:C-2", "security:H-1"], grouping);
    }
  });

  it("filters by words of id, title, report, severity and status, in any case", () => {
    const shown = (filter: string): readonly string[] =>
      blockerNodes(makeView(), { grouping: "effect", filter }).flatMap(({ children }) => labels(children));
    assert.deepEqual(shown("RATE no"), ["No rate limit"]);
    assert.deepEqual(shown("c-2"), ["Token is logged"]);
    assert.deepEqual(shown("critical security.md"), ["Secrets in the repository", "Token is logged"]);
    assert.deepEqual(shown("verified"), ["Token is logged"]);
    assert.deepEqual(shown("rate critical"), []);
    assert.equal(shown("  ").length, 3);
  });

  it("gives every item a unique id, even with two sets of the same findings", () => {
    const ids = allNodes(
      [makeView(), makeView({ id: "file:///other" })].flatMap((view) => blockerNodes(view)),
    ).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("keeps the ids when lines and counts change", () => {
    const before = allNodes(blockerNodes(makeView())).map(({ id }) => id);
    const moved = mixedFindings.map((finding) => ({ ...finding, range: rangeAt(finding.range.line + 7) }));
    const more = [...moved, makeFinding({ id: "C-9", key: "security:C-9" })];
    const after = new Set(
      allNodes(blockerNodes(makeView({ model: makeSet({ findings: more }) }))).map(({ id }) => id),
    );
    for (const id of before) assert.ok(after.has(id), id);
  });

  it("gives screen readers everything that is on the screen", () => {
    const spoken = nodeWith(blockerNodes(makeView()), "Secrets in the repository").spoken;
    assert.equal(
      spoken,
      "Blocker C-1: Secrets in the repository. critical, open, effort unknown. 02_SECURITY.md, line 40.",
    );
    for (const node of allNodes(
      focusNodes(makeView(), [makeFailedView({ id: "file:///other" })], (view) => blockerNodes(view)),
    )) {
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
    const tooltip = blockerNodes(makeView({ model: makeSet({ findings: [finding] }) }))[0]?.children[0]
      ?.tooltip;
    for (const part of [
      "high in line 41 \\(stated\\)",
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
    assert.doesNotMatch(blockerNodes(makeView({ model }))[0]?.children[0]?.tooltip ?? "line 41", /line 41/);
  });

  it("does not interpret text from a report as Markdown", () => {
    const title = "![x](https://example.org/a.png) <b>[now](command:x)</b> https://example.org `a` **b**";
    const tooltip = blockerNodes(makeView({ model: makeSet({ findings: [makeFinding({ title })] }) }))[0]
      ?.children[0]?.tooltip;
    const unescaped = tooltip
      ?.split("\n")[0]
      ?.slice(2, -2)
      .replace(/\\[!-/:-@[-`{-~]/g, "");
    assert.doesNotMatch(unescaped ?? "[", /[!-/:-@[-`{-~]/);
  });

  it("shows characters that hide or reverse text as their codes", () => {
    const finding = makeFinding({ title: "safe\u202Etxt.exe\u0007\nmore" });
    const label = blockerNodes(makeView({ model: makeSet({ findings: [finding] }) }))[0]?.children[0]?.label;
    assert.equal(label, "safe\\u{202E}txt.exe\\u{7} more");
  });
});

describe("the Blockers view by owner", () => {
  const owned = (id: string, owner: string | null): SetFinding =>
    makeFinding({ id, key: `security:${id}`, owner: owner === null ? null : statement(owner, 41) });
  const findings = [
    owned("C-1", "Platform team"),
    owned("C-2", null),
    owned("C-3", "QA"),
    owned("C-4", "platform team"),
  ];
  const nodesOf = (view: Parameters<typeof blockerNodes>[1]): readonly TreeNode[] =>
    blockerNodes(makeView({ model: makeSet({ findings }) }), view);

  it("groups by the stated owner in any case, and what has none comes last", () => {
    assert.deepEqual(
      nodesOf({ grouping: "owner", filter: "" }).map(({ label, children }) => [label, children.length]),
      [
        ["Platform team", 2],
        ["QA", 1],
        ["No owner stated", 1],
      ],
    );
  });

  it("can be filtered by the owner, and shows it in the tooltip", () => {
    const [group] = nodesOf({ grouping: "effect", filter: "PLATFORM" });
    assert.deepEqual(
      group?.children.map(({ tooltip }) => tooltip?.includes("| **Owner** | ")),
      [true, true],
    );
  });
});

describe("tooltip of a finding", () => {
  it("has at most 10 lines, however much the report says", () => {
    const long = "word ".repeat(200);
    const same = Array.from({ length: 12 }, (_, index) =>
      makeFinding({ id: `D-${index}`, key: `security:D-${index}`, title: long }),
    );
    const finding = makeFinding({
      title: long,
      cvss: 9.8,
      severityStatements: [
        { severity: "high", source: "stated", ...statement("High", 41) },
        { severity: "medium", source: "stated", ...statement("Medium", 42) },
      ],
      statusStatement: statement(long, 43),
      owner: statement(long, 43),
      fields: [
        { name: "impact", ...statement(long, 44) },
        { name: "recommendation", ...statement(long, 45) },
      ],
      locations: [1, 2, 3].map((line) => ({
        path: "a.py",
        startLine: line,
        endLine: line,
        ...statement("a.py", line),
      })),
      possibleDuplicates: same.map(({ key }) => key),
    });
    const model = makeSet({ findings: [finding, ...same] });
    const tooltip = blockerNodes(makeView({ model }))[0]?.children[0]?.tooltip ?? "";
    const lines = tooltip.split("\n").filter((line) => line !== "" && line !== "| :-- | :-- |");
    assert.equal(lines.length, 10);
    for (const line of lines) assert.ok(line.length < 200, line);
    for (const part of ["a\\.py\\:1 and 2 more", "but high in line 41", "and 11 more"])
      assert.ok(tooltip.includes(part), part);
  });
});

describe("what a view shows of several sets", () => {
  const other = makeView({ id: "file:///other", name: "Ledger 3.2" });
  const failed = makeFailedView({ id: "file:///failed", name: "Fees" });
  const nodesOf = (view: SetView): readonly TreeNode[] => blockerNodes(view);

  it("is the set in focus, then the others as one closed item with their verdicts", () => {
    const roots = focusNodes(makeView(), [failed, other], nodesOf);
    assert.deepEqual(
      roots.map(({ label }) => label),
      ["Blockers", "Conditions", "To verify", "Other sets (2)"],
    );
    const folded = roots.at(-1);
    assert.equal(folded?.expansion, "collapsed");
    assert.equal(folded.description, "1 cannot be judged");
    assert.deepEqual(
      folded.children.map(({ label, description, set, kind }) => [label, description, set, kind]),
      [
        ["Fees", "cannot be judged", "file:///failed", "set"],
        ["Ledger 3.2", "NOT APPROVED · 1 blocker", "file:///other", "set"],
      ],
    );
  });

  it("has no such item for the only set, and nothing without a set", () => {
    assert.equal(focusNodes(makeView(), [], nodesOf).length, 3);
    assert.deepEqual(focusNodes(null, [], nodesOf), []);
  });

  it("starts with why the set cannot be judged, as an item that opens its place", () => {
    const [failure, ...rest] = focusNodes(makeFailedView(), [], nodesOf);
    assert.deepEqual(rest, []);
    assert.deepEqual(failure?.place, { path: "docs/assessment/release-readiness.json", line: 4, column: 5 });
    assert.equal(failure.opensOnClick, true);
    assert.match(failure.label, /Unknown rule/);
    const incomplete = makeView({ standing: "incomplete", failures: makeFailedView().failures });
    assert.deepEqual(
      focusNodes(incomplete, [], nodesOf).map(({ kind }) => kind),
      ["failure", "section", "section", "section"],
    );
  });
});

describe("why the Blockers view is empty", () => {
  const verified = makeFinding({ blocks: false, statusDetail: "verified" });
  const none = makeView({ model: makeSet({ findings: [] }) });

  it("is known", () => {
    assert.equal(welcomeState(null, 0, false), "searching");
    assert.equal(welcomeState(null, 0, true), "no-set");
    assert.equal(welcomeState(none, 0, true), "no-findings");
    const verifiedWith = (verdict: "approved" | "not-approved") =>
      welcomeState(makeView({ model: makeSet({ findings: [verified], verdict }) }), 0, true);
    assert.equal(verifiedWith("approved"), "all-clear");
    assert.equal(verifiedWith("not-approved"), "gates-left");
  });

  it("is said in the view if other sets are listed", () => {
    const label = (view: SetView): string | undefined => emptySetNode(view)[0]?.label;
    assert.equal(label(none), "No findings in these reports");
    assert.equal(label(makeView({ standing: "pending", model: null })), "Analyzing…");
    assert.equal(label(makeView()), undefined);
    assert.equal(label(makeFailedView()), undefined);
  });

  it("is a state other than listed exactly if the view has no items", () => {
    for (const view of [makeView(), none, makeFailedView()])
      for (const others of [[], [makeView({ id: "file:///other" })]])
        assert.equal(
          welcomeState(view, others.length, true) === "listed",
          focusNodes(view, others, (one) => blockerNodes(one)).length > 0,
        );
  });
});

describe("the next blocker", () => {
  const at = (file: string, line: number) => ({ path: inSet(file), line });
  const finding = (id: string, file: string, line: number, blocks = true): SetFinding =>
    makeFinding({ id, key: id, report: inSet(file), range: rangeAt(line), blocks });
  const model = makeSet({
    reports: ["01.md", "02.md"].map((file) => makeReport({ facts: makeFacts({ path: inSet(file) }) })),
    findings: [
      finding("C3", "02.md", 10),
      finding("C1", "01.md", 10),
      finding("H1", "01.md", 20, false),
      finding("C2", "01.md", 30),
    ],
  });
  const next = (place: ReturnType<typeof at> | null, direction: "next" | "previous") =>
    neighborBlocker(model, place, direction)?.key;

  it("follows the order of the reports and their lines, and goes round", () => {
    assert.deepEqual(
      [at("01.md", 1), at("01.md", 10), at("01.md", 29), at("01.md", 30), at("02.md", 10)].map((place) =>
        next(place, "next"),
      ),
      ["C1", "C2", "C2", "C3", "C1"],
    );
    assert.deepEqual(
      [at("02.md", 99), at("02.md", 10), at("01.md", 30), at("01.md", 10)].map((place) =>
        next(place, "previous"),
      ),
      ["C3", "C2", "C1", "C3"],
    );
  });

  it("is the first or the last without a place, and none without blockers", () => {
    assert.equal(next(null, "next"), "C1");
    assert.equal(next(null, "previous"), "C3");
    assert.equal(neighborBlocker(makeSet({ findings: [] }), null, "next"), null);
  });
});
