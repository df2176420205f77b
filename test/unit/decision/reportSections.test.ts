// What the sections copy from reports: in their own words and figures, each compared with the right findings.
import assert from "node:assert/strict";
import { decided, itemsOf, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { FOUR, cleanWith, judge, type Judging } from "../support/reports";

const COUNTS =
  "## Vulnerability Summary\n\n| Severity | Count |\n|---|---|\n| CRITICAL | 1 |\n| HIGH | 1 |\n| MEDIUM | 3 |";
const FINDINGS = [
  "## Detailed Findings",
  "### SEC-1: The key stands in the source\n\n**Severity:** CRITICAL\n\n**Effort:** 3 hours",
  "### SEC-2: Sessions never end\n\n**Severity:** HIGH\n\n**Effort:** 5 hours",
  "### SEC-3: The log names guests\n\n**Severity:** MEDIUM",
  "### SEC-4: Old packages\n\n**Severity:** MEDIUM",
];

function document(judging: Judging): string {
  return decided({ model: judge(judging), outputPath: "set/08_RELEASE_DECISION.md", setPath: "set" })
    .markdown;
}

function rowOf(markdown: string, section: string, start: string): readonly string[] | undefined {
  return tablesOf(markdown, section)
    .flat()
    .find(([first]) => first?.startsWith(start));
}

describe("sections that copy what reports state", () => {
  it("say what a table says about the runbook, rather than the first mention of it", () => {
    const rows = "| Document | State | Notes |\n|---|---|---|\n| Runbook | Missing | No night shift |";
    const texts = { qa: cleanWith("qa", "- [ ] Runbook updated", "## Documents", rows) };
    const row = rowOf(document({ policy: FOUR, texts }), "Risk", "Operations: runbook");
    assert.equal(row?.[1], "Missing, No night shift");
  });

  it("show what a report states about the size and complexity of the code", () => {
    const sizes = "| File | LOC |\n|---|---|\n| tide.ts | 610 |\n| ferry.ts | 1,204 |\n| quay.ts | 700 |";
    const metrics = "- **Cyclomatic complexity:** 4.2 on average\n- **Open questions:** 7";
    const code = cleanWith("code", "## Metrics", metrics, "## Files of Excessive Size", sizes);
    const row = rowOf(document({ policy: FOUR, texts: { code } }), "Metrics and compliance", "03");
    assert.equal(row?.[3], "cyclomatic complexity: 4.2 on average; 1204 lines in ferry.ts, the largest of 3");
  });

  it("do not take other tables of lines for complexity", () => {
    const lines = "| Module | Lines | Coverage |\n|---|---|---|\n| tide.ts | 610 | 71% |";
    const code = cleanWith("code", "## Tests of Modules", lines);
    const row = rowOf(document({ policy: FOUR, texts: { code } }), "Metrics and compliance", "03");
    assert.equal(row?.[3], "Not stated");
  });

  it("show the risk that a security report states, and how much of each level tests protect", () => {
    const protection =
      "| Level | Count | Protection |\n|---|---|---|\n| HIGH | 4 | 30% protected |\n| LOW | 2 | 75% |";
    const texts = {
      security: cleanWith("security", "**Total Risk Score:** 41.5 (High)\n**Risk of frost:** High"),
      qa: cleanWith("qa", protection),
    };
    const markdown = document({ policy: FOUR, texts });
    assert.match(markdown, /Stated by the report:\*\* Total Risk Score: 41\.5 \(High\) \(/);
    assert.match(markdown, /^- HIGH: 30% protected \(/m);
    assert.doesNotMatch(markdown, /frost/);
  });

  it("name the assessor, regardless of the label in the head", () => {
    const heads = {
      architecture: "**Assessor Role:** Senior Systems Architect",
      security: "**Audited by:** The red team",
      qa: "**QA Manager:** Ada",
      data: "**Author:** Grace",
    };
    const texts = Object.fromEntries(
      Object.entries(heads).map(([role, head]) => [
        role,
        cleanWith(role as keyof typeof heads).replace("\n\n", `\n\n${head}\n`),
      ]),
    );
    const markdown = document({ texts });
    assert.match(rowOf(markdown, "Phases", "1 ")?.[2] ?? "", /^Senior Systems Architect \(01:/);
    assert.match(rowOf(markdown, "Phases", "2 ")?.[2] ?? "", /^The red team \(02:/);
    assert.match(rowOf(markdown, "Phases", "5 ")?.[2] ?? "", /^Grace \(05:/);
    assert.match(rowOf(markdown, "Phases", "7 ")?.[2] ?? "", /^Ada \(07:/);
    assert.equal(rowOf(markdown, "Phases", "3 ")?.[2], "Not stated");
  });

  it("do not mistake another field for the assessor", () => {
    const head = "**Reviewer Contact:** nobody\n**Review Date:** 2026-03-02";
    const text = cleanWith("code").replace("\n\n", `\n\n${head}\n`);
    assert.equal(rowOf(document({ texts: { code: text } }), "Phases", "3 ")?.[2], "Not stated");
  });

  it("compare counts that a report repeats with the report that made them", () => {
    const repeated = "## Vulnerability Scan\n\n- CRITICAL: 1 issues\n- HIGH: 1 issues\n- MEDIUM: 3 issues";
    const markdown = document({
      texts: { security: cleanWith("security", COUNTS, ...FINDINGS), qa: cleanWith("qa", repeated) },
    });
    const rows = tablesOf(markdown, "Stated and recomputed counts and sums")[0]?.slice(1) ?? [];
    const of = (report: string): readonly string[] =>
      rows
        .filter(([, , , , source]) => source?.startsWith(report))
        .map(([what, stated, counted, agrees]) => [what, stated, counted, agrees].join(" | "));
    assert.deepEqual(of("02:"), [
      "critical findings | 1 | 1 | yes",
      "high findings | 1 | 1 | yes",
      "medium findings | 3 | 2 | no",
    ]);
    assert.deepEqual(of("07:").slice(0, 3), [
      "critical findings of the security report | 1 | 1 | yes",
      "high findings of the security report | 1 | 1 | yes",
      "medium findings of the security report | 3 | 2 | no",
    ]);
    const problems = tablesOf(markdown, "Input discrepancies")[0]?.filter(
      ([rule]) => rule === "count-mismatch",
    );
    assert.equal(problems?.length, 1, "reported once, at the report that made the count");
    assert.match(problems[0]?.[2] ?? "", /^02:/);
  });

  it("state that a count is right by the highest stated level", () => {
    const raised = [
      "## Executive Summary\n\n| Priority | Count | Description |\n|---|---|---|\n| **P0** | 2 | Critical issues |\n| **P1** | 0 | High-priority issues |",
      "## Detailed Findings",
      "#### P0: One worker\n\n**Effort**: 1 hour",
      "#### P2: Holds live in memory\n\n**Effort**: 1 hour",
      "## Priority Matrix\n\n### P0: Critical (Immediate Action Required)\n\n| # | Issue | Effort |\n|---|---|---|\n| 1 | **One worker** | 1 hour |\n| 2 | **Holds live in memory** | 1 hour |",
    ];
    const markdown = document({ texts: { architecture: cleanWith("architecture", ...raised) } });
    const row = rowOf(markdown, "Stated and recomputed counts and sums", "critical findings");
    assert.deepEqual(row?.slice(1, 4), ["2", "1 by label, 2 by highest stated level", "by highest level"]);
  });

  it("show the stated totals of effort next to the recomputed ones", () => {
    const total =
      "## Remediation Roadmap\n\n1. SEC-1 - 3 hours\n2. SEC-2 - 5 hours\n\n**Total effort:** 9 hours";
    const markdown = document({ texts: { security: cleanWith("security", ...FINDINGS, total) } });
    const row = rowOf(markdown, "Effort", "02:");
    assert.match(row?.[1] ?? "", /^8 h/);
    assert.match(row?.[4] ?? "", /^Total effort: 9 hours \(02:\d+\)$/);
  });

  it("print coverage as stated", () => {
    const coverage = "## Test Coverage\n\n**Test Coverage:** 33.87%";
    const markdown = document({ texts: { qa: cleanWith("qa", coverage) } });
    assert.deepEqual(rowOf(markdown, "Coverage", "Overall")?.slice(1, 5), [
      "33.87%",
      "70%",
      "36.13 points",
      "MISSED",
    ]);
  });

  it("list what reports state about health checks, also below their heading, and nothing else", () => {
    const text =
      "## Observability\n\n### Metrics\n\n- ✅ Request count\n\n### Health Checks: 5/10\n\n- ✅ Database is asked\n- ❌ No check of the queue\n\n### Debugging\n\n- ✅ Stack traces logged";
    const markdown = document({ texts: { architecture: cleanWith("architecture", text) } });
    const items = itemsOf(markdown, "Monitoring and alerts");
    assert.ok(items.some((item) => item.startsWith("present: ✅ Database is asked (01:")));
    assert.ok(items.some((item) => item.startsWith("missing: ❌ No check of the queue (01:")));
    assert.ok(!items.some((item) => item.includes("Stack traces")));
  });

  it("list the blockers of every report, and nothing about fields that no report states", () => {
    const gap =
      "## Gaps\n\n### QA-1: No order tests\n\n**Severity:** CRITICAL\n\nOrders are placed untested.";
    const markdown = document({ policy: FOUR, texts: { qa: cleanWith("qa", gap) } });
    const items = itemsOf(markdown, "Critical blockers");
    assert.ok(items.includes("QA: 1: QA-1"));
    assert.ok(!items.some((item) => item.startsWith("Code: ")), "reports without blockers are omitted");
    assert.ok(!items.some((item) => item.startsWith("Impact:") || item.includes("Not stated")));
    assert.match(plainOf(sectionOf(markdown, "Critical blockers")), /Not stated by any blocker: .*impact/);
  });

  it("name the owner of a finding where its report states one", () => {
    const owned = FINDINGS.map((finding, index) =>
      index === 1 ? `${finding}\n\n**Owner:** Platform team` : finding,
    );
    const markdown = document({ texts: { security: cleanWith("security", ...owned) } });
    const [blocking] = tablesOf(markdown, "What blocks the release");
    assert.deepEqual(
      blocking?.map((row) => row.at(-1)),
      ["Owner", "Platform team"],
    );
    assert.match(markdown, /\(Platform team, 3 h;/, "the action names the owner and the effort");
    assert.match(rowOf(markdown, "Findings by severity", "SEC-2")?.join("|") ?? "", /–/);
    const silent = document({ texts: { security: cleanWith("security", ...FINDINGS) } });
    const [header] = tablesOf(silent, "What blocks the release")[0] ?? [];
    assert.deepEqual(header, ["Finding", "What happens", "Fix", "Effort"]);
  });
});
