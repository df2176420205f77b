import assert from "node:assert/strict";
import {
  addedEffort,
  causeEffort,
  effortTasks,
  hoursText,
  sumText,
  totalEffort,
} from "../../../src/core/decision/effort";
import type { Effort } from "../../../src/core/reader/facts";
import { makeFinding, rangeAt } from "../support/setModel";

function effort(minHours: number, maxHours: number | null, line: number, sharedBy = 1): Effort {
  return { text: `${minHours} h`, range: rangeAt(line), minHours, maxHours, sharedBy };
}

function total(...findings: ReturnType<typeof makeFinding>[]): object {
  const { references, ...sums } = totalEffort(findings, findings);
  return { ...sums, lines: references.map(({ line }) => line) };
}

describe("effortTasks", () => {
  it("is one piece of work for findings that share a figure, and one for each other finding", () => {
    const findings = [
      makeFinding({ id: "C-1", effort: effort(6, 10, 70, 2) }),
      makeFinding({ id: "C-2" }),
      makeFinding({ id: "C-3", effort: effort(6, 10, 70, 2) }),
      makeFinding({ id: "C-4", effort: effort(1, null, 80) }),
    ];
    assert.deepEqual(
      effortTasks(findings, findings).map((task) => [
        task.findings.map(({ id }) => id),
        task.minHours,
        task.maxHours,
      ]),
      [
        [["C-1", "C-3"], 6, 10],
        [["C-2"], null, null],
        [["C-4"], 1, null],
      ],
    );
  });
});

describe("totalEffort", () => {
  it("sums the bounds of the open findings and counts unknown efforts", () => {
    assert.deepEqual(
      total(
        makeFinding({ id: "C-1", effort: effort(4, 8, 41) }),
        makeFinding({ id: "C-2", effort: effort(16, 16, 51) }),
        makeFinding({ id: "C-3" }),
        makeFinding({ id: "C-4", effort: effort(100, 100, 61), statusDetail: "verified" }),
      ),
      { minHours: 20, expectedHours: 22, maxHours: 24, known: 2, unknown: 1, lines: [41, 51] },
    );
  });

  it("counts a shared figure once", () => {
    assert.deepEqual(
      total(
        makeFinding({ id: "C-1", effort: effort(6, 10, 70, 2) }),
        makeFinding({ id: "C-2", effort: effort(6, 10, 70, 2) }),
      ),
      { minHours: 6, expectedHours: 8, maxHours: 10, known: 2, unknown: 0, lines: [70] },
    );
  });

  it("uses the range that covers all findings that are the same", () => {
    assert.deepEqual(
      total(
        makeFinding({ id: "C-1", effort: effort(4, 8, 41) }),
        makeFinding({ id: "A-1", effort: effort(2, 6, 51), mergedInto: "security:C-1" }),
      ),
      { minHours: 2, expectedHours: 5, maxHours: 8, known: 1, unknown: 0, lines: [41, 51] },
    );
  });

  it("keeps an open bound open", () => {
    assert.deepEqual(
      total(
        makeFinding({ id: "C-1", effort: effort(80, null, 41) }),
        makeFinding({ id: "C-2", effort: effort(1, 2, 51) }),
      ),
      { minHours: 81, expectedHours: 81.5, maxHours: null, known: 2, unknown: 0, lines: [41, 51] },
    );
  });

  it("handles findings with circular merges", () => {
    assert.deepEqual(
      total(
        makeFinding({ id: "C-1", mergedInto: "security:C-2", effort: effort(1, 1, 41) }),
        makeFinding({ id: "C-2", mergedInto: "security:C-1", effort: effort(1, 1, 51) }),
      ),
      { minHours: 0, expectedHours: 0, maxHours: 0, known: 0, unknown: 0, lines: [] },
    );
  });

  it("is written in half hours, but for less than half an hour", () => {
    assert.equal(sumText(195.33, 239.33), "195.5–239.5 h");
    assert.equal(sumText(0.25, 0.25), "0.25 h");
  });

  it("is written plainly", () => {
    assert.equal(hoursText(4, 8), "4–8 h");
    assert.equal(hoursText(1200.5, 1200.5), "1200.5 h");
    assert.equal(hoursText(0.1 + 0.2, null), "at least 0.3 h");
  });
});

describe("causeEffort", () => {
  const twice = [
    makeFinding({ id: "C-1", effort: effort(4, 4, 41), possibleDuplicates: ["security:C-2"] }),
    makeFinding({ id: "C-2", effort: effort(6, 10, 51), possibleDuplicates: ["security:C-1"] }),
  ];

  it("counts the longest of several possible duplicates in the lower bound, and all in the upper bound", () => {
    const { minHours, expectedHours, maxHours } = causeEffort(twice, twice);
    // The shorter one takes 0 to 4 hours.
    assert.deepEqual({ minHours, expectedHours, maxHours }, { minHours: 6, expectedHours: 10, maxHours: 14 });
  });

  it("adds nothing at least for a possible duplicate of work that is already counted", () => {
    const { minHours, maxHours } = addedEffort(twice.slice(0, 1), twice.slice(1), twice);
    assert.deepEqual({ minHours, maxHours }, { minHours: 0, maxHours: 4 });
  });
});
