/** What decisions are compared by, made up for a test. */
import type { Snapshot, SnapshotFinding } from "../../../src/core/contract/snapshot";

export function makeSnapshotFinding(id: string, values: Partial<SnapshotFinding> = {}): SnapshotFinding {
  return {
    ...{ key: `security:${id}`, fingerprint: `f-${id}`, id, title: `Title of ${id}` },
    ...{ severity: "high", priority: null, status: "open", statusDetail: "open" },
    ...{ effort: { minHours: 2, maxHours: 4 }, report: "02_SECURITY.md", line: 40 },
    ...values,
  };
}

export function makeSnapshot(values: Partial<Snapshot> = {}): Snapshot {
  return {
    ...{
      decisionHash: "a".repeat(64),
      policy: { id: "seven-phase", sha256: "b".repeat(64) },
      asOf: "2026-03-01",
    },
    ...{ verdict: "not-approved", verdictText: "NOT APPROVED", gates: [], findings: [], blockers: [] },
    ...{ score: null, effort: null, waivers: [] },
    ...values,
  };
}
