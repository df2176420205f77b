import fc from "fast-check";
import { PAYLOADS } from "../../support/payloads";
import type { MemoryNode } from "../support/memoryFileSystem";
import { SET } from "../support/sampleSet";

/** A set that is made up: its files, and where a report of it takes another finding. */
export interface MadeUpSet {
  readonly tree: Readonly<Record<string, MemoryNode>>;
  readonly reports: readonly string[];
}

const ROLES = ["architecture", "security", "code", "ui", "data", "functional", "qa"] as const;

const FILES: Readonly<Record<(typeof ROLES)[number], string>> = {
  architecture: "01_ARCHITECTURE_ASSESSMENT.md",
  security: "02_SECURITY_AUDIT.md",
  code: "03_CODE_EXPERT_REVIEW.md",
  ui: "04_UI_EXPERT_VISUALIZATION.md",
  data: "05_DATA_ANALYST_OPTIMIZATION.md",
  functional: "06_FUNCTIONAL_ANALYST_REVIEW.md",
  qa: "07_QA_VALIDATION.md",
};

const TITLES = [
  "Tokens never expire",
  "No backup",
  "Slow search",
  "Same as C-2",
  "",
  "C-1",
  "Fixed",
  "1,000 %",
];
const titleArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TITLES) },
  fc.constantFrom(...PAYLOADS),
  fc.string({ unit: "binary", maxLength: 30 }),
);

interface Finding {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  readonly effort: string;
  readonly detail: string;
}

const IDS = ["SEC-1", "SEC-2", "C-1", "C-2", "H-1", "H-1 through H-3", "QA-9", "sec-1", "", "A1", "1"];
const SEVERITIES = [
  "CRITICAL",
  "High",
  "medium",
  "low",
  "P0",
  "P1",
  "P3",
  "🔴",
  "CVSS 9.8",
  "none",
  "HIGH or LOW",
  "",
];
const STATUSES = [
  "Open",
  "Fixed",
  "Fixed in abc1234",
  "Accepted",
  "In progress",
  "Same as C-1",
  "Superseded",
  "✅",
  "",
];
const EFFORTS = ["4-6 hours", "1 d", "2 sprints", "-1 h", "1e999 h", "9-2 h", "unknown", ""];
const DETAILS = [
  "**CWE:** CWE-613",
  "**Duplicate of:** SEC-2",
  "**Location:** `src/a.ts:3-1`",
  "**Depends on:** C-1, C-2",
  "**Likelihood:** High\n**Impact:** Critical",
  "> quoted\n> - [ ] P0",
  "```\n### [CRITICAL] X-1: in code\n```",
  "",
];

const findingArbitrary: fc.Arbitrary<Finding> = fc.record({
  id: fc.constantFrom(...IDS),
  title: titleArbitrary,
  severity: fc.constantFrom(...SEVERITIES),
  status: fc.constantFrom(...STATUSES),
  effort: fc.constantFrom(...EFFORTS),
  detail: fc.constantFrom(...DETAILS),
});

type Form = (findings: readonly Finding[]) => string;

const FORMS: readonly Form[] = [
  (findings) => findings.map(headed).join("\n"),
  (findings) =>
    `| ID | Severity | Title | Status | Effort |\n|---|---|---|---|---|\n${findings
      .map(
        ({ id, severity, title, status, effort }) =>
          `| ${[id, severity, title, status, effort].join(" | ")} |`,
      )
      .join("\n")}\n`,
  (findings) =>
    findings
      .map(
        ({ id, severity, title, status, effort }) =>
          `- [ ] **${severity}** ${id}: ${title} (${effort}) ${status}`,
      )
      .join("\n"),
  (findings) =>
    findings.map(({ id, severity, title }, at) => `${at + 1}. [${severity}] ${id} ${title}`).join("\n"),
];

function headed({ id, severity, title, status, effort, detail }: Finding): string {
  return `### ${id}: ${title}\n\n**Severity:** ${severity}\n**Status:** ${status}\n**Effort:** ${effort}\n\n${detail}\n`;
}

const STATEMENTS = [
  "**Verdict:** APPROVED",
  "Verdict: NOT APPROVED",
  "**Decision:** Conditional approval",
  "**Date:** 2026-03-02",
  "**Date:** 2026-13-45",
  "**Branch:** main\n**Commit:** 3f9c2d1",
  "**Branch:** release/2",
  "Total: 3 findings, 2 critical, 9 high",
  "| Suite | Tests | Passed | Failed |\n|---|---|---|---|\n| Unit | 10 | 9 | 2 |",
  "Overall coverage: 94.2% (target 95%)",
  "Security coverage: 101%",
  "Functional completeness: 96%",
  "p95 latency: 210 ms (target < 200 ms)",
  "Score: 11/10",
  "## Rollback plan\n\n1. Stop\n2. Restore the backup\n3. Start",
  "## GDPR\n\nCompliant: yes",
  "No critical findings.",
  "Alerts: error rate, latency",
];

const reportArbitrary = fc
  .tuple(
    titleArbitrary,
    fc.array(fc.constantFrom(...STATEMENTS), { maxLength: 6 }),
    fc.array(findingArbitrary, { maxLength: 6 }),
    fc.constantFrom(...FORMS),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([title, statements, findings, form, lineBreak]) =>
    [title, ...statements, "## Detailed Findings", form(findings), ""]
      .join("\n\n")
      .replaceAll("\n", lineBreak),
  );

const waiverArbitrary = fc
  .record({
    finding: fc.constantFrom("security:SEC-1", "security:C-1", "qa:QA-9", "code:H-1", "architecture:C-2"),
    approver: fc.constantFrom("B. Approver", "A. Owner", ...PAYLOADS.slice(0, 4)),
    expires: fc.constantFrom("2026-12-31", "2026-03-31", "2026-04-01"),
  })
  .map((waiver) => ({
    ...waiver,
    ...{ owner: "A. Owner", reason: "Only in the test network", compensatingControl: "Firewall" },
  }));

const POLICY_RULES = ["missing-report", "duplicate-finding", "count-mismatch", "overdue-report"];

/** What changes a built-in policy; some of it is refused. */
const policyArbitrary = fc
  .record(
    {
      extends: fc.constantFrom("seven-phase", "four-report"),
      subject: fc.record({ name: titleArbitrary }),
      context: fc.array(titleArbitrary, { maxLength: 2 }),
      waivers: fc.array(waiverArbitrary, { maxLength: 3 }),
      thresholds: fc.record({ overallCoverage: fc.constantFrom(0, 70, 100) }),
      weights: fc.dictionary(fc.constantFrom(...ROLES), fc.constantFrom(0, 1, 2.5)),
      rules: fc.dictionary(fc.constantFrom(...POLICY_RULES), fc.constantFrom("off", "error", "info")),
      gates: fc.constantFrom(
        { A1: { waivable: "never" } },
        { A3: { threshold: 0 } },
        { A1: { onFail: "condition" }, A6: { onMissing: "advisory" } },
        { X1: { kind: "critical-metrics", title: "Alerts" } },
      ),
      rollbackPlan: fc.constantFrom(
        "ROLLBACK.md",
        "../ROLLBACK.md",
        "../../../etc/passwd",
        "02_SECURITY_AUDIT.md",
      ),
      stakeholders: fc.array(
        fc.constantFrom("...", { id: "qa-manager", title: "QA manager" }, "Data Officer"),
        {
          maxLength: 2,
        },
      ),
    },
    { requiredKeys: [] },
  )
  .map((policy) => JSON.stringify(policy));

/**
 * Some reports of a set, mostly well formed, with a policy or without one, with other files among them. `damage` is what happens to the
 * bytes of each report: nothing, most of the time.
 */
export function setArbitrary(
  damage: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array>,
): fc.Arbitrary<MadeUpSet> {
  const file = fc
    .tuple(reportArbitrary, fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, damage))
    .map(([text, change]) => ({ text, change }));
  const optional = { requiredKeys: [] as never[] };
  return fc
    .record({
      reports: fc.record(Object.fromEntries(ROLES.map((role) => [role, file])), optional),
      policy: fc.option(policyArbitrary, { freq: 3 }),
      others: fc.dictionary(
        fc.constantFrom("ROLLBACK.md", "MINUTES.md", "08_RELEASE_DECISION.md", "02_SECURITY_AUDIT_v2.md"),
        reportArbitrary,
        { maxKeys: 2 },
      ),
      unreadable: fc.option(fc.constantFrom(...ROLES), { freq: 5 }),
    })
    .map(({ reports, policy, others, unreadable }) => {
      const read = Object.entries(reports).flatMap(([role, one]) =>
        one && role !== unreadable ? [[role, one] as const] : [],
      );
      const texts = read.map(([role, { text, change }]): readonly [string, MemoryNode] => {
        const name = FILES[role as (typeof ROLES)[number]];
        const bytes = new TextEncoder().encode(`# ${role} report\n\n${text}`);
        return [`${SET}/${name}`, change === null ? bytes : change(bytes)];
      });
      return {
        tree: {
          ".git/HEAD": "ref: refs/heads/main\n",
          ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`${SET}/${name}`, text])),
          ...Object.fromEntries(texts),
          ...(policy === null ? {} : { [`${SET}/release-readiness.json`]: policy }),
          ...(unreadable === null ? {} : { [`${SET}/${FILES[unreadable]}`]: new Error("permission denied") }),
        },
        reports: texts.filter((_, index) => read[index]?.[1].change === null).map(([path]) => path),
      };
    });
}
