// The published tables of NIST and OWASP.
import assert from "node:assert/strict";
import { NIST_SP_800_30, OWASP, RISK_MATRICES } from "../../../src/core/policy/builtin/release/riskMatrices";
import { BUILTIN_POLICIES } from "../../../src/core/policy/builtin/builtinPolicies";
import type { RiskMatrix } from "../../../src/core/policy/releaseModel";

const SHORT: Readonly<Record<string, string>> = {
  VL: "Very Low",
  L: "Low",
  M: "Moderate",
  H: "High",
  VH: "Very High",
};

function level(matrix: RiskMatrix, likelihood: string, impact: string): string | undefined {
  return matrix.cells[matrix.likelihoods.indexOf(likelihood)]?.[matrix.impacts.indexOf(impact)];
}

describe("the built-in risk matrices", () => {
  it("NIST SP 800-30 Rev. 1, Table I-2: rows are likelihoods, columns the impacts VL L M H VH", () => {
    const rows = {
      VH: "VL L M H VH",
      H: "VL L M H VH",
      M: "VL L M M H",
      L: "VL L L L M",
      VL: "VL VL VL L L",
    };
    for (const [likelihood, row] of Object.entries(rows)) {
      row.split(" ").forEach((expected, index) => {
        const impact = ["VL", "L", "M", "H", "VH"][index] ?? "";
        assert.equal(
          level(NIST_SP_800_30, SHORT[likelihood] ?? "", SHORT[impact] ?? ""),
          SHORT[expected],
          `${likelihood} × ${impact}`,
        );
      });
    }
  });

  it("OWASP Risk Rating: H×H critical; H×M high; M×M and H×L medium; M×L low; L×L note", () => {
    const levels = {
      "High High": "Critical",
      "High Medium": "High",
      "Medium Medium": "Medium",
      "High Low": "Medium",
      "Medium Low": "Low",
      "Low Low": "Note",
    };
    for (const [pair, expected] of Object.entries(levels)) {
      const [a = "", b = ""] = pair.split(" ");
      assert.equal(level(OWASP, a, b), expected, pair);
      assert.equal(level(OWASP, b, a), expected, pair);
    }
  });

  it("have a cell with one of their levels for each likelihood and impact", () => {
    for (const { cells, likelihoods, impacts, levels } of RISK_MATRICES) {
      assert.equal(cells.length, likelihoods.length);
      for (const row of cells) {
        assert.equal(row.length, impacts.length);
        assert.ok(row.every((cell) => levels.includes(cell)));
      }
    }
  });

  it("NIST is the default, and the risks of the built-in policies are on its scale", () => {
    for (const { riskMatrix, risks } of BUILTIN_POLICIES) {
      assert.equal(riskMatrix, NIST_SP_800_30);
      for (const { impact, mitigation } of risks) {
        assert.ok(riskMatrix.impacts.includes(impact), impact);
        assert.ok(mitigation.length > 20);
      }
    }
    assert.deepEqual(
      BUILTIN_POLICIES.map(({ id, risks }) => `${id}: ${risks.length}`),
      ["seven-phase: 4", "four-report: 4", "standard: 0"],
    );
  });
});
