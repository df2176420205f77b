import type { CheckOutput, ProblemRecord, SetRecord } from "../../../src/core/contract/check";
import type { FindingRecord } from "../../../src/core/contract/finding";

/** An invented finding. */
export function finding(change: Partial<FindingRecord> = {}): FindingRecord {
  return {
    key: "security:SEC-1",
    fingerprint: "f1",
    id: "SEC-1",
    title: "Session tokens never expire",
    severity: "critical",
    severitySource: "stated",
    effectiveSeverity: "critical",
    priority: "P0",
    status: "open",
    statusDetail: "open",
    line: 12,
    endLine: 20,
    alsoAt: [40],
    effort: { text: "4-6 hours", minHours: 4, maxHours: 6 },
    owner: "Platform team",
    locations: [{ path: "src/session.py", startLine: 3, endLine: 9 }],
    cvss: 9.1,
    cwe: ["CWE-613"],
    exposure: null,
    possibleDuplicates: [],
    report: "docs/assessment 3/02_SECURITY_AUDIT.md",
    ...change,
  };
}

/** An invented problem. */
export function problem(change: Partial<ProblemRecord> = {}): ProblemRecord {
  return {
    rule: "count-mismatch",
    severity: "error",
    path: "docs/assessment 3/02_SECURITY_AUDIT.md",
    line: 12,
    column: 3,
    endLine: 12,
    endColumn: 9,
    message: "The table states 3 findings, 4 are listed.",
    fingerprint: "p1",
    related: [
      {
        path: "docs/assessment 3/01_ARCHITECTURE_ASSESSMENT.md",
        line: 7,
        message: "The fourth stands here.",
      },
    ],
    ...change,
  };
}

/** An invented set with one failed gate and one blocker. */
export function set(change: Partial<SetRecord> = {}): SetRecord {
  return {
    path: "docs/assessment 3",
    policy: "seven-phase",
    verdict: "not-approved",
    verdictText: "NOT APPROVED",
    reasons: ["A1 fails: 1 open critical finding in the security report"],
    findings: [finding()],
    blockers: ["security:SEC-1"],
    causes: 1,
    documents: [],
    gates: [
      {
        id: "A1",
        title: "No open CRITICAL security finding",
        state: "fail",
        actual: "1 open",
        threshold: "0",
        why: "One critical finding is open.",
        toPass: "Fix SEC-1.",
        evidence: [{ path: "docs/assessment 3/02_SECURITY_AUDIT.md", line: 12, text: "SEC-1" }],
        lookedAt: [],
      },
    ],
    ...change,
  };
}

export function output(change: Partial<CheckOutput> = {}): CheckOutput {
  return { version: 1, sets: [set()], problems: [problem()], ...change };
}
