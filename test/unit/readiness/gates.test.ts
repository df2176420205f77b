// decision.md, Gates: for each gate what makes it fail, pass and be not evidenced.
import assert from "node:assert/strict";
import type { Role } from "../../../src/core/policy/model";
import type { GateState } from "../../../src/core/readiness/model";
import { cleanWith, FOUR, gateOf, judge, report, SEVEN, waiverOf, type Judging } from "../support/reports";

type Case = readonly [what: string, state: GateState, judging: Judging, shows?: RegExp];

/** The set in which a role's report is replaced, by the policy that has the gate. */
const only = (role: Role, text: string | null): Judging => ({ texts: { [role]: text } });
const more = (role: Role, ...blocks: readonly string[]): Judging => only(role, cleanWith(role, ...blocks));
const critical = "### C-1: Key in the source\n\n**Severity:** Critical";
const fixed = `${critical}\n\n**Status:** Fixed in commit 1a2b3c4`;

function assertGates(policy: typeof SEVEN, cases: Readonly<Record<string, readonly Case[]>>): void {
  for (const [id, rows] of Object.entries(cases)) {
    describe(id, () => {
      for (const [what, state, judging, shows] of rows) {
        it(`${state}: ${what}`, () => {
          const gate = gateOf(judge({ ...judging, policy: judging.policy ?? policy }), id);
          const told = [gate.actual, gate.why, ...[...gate.evidence, ...gate.lookedAt].map((one) => one.text)];
          assert.equal(gate.state, state, told.join("\n"));
          if (shows) assert.match(told.join("\n"), shows);
          assert.equal(gate.toPass === "", state === "pass", "toPass is there unless it passes");
        });
      }
    });
  }
}

describe("gates of seven-phase", () => {
  assertGates(SEVEN, {
    A1: [
      ["an open critical finding in the security report", "fail", more("security", critical), /C-1 Key/],
      ["a critical one by its CVSS score", "fail", more("security", "### V-1: X\n\n**Severity:** High\n\n**CVSS:** 9.8")],
      ["in progress is open", "fail", more("security", `${critical}\n\n**Status:** In progress`)],
      ["a fixed one", "pass", more("security", fixed)],
      ["a critical one elsewhere is not this gate's", "pass", more("architecture", critical)],
      ["high is not critical", "pass", more("security", "### H-1: X\n\n**Severity:** High")],
      ["no security report", "not-evidenced", only("security", null), /missing/],
      [
        "a waiver of the finding",
        "waived",
        { ...more("security", critical), waivers: [waiverOf({ finding: "security:C-1" })] },
      ],
      ["a waiver of the gate", "waived", { ...more("security", critical), waivers: [waiverOf({ gate: "A1" })] }],
      [
        "an expired waiver",
        "fail",
        { ...more("security", critical), waivers: [waiverOf({ gate: "A1", expires: "2026-03-01" })] },
      ],
      [
        "a waiver where the policy says never",
        "fail",
        { ...more("security", critical), waivers: [waiverOf({ gate: "A1" })], gates: { A1: { waivable: false } } },
      ],
      [
        "a report of which a block could not be read",
        "not-evidenced",
        more("security", `CRITICAL ${"a very long paragraph ".repeat(900)}`),
        /could not be read/,
      ],
    ],
    A2: [
      ["an open critical finding in the architecture report", "fail", more("architecture", critical)],
      ["one in the security report is not this gate's", "pass", more("security", critical)],
      ["no architecture report", "not-evidenced", only("architecture", null)],
    ],
    A3: [
      ["95 % exactly is not above 95 %", "fail", only("functional", report("Functional completeness: 95 %"))],
      ["95.1 %", "pass", only("functional", report("Functional completeness: 95.1 %"))],
      ["no figure", "not-evidenced", only("functional", report("Most of it is there."))],
      ["no functional report", "not-evidenced", only("functional", null)],
      ["a target is no figure", "not-evidenced", only("functional", report("Functional completeness target: > 97 %"))],
      ["a target beside the figure", "pass", only("functional", report("Target: 99 % functional completeness.", "Functional completeness: 96 %"))],
      [
        "the lowest of stated, stated total and recomputed counts, and all are shown",
        "fail",
        only(
          "functional",
          report(
            "The desk has 97 % functional completeness.",
            "| Area | Features | Complete |\n|---|---|---|\n| Labels | 20 | 18 |\n| Scans | 20 | 19 |\n| **Total** | 40 | 38.6 |",
          ),
        ),
        /97 % stated, 96.5 % from the stated total \(38.6 \/ 40\), 92.5 % recomputed from the rows \(37 \/ 40\)/,
      ],
      [
        "a figure that only rounding lifts above 95 %",
        "fail",
        only("functional", report("| Area | Features | Complete |\n|---|---|---|\n| Labels | 50000 | 47499 |\n| Scans | 50000 | 47500 |")),
        /94\.999/,
      ],
      [
        "in a code fence it is no evidence",
        "not-evidenced",
        only("functional", report("```\nFunctional completeness: 99 %\n```")),
      ],
    ],
    A4: [
      [
        "a range counts by its worse end, whatever the status says",
        "fail",
        more("qa", "## Load Test\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Label | <100ms | 80-140ms | ✅ PASS |"),
        /1 of 2 targets missed/,
      ],
      [
        "the limit itself is not below it",
        "fail",
        more("qa", "## Load Test\n\n| Operation | Target | Actual |\n|---|---|---|\n| Label | <100ms | 100ms |"),
      ],
      [
        "another unit",
        "fail",
        more("qa", "## Load Test\n\n| Operation | Target | Actual |\n|---|---|---|\n| Label | <100ms | 0.2s |"),
      ],
      [
        "a row of the data report",
        "fail",
        more("data", "## Query Performance\n\n| Query | Target | Actual |\n|---|---|---|\n| History | <50ms | 85ms |"),
      ],
      [
        "a miss by its status alone",
        "fail",
        more("qa", "## Load Test\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Label | quick | slow at noon | ❌ |"),
      ],
      [
        "a target without a measured value, marked as passed",
        "not-evidenced",
        more("qa", "## Load Test\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Label | <100ms | not measured | ✅ |"),
      ],
      ["all targets met", "pass", {}],
      ["no rows", "not-evidenced", only("qa", report("## Performance\n\nIt is fast."))],
      ["no QA report", "not-evidenced", only("qa", null)],
      [
        "a code fence holds no rows",
        "not-evidenced",
        only("qa", report("## Performance\n\n```\n| Operation | Target | Actual |\n|---|---|---|\n| Label | <100ms | 20ms |\n```")),
      ],
    ],
    A5: [
      ["failed tests", "fail", more("qa", "- **Failed:** 2"), /at least 2 failing tests/],
      ["erroring tests", "fail", more("qa", "- **Errors:** 1")],
      ["in one sentence", "fail", more("qa", "The last run: 118 passed, 2 failed, 1 skipped.")],
      ["18 failing tests", "fail", more("qa", "18 failing tests remain.")],
      ["passed of all", "fail", more("qa", "**Tests:** 22/23 passing")],
      ["a column of a table", "fail", more("qa", "| Suite | Passed | Failed |\n|---|---|---|\n| Unit | 40 | 3 |")],
      ["a table that has only its total", "fail", more("qa", "| Suite | Passed | Failed |\n|---|---|---|\n| Total | 40 | 3 |")],
      ["a case of a table of results", "fail", more("qa", "| Test case | Result |\n|---|---|\n| Print a label | FAIL |")],
      ["no failing test", "pass", {}],
      ["skipped ones are listed", "pass", more("qa", "- **Skipped:** 4"), /skipped: Skipped: 4/],
      ["skipped tests are no results", "not-evidenced", only("qa", report("- **Skipped:** 4"))],
      ["no results", "not-evidenced", only("qa", report("Tests were written."))],
      [
        "results in a code fence are looked at, not counted",
        "not-evidenced",
        only("qa", report("```\nFailed: 3\n```")),
        /in a code fence: Failed: 3/,
      ],
      ["no QA report", "not-evidenced", only("qa", null)],
    ],
    A6: [
      ["executed for database, code and services", "pass", {}],
      [
        "partial evidence is listed",
        "not-evidenced",
        only("qa", report("- Rollback of the database was executed on staging.")),
        /tested for database only[^]*partial \(database only\)/,
      ],
      ["no word of it", "not-evidenced", only("qa", report("Fine."))],
      ["a rollback that should be tested", "not-evidenced", only("qa", report("The rollback of database, code and services should be tested before the release."))],
      ["a rollback that will be tested", "not-evidenced", only("qa", report("Rollback of database, code and services will be executed on Monday."))],
      ["a rollback that was not tested", "not-evidenced", only("qa", report("Rollback of database, code and services was not tested."))],
      ["an open task", "not-evidenced", only("qa", report("- [ ] Rollback of database, code and services tested"))],
      ["a criterion of the release", "not-evidenced", only("qa", report("## Acceptance Criteria\n\n- Rollback of database, code and services tested"))],
      ["a rollback inside the application", "not-evidenced", only("qa", report("Transaction rollback tested in database, code and services."))],
      ["tested without a loss", "pass", only("qa", report("Rollback of database, code and services was executed with no loss of data."))],
      ["in a code fence", "not-evidenced", only("qa", report("```\nrollback of database, code and services executed\n```")), /in a code fence/],
    ],
    A7: [
      ["an open critical finding in any report", "fail", more("ui", critical)],
      ["an open P0", "fail", more("data", "### D-1: Late index\n\n**Severity:** Low\n\n**Priority:** P0")],
      ["none", "pass", {}],
      ["a missing report", "not-evidenced", only("ui", null)],
      ["a waived one", "waived", { ...more("ui", critical), waivers: [waiverOf({ finding: "ui:C-1" })] }],
      ["one that is verified gone, with a waiver left over", "pass", { ...more("ui", fixed), waivers: [waiverOf({ finding: "ui:C-1" })] }],
    ],
    A8: [
      ["a report that says not approved", "fail", more("code", "**Verdict:** NOT APPROVED"), /not-approved/],
      ["of two verdicts the less favourable counts", "fail", more("code", "**Production Readiness:** ❌ NOT READY")],
      ["a conditional report is none", "pass", more("code", "**Verdict:** CONDITIONAL APPROVAL")],
      ["all approved", "pass", {}],
      ["a silent report is listed", "pass", only("code", report("Nothing.")), /states no verdict/],
      ["a missing report", "not-evidenced", only("code", null)],
      ["an approval that was denied", "fail", more("code", "**Release approved:** No")],
    ],
  });
});

describe("gates of four-report", () => {
  const leak = (fields: string): string => `### M-1: Memory leak in the scanner\n\n${fields}`;
  assertGates(FOUR, {
    B1: [
      ["an open critical security finding", "fail", more("security", critical)],
      ["a fixed one", "pass", more("security", fixed)],
      ["no security report", "not-evidenced", only("security", null)],
    ],
    B2: [
      ["an open critical memory leak", "fail", more("architecture", leak("**Severity:** Critical"))],
      ["an open P0 race", "fail", more("code", "### R-1: Race between two scans\n\n**Priority:** P0")],
      ["a deadlock", "fail", more("code", "### R-1: Deadlock in the pool\n\n**Severity:** Critical")],
      ["growth without bound", "fail", more("code", "### R-1: Unbounded growth of the queue\n\n**Severity:** Critical")],
      ["a cache that grows without limit", "fail", more("code", "### R-1: Cache grows without limit\n\n**Severity:** Critical")],
      ["a high one is not P0", "pass", more("code", leak("**Severity:** High"))],
      ["another critical one", "pass", more("code", critical)],
      ["words that only contain one", "pass", more("code", "### R-1: Traces of the embrace are critical to read\n\n**Severity:** Critical")],
      ["a missing report", "not-evidenced", only("code", null)],
    ],
    B3: [
      ["40 % exactly is enough", "pass", only("qa", report("**Critical path coverage:** 40 %"))],
      ["39.9 %", "fail", only("qa", report("**Critical path coverage:** 39.9 %"))],
      [
        "a figure that only rounding lifts to 40 %",
        "fail",
        only("qa", report("## Critical Path Coverage\n\n| Path | Statements | Missed | Coverage |\n|---|---|---|---|\n| Scan | 25000 | 15001 | 40% |\n| Label | 25000 | 15000 | 40% |")),
        /39\.99/,
      ],
      [
        "the lowest counts, and the conflict is shown",
        "fail",
        only("qa", report("**Critical path coverage:** 70 %", "## Critical Path Coverage\n\n| Path | Statements | Missed | Coverage |\n|---|---|---|---|\n| Scan | 300 | 270 | 10% |\n| Label | 100 | 0 | 100% |")),
        /in conflict, the lowest counts: 32.5 % weighted.*\(130 of 400 statements\); 70 % stated/,
      ],
      [
        "a path that has none counts",
        "fail",
        only("qa", report("## Critical Path Coverage\n\n| Path | Coverage |\n|---|---|\n| Scan | none |\n| Label | 60% |")),
      ],
      ["overall coverage is not it", "not-evidenced", only("qa", report("## Coverage\n\n**Overall coverage:** 90 %")), /overall coverage, not of the critical paths/],
      ["coverage of new code is not it", "not-evidenced", only("qa", report("## Coverage\n\n| Scope | Coverage |\n|---|---|\n| Coverage on new code | 95% |"))],
      ["no figure", "not-evidenced", only("qa", report("Tested."))],
      ["no QA report", "not-evidenced", only("qa", null)],
    ],
    B4: [
      ["stated missing", "fail", more("architecture", "There is no rollback plan.")],
      ["an open task", "fail", more("architecture", "- [ ] Rollback plan written")],
      ["a plan", "pass", {}],
      ["a plan that was not tested is a plan", "pass", only("qa", report("The rollback plan is documented, it was not tested."))],
      ["a plan that loses nothing is a plan", "pass", only("qa", report("The rollback plan is documented, no loss of data is expected."))],
      ["silence", "not-evidenced", only("qa", report("Fine."))],
      ["a heading with nothing below", "not-evidenced", only("qa", report("## Rollback Plan\n\n## Other\n\nText."))],
      ["a code fence", "not-evidenced", only("qa", report("```\nrollback plan: put it back\n```")), /in a code fence/],
    ],
    B5: [
      ["an alert of the policy stated missing", "fail", more("qa", "## Alerts\n\n- ❌ Queue depth alert")],
      ["an alert of the policy stated untested", "fail", more("qa", "## Alerts\n\n- ❌ Queue depth alert (not tested)")],
      ["in place", "pass", {}],
      ["another one missing", "pass", more("qa", "## Alerts\n\n- ❌ Disk alert")],
      ["no word of it", "not-evidenced", only("qa", report("Fine."))],
      ["a policy that names none", "not-evidenced", { policy: { ...FOUR, alerts: [] } }],
    ],
    B6: [
      ["PCI-DSS non-compliant", "fail", more("security", "## Compliance\n\n- **PCI-DSS:** Non-compliant")],
      ["SOC 2 not compliant", "fail", more("security", "## Compliance\n\n- **SOC 2:** Not yet compliant")],
      ["in a table", "fail", more("security", "## Compliance\n\n| Standard | Status |\n|---|---|\n| PCI-DSS | ❌ Non-compliant |")],
      ["both compliant", "pass", {}],
      ["one of them not stated", "not-evidenced", only("security", report("- **PCI-DSS:** Compliant"))],
      ["partial", "not-evidenced", only("security", report("- **PCI-DSS:** Compliant\n- **SOC 2:** Partially compliant"))],
      ["no security report", "not-evidenced", only("security", null)],
    ],
    B7: [
      ["a P0 anywhere", "fail", more("qa", "### Q-1: No test of hand-over\n\n**Priority:** P0")],
      ["a missing report", "not-evidenced", only("code", null)],
      ["none", "pass", {}],
    ],
    B8: [
      ["a report that says no", "fail", more("qa", "**Recommendation:** DO NOT DEPLOY")],
      ["none says no", "pass", {}],
      ["a missing report", "not-evidenced", only("qa", null)],
    ],
  });
});

describe("the decision document of the set", () => {
  it("is never evidence: its facts are no input of the gates", () => {
    const model = judge({ texts: { qa: null }, input: { decisionPath: "set/08_RELEASE_DECISION.md" } });
    assert.equal(gateOf(model, "A5").state, "not-evidenced");
    assert.ok(model.gates.every((gate) => [...gate.evidence, ...gate.lookedAt].every(({ path }) => !path.includes("08_"))));
  });
});

describe("evidence", () => {
  it("names the file and the line of what it shows", () => {
    const text = cleanWith("security", critical);
    const [evidence] = gateOf(judge({ texts: { security: text } }), "A1").evidence;
    assert.equal(evidence?.path, "set/02_SECURITY_AUDIT.md");
    assert.equal(text.split("\n")[(evidence?.line ?? 0) - 1], "### C-1: Key in the source");
  });

  it("prints the threshold of each gate", () => {
    const thresholds = judge().gates.map(({ id, threshold }) => `${id} ${threshold}`);
    assert.ok(thresholds.includes("A3 > 95 %"));
    assert.ok(gateOf(judge({ policy: FOUR }), "B3").threshold === "≥ 40 %");
    assert.ok(thresholds.every((text) => text.length > 4));
  });
});
