import assert from "node:assert/strict";
import type { DecisionBasis, StandingDecision } from "../../../src/core/decision/standingDecision";
import type { Problem } from "../../../src/core/readiness/model";
import { judge, SEVEN, waiverOf, type Judging } from "../support/reports";

const DOCUMENT = "set/08_RELEASE_DECISION.md";
const inputs = judge().reports.map(({ facts: { path, sha256 } }) => ({
  path: path.slice("set/".length),
  sha256,
}));

const known = (values: Partial<DecisionBasis> = {}): StandingDecision["basis"] => ({
  kind: "known",
  asOf: "2026-03-02",
  inputs,
  isPolicySame: true,
  isEngineSame: true,
  ...values,
});

function staleness(basis: StandingDecision["basis"], judging: Judging = {}): readonly Problem[] {
  const decision = { path: DOCUMENT, titleLength: 18, basis };
  const model = judge({ ...judging, input: { today: "2026-04-01", ...judging.input, decision } });
  return model.problems.filter(({ rule }) => rule === "stale-decision");
}

function messageOf(...parts: Parameters<typeof staleness>): string | undefined {
  const [problem, ...others] = staleness(...parts);
  assert.deepEqual(others, []);
  return problem?.message;
}

describe("stale-decision", () => {
  it("says nothing of a decision about the reports that are there, nor where there is no decision", () => {
    assert.deepEqual(staleness(known()), []);
    assert.deepEqual(
      judge().problems.filter(({ rule }) => rule === "stale-decision"),
      [],
    );
  });

  it("stands at the title of the decision, as a warning, and leads to the reports that changed", () => {
    const [problem] = staleness(known(), { texts: { security: "# Security audit\n" } });
    assert.deepEqual(
      [problem?.path, problem?.severity, problem?.line, problem?.column, problem?.endColumn],
      [DOCUMENT, "warning", 1, 1, 19],
    );
    assert.equal(
      problem?.message,
      "The decision is out of date: 02_SECURITY_AUDIT.md has changed. Generate it again.",
    );
    assert.deepEqual(
      problem.related.map(({ path, line }) => [path, line]),
      [["set/02_SECURITY_AUDIT.md", 1]],
    );
  });

  it("names reports that are gone and reports that are new", () => {
    const gone = messageOf(known(), { texts: { qa: null } });
    assert.match(gone ?? "", /: 07_QA_VALIDATION\.md is gone\. /);
    const isNew = messageOf(known({ inputs: inputs.slice(1) }));
    assert.match(isNew ?? "", /: 01_ARCHITECTURE_ASSESSMENT\.md is new\. /);
  });

  it("does not call a report gone that is there and cannot be read: that is told", () => {
    const unreadable = [
      { path: "set/07_QA_VALIDATION.md", role: "qa" as const, reason: "permission denied" },
    ];
    assert.deepEqual(staleness(known(), { texts: { qa: null }, input: { unreadable } }), []);
  });

  it("names three of many, and says all that is different", () => {
    const other = inputs.map(({ path }) => ({ path, sha256: "0".repeat(64) }));
    const message = messageOf(known({ inputs: other, isPolicySame: false, isEngineSame: false }));
    assert.match(
      message ?? "",
      /: 01_[A-Z_]+\.md, 02_[A-Z_]+\.md, 03_[A-Z_]+\.md and 4 more have changed; the policy is another one; another version of Release Readiness/,
    );
  });

  it("minds a waiver that was in force when it was decided and is not today", () => {
    const waivers = [waiverOf({ gate: "A1", expires: "2026-03-31" })];
    assert.match(messageOf(known(), { waivers }) ?? "", /a waiver expired on 2026-03-31/);
    assert.deepEqual(staleness(known(), { waivers, input: { today: "2026-03-31" } }), []);
    assert.deepEqual(staleness(known({ asOf: "2026-04-01" }), { waivers }), []);
  });

  it("says that nobody can tell where the JSON beside it is lost", () => {
    assert.match(
      messageOf({ kind: "lost", reason: "is missing" }) ?? "",
      /out of date: the JSON beside it is missing\. Generate it again/,
    );
  });

  it("is the same problem whatever is different", () => {
    const [first] = staleness(known({ isPolicySame: false }));
    const [second] = staleness(known(), { texts: { qa: null } });
    assert.ok(first);
    assert.equal(first.fingerprint, second?.fingerprint);
  });

  it("can be switched off", () => {
    const policy = { ...SEVEN, rules: { ...SEVEN.rules, "stale-decision": "off" as const } };
    assert.deepEqual(staleness(known({ inputs: [] }), { policy }), []);
  });
});
