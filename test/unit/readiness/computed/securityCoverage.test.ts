// How far the tests cover security, wherever a report states it.
import assert from "node:assert/strict";
import { securityCoverageOf } from "../../../../src/core/readiness/computed/securityCoverage";
import { decided, decideInput } from "../../support/decisions";
import { cleanWith, judge } from "../../support/reports";

const percents = (...blocks: readonly string[]): readonly number[] =>
  securityCoverageOf(judge({ texts: { qa: cleanWith("qa", ...blocks) } }).reports).map(
    ({ percent }) => percent,
  );

describe("the coverage of security", () => {
  const stated: readonly (readonly [
    where: string,
    blocks: readonly string[],
    percents: readonly number[],
  ])[] = [
    ["a row about it", ["| Tests | Count | Coverage |\n|---|---|---|\n| Security tests | 9 | 61%+ |"], [61]],
    ["a part about it", ["## Security Checks", "| Area | Coverage |\n|---|---|\n| Uploads | 12% |"], [12]],
    ["a line below its heading", ["## Authentication of Guests", "**Current Test Coverage:** 7%"], [7]],
    ["a score", ["| Dimension | Score |\n|---|---|\n| Security validation | 3% |"], [3]],
  ];
  for (const [where, blocks, expected] of stated)
    it(`is read from ${where}`, () => {
      assert.deepEqual(percents(...blocks), expected);
    });

  const others: readonly (readonly [what: string, blocks: readonly string[]])[] = [
    ["another subject", ["| Tests | Coverage |\n|---|---|\n| Ferry tests | 61% |"]],
    ["its pass rate", ["| Tests | Pass rate |\n|---|---|\n| Security tests | 100% |"]],
    ["its target", ["| Area | Target coverage |\n|---|---|\n| Security | 80% |"]],
    ["its score", ["| Dimension | Score |\n|---|---|\n| Security | 85% |"]],
  ];
  for (const [what, blocks] of others)
    it(`is not ${what}`, () => {
      assert.deepEqual(percents(...blocks), []);
    });

  it("is in the brief, with the other coverage and each target", () => {
    const security = "| Tests | Coverage |\n|---|---|\n| Security tests | 61% |";
    const model = judge({
      texts: { qa: cleanWith("qa", "## Coverage", "**Test Coverage:** 74.5%", security) },
    });
    const { markdown } = decided(decideInput({ model, outputPath: "set/08.md", setPath: "set" }));
    const figures =
      "74.5% overall (target 70%), 80% of critical paths (target 95%), 61% of security-related code (target 80%)";
    assert.equal(/Test coverage.*/.exec(markdown)?.[0], `Test coverage:** [${figures}](#coverage)`);
  });
});
