import assert from "node:assert/strict";
import type { ExposureScenario } from "../../../../src/core/policy/releaseModel";
import { amountsOf, exposureOf } from "../../../../src/core/readiness/computed/exposure";
import type { SetFinding } from "../../../../src/core/readiness/model";
import { field, makeFinding } from "../../support/setModel";

function scenario(values: Partial<ExposureScenario> = {}): ExposureScenario {
  return {
    id: "orders",
    title: "Order errors",
    words: [["order"]],
    probability: 0.5,
    per: "incident",
    assumed: null,
    ...values,
  };
}

function stated(id: string, title: string, exposure: string, values: Partial<SetFinding> = {}): SetFinding {
  return makeFinding({ id, title, fields: [field("exposure", exposure, 45)], ...values });
}

describe("exposureOf", () => {
  it("adds minimums, probability × PERT, and maximums", () => {
    // By hand: PERT of 10,000 to 70,000 is 40,000, of 6, 12, 30 thousand (6 + 48 + 30) / 6 = 14 thousand.
    const { totals } = exposureOf(
      [
        scenario(),
        scenario({
          id: "downtime",
          words: [["outage"]],
          probability: 0.1,
          assumed: { currency: "USD", minimum: 6000, likely: 12_000, maximum: 30_000 },
        }),
      ],
      [stated("C-1", "Wrong orders", "$10K - $70K per incident")],
    );
    assert.deepEqual(
      totals.map(({ evidence, ...total }) => ({ ...total, evidence: evidence.length })),
      [
        {
          currency: "USD",
          per: "incident",
          best: 16_000,
          expected: 0.5 * 40_000 + 0.1 * 14_000,
          worst: 100_000,
          isOpen: false,
          isExpectedOpen: false,
          withoutProbability: 0,
          assumed: 1,
          lines: 2,
          evidence: 1,
        },
      ],
    );
  });

  it("counts a scenario once for any number of findings, with the range of their amounts", () => {
    const { rows, totals } = exposureOf(
      [scenario()],
      [stated("C-1", "Wrong orders", "$10K - $50K"), stated("C-2", "Lost orders", "$30K to $90K+")],
    );
    assert.equal(rows[0]?.lines.length, 1);
    assert.deepEqual([totals[0]?.best, totals[0]?.worst, totals[0]?.isOpen], [10_000, 90_000, true]);
    assert.equal(totals[0]?.isExpectedOpen, true);
  });

  it("prefers a report to the assumption of the policy", () => {
    const assumed = { currency: "USD", minimum: 1, likely: 2, maximum: 3 };
    const [row] = exposureOf([scenario({ assumed })], [stated("C-1", "An order", "$500")]).rows;
    assert.deepEqual(
      row?.lines.map(({ source, minimum }) => [source, minimum]),
      [["report", 500]],
    );
    const [without] = exposureOf([scenario({ assumed })], []).rows;
    assert.deepEqual(
      without?.lines.map(({ source, maximum }) => [source, maximum]),
      [["policy", 3]],
    );
  });

  it("has no line if neither states an amount", () => {
    const { rows, totals } = exposureOf([scenario()], [makeFinding({ id: "C-1", title: "Wrong orders" })]);
    assert.deepEqual(
      rows.map(({ lines, evidence }) => [lines.length, evidence.length]),
      [[0, 1]],
    );
    assert.deepEqual(totals, []);
  });

  it("never mixes currencies or units", () => {
    const { totals } = exposureOf(
      [scenario()],
      [
        stated("C-1", "Wrong orders", "$10K per incident, $1K per minute, €5K per incident"),
        stated("C-2", "Late orders", "$20K a year, $3 per order"),
      ],
    );
    assert.deepEqual(
      totals.map(({ currency, per, worst }) => `${currency} ${per} ${worst}`),
      ["USD incident 10000", "USD minute 1000", "EUR incident 5000", "USD year 20000"],
    );
  });

  it("has no expected value without a probability", () => {
    const { totals } = exposureOf([scenario({ probability: null })], [stated("C-1", "An order", "$500")]);
    assert.deepEqual([totals[0]?.expected, totals[0]?.withoutProbability], [null, 1]);
  });

  it("counts a finding outside all scenarios as its own scenario, and a finding of two scenarios once", () => {
    const { rows, totals } = exposureOf(
      [scenario(), scenario({ id: "again", words: [["wrong"]] })],
      [stated("C-1", "Wrong orders", "$10K"), stated("C-2", "Leaked keys", "$7K")],
    );
    assert.deepEqual(
      rows.map(({ id, isOfPolicy, lines }) => [id, isOfPolicy, lines.length]),
      [
        ["orders", true, 1],
        ["again", true, 0],
        ["security:C-2", false, 1],
      ],
    );
    assert.equal(totals[0]?.worst, 17_000);
  });

  it("ignores fixed findings", () => {
    const fixed = stated("C-1", "Wrong orders", "$10K", { statusDetail: "verified" });
    assert.deepEqual(exposureOf([scenario()], [fixed]).totals, []);
  });
});

describe("amountsOf", () => {
  it("reads the exposure, and the impact if it mentions a loss", () => {
    const amounts = (name: "exposure" | "impact" | "evidence", text: string): number =>
      amountsOf(makeFinding({ fields: [field(name, text, 45)] })).length;
    assert.equal(amounts("exposure", "$5K"), 1);
    assert.equal(amounts("impact", "Losses of $5K"), 1);
    assert.equal(amounts("impact", "One instance shows the price $100, the other $102"), 0);
    assert.equal(amounts("evidence", "fine = $5K"), 0);
  });
});
