// What holds only from a later day, or no longer holds, is no evidence on the day of the decision.
import assert from "node:assert/strict";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import type { SetInput } from "../../../src/core/judge/judgeSet";
import { policyOf } from "../policy/policyFiles";
import { gateOf, judge, report } from "../support/reports";

/** The gate of a set with one report, dated 2027-03-05. */
function stateOf(gate: GateOverride, text: string, input: Partial<SetInput> = {}): string {
  const policy = policyOf(
    JSON.stringify({
      extends: null,
      phases: [{ role: "inspection", number: 1, file: "01_inspection.md" }],
      gates: { G1: gate },
    }),
  );
  const texts = { inspection: report("**Date:** 2027-03-05", text) };
  return gateOf(judge({ policy, input, texts }), "G1").state;
}

const CERTIFICATE: GateOverride = { kind: "evidence-present", evidence: ["pressure certificate"] };
const STANDARD: GateOverride = { kind: "standard-met", standards: ["ISO 27001"] };
const UNKNOWN_STANDARD: GateOverride = { kind: "standard-met", standards: ["EN 14222"] };
const APPROVAL: GateOverride = { kind: "approval-recorded", approvers: ["Harbor master"] };
const table = (row: string, headers: string): string =>
  `## Approvals and certificates\n\n${headers}\n${headers.replaceAll(/[^|]+/g, "---")}\n${row}`;

describe("what applies only from a later day", () => {
  const rows: readonly (readonly [GateOverride, string])[] = [
    [CERTIFICATE, "- Pressure certificate: in place, valid from 2027-06-01"],
    [CERTIFICATE, "- Pressure certificate: issued, effective 1 June 2027"],
    [CERTIFICATE, "- Pressure certificate: available from June 2027"],
    [CERTIFICATE, "- Pressure certificate: valid from 2028"],
    [CERTIFICATE, "- Pressure certificate: confirmed on 2027-09-01"],
    [
      CERTIFICATE,
      table("| Pressure certificate | In place | 2027-06-01 |", "| Item | Status | Valid from |"),
    ],
    [CERTIFICATE, "- Pressure certificate: in place, expired on 2027-02-28"],
    [CERTIFICATE, table("| Pressure certificate | In place | 2027-02-28 |", "| Item | Status | Expires |")],
    [STANDARD, "- **ISO 27001:** Compliant from 2027-06-01"],
    [STANDARD, table("| ISO 27001 | Compliant | 2027-06-01 |", "| Standard | Status | Valid from |")],
    [UNKNOWN_STANDARD, "- **EN 14222:** Compliant, certificate valid from 2027-06-01"],
    [APPROVAL, "## Approvals\n\n- Harbor master: approved on 2027-03-01, effective 2027-06-01"],
    [
      APPROVAL,
      table(
        "| Harbor master | Approved | 2027-03-01 | 2027-06-01 |",
        "| Role | Decision | Date | Valid from |",
      ),
    ],
    [CERTIFICATE, "- Pressure certificate: held from 2026-02-01 until 2027-01-31"],
    [APPROVAL, "## Approvals\n\n- Harbor master: approved, valid until 2027-01-31"],
  ];
  for (const [gate, text] of rows)
    it(`is not yet evidence: ${JSON.stringify(text)}`, () => {
      assert.notEqual(stateOf(gate, text), "pass");
    });
});

describe("what applies on the day", () => {
  const rows: readonly (readonly [GateOverride, string])[] = [
    [CERTIFICATE, "- Pressure certificate: in place, valid from 2027-03-05"],
    [CERTIFICATE, "- Pressure certificate: in place, valid from 2026-06-01 to 2029-05-31"],
    [CERTIFICATE, "- Pressure certificate: confirmed on 2027-02-01, next inspection 2028-02-01"],
    [CERTIFICATE, "- Pressure certificate: in place, expires in March 2027"],
    [
      CERTIFICATE,
      table("| Pressure certificate | In place | 2028-02-28 |", "| Item | Status | Valid until |"),
    ],
    [
      CERTIFICATE,
      table("| Pressure certificate | In place | 2028-02-28 |", "| Item | Status | Next inspection |"),
    ],
    [STANDARD, "- **ISO 27001:** Compliant, valid until 2028-06-01"],
    [UNKNOWN_STANDARD, "- **EN 14222:** Compliant, certificate valid from 2026-06-01"],
    [APPROVAL, "## Approvals\n\n- Harbor master: approved on 2027-03-01, effective 2027-03-02"],
    [CERTIFICATE, "- Pressure certificate: held from 2026-02-01 until 2028-01-31"],
    [APPROVAL, "## Approvals\n\n- Harbor master: approved on 2027-03-01, valid until 2028-03-01"],
  ];
  for (const [gate, text] of rows)
    it(`is evidence: ${JSON.stringify(text)}`, () => {
      assert.equal(stateOf(gate, text), "pass");
    });
});

describe("an approval between the date of the reports and today", () => {
  const approved = "## Approvals\n\n- Harbor master: approved on 2027-03-08";
  it("is judged by the date of the reports in check and decide", () => {
    assert.equal(stateOf(APPROVAL, approved), "not-evidenced");
    assert.equal(stateOf(APPROVAL, approved, { today: "2027-04-01" }), "not-evidenced");
  });
  it("counts on an as-of date that is not before it", () => {
    assert.equal(stateOf(APPROVAL, approved, { asOf: "2027-03-08" }), "pass");
  });
  it("counts in reports of its day", () => {
    const later = "## Approvals\n\n- Harbor master: approved on 2027-03-05";
    assert.equal(stateOf(APPROVAL, later, { today: "2027-04-01" }), "pass");
  });
});
