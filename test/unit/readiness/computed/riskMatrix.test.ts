import assert from "node:assert/strict";
import { NIST_SP_800_30, OWASP } from "../../../../src/core/policy/builtin/release/riskMatrices";
import type { RiskMatrix } from "../../../../src/core/policy/releaseModel";
import {
  higherRating,
  riskLevel,
  riskRating,
  worstLevel,
} from "../../../../src/core/readiness/computed/riskMatrix";

/** Rows from the highest likelihood down, as the tables are printed. */
function printed(matrix: RiskMatrix): readonly string[] {
  return [...matrix.likelihoods]
    .reverse()
    .map((likelihood) =>
      matrix.impacts.map((impact) => riskLevel(matrix, likelihood, impact) ?? "none").join(", "),
    );
}

describe("riskLevel", () => {
  it("is NIST SP 800-30 Rev. 1, Table I-2", () => {
    assert.deepEqual(printed(NIST_SP_800_30), [
      "Very Low, Low, Moderate, High, Very High",
      "Very Low, Low, Moderate, High, Very High",
      "Very Low, Low, Moderate, Moderate, High",
      "Very Low, Low, Low, Low, Moderate",
      "Very Low, Very Low, Very Low, Low, Low",
    ]);
  });

  it("is the table of the OWASP Risk Rating Methodology, step 4", () => {
    assert.deepEqual(printed(OWASP), ["Medium, High, Critical", "Low, Medium, High", "Note, Low, Medium"]);
  });

  it("looks up a custom matrix, ignoring the case of its levels", () => {
    const own: RiskMatrix = {
      id: "own",
      title: "Own",
      likelihoods: ["rare", "often"],
      impacts: ["small", "big"],
      levels: ["fine", "bad"],
      cells: [
        ["fine", "fine"],
        ["fine", "bad"],
      ],
    };
    assert.equal(riskLevel(own, "OFTEN ", "Big"), "bad");
    assert.equal(riskLevel(own, "rare", "big"), "fine");
  });

  it("is null for an unknown level", () => {
    assert.equal(riskLevel(NIST_SP_800_30, "Certain", "High"), null);
    assert.equal(riskLevel(NIST_SP_800_30, "High", "Severe"), null);
    assert.equal(riskLevel({ ...NIST_SP_800_30, cells: [] }, "High", "High"), null);
  });
});

describe("riskRating", () => {
  it("maps the levels of the built-in matrices to four ratings", () => {
    assert.deepEqual(
      NIST_SP_800_30.levels.map((level) => riskRating(NIST_SP_800_30, level)),
      ["LOW", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
    );
    assert.deepEqual(
      OWASP.levels.map((level) => riskRating(OWASP, level)),
      ["LOW", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
    );
  });

  it("uses the position from the top if the names are not known", () => {
    const own = { ...OWASP, levels: ["1", "2", "3"] };
    assert.deepEqual(
      ["1", "2", "3", "4"].map((level) => riskRating(own, level)),
      ["MEDIUM", "HIGH", "CRITICAL", null],
    );
  });

  it("takes the worst", () => {
    assert.equal(worstLevel(OWASP, ["Low", "High", "Medium"]), "High");
    assert.equal(worstLevel(OWASP, []), null);
    assert.equal(worstLevel(OWASP, ["unheard of"]), null);
    assert.equal(higherRating("MEDIUM", "HIGH"), "HIGH");
    assert.equal(higherRating("CRITICAL", "LOW"), "CRITICAL");
  });
});
