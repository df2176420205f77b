/** Invented assessment sets, small enough to know what must come out. */

/** A security report with one finding, and a date. */
export function securityReport(severity: "CRITICAL" | "HIGH" | "LOW", date = "2026-03-02"): string {
  return `# Security Audit: Parcel Desk

**Date:** ${date}

## Executive Summary

The parcel desk was reviewed. One finding is listed below.

## Detailed Findings

### SEC-1: Session tokens never expire

**Severity:** ${severity}
**Status:** Open
**Location:** \`src/session.py:3-9\`
**CWE:** CWE-613
**Effort:** 4-6 hours

**Issue:** A session token stays valid until the server is restarted.

**Impact:** A stolen token works for weeks.

**Recommendation:** Let tokens expire after 30 minutes.
`;
}

/** A policy that asks for one report and has one gate: each of the three verdicts can be had by the severity of one finding. */
export function smallPolicy(change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    extends: null,
    phases: [{ role: "security", number: 1, file: "01_SECURITY_AUDIT.md", sections: [] }],
    gates: { G1: { kind: "no-open-critical", role: "security", title: "No open critical security finding" } },
    decision: { file: "02_RELEASE_DECISION.md" },
    ...change,
  });
}

/** Files of one set in `docs/assessment 1`. */
export function smallSet(
  severity: "CRITICAL" | "HIGH" | "LOW",
  policy = smallPolicy(),
): Readonly<Record<string, string>> {
  return {
    ".git/HEAD": "ref: refs/heads/main\n",
    "docs/assessment 1/01_SECURITY_AUDIT.md": securityReport(severity),
    "docs/assessment 1/release-readiness.json": policy,
  };
}

export const SET = "docs/assessment 1";
export const DECISION = `${SET}/02_RELEASE_DECISION.md`;
export const SIDECAR = `${SET}/02_RELEASE_DECISION.json`;
