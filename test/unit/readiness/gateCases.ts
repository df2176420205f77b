/** Gate cases: what a set states, and the expected state of the gate. */
import assert from "node:assert/strict";
import type { Policy } from "../../../src/core/policy/model";
import type { Role } from "../../../src/core/reader/reportKinds";
import type { GateState } from "../../../src/core/readiness/model";
import { cleanWith, gateOf, judge, type Judging } from "../support/reports";

export type Case = readonly [what: string, state: GateState, judging: Judging, shows?: RegExp];

/** The set with the report of a role replaced, judged by the policy with the gate. */
export const only = (role: Role, text: string | null): Judging => ({ texts: { [role]: text } });
export const more = (role: Role, ...blocks: readonly string[]): Judging =>
  only(role, cleanWith(role, ...blocks));
export const critical = "### C-1: Key in the source\n\n**Severity:** Critical";
export const fixed = `${critical}\n\n**Status:** Fixed in commit 1a2b3c4`;

export function assertGates(policy: Policy, cases: Readonly<Record<string, readonly Case[]>>): void {
  for (const [id, rows] of Object.entries(cases)) {
    describe(id, () => {
      for (const [what, state, judging, shows] of rows) {
        it(`${state}: ${what}`, () => {
          const gate = gateOf(judge({ ...judging, policy: judging.policy ?? policy }), id);
          const told = [
            gate.actual,
            gate.why,
            ...[...gate.evidence, ...gate.lookedAt].map((one) => one.text),
          ];
          assert.equal(gate.state, state, told.join("\n"));
          if (shows) assert.match(told.join("\n"), shows);
          assert.equal(gate.toPass === "", state === "pass", "toPass is set unless the gate passes");
        });
      }
    });
  }
}
