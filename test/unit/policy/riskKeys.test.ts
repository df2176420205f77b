// Risks and money in a policy file.
import assert from "node:assert/strict";
import { NIST_SP_800_30, OWASP } from "../../../src/core/policy/builtin/release/riskMatrices";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { FOUR_WITH_TRADING } from "../support/policies";
import { policyOf, problemIn } from "./policyFiles";

const MATRIX =
  '"title": "Own", "likelihoods": ["seldom", "often"], "impacts": ["small", "middling", "large"], "levels": ["green", "red"]';
const CELLS = '"cells": [["green", "green", "red"], ["green", "red", "red"]]';

describe("a policy file on risks and money", () => {
  it("uses the OWASP matrix, and moves the impacts of the built-in risks to its scale", () => {
    const { riskMatrix, risks } = policyOf('{ "extends": "four-report", "riskMatrix": { "use": "owasp" } }');
    assert.equal(riskMatrix, OWASP);
    assert.equal(risks.length, fourReport.risks.length);
    assert.deepEqual([...new Set(risks.map(({ impact }) => impact))], ["High"]);
  });

  it("uses a custom matrix, and the higher of two adjacent impacts", () => {
    const { riskMatrix, risks } = policyOf(
      `{ "extends": "four-report", "riskMatrix": { "use": { ${MATRIX}, ${CELLS} } } }`,
    );
    assert.deepEqual([riskMatrix.id, riskMatrix.title], ["own", "Own"]);
    assert.deepEqual(riskMatrix.cells[1], ["green", "red", "red"]);
    // "High" is at three quarters of five impacts: between the second and the third of three.
    assert.deepEqual(
      risks.map(({ id, impact }) => [id, impact]),
      fourReport.risks.map(({ id }) => [id, "large"]),
    );
  });

  it("changes a risk in place and adds another", () => {
    const { risks, riskMatrix } = policyOf(`{ "extends": "four-report", "riskMatrix": { "risks": ["...",
      { "id": "service-downtime", "impact": "Low" },
      { "id": "theft", "title": "Theft", "kind": "business", "impact": "High", "mitigation": "Locks.", "words": ["stolen bicycle"] },
    ] } }`);
    assert.equal(riskMatrix, NIST_SP_800_30);
    assert.deepEqual(
      risks.map(({ id, impact }) => [id, impact]),
      [
        ...fourReport.risks.map(({ id, impact }) => [id, id === "service-downtime" ? "Low" : impact]),
        ["theft", "High"],
      ],
    );
    assert.equal(risks[2]?.title, fourReport.risks[2]?.title);
    assert.deepEqual(risks.at(-1)?.words, [["stolen", "bicycle"]]);
  });

  it("rejects cells that do not match the scales, at the cell", () => {
    const use = (cells: string, rest = MATRIX) => `{ "riskMatrix": { "use": { ${rest}, ${cells} } } }`;
    assert.match(
      problemIn(use('"cells": [["green", "green", "red"], ["green", «"amber"», "red"]]')),
      /"amber" is not a level.*Known values: green, red/,
    );
    assert.match(
      problemIn(use('"cells": [["green", "green", "red"], ["green", «"redd"», "red"]]')),
      /Did you mean "red"/,
    );
    assert.match(
      problemIn(use('"cells": [«[»"green", "red"], ["green", "red", "red"]]')),
      /number of cells \(2\).*number of impacts \(3\)/,
    );
    assert.match(
      problemIn(use('"cells": «[»["green", "green", "red"]]')),
      /number of rows \(1\).*number of likelihoods \(2\)/,
    );
    assert.match(
      problemIn(use(CELLS, MATRIX.replace('"small", "middling"', '"small", «"small"»'))),
      /"small" is listed twice/,
    );
  });

  it("rejects an unknown matrix, an unknown key, and a missing key", () => {
    assert.match(
      problemIn('{ "riskMatrix": { "use": «"nist"» } }'),
      /"nist-sp-800-30", "owasp", or your own matrix/,
    );
    assert.match(
      problemIn(`{ "riskMatrix": { "use": { ${MATRIX}, «"cell"»: [], ${CELLS} } } }`),
      /Unknown key "cell" in riskMatrix\.use\. Did you mean "cells"/,
    );
    assert.match(
      problemIn(`{ "riskMatrix": { "use": «{»${MATRIX} } } }`),
      /riskMatrix\.use\.cells is missing/,
    );
  });

  it("rejects an impact that is not in the matrix, and an incomplete new risk", () => {
    assert.match(
      problemIn('{ "riskMatrix": { "risks": ["...", { "id": "technical", "impact": «"Hihg"» }] } }'),
      /not an impact of the matrix \(NIST SP 800-30.*Did you mean "High"/,
    );
    const risk = '"id": "x", "title": "X", "kind": "business", "impact": "High"';
    assert.match(
      problemIn(`{ "riskMatrix": { "risks": [«{»${risk} }] } }`),
      /riskMatrix\.risks\[0\]\.mitigation is missing.*no risk "x"/,
    );
    assert.match(
      problemIn(`{ "riskMatrix": { "risks": [{ ${risk}, «"impacts"»: "High", "mitigation": "Y" }] } }`),
      /Unknown key "impacts".*"impact"/,
    );
    assert.match(
      problemIn(`{ "riskMatrix": { "risks": [{ ${risk}, "mitigation": "Y", "words": [«"1"»] }] } }`),
      /word of two or more letters/,
    );
  });

  it("assumes no amount unless the file states one", () => {
    assert.deepEqual(
      FOUR_WITH_TRADING.exposure.map(({ id, assumed, probability }) => [id, assumed, probability]),
      [
        ["order-execution-errors", null, null],
        ["calculation-errors", null, null],
        ["data-corruption", null, null],
      ],
    );
    const { exposure } = policyOf(`{ "extends": "four-report", "exposure": ["...",
      { "id": "data-corruption", "probability": 0.25, "per": "minute",
        "assumed": { "currency": "INR", "minimum": 1, "likely": 1, "maximum": 2.5 } },
      { "id": "late-payout", "title": "Payout is late" },
    ] }`);
    assert.deepEqual(exposure[1], {
      ...fourReport.exposure[1],
      probability: 0.25,
      per: "minute",
      assumed: { currency: "INR", minimum: 1, likely: 1, maximum: 2.5 },
    });
    assert.deepEqual(exposure[2], {
      id: "late-payout",
      title: "Payout is late",
      words: [["payout", "is", "late"]],
      probability: null,
      per: "incident",
      assumed: null,
    });
  });

  it("rejects decreasing amounts, invalid currencies, and invalid probabilities", () => {
    const scenario = (assumed: string) =>
      `{ "exposure": [{ "id": "a", "title": "A", "assumed": ${assumed} }] }`;
    const amounts = '"minimum": 1, "likely": 3, "maximum": 2';
    assert.match(problemIn(scenario(`«{»"currency": "EUR", ${amounts} }`)), /must not decrease/);
    assert.match(
      problemIn(scenario('{ "currency": «"euro"», "minimum": 1, "likely": 1, "maximum": 1 }')),
      /three-letter currency code such as EUR/,
    );
    assert.match(
      problemIn('{ "exposure": [{ "id": "a", "title": "A", "probability": «1.1» }] }'),
      /exposure\[0\]\.probability: .*<=1/,
    );
    assert.match(problemIn('{ "exposure": [«{»"id": "a" }] }'), /exposure\[0\]\.title is missing/);
  });
});
