// Several documents serve one role: all are judged, and a further one changes no key.
import assert from "node:assert/strict";
import type { Role } from "../../../src/core/reader/reportKinds";
import type { SetModel } from "../../../src/core/readiness/model";
import { cleanWith, gateOf, judge, read, report, SEVEN } from "../support/reports";
import { critical } from "./gateCases";

/** The clean set with these documents of a role in place of its one, each a file name and a text. */
function judged(role: Role, documents: Readonly<Record<string, string>>): SetModel {
  const clean = judge().reports.filter((one) => one.role !== role);
  const own = Object.entries(documents).map(([name, text]) => ({ role, facts: read(text, `set/${name}`) }));
  const reports = SEVEN.phases.flatMap((phase) =>
    phase.role === role ? own : clean.filter((one) => one.role === phase.role),
  );
  return judge({ input: { reports } });
}

const CLEAN = cleanWith("security");
const WITH_CRITICAL = cleanWith("security", "## Findings", critical);

describe("several documents of one role", () => {
  it("a critical finding of any of them fails the gate", () => {
    const model = judged("security", { "02_audit.md": CLEAN, "pentest.md": WITH_CRITICAL });
    assert.equal(gateOf(model, "A1").state, "fail");
    assert.match(gateOf(model, "A1").why, /in the 2 security reports/);
    assert.deepEqual(
      gateOf(model, "A1").evidence.map(({ path }) => path),
      ["set/pentest.md"],
    );
    assert.deepEqual(model.blockers, ["security/pentest:C-1"]);
  });

  it("the best match keeps its keys when another document is added", () => {
    const alone = judged("security", { "02_audit.md": WITH_CRITICAL });
    const both = judged("security", { "02_audit.md": WITH_CRITICAL, "pentest.md": WITH_CRITICAL });
    assert.deepEqual(alone.blockers, ["security:C-1"]);
    assert.deepEqual(both.blockers, ["security:C-1", "security/pentest:C-1"]);
  });

  it("two files with the same stem have different keys", () => {
    const documents = { "a.md": WITH_CRITICAL, "b.md": WITH_CRITICAL, "b.markdown": WITH_CRITICAL };
    assert.equal(new Set(judged("security", documents).blockers).size, 3);
  });

  it("one that says nothing is no evidence, and takes none away from the other", () => {
    const stub = report("In progress.");
    assert.equal(gateOf(judged("security", { "02_audit.md": CLEAN, "b.md": stub }), "A1").state, "pass");
    assert.equal(
      gateOf(judged("security", { "02_audit.md": stub, "b.md": stub }), "A1").state,
      "not-evidenced",
    );
    assert.equal(gateOf(judged("security", { "02_audit.md": stub }), "A7").state, "not-evidenced");
  });

  it("a verdict against the release counts in each of them", () => {
    const refused = CLEAN.replace("APPROVED", "NOT APPROVED");
    assert.equal(gateOf(judged("security", { "02_audit.md": CLEAN, "b.md": refused }), "A8").state, "fail");
  });

  it("failing tests and the lowest completeness count in each of them", () => {
    const failing = report("## Test Results\n\n- **Passed:** 12\n- **Failed:** 2");
    const low = report("## Completeness\n\n**Functional completeness:** 60 %");
    assert.equal(
      gateOf(judged("qa", { "07_qa.md": cleanWith("qa"), "tests.md": failing }), "A5").state,
      "fail",
    );
    const completeness = judged("functional", { "06_a.md": cleanWith("functional"), "b.md": low });
    assert.deepEqual([gateOf(completeness, "A3").state, gateOf(completeness, "A3").actual], ["fail", "60%"]);
  });

  it("a section that one of them has is not missing; what all lack is missing once", () => {
    const roadmap = cleanWith("security", "## Remediation Roadmap\n\nFirst the login.");
    const model = judged("security", { "02_audit.md": CLEAN, "b.md": roadmap });
    const missing = model.problems.filter(
      ({ rule, path }) => rule === "missing-section" && /audit|b\.md/.test(path),
    );
    assert.ok(missing.length > 0);
    assert.ok(missing.every(({ path }) => path === "set/02_audit.md"));
    assert.ok(!missing.some(({ message }) => message.includes("Remediation Roadmap")));
  });
});
