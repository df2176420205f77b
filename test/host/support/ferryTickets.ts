/** A security audit with two critical findings; the second one has no id and cites a file outside the workspace. */
export const SECURITY = `# Security Audit: Ferry Tickets

**Date:** 2026-05-05

## Executive Summary

Two findings.

## Vulnerability Matrix

See below.

## Detailed Findings

### SEC-1: Tickets can be forged

**Severity:** Critical
**Effort:** 4 hours
**Location:** \`app/tickets.py:2-3\`

### Seat maps are public

**Severity:** Critical
**Location:** \`../secrets/keys.txt\`

## Compliance Assessment

- **PCI-DSS:** Compliant
- **SOC 2:** Compliant

## Remediation Roadmap

Sign the tickets.
`;

/** The report of one finding that is the only blocker; the other one is not stated. */
export const ONE = SECURITY.replace(/### Seat maps[^]*?(?=## Compliance)/, "");
