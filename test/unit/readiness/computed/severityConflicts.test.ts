import assert from "node:assert/strict";
import { severityConflicts } from "../../../../src/core/readiness/computed/severityConflicts";
import type { Severity } from "../../../../src/core/reader/facts";
import { cvssBand } from "../../../../src/core/reader/severityWords";
import { makeFinding } from "../../support/setModel";

describe("severityConflicts", () => {
  it("uses the qualitative scale of CVSS v3.1, Table 14", () => {
    const scale: readonly (readonly [number, Severity | null])[] = [
      [0, null],
      [0.1, "low"],
      [3.9, "low"],
      [4, "medium"],
      [6.9, "medium"],
      [7, "high"],
      [8.9, "high"],
      [9, "critical"],
      [10, "critical"],
    ];
    assert.deepEqual(
      scale.map(([score]) => cvssBand(score)),
      scale.map(([, band]) => band),
    );
  });

  it("lists labels that differ from the band of the score", () => {
    const conflicts = severityConflicts([
      makeFinding({ id: "C-1", severity: "critical", cvss: 7.5 }),
      makeFinding({ id: "C-2", severity: "critical", cvss: 9.1 }),
      makeFinding({ id: "L-3", severity: "low", cvss: 4.8 }),
      makeFinding({ id: "H-4", severity: "high", cvss: null }),
      makeFinding({ id: "H-5", severity: "medium", severitySource: "cvss", cvss: 9.9 }),
      makeFinding({ id: "I-6", severity: "info", cvss: 0 }),
    ]);
    assert.deepEqual(
      conflicts.map(({ finding, stated, cvss, band }) => [finding.id, stated, cvss, band]),
      [
        ["C-1", "critical", 7.5, "high"],
        ["L-3", "low", 4.8, "medium"],
      ],
    );
  });
});
