/** One gate of a small policy of another field: what its report states, and the state of the gate. */
import assert from "node:assert/strict";
import type { GateState } from "../../../src/core/readiness/model";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { policyOf } from "../policy/policyFiles";
import { gateOf, judge, report } from "../support/reports";

export type Row = readonly [what: string, state: GateState, text: string | null, shows?: RegExp];

const PHASES = [
  { role: "hazard-analysis", number: 1, file: "01_hazard_analysis.md" },
  { role: "verification", number: 2, file: "02_verification.md" },
];

/** The gate of a set whose verification report has this text; null: the report is missing. */
export function gateWith(gate: GateOverride, text: string | null) {
  const policy = policyOf(
    JSON.stringify({
      extends: null,
      phases: PHASES,
      gates: { G1: gate, G2: { kind: "verdicts" } },
    }),
  );
  const hazards = report("## Hazards\n\nNo findings.");
  return gateOf(
    judge({
      policy,
      texts: { "hazard-analysis": hazards, verification: text === null ? null : report(text) },
    }),
    "G1",
  );
}

export function assertGate(gate: GateOverride, rows: readonly Row[]): void {
  for (const [what, state, text, shows] of rows) {
    it(`${state}: ${what}`, () => {
      const result = gateWith(gate, text);
      const told = [
        result.actual,
        result.why,
        ...[...result.evidence, ...result.lookedAt].map((one) => one.text),
      ];
      assert.equal(result.state, state, told.join("\n"));
      if (shows) assert.match(told.join("\n"), shows);
      assert.equal(result.toPass === "", state === "pass", "toPass is set unless the gate passes");
    });
  }
}
