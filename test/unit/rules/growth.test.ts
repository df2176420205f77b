// The rules cost in proportion to what the reports contain, also where a hostile report makes everything look alike.
import assert from "node:assert/strict";
import { countingCalls } from "../../support/calls";
import { runCount } from "../../support/runs";
import { judge } from "../support/reports";

/** Findings of the smaller report. The larger one has four times as many: four times the calls when linear, sixteen times when quadratic. */
const SMALL = runCount(800, 200);
const MOST = 6;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function finding(number: number, title: string, more = ""): string {
  return `### SEC-${number}: ${title}\n\n**Severity:** LOW\n**Status:** Open\n${more}\n\n`;
}

const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  "titles of the same words": (count) =>
    numbers(count)
      .map((number) => finding(number, `Gate number ${number} of the ferry`))
      .join(""),
  "steps with the words of other findings": (count) => {
    const findings = numbers(count).map((number) => finding(number, `Gate number ${number} of the ferry`));
    const steps = numbers(count).map(
      (number) => `${number}. Open the pier of the gate (SEC-${count - number})\n`,
    );
    return `${findings.join("")}## Roadmap\n\n${steps.join("")}`;
  },
  "findings that name each other": (count) =>
    numbers(count)
      .map((number) => finding(number, `Pier ${number}`, `**Duplicate of:** SEC-${number + 1}`))
      .join(""),
  "totals that contradict each other": (count) =>
    numbers(count)
      .map((number) => `Total: ${number} findings, ${number + 1} critical\n\n`)
      .join(""),
  verdicts: (count) => "**Verdict:** NOT APPROVED\n\n".repeat(count),
  "rows without ids": (count) =>
    `| Severity | Title |\n|---|---|\n${numbers(count)
      .map((number) => `| Low | Gate number ${number} |\n`)
      .join("")}`,
};

describe("the calls that judging makes", () => {
  const callsOf = countingCalls();
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`grow with the report: ${name}`, () => {
      const [small, large] = [make(SMALL), make(4 * SMALL)].map((text) =>
        callsOf(() => judge({ texts: { security: `# Security Audit\n\n## Detailed Findings\n\n${text}` } })),
      );
      assert.ok(
        large! > 0 && large! <= MOST * small!,
        `${small} calls, and ${large} for four times the report`,
      );
    });
  }
});
