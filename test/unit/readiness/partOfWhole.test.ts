// What is stated of a part is not stated of the whole.
import assert from "node:assert/strict";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { partsIn } from "../../../src/core/reader/measures/partOfWhole";
import { assertGate } from "./generalGate";

const TRAINED: GateOverride = {
  kind: "figure",
  measure: "riders trained",
  operator: ">=",
  value: 95,
  unit: "%",
  title: "The riders of all depots are trained",
};

describe("a figure of a part", () => {
  assertGate(TRAINED, [
    ["of one depot", "not-evidenced", "- Riders trained: 100 % of depot A", /part/],
    ["at a place with a name", "not-evidenced", "- Riders trained: 100 % at the Oslo depot"],
    ["of a place with a name behind it", "not-evidenced", "- Riders trained: 100 % of depot North"],
    ["in brackets", "not-evidenced", "- Riders trained: 100 % (depot 2)"],
    ["at the headquarters", "not-evidenced", "- Riders trained: 100 % (headquarters)"],
    [
      "at the headquarters and everywhere else",
      "pass",
      "- Riders trained: 100 % (headquarters and all depots)",
    ],
    ["of a pilot", "not-evidenced", "- Riders trained: 98 % of the pilot group"],
    ["of fewer than all", "not-evidenced", "- Riders trained: 100 % (1 of 3 depots)"],
    [
      "in the name of a row",
      "not-evidenced",
      "| Measure | Result |\n|---|---|\n| Riders trained, depot A | 100 % |",
    ],
    ["too few of one depot", "fail", "- Riders trained: 80 % of depot A"],
    ["of all", "pass", "- Riders trained: 100 % of all depots"],
    ["of all, counted", "pass", "- Riders trained: 99 % (3 of 3 depots)"],
    ["without a part", "pass", "- Riders trained: 97 % of the riders"],
    ["of each of several", "pass", "- Riders trained: 100 % of depot A, 97 % of depot B"],
    ["of each, one too low", "fail", "- Riders trained: 100 % of depot A, 90 % of depot B"],
    [
      "rows of several",
      "pass",
      "| Measure | Result |\n|---|---|\n| Riders trained, depot A | 100 % |\n| Riders trained, depot B | 96 % |",
    ],
    ["of the whole and of a part", "pass", "- Riders trained: 97 %\n- Riders trained (depot A): 100 %"],
  ]);
  assertGate({ ...TRAINED, measure: "staff trained", title: "All staff are trained" }, [
    ["of the staff of a place", "not-evidenced", "- Staff trained: 100 % of our Oslo staff", /part/],
    ["of the staff", "pass", "- Staff trained: 98 % of our staff"],
    ["of all staff", "pass", "- Staff trained: 98 % of all staff"],
  ]);
  assertGate({ ...TRAINED, title: "The riders of depot A are trained" }, [
    ["of the part that is asked for", "pass", "- Riders trained: 100 % of depot A"],
  ]);
  assertGate({ ...TRAINED, title: "Enough headroom", measure: "headroom", value: 30 }, [
    ["where nothing asks for all", "pass", "- Headroom: 41 % on line 2"],
    ["a share of a part", "not-evidenced", "- Headroom: 41 % of line 2"],
  ]);
});

describe("evidence and approvals of a part", () => {
  const drill: GateOverride = {
    kind: "evidence-present",
    evidence: ["evacuation drill"],
    title: "An evacuation drill at every depot",
  };
  assertGate(drill, [
    ["at one depot", "fail", "- **Evacuation drill:** done at depot A on 2027-01-03"],
    ["in the name", "fail", "- **Evacuation drill (depot A):** done"],
    ["at each", "pass", "- **Evacuation drill:** done at all depots"],
    ["at two", "pass", "- **Evacuation drill (depot A):** done\n- **Evacuation drill (depot B):** done"],
  ]);
  assertGate({ ...drill, title: "An evacuation drill was held" }, [
    ["where nothing asks for all", "pass", "- **Evacuation drill:** done in hall 3 on 2027-01-03"],
  ]);
  assertGate(
    {
      kind: "approval-recorded",
      approvers: ["Fire marshal"],
      title: "The fire marshal approves all depots",
    },
    [
      ["for one depot", "not-evidenced", "## Approvals\n\n- Fire marshal: approved for depot A"],
      ["for all", "pass", "## Approvals\n\n- Fire marshal: approved for all depots"],
    ],
  );
  assertGate({ kind: "standard-met", standards: ["EN 3-7"], title: "All depots meet EN 3-7" }, [
    ["in one depot", "not-evidenced", "- **EN 3-7:** Compliant (depot A)"],
    ["in all", "pass", "- **EN 3-7:** Compliant in all depots"],
  ]);
});

describe("the parts that a text names", () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["100 % of site A", ["site a"]],
    ["tested on line 1", ["line 1"]],
    ["at the Oslo depot", ["oslo depot"]],
    ["Line Manager", []],
    ["Approved by the Site Manager", []],
    ["Approved by the QA Team", []],
    ["all sites, site A included", []],
    ["90 % branch coverage", []],
    ["on the whole site", []],
  ];
  for (const [text, parts] of rows)
    it(text, () => {
      assert.deepEqual(partsIn(text), parts);
    });
});
