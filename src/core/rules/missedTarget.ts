import type { PerformanceRow } from "../reader/facts";
import { enumerated } from "../text/phrases";
import { defineRule, type Report } from "./rule";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { oneLine } from "../text/words";
import { brokenLimits } from "./shared/rowLimits";
import { documentsOf } from "./shared/documents";

export const missedTarget = defineRule({
  id: "missed-target",
  title: "Missed target reported as met",
  level: "warning",
  docs: `
    A row of measurements is marked as passed, but its figures miss the target. The figures count, not the mark. Ranges are judged by their worse
    end.

    Correct the mark or the figure. If the target was changed on purpose, state the new target in the row and the reason next to the table.
  `,
  examples: {
    bad: {
      "05_DATA_LAYER_REVIEW.md": `
        # Data Layer Review

        ## Performance

        | Operation | Target | Actual   | Status  |
        | --------- | ------ | -------- | ------- |
        | Search    | <100ms | 85-140ms | ✅ PASS | <!-- problem -->
      `,
    },
    good: {
      "05_DATA_LAYER_REVIEW.md": `
        # Data Layer Review

        ## Performance

        | Operation | Target | Actual   | Status  |
        | --------- | ------ | -------- | ------- |
        | Search    | <100ms | 85-140ms | ❌ FAIL |
        | Insert    | <100ms | 40ms     | ✅ PASS |
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText !== null && !decisionText.isOurs) yield* beyondLimits(decisionText);
    for (const facts of documentsOf(context)) {
      const missed = [
        ...facts.performance.filter(({ stated, met }) => stated === "pass" && met === false),
        ...facts.claims.missed,
      ];
      for (const row of missed) {
        const same = missed.filter(({ range }) => range.from === row.range.from);
        // A row with several targets is marked once.
        if (same[0] === row) yield problem(facts.path, row, same);
      }
    }
  },
});

/** "| Spike load | 650 ms, limit 500 ms | passed |" in a decision. */
function* beyondLimits(decision: DecisionReading): Generator<Report> {
  for (const { passage, cell, actual, limit } of brokenLimits(decision)) {
    const range = placeIn(decision, passage, 0, passage.text.length);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `"${oneLine(passage.text, 80)}" is marked as passed, but ${actual} does not meet the limit ${limit}. Correct the mark or the figure.`,
      identity: [oneLine(cell, 80)],
    };
  }
}

function problem(path: string, { name, range }: PerformanceRow, missed: readonly PerformanceRow[]): Report {
  const names = [...new Set([name, ...missed.map((row) => row.name)])];
  const figures = enumerated(
    missed.map(({ actual, target }) => `${actual} does not meet the target ${target}`),
  );
  return {
    path,
    range,
    message: `"${enumerated(names)}" is marked as passed, but ${figures}. It counts as missed; correct the mark or the figure.`,
    identity: [name],
  };
}
