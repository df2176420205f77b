import assert from "node:assert/strict";
import type { Waiver } from "../../../src/core/policy/model";
import { decided, itemsOf, nodesOf, plainOf, sectionOf, tablesOf, parseGfm } from "../support/decisions";
import {
  field,
  inSet,
  makeFacts,
  makeFinding,
  makePhase,
  makePolicy,
  makeReport,
  makeSet,
  rangeAt,
  statement,
} from "../support/setModel";

const WAIVER: Waiver = {
  finding: "security:H-9",
  gate: null,
  fingerprint: null,
  owner: "Ada",
  approver: "Grace",
  reason: "behind the proxy",
  compensatingControl: null,
  expires: "2025-06-01",
};

describe("the decision document", () => {
  it("starts with the subject, the verdict, and why", () => {
    const root = parseGfm(decided().markdown);
    const [title, , banner, why] = root.children;
    assert.equal(plainOf(title!), "Release decision: Ledger");
    assert.equal(banner?.type, "blockquote");
    assert.match(plainOf(banner), /^⛔ NOT APPROVED/);
    assert.equal(plainOf(why!), "Why: 1 critical security finding is open: Secrets in the repository.");
  });

  it("shows all gates in one table, each linked to what it needs", () => {
    const section = sectionOf(decided().markdown, "Gates");
    assert.deepEqual(
      nodesOf(section, "tableRow").map((row) => plainOf(row.children[1]!)),
      ["Result", "⛔ Fail", "⛔ No evidence"],
    );
    assert.deepEqual(
      nodesOf(section, "link").map(({ url }) => url),
      ["#gate-a1", "#gate-a2"],
    );
  });

  it("prints only the verdict of the model", () => {
    const { markdown } = decided({ model: makeSet({ verdict: "conditional" }) });
    assert.ok(markdown.includes("CONDITIONAL APPROVAL"));
    assert.doesNotMatch(markdown, /NOT APPROVED|\bAPPROVED\b/);
  });

  it("shows every gate, with the reason and what is needed for those that do not pass", () => {
    const set = makeSet();
    const gates = set.gates.map((gate, index) =>
      index === 0
        ? gate
        : { ...gate, lookedAt: [{ path: inSet("02_SECURITY.md"), line: 77, text: "in a code fence: OK" }] },
    );
    const { markdown } = decided({ model: { ...set, gates } });
    assert.deepEqual(tablesOf(markdown, "Gates"), [
      [
        ["Gate", "Result", "Found and required"],
        ["A1 Security criticals", "⛔ Fail", "1 open critical finding · required: 0"],
        ["A2 Architecture criticals", "⛔ No evidence", "Not stated · required: 0"],
      ],
    ]);
    const items = itemsOf(markdown, "Gates that do not pass");
    assert.ok(items.includes("Why: C-1 is open."));
    assert.ok(items.includes("To pass: Fix C-1."));
    assert.ok(items.includes("in a code fence: OK (02:77)"));
  });

  it("has a row for each phase, and the effect of missing reports", () => {
    const facts = makeFacts({
      path: inSet("02_SECURITY.md"),
      findings: [makeFinding()],
      fields: [{ name: "auditor", value: "Ada", ...statement("Auditor: Ada", 4) }],
      grade: statement("B+", 5),
      score: { value: 7.25, max: 10, ...statement("7.25/10", 6) },
      verdicts: [
        { verdict: "approved", ...statement("APPROVED", 7) },
        { verdict: "not-approved", ...statement("NOT APPROVED", 80) },
      ],
    });
    const { markdown } = decided({
      model: makeSet({ reports: [makeReport({ facts, verdict: "not-approved" })] }),
    });
    assert.deepEqual(tablesOf(markdown, "Phases")[0]?.slice(1), [
      [
        "1 Architecture",
        "Not stated; searched: 01_ARCHITECTURE.md missing",
        ...["Not stated", "Not stated", "Not stated", "Not stated"],
      ],
      [
        ...["2 Security", "02:1", "Ada (02:4)", "1, open 1: 1 critical, 0 high", "1 (counted at: 02:40)"],
        "not approved (conflict) (02:80)",
      ],
    ]);
    assert.deepEqual(tablesOf(markdown, "Reports")[0]?.slice(1), [
      ["Architecture", "Not stated; searched: 01_ARCHITECTURE.md missing", "–", "–", "–"],
      ["Security", "B+, 7.25/10", "not approved (conflict)", "1 / 0", "Secrets in the repository"],
    ]);
    const items = itemsOf(markdown, "Phases");
    assert.ok(items.some((item) => item.startsWith("1 Architecture") && item.includes("A2 No evidence")));
    assert.ok(items.includes("02:1 states: approved (02:7) not approved (02:80)"));
  });

  it("shows blockers in full, and names the fields that none of them states once", () => {
    const finding = makeFinding({
      severity: "high",
      severityStatements: [
        { severity: "high", source: "stated", ...statement("High", 41) },
        { severity: "critical", source: "cvss", ...statement("CVSS 9.8", 42) },
      ],
      priority: "P0",
      alsoAt: [88],
      effort: { minHours: 4, maxHours: 8, sharedBy: 1, ...statement("4-8 h", 45) },
      locations: [{ path: "src/db.ts", startLine: 3, endLine: 9, ...statement("src/db.ts:3-9", 43) }],
      fields: [field("impact", "Everyone can read it.", 44), field("recommendation", "Rotate the keys.", 46)],
    });
    const { markdown } = decided({ model: makeSet({ findings: [finding] }) });
    assert.equal(
      plainOf(nodesOf(sectionOf(markdown, "Critical blockers"), "heading")[0]!),
      "C-1 Secrets in the repository",
    );
    const [security, architecture, ...details] = itemsOf(markdown, "Critical blockers");
    assert.deepEqual([security, architecture], ["Security: 1: C-1", "Architecture: Not stated"]);
    assert.deepEqual(details, [
      "Source: 02:40, 02:88",
      "Severity: critical (the highest stated level: 02:41, 02:42) Conflicting statements: " +
        "high (stated) (02:41) critical (cvss) (02:42) · P0",
      "Impact: Everyone can read it (02:44)",
      "Resolution: Rotate the keys (02:46)",
      "Effort: 4–8 h (02:45)",
      "Location: src/db.ts:3-9 (02:43)",
    ]);
    assert.match(
      plainOf(sectionOf(markdown, "Critical blockers")),
      /Not stated by any blocker: issue, root cause, validation, dependency, exposure\./,
    );
    assert.deepEqual(tablesOf(markdown, "What blocks the release")[0]?.slice(1), [
      [
        "Secrets in the repository (C-1, stated high) 02:40",
        "Everyone can read it",
        "Rotate the keys",
        "4–8 h",
      ],
    ]);
  });

  it("shows how each critical statement was handled", () => {
    const findings = [
      makeFinding(),
      makeFinding({ id: "C-2", range: rangeAt(50), statusDetail: "claimed", blocks: false }),
      makeFinding({ id: "C-3", range: rangeAt(60), mergedInto: "security:C-1", blocks: false }),
    ];
    const lookedAt = [
      {
        about: "finding" as const,
        reason: "in a legend",
        path: inSet("02_SECURITY.md"),
        ...statement("CRITICAL: fix now", 9),
      },
      {
        about: "finding" as const,
        reason: "in a legend",
        path: inSet("02_SECURITY.md"),
        ...statement("Low: later", 10),
      },
      {
        about: "finding" as const,
        reason: "marked as no finding by its author",
        severity: "critical" as const,
        path: inSet("02_SECURITY.md"),
        ...statement("C-9: Nothing to see", 70),
      },
    ];
    const { markdown } = decided({ model: makeSet({ findings, lookedAt }) });
    assert.deepEqual(tablesOf(markdown, "How each critical statement was handled")[0]?.slice(1), [
      ["Counted: blocks", "1", "C-1"],
      ["Counted, not as a blocker: claimed as fixed, not verified", "1", "C-2"],
      ["Counted once: merged into another finding", "1", "C-3"],
      ["Not counted: in a legend", "1", "CRITICAL: fix now 02:9"],
      ["Not counted: marked as no finding by its author", "1", "C-9: Nothing to see 02:70"],
    ]);
  });

  it("has a row for every finding, counts by severity, sums efforts, and accounts for all findings", () => {
    const high = {
      severity: "high",
      effectiveSeverity: "high",
      severityStatements: [],
      blocks: false,
    } as const;
    const findings = [
      makeFinding({ effort: { minHours: 4, maxHours: 8, sharedBy: 1, ...statement("4-8 h", 45) } }),
      makeFinding({ id: "H-9", range: rangeAt(60), ...high, waiver: WAIVER }),
      makeFinding({ id: "H-2", range: rangeAt(70), ...high, mergedInto: "security:C-1" }),
      makeFinding({ id: "H-3", range: rangeAt(80), ...high, statusDetail: "accepted" }),
    ];
    const policy = makePolicy({ waivers: [WAIVER] });
    const { markdown } = decided({ model: makeSet({ findings, policy }) });
    const [counts, matrix] = tablesOf(markdown, "Findings by severity");
    assert.deepEqual(counts?.slice(1), [
      ["critical", "1", "1", "1", "Yes"],
      ["high", "2", "1", "2", "Condition"],
      ["medium", "0", "0", "0", "No"],
      ["low", "0", "0", "0", "No"],
      ["info", "0", "0", "0", "No"],
      ["total", "3", "2", "3", ""],
    ]);
    assert.deepEqual(matrix, [
      ["Finding", "Severity", "Effort", "Status"],
      ["C-1 Secrets in the repository 02:40", "critical", "4–8 h", "–"],
      ["H-9 Secrets in the repository 02:60", "high", "–", "Accepted under a waiver until 2025-06-01"],
      ["H-2 Secrets in the repository 02:70", "high", "–", "Merged into C-1"],
      ["H-3 Secrets in the repository 02:80", "high", "–", "Open: accepted without a waiver in force"],
    ]);
    assert.deepEqual(tablesOf(markdown, "Effort")[0]?.at(-1), [
      "Total",
      "4–8 h, expected 6 h (one figure: 02:45)",
      "2",
      "1",
      "Not stated",
    ]);
    assert.deepEqual(tablesOf(markdown, "Waivers")[0]?.[1], [
      "H-9 Secrets in the repository",
      "behind the proxy",
      "Ada",
      "Grace",
      "2025-06-01",
    ]);
    assert.ok(
      plainOf(sectionOf(markdown, "Findings accounted for")).startsWith(
        "4 findings extracted = 2 shown + 1 merged + 1 waived + 0 below threshold",
      ),
    );
  });

  it("ends with the inputs, byte for byte, and their contradictions", () => {
    const facts = makeFacts({
      path: inSet("02_SECURITY.md"),
      findings: [makeFinding()],
      fields: [{ name: "date", value: "2025-03-01", ...statement("Date: 2025-03-01", 4) }],
    });
    const problem = {
      ...{
        rule: "count-mismatch",
        severity: "warning" as const,
        path: inSet("02_SECURITY.md"),
        line: 12,
        column: 1,
      },
      ...{ endLine: 12, endColumn: 9, message: "5 stated, 4 counted", fingerprint: "f", related: [] },
    };
    const { markdown } = decided({
      model: makeSet({ reports: [makeReport({ facts })], problems: [problem] }),
    });
    assert.deepEqual(tablesOf(markdown, "Evidence manifest")[0]?.slice(1), [
      ["02_SECURITY.md 02:1", `${"a".repeat(16)}…`, "1000", "2025-03-01 (02:4)"],
    ]);
    assert.ok(itemsOf(markdown, "Evidence manifest").includes("As of: 2025-03-01 (02:4)"));
    assert.deepEqual(tablesOf(markdown, "Input discrepancies")[0]?.slice(1), [
      ["count-mismatch", "5 stated, 4 counted", "02:12"],
    ]);
  });

  it("lists the missing sections of a report", () => {
    const report = makeReport({
      facts: makeFacts({ path: inSet("02_SECURITY.md"), findings: [makeFinding()] }),
      missingSections: [{ id: "owasp", title: "OWASP Top 10 mapping", guidance: "", emptyHeadingLine: null }],
      presentSections: [{ id: "summary", title: "Executive summary", line: 5 }],
    });
    const sections = [{ id: "owasp", title: "OWASP Top 10 mapping", headings: [], guidance: "" }];
    const policy = makePolicy({
      phases: [makePhase({ role: "security", number: 2, file: "02_SECURITY.md", sections })],
    });
    const { markdown } = decided({ model: makeSet({ reports: [report], policy }) });
    assert.deepEqual(tablesOf(markdown, "Missing sections")[0]?.[1], [
      "02:1",
      "1 of 2",
      "OWASP Top 10 mapping",
    ]);
  });

  it("has no comments but its marker and its fields", () => {
    const root = parseGfm(decided().markdown);
    const comments = nodesOf(root, "html").flatMap(({ value }) => value.split("\n"));
    for (const value of comments)
      assert.match(value, /^<!-- (?:release-readiness: decision sha256:\w+|human: \S+|\/human) -->$/);
  });
});
