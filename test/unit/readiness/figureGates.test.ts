// Gates of figures: the forms in which reports state durations and shares, and the rows that count.
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { assertGate } from "./generalGate";

const table = (...rows: readonly string[]): string =>
  ["| Measure | Target | Actual |", "|---|---|---|", ...rows].join("\n");

describe("a figure gate of time", () => {
  const restore = (unit: string, value: number): GateOverride => ({
    kind: "figure",
    measure: "restore time",
    operator: "<=",
    value,
    unit,
  });
  describe("reads a compound duration as one", () => {
    assertGate(restore("h", 4), [
      ["with blanks", "fail", table("| Restore time | ≤ 4 h | 4 h 35 min |"), /is 4\.6 h/],
      ["without blanks", "fail", "- **Restore time:** 4h35m", /is 4\.6 h/],
      ["in words", "fail", "- **Restore time:** 4 hours 35 minutes", /is 4\.6 h/],
      [
        "with a comma and a word",
        "fail",
        "- **Restore time:** 4 hours, 5 minutes and 30 seconds",
        /is 4\.1 h/,
      ],
      ["as on a clock", "fail", "- **Restore time:** 4:35 h", /is 4\.6 h/],
      ["below the limit", "pass", "- **Restore time:** 3 h 59 min", /is 3\.98 h/],
      ["one day of 24 hours", "fail", "- **Restore time:** 1 d 2 h", /is 26 h/],
      ["with a tolerance", "fail", "- **Restore time:** 3.8 h ± 0.3 h", /is 4\.1 h/],
      ["a duration in a sentence", "fail", "- **Restore time:** restored in 4 h 35 min on 2027-02-19"],
    ]);
  });
  describe("converts units", () => {
    assertGate(restore("s", 2), [
      ["from milliseconds", "fail", "- **Restore time:** 2400 ms", /is 2\.4 s/],
      ["from milliseconds below the limit", "pass", "- **Restore time:** 1,900 ms", /is 1\.9 s/],
      ["in words", "fail", "- **Restore time:** 2.4 seconds"],
      ["with a blank between thousands", "fail", "- **Restore time:** 2 400 ms", /is 2\.4 s/],
    ]);
    assertGate(restore("minutes", 240), [
      ["to a unit in words", "fail", "- **Restore time:** 4 h 35 min", /is 275 minutes/],
      ["without an error of rounding", "pass", "- **Restore time:** 4.0 h", /is 240 minutes/],
    ]);
    assertGate(restore("hours", 4), [
      [
        "of the header",
        "fail",
        "| Measure | Drill (h) |\n|---|---|\n| Restore time | 4.6 |",
        /is 4\.6 hours/,
      ],
      ["unless the length is not fixed", "not-evidenced", "- **Restore time:** 2 months", /cannot be read/],
      ["of working days only for effort", "not-evidenced", "- **Restore time:** 2 working days"],
    ]);
  });
  describe("leaves out what is not the figure", () => {
    assertGate(restore("h", 4), [
      ["an earlier value", "pass", "- **Restore time:** 3.5 h (was 6 h)"],
      ["the limit", "pass", "- **Restore time:** 3.5 h (limit: 5 h)"],
      ["a condition", "pass", "- **Restore time:** 3.5 h, measured over 24 h"],
      ["the number of a part", "fail", "- **Restore time:** Drill 1: 3.9 h, drill 2: 4.6 h", /is 4\.6 h/],
    ]);
  });
  describe("of effort", () => {
    assertGate({ kind: "figure", measure: "effort", operator: "<=", value: 16, unit: "h" }, [
      ["a day has the working hours of the policy", "pass", "- **Effort:** 2 days", /is 16 h/],
    ]);
  });
});

describe("a figure gate of a share", () => {
  assertGate({ kind: "figure", measure: "accounts reviewed", operator: ">=", value: 99, unit: "%" }, [
    ["a decimal comma", "fail", table("| Accounts reviewed | 99 % | 98,5 % |"), /98\.5%/],
    ["a count with its share", "fail", table("| Accounts reviewed | 99 % | 406/412 (98.5 %) |"), /98\.5%/],
    ["a count of all", "fail", table("| Accounts reviewed | 99 % | 406 of 412 |"), /98\.5%/],
    ["in words", "pass", "- **Accounts reviewed:** 99.5 percent"],
    ["a negative one", "fail", "- **Accounts reviewed:** -99.5 %"],
    [
      "the name before a longer one",
      "fail",
      table("| Accounts reviewed | 99 % | 98 % |", "| Privileged accounts reviewed | 99 % | 100 % |"),
      /longer name: Privileged/,
    ],
    [
      "the name, though a longer one misses",
      "pass",
      table("| Accounts reviewed | 99 % | 99.2 % |", "| Privileged accounts reviewed | 99 % | 90 % |"),
    ],
    [
      "a row that is not measured, and a longer one",
      "not-evidenced",
      table("| Accounts reviewed | 99 % | not measured |", "| Privileged accounts reviewed | 99 % | 100 % |"),
      /cannot be read: Accounts reviewed/,
    ],
    [
      "a row in another unit, and a longer one",
      "not-evidenced",
      table("| Accounts reviewed | 99 % | 412 |", "| Privileged accounts reviewed | 99 % | 100 % |"),
      /not as a figure that can be read in %/,
    ],
    ["a longer name alone", "pass", table("| Privileged accounts reviewed | 99 % | 100 % |")],
    ["the opposite", "not-evidenced", "- **Accounts not reviewed:** 100 %"],
    ["an earlier time", "not-evidenced", "- **Accounts reviewed in the previous quarter:** 100 %"],
    [
      "a name that says of which part",
      "fail",
      "- Accounts reviewed: 100 %\n- Accounts reviewed (archive): 90 %",
    ],
    [
      "a row with its number",
      "fail",
      "| No | Measure | Actual |\n|---|---|---|\n| 3 | Accounts reviewed | 90 % |",
    ],
  ]);
});

describe("a figure gate with several values", () => {
  const columns = (values: string): string =>
    `| Measure | Target | iOS | Android |\n|---|---|---|---|\n| Crash-free sessions | 99.5 % | ${values} |`;
  assertGate({ kind: "figure", measure: "crash-free sessions", operator: ">=", value: 99.5, unit: "%" }, [
    ["the worst column", "fail", columns("99.81 % | 99.43 %"), /99\.4%/],
    ["all columns meet it", "pass", columns("99.81 % | 99.63 %")],
    ["one column is not measured", "not-evidenced", columns("99.81 % | not measured"), /cannot be read/],
    ["the worst behind a label", "fail", "- Crash-free sessions: 99.81 % (iOS), 99.43 % (Android)", /99\.4%/],
    ["with one unit for both", "fail", "- Crash-free sessions: 99.4 / 99.8 %", /99\.4%/],
    ["a column of an earlier release", "pass", columns("99.81 % | 99.9 %").replace("iOS", "Previous")],
  ]);
  assertGate({ kind: "figure", measure: "store rating", operator: ">=", value: 4.2 }, [
    ["plain numbers", "fail", "- Store rating: 4.4 (App Store), 4.1 (Google Play)", /is 4\.1/],
    ["of a scale", "pass", "- Store rating: 4.4/5"],
    ["next to a date", "pass", "- Store rating: 4.4 (2027-02-19)"],
    ["next to a count of something else", "pass", "- Store rating: 4.4 from 3 reviews"],
  ]);
});
