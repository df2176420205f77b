import assert from "node:assert/strict";
import { NIST_SP_800_30 } from "../../../../src/core/policy/builtin/release/riskMatrices";
import type { RiskCategory } from "../../../../src/core/policy/releaseModel";
import { overallRisk, residualRisk } from "../../../../src/core/readiness/computed/overallRisk";
import { readinessScore } from "../../../../src/core/readiness/computed/readinessScore";
import { assessRisks } from "../../../../src/core/readiness/computed/risks";
import { securityScore } from "../../../../src/core/readiness/computed/securityScore";
import { stabilityScore } from "../../../../src/core/readiness/computed/stabilityScore";
import {
  field,
  inSet,
  makeFacts,
  makeFinding,
  makeGate,
  makeGateDefinition,
  makeReport,
  statement,
} from "../../support/setModel";

describe("securityScore", () => {
  it("is the highest CVSS of the open findings, with the count per band of CVSS v3.1, Table 14", () => {
    const score = securityScore([
      makeFinding({ id: "C-1", cvss: 9.1 }),
      makeFinding({ id: "C-2", cvss: 9.8, statusDetail: "verified" }),
      makeFinding({ id: "C-3", cvss: 8.6 }),
      makeFinding({ id: "C-4", cvss: 7 }),
      makeFinding({ id: "C-5", cvss: 3.9 }),
      makeFinding({ id: "C-6" }),
      makeFinding({ id: "A-1", role: "architecture" }),
    ]);
    assert.equal(score.highest, 9.1);
    assert.deepEqual(score.bands, { critical: 1, high: 2, medium: 0, low: 1, info: 0 });
    assert.deepEqual([score.scored, score.unscored, score.considered], [4, 1, 5]);
    assert.equal(score.exploitable, null);
    assert.deepEqual(
      score.highestEvidence.map(({ text }) => text.slice(0, 3)),
      ["C-1"],
    );
  });

  it("counts AV:N with AC:L, or a statement, as exploitable", () => {
    const with_ = (id: string, text: string) => makeFinding({ id, fields: [field("impact", text, 45)] });
    const score = securityScore([
      with_("C-1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
      with_("C-2", "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H"),
      with_("C-3", "CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
      with_("C-4", "It is easily exploitable."),
      with_("C-5", "Exploitability: LOW"),
      with_("C-6", "It is slow."),
    ]);
    assert.deepEqual([score.exploitable, score.considered], [2, 6]);
    assert.equal(score.exploitableEvidence.length, 2);
  });

  it("has no score without a CVSS", () => {
    assert.equal(securityScore([makeFinding()]).highest, null);
  });
});

describe("stabilityScore", () => {
  it("counts open critical and P0 stability findings, and lists their kinds", () => {
    const score = stabilityScore([
      makeFinding({ id: "A-1", title: "Deadlock in the pool" }),
      makeFinding({
        id: "A-2",
        title: "Unbounded growth of the cache",
        effectiveSeverity: "high",
        priority: "P0",
      }),
      makeFinding({ id: "A-3", title: "A race on clean-up", effectiveSeverity: "high" }),
      makeFinding({ id: "A-4", title: "Memory leak", statusDetail: "verified" }),
      makeFinding({ id: "A-5" }),
    ]);
    assert.equal(score.count, 2);
    assert.deepEqual(score.kinds, ["deadlock", "leak"]);
  });
});

describe("readinessScore", () => {
  const graded = (
    role: "architecture" | "security" | "qa",
    grade: string | null,
    score: [number, number] | null,
  ) =>
    makeReport({
      role,
      facts: makeFacts({
        path: inSet(`${role}.md`),
        grade: grade === null ? null : statement(grade, 5),
        score: score === null ? null : { value: score[0], max: score[1], ...statement(score.join("/"), 6) },
      }),
    });

  it("is the weighted mean of numbers, else letters", () => {
    // By hand: (2 × 8.5 + 1 × 8.0 + 1 × 7.3) / 4 = 8.075.
    const score = readinessScore(
      ["architecture", "security", "qa"],
      { architecture: 2 },
      [graded("architecture", "A", [8.5, 10]), graded("security", null, [80, 100]), graded("qa", "C", null)],
      [],
    );
    assert.equal(score.headline, 8.075);
    assert.equal(score.highest, 8.075);
    assert.deepEqual(
      score.phases.map(({ from }) => from),
      ["number", "number", "letter"],
    );
  });

  it("is an interval if phases are missing, with its lower bound as the headline", () => {
    // By hand: (6 + 9.3 + 0) / 3 = 5.1, (6 + 9.3 + 10) / 3 = 8.4333.
    const score = readinessScore(
      ["architecture", "security", "qa"],
      {},
      [graded("architecture", null, [6, 10]), graded("qa", "A", null)],
      [],
    );
    assert.equal(score.headline?.toFixed(4), "5.1000");
    assert.equal(score.highest?.toFixed(4), "8.4333");
  });

  it("is capped by the worst open finding (4.0, 6.0, 8.0, 9.5)", () => {
    const capped = (...severities: ("critical" | "high" | "medium" | "low" | "info")[]) =>
      readinessScore(
        ["security"],
        {},
        [graded("security", null, [10, 10])],
        severities.map((effectiveSeverity, index) => makeFinding({ id: `X-${index}`, effectiveSeverity })),
      ).headline;
    assert.deepEqual(
      [capped("low", "critical"), capped("high"), capped("medium"), capped("low"), capped("info"), capped()],
      [4, 6, 8, 9.5, 10, 10],
    );
    const fixed = [makeFinding({ statusDetail: "verified" })];
    assert.equal(readinessScore(["security"], {}, [graded("security", "A", null)], fixed).headline, 9.3);
  });

  it("reads the letters by their lower bounds", () => {
    const letters = ["A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"];
    assert.deepEqual(
      letters.map((letter) => readinessScore(["qa"], {}, [graded("qa", letter, null)], []).headline),
      [9.3, 9, 8.7, 8.3, 8, 7.7, 7.3, 7, 6.7, 6.3, 6, 0],
    );
  });

  it("has no headline if no report has a score", () => {
    assert.equal(readinessScore(["qa"], {}, [graded("qa", null, null)], []).headline, null);
    assert.equal(readinessScore(["qa"], { qa: 0 }, [graded("qa", "A", null)], []).headline, null);
  });
});

describe("overallRisk", () => {
  const category: RiskCategory = {
    id: "any",
    title: "Any",
    kind: "technical",
    roles: [],
    words: [],
    impact: "High",
    mitigation: "",
  };
  const rows = (...findings: ReturnType<typeof makeFinding>[]) =>
    assessRisks([category], NIST_SP_800_30, findings);
  const passing = makeGate({ state: "pass", effect: "none", evidence: [] });

  it("is the worst row", () => {
    const high = makeFinding({ effectiveSeverity: "high", blocks: false });
    const risk = overallRisk(rows(high), NIST_SP_800_30, [passing]);
    assert.deepEqual([risk.rating, risk.level, risk.failing], ["HIGH", "High", []]);
  });

  it("is at least critical when a blocking gate fails", () => {
    const risk = overallRisk(rows(), NIST_SP_800_30, [makeGate()]);
    assert.deepEqual([risk.rating, risk.level, risk.failing], ["CRITICAL", null, ["A1"]]);
  });

  it("is unknown without a row with a level", () => {
    const open = makeGate({ state: "not-evidenced" });
    assert.equal(overallRisk(rows(), NIST_SP_800_30, [passing, open]).rating, null);
  });

  it("has a residual risk without the blockers, where gates that only count findings pass", () => {
    const residue = residualRisk({
      risks: [category],
      matrix: NIST_SP_800_30,
      definitions: [makeGateDefinition({ id: "A1" })],
      gates: [makeGate()],
      findings: [makeFinding(), makeFinding({ id: "M-1", effectiveSeverity: "medium", blocks: false })],
    });
    assert.deepEqual([residue.rating, residue.level, residue.failing], ["MEDIUM", "Moderate", []]);
  });

  it("has a critical residual risk if a gate fails for another reason", () => {
    const residue = residualRisk({
      risks: [category],
      matrix: NIST_SP_800_30,
      definitions: [makeGateDefinition({ id: "A1", kind: "critical-path-coverage" })],
      gates: [makeGate()],
      findings: [makeFinding()],
    });
    assert.deepEqual([residue.rating, residue.failing], ["CRITICAL", ["A1"]]);
  });
});
