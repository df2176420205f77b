import assert from "node:assert/strict";
import { reportCountsText, reportNodes } from "../../../src/extension/features/reports/reportNodes";

import {
  inSet,
  makeFacts,
  makeFinding,
  makePhase,
  makePolicy,
  makeReport,
  makeSet,
  statement,
} from "../support/setModel";
import { allNodes, makeFailedView, makeView, nodeWith } from "./setViews";

const SECURITY = makeReport({
  role: "security",
  number: 2,
  verdict: "not-approved",
  facts: makeFacts({
    path: inSet("02_SECURITY.md"),
    grade: statement("B-", 5),
    verdicts: [{ ...statement("Verdict: not approved", 80), verdict: "not-approved" }],
  }),
  presentSections: [{ id: "findings", title: "Detailed Findings", line: 10 }],
  missingSections: [
    {
      id: "roadmap",
      title: "Remediation Roadmap",
      guidance: "Who fixes what, and when.",
      emptyHeadingLine: 70,
    },
  ],
});

const PENTEST = makeReport({
  role: "security",
  facts: makeFacts({
    path: inSet("pentest.md"),
    kind: { ...statement("kind: security", 2), kind: "security" },
  }),
});

function viewOf(values: Parameters<typeof makeSet>[0] = {}) {
  const reports = [SECURITY, PENTEST];
  const policy = makePolicy({
    phases: [
      makePhase({ role: "architecture", number: 1, file: "01_ARCHITECTURE.md", title: "Architecture" }),
      makePhase({ role: "security", number: 2, file: "02_SECURITY.md", title: "Security" }),
    ],
  });
  const missing = [
    { role: "architecture", number: 1, title: "Architecture", file: "01_ARCHITECTURE.md" },
  ] as const;
  return makeView({
    model: makeSet({ policy, reports, missing, findings: [makeFinding()], ...values }),
  });
}

describe("Reports view", () => {
  it("shows grade, own verdict and sections of each report, the role first", () => {
    const [security, pentest] = reportNodes(viewOf());
    assert.deepEqual(
      [security?.label, security?.description],
      ["Security", "B- · not approved · 1/2 sections"],
    );
    assert.equal(pentest?.label, "Security: pentest.md");
    assert.equal(pentest.description, "");
  });

  it("opens the report on click, and the place of a fact", () => {
    const roots = reportNodes(viewOf());
    assert.deepEqual([roots[0]?.place?.path, roots[0]?.opensOnClick], [inSet("02_SECURITY.md"), true]);
    assert.deepEqual(nodeWith(roots, "Own verdict").place?.line, 80);
    assert.deepEqual(nodeWith(roots, "Grade").place?.line, 5);
  });

  it("says what the file is read as, and why", () => {
    const [security, pentest] = reportNodes(viewOf());
    const kind = (node: typeof security) => node?.children.find(({ label }) => label === "Read as Security");
    assert.equal(kind(security)?.description, "by its name or title");
    assert.equal(kind(pentest)?.description, "by its front matter, line 2");
    assert.equal(security?.kind, "report");
  });

  it("lists the sections that are missing or empty", () => {
    const [section, ...others] = nodeWith(reportNodes(viewOf()), "Missing sections").children;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [section?.label, section?.description, section?.place?.line],
      ["Remediation Roadmap", "empty", 70],
    );
  });

  it("does not show an incomplete report as approved", () => {
    const icon = (missingSections: typeof SECURITY.missingSections) =>
      reportNodes(viewOf({ reports: [{ ...SECURITY, verdict: "approved", missingSections }] }))[0]?.icon?.id;
    assert.notEqual(icon(SECURITY.missingSections), icon([]));
    assert.equal(icon([]), "pass");
  });

  it("shows missing reports with the expected name", () => {
    const missing = nodeWith(reportNodes(viewOf()), "Architecture");
    assert.equal(missing.description, "missing · 01_ARCHITECTURE.md");
    assert.equal(reportCountsText(viewOf()), "1 of 2");
    assert.equal(reportCountsText(null), "");
  });

  it("lists what is not read with the whole reason, and a report that cannot be read as an error", () => {
    const reason = "neither its name nor its title names a report";
    const documents = [
      { path: inSet("notes.md"), role: null, isRead: false, reason },
      { path: inSet("01_ARCHITECTURE.md"), role: "architecture", isRead: false, reason: "not UTF-8" },
      { path: inSet("02_SECURITY.md"), role: "security", isRead: true, reason: null },
    ] as const;
    const [notes, broken, ...others] = nodeWith(reportNodes(viewOf({ documents })), "Not read").children;
    assert.deepEqual([notes?.label, broken?.label, others], ["notes.md", "01_ARCHITECTURE.md", []]);
    assert.equal(notes?.children.map(({ label }) => label).join(" "), reason);
    assert.deepEqual([notes.kind, notes.opensOnClick], ["document", true]);
    assert.equal(broken?.icon?.id, "error");
    assert.notEqual(notes.icon?.id, "error");
  });

  it("has the decision, which opens", () => {
    const decision = nodeWith(
      reportNodes(viewOf({ decisionPath: inSet("08_DECISION.md") })),
      "Release decision",
    );
    assert.deepEqual(
      [decision.description, decision.place?.path],
      ["08_DECISION.md", inSet("08_DECISION.md")],
    );
  });

  it("has tooltips of at most 10 lines, words for screen readers, and unique ids", () => {
    const nodes = allNodes(reportNodes(viewOf()));
    for (const { tooltip, spoken } of nodes) {
      assert.ok((tooltip ?? "").split("\n").length <= 10);
      assert.notEqual(spoken, "");
    }
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    assert.equal(
      nodes[0]?.spoken,
      "Security report 02_SECURITY.md, grade B-, own verdict not approved, 1 of 2 sections, open findings: 1 critical.",
    );
  });

  it("shows why a set cannot be judged, and nothing without a set", () => {
    assert.equal(reportNodes(makeFailedView())[0]?.kind, "failure");
    assert.deepEqual(reportNodes(null), []);
  });
});
