import assert from "node:assert/strict";
import { moneyIn, moneyText } from "../../../../src/core/readiness/computed/money";

function read(text: string): readonly string[] {
  return moneyIn(text).map(
    ({ currency, minimum, maximum, isOpen, per }) =>
      `${currency} ${minimum} ${maximum}${isOpen ? "+" : ""}${per === null ? "" : ` per ${per}`}`,
  );
}

describe("moneyIn", () => {
  it("reads K, M, B, lakh, and crore", () => {
    assert.deepEqual(read("$10K"), ["USD 10000 10000"]);
    assert.deepEqual(read("$2.5M and € 1 billion"), ["USD 2500000 2500000", "EUR 1000000000 1000000000"]);
    assert.deepEqual(read("₹5 lakh"), ["INR 500000 500000"]);
    assert.deepEqual(read("Rs. 1.5 crore"), ["INR 15000000 15000000"]);
    assert.deepEqual(read("10 lakh of penalties"), ["INR 1000000 1000000"]);
    assert.deepEqual(read("GBP 3 million, 500,000 USD"), ["GBP 3000000 3000000", "USD 500000 500000"]);
    assert.deepEqual(read("₹1,00,00,000"), ["INR 10000000 10000000"]);
  });

  it("reads ranges, in which the last unit may apply to both", () => {
    assert.deepEqual(read("$10,000 - $1,000,000+ per incident"), ["USD 10000 1000000+ per incident"]);
    assert.deepEqual(read("$1-5M"), ["USD 1000000 5000000"]);
    assert.deepEqual(read("$500 to $1M"), ["USD 500 1000000"]);
    assert.deepEqual(read("$500-1K"), ["USD 500 1000"]);
    assert.deepEqual(read("between $2M and $3M"), ["USD 2000000 3000000"]);
    assert.deepEqual(read("10-50 lakh INR"), ["INR 1000000 5000000"]);
  });

  it("keeps two amounts and different currencies separate", () => {
    assert.deepEqual(read("$2M and $3M"), ["USD 2000000 2000000", "USD 3000000 3000000"]);
    assert.deepEqual(read("$2M - €3M"), ["USD 2000000 2000000", "EUR 3000000 3000000"]);
  });

  it("reads open bounds and upper bounds", () => {
    assert.deepEqual(read("$1M+"), ["USD 1000000 1000000+"]);
    assert.deepEqual(read("more than $40K"), ["USD 40000 40000+"]);
    assert.deepEqual(read("up to $5M"), ["USD 0 5000000"]);
    assert.deepEqual(read("<$300"), ["USD 0 300"]);
  });

  it("distinguishes incident, minute, year, and other units", () => {
    assert.deepEqual(read("$5K per minute, $9K/min"), [
      "USD 5000 5000 per minute",
      "USD 9000 9000 per minute",
    ]);
    assert.deepEqual(read("$1M per year; €2M annually"), [
      "USD 1000000 1000000 per year",
      "EUR 2000000 2000000 per year",
    ]);
    assert.deepEqual(read("annual loss of $3M"), ["USD 3000000 3000000 per year"]);
    assert.deepEqual(read("$100 per order"), ["USD 100 100 per other"]);
    assert.deepEqual(read("$50K (per breach)"), ["USD 50000 50000 per incident"]);
    assert.deepEqual(read("$50K a fine that hurts"), ["USD 50000 50000"]);
  });

  it("reads no amount without a currency or without a number", () => {
    assert.deepEqual(read("Step 4 of 10 took 30 minutes"), []);
    assert.deepEqual(read("version 1.2.3 of $HOME"), []);
    assert.deepEqual(read("€1.000.000"), []);
    assert.deepEqual(read(`$${"9".repeat(60)}`), []);
    assert.deepEqual(read("$9999999999999B"), []);
  });

  it("comes to an end with text that is made to be slow", () => {
    for (const part of ["1,", "$ ", "1 - ", "per ", "9".repeat(40)])
      assert.deepEqual(moneyIn(part.repeat(200_000)), [], part);
    assert.equal(moneyIn("$1 to ".repeat(200_000)).length, 50);
  });
});

describe("moneyText", () => {
  it("groups by three, with at most two decimals", () => {
    assert.equal(moneyText("USD", 1_000_000), "USD 1,000,000");
    assert.equal(moneyText("INR", 999.999, true), "≥ INR 1,000");
    assert.equal(moneyText("EUR", 1234.5), "EUR 1,234.5");
    assert.equal(moneyText("EUR", 0), "EUR 0");
  });
});
