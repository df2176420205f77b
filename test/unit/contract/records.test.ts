import assert from "node:assert/strict";
import { checkOutputSchema, problemSchema } from "../../../src/core/contract/check";
import { findingRecord, problemRecord, setRecord } from "../../../src/core/contract/records";
import { findingSchema } from "../../../src/core/contract/finding";
import { reportRecord } from "../../../src/core/contract/reportRecord";
import type { Waiver } from "../../../src/core/policy/model";
import type { SetFinding } from "../../../src/core/readiness/model";
import { read, report } from "../support/reports";
import { makeFinding, makeSet } from "../support/setModel";

const WAIVER: Waiver = {
  finding: "security:C-1",
  gate: null,
  fingerprint: null,
  owner: "Ada",
  approver: "Grace",
  reason: "behind the proxy",
  compensatingControl: null,
  expires: "2025-06-01",
};

describe("records", () => {
  // The status of a finding in JSON
  const rows: readonly [Partial<SetFinding>, string, string][] = [
    [{ statusDetail: "open" }, "open", "open"],
    [{ statusDetail: "in-progress" }, "in-progress", "in-progress"],
    [{ statusDetail: "claimed" }, "resolved", "claimed"],
    [{ statusDetail: "verified" }, "resolved", "verified"],
    [{ statusDetail: "accepted", waiver: WAIVER }, "accepted", "accepted"],
    [{ statusDetail: "accepted" }, "open", "accepted"],
    [{ statusDetail: "open", waiver: WAIVER }, "accepted", "open"],
    [{ statusDetail: "verified", waiver: WAIVER }, "resolved", "verified"],
    [{ statusDetail: "false-positive" }, "resolved", "false-positive"],
    [{ statusDetail: "superseded" }, "resolved", "superseded"],
    [{ statusDetail: "open", mergedInto: "architecture:A-1" }, "resolved", "superseded"],
  ];
  for (const [values, status, detail] of rows) {
    const name = `${values.statusDetail ?? ""}${values.waiver ? ", waived" : ""}${values.mergedInto === undefined ? "" : ", merged"}`;
    it(`have ${status} (${detail}) for a finding that is ${name}`, () => {
      const record = findingRecord(makeFinding(values));
      assert.deepEqual([record.status, record.statusDetail], [status, detail]);
      assert.ok(findingSchema.safeParse(record).success);
    });
  }

  it("of a set and its problems conform to the schema of check", () => {
    const problem = {
      rule: "count-mismatch",
      severity: "warning" as const,
      path: "a.md",
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      message: "m",
      fingerprint: "f",
      related: [{ path: "a.md", line: 2, message: "here" }],
    };
    assert.deepEqual(problemRecord(problem), problem);
    assert.ok(problemSchema.safeParse(problemRecord(problem)).success);
    const output = { version: 1, sets: [setRecord(makeSet())], problems: [] };
    assert.ok(checkOutputSchema.safeParse(output).success);
    assert.deepEqual(output.sets[0]?.blockers, ["security:C-1"]);
  });
});

describe("the coverage that a report states", () => {
  const coverage = (...lines: readonly string[]): number | null =>
    reportRecord(read(report("## Coverage", lines.map((line) => `- ${line}`).join("\n"))), {
      identity: null,
      kind: "qa",
      phase: null,
      explain: false,
    }).coveragePercent;

  it("is the lowest figure for all code", () => {
    assert.equal(coverage("**Overall coverage:** 74 %", "**Coverage on new code:** 61 %"), 74);
    assert.equal(coverage("**Overall coverage:** 74 %", "**Total coverage:** 70 %"), 70);
  });

  it("is that of new code only if nothing else is stated", () => {
    assert.equal(coverage("**Coverage on new code:** 91 %"), 91);
    assert.equal(coverage("**Critical path coverage:** 91 %"), null);
  });

  it("list every document of a set, and why one does not count", () => {
    const documents = [
      { path: "set/02_audit.md", role: "security" as const, isRead: true, reason: null },
      { path: "set/README.md", role: null, isRead: false, reason: "a README file" },
    ];
    assert.deepEqual(setRecord(makeSet({ documents })).documents, [
      { path: "set/02_audit.md", role: "security", read: true, reason: null },
      { path: "set/README.md", role: null, read: false, reason: "a README file" },
    ]);
  });
});
