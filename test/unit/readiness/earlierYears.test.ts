// A figure whose name says an earlier year is not the current one.
import assert from "node:assert/strict";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { yearsIn } from "../../../src/core/reader/measures/years";
import { assertGate } from "./generalGate";

const RATE: GateOverride = { kind: "figure", measure: "pass rate", operator: ">=", value: 95, unit: "%" };
const dated = (text: string): string => `**Date:** 2027-03-05\n\n${text}`;
const table = (header: string, row: string): string =>
  dated(`${header}\n${header.replaceAll(/[^|]+/g, "---")}\n${row}`);

describe("a figure of an earlier year", () => {
  assertGate(RATE, [
    ["next to the current one", "fail", dated("- 2023 pass rate: 99 %\n- Current pass rate: 80 %")],
    ["the year behind it", "fail", dated("- Pass rate 2023: 99 %\n- Pass rate of this run: 80 %")],
    ["in brackets", "fail", dated("- Pass rate (2023): 99 %\n- Pass rate of this run: 80 %")],
    ["of a fiscal year", "not-evidenced", dated("- Pass rate FY25: 99 %")],
    ["in brackets behind the value", "not-evidenced", dated("- Pass rate: 99 % (2023)"), /earlier year/],
    ["in the value", "not-evidenced", dated("- Pass rate: 99 % in 2023")],
    ["alone", "not-evidenced", dated("- 2023 pass rate: 99 %"), /earlier year/],
    ["in a title", "not-evidenced", dated("## Results\n\n### Results of 2023\n\n- Pass rate: 99 %")],
    ["a column", "fail", table("| Measure | 2023 | 2027 |", "| Pass rate | 99 % | 80 % |")],
    ["without a date, next to a later year", "fail", "- 2023 pass rate: 99 %\n- 2027 pass rate: 80 %"],
  ]);
});

describe("a figure of this year", () => {
  assertGate(RATE, [
    ["next to an earlier one", "pass", dated("- 2023 pass rate: 80 %\n- Pass rate: 99 %")],
    ["with its year", "pass", dated("- 2023 pass rate: 80 %\n- 2027 pass rate: 99 %")],
    ["with the day it was measured", "pass", dated("- Pass rate (2026-12-20): 99 %")],
    ["better than in an earlier year", "pass", dated("- Pass rate: 99 % (up from 95 % in 2023)")],
    ["since an earlier year", "pass", dated("- Pass rate: 99 % since 2023")],
    ["in this year", "pass", dated("- Pass rate: 99 % in 2027")],
    ["with its month", "pass", dated("- Pass rate (December 2026): 99 %")],
    ["a column", "pass", table("| Measure | 2023 | 2027 |", "| Pass rate | 80 % | 99 % |")],
    [
      "the edition of a standard",
      "pass",
      table("| Measure | Result |", "| Pass rate (ISO 27001:2013) | 99 % |"),
    ],
  ]);
  assertGate({ ...RATE, measure: "2026 pass rate" }, [
    ["that the policy names", "pass", dated("- 2026 pass rate: 99 %")],
  ]);
});

describe("a number that looks like a year", () => {
  assertGate({ kind: "figure", measure: "response time", operator: "<=", value: 2500, unit: "ms" }, [
    ["is a figure", "pass", dated("- Response time: 2019 ms")],
  ]);
});

describe("the years that a text names", () => {
  it("are periods, not parts of dates", () => {
    assert.deepEqual(
      yearsIn("2023 pass rate, FY24, 2025-12-20, ISO 9001:2015, May 2022, Q3 2021"),
      [2023, 2024, 2021],
    );
  });
});
