import assert from "node:assert/strict";
import { NIST_SP_800_30, OWASP } from "../../../../src/core/policy/builtin/release/riskMatrices";
import type { RiskCategory } from "../../../../src/core/policy/releaseModel";
import { assessRisks, likelihoodOf } from "../../../../src/core/readiness/computed/risks";
import { SEVERITIES } from "../../../../src/core/reader/facts";
import { makeFinding } from "../../support/setModel";

const DOWNTIME: RiskCategory = {
  id: "downtime",
  title: "Service downtime",
  kind: "technical",
  roles: [],
  words: [["deadlock"], ["circuit", "breaker"]],
  impact: "Moderate",
  mitigation: "Fix it.",
};

describe("likelihoodOf", () => {
  it("is one level per severity on the five levels of NIST SP 800-30", () => {
    assert.deepEqual(
      SEVERITIES.map((severity) => likelihoodOf(severity, NIST_SP_800_30.likelihoods)),
      ["Very High", "High", "Moderate", "Low", "Very Low"],
    );
  });

  it("decreases proportionally, rounded up, on the three levels of OWASP", () => {
    assert.deepEqual(
      SEVERITIES.map((severity) => likelihoodOf(severity, OWASP.likelihoods)),
      ["High", "High", "Medium", "Medium", "Low"],
    );
    assert.equal(likelihoodOf("critical", []), null);
  });
});

describe("assessRisks", () => {
  const assess = (...findings: ReturnType<typeof makeFinding>[]) =>
    assessRisks([DOWNTIME], NIST_SP_800_30, findings)[0];

  it("uses the worst open finding about it, and looks up the level", () => {
    const row = assess(
      makeFinding({ id: "A-1", title: "Deadlocks under load", effectiveSeverity: "high" }),
      makeFinding({ id: "A-2", title: "No circuit breaker", effectiveSeverity: "medium" }),
      makeFinding({ id: "A-3", title: "Secrets in the repository", effectiveSeverity: "critical" }),
    );
    assert.equal(row?.likelihood, "High");
    assert.equal(row.level, "Moderate");
    assert.deepEqual(row.findings, ["security:A-1", "security:A-2"]);
    assert.deepEqual(
      row.evidence.map(({ text }) => text.slice(0, 3)),
      ["A-1", "A-2"],
    );
  });

  it("ignores fixed findings, and needs all words of a list", () => {
    const row = assess(
      makeFinding({ id: "A-1", title: "A deadlock", statusDetail: "verified" }),
      makeFinding({ id: "A-2", title: "The circuit of the approvals" }),
    );
    assert.deepEqual([row?.likelihood, row?.level, row?.evidence], [null, null, []]);
  });

  it("is about all findings of its reports, and no others, if it has no words", () => {
    const category = { ...DOWNTIME, words: [], roles: ["architecture" as const] };
    const [row] = assessRisks([category], NIST_SP_800_30, [
      makeFinding({ id: "A-1", role: "architecture", effectiveSeverity: "low" }),
      makeFinding({ id: "C-1" }),
    ]);
    assert.deepEqual([row?.findings, row?.likelihood, row?.level], [["security:A-1"], "Low", "Low"]);
  });

  it("has no level if the matrix does not contain the impact", () => {
    const [row] = assessRisks([{ ...DOWNTIME, impact: "Severe" }], NIST_SP_800_30, [
      makeFinding({ title: "A deadlock" }),
    ]);
    assert.deepEqual([row?.likelihood, row?.level], ["Very High", null]);
  });
});
