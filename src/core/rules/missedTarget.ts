import { defineRule, type Report } from "./rule";

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
  *check({ reports }): Generator<Report> {
    for (const { facts } of reports) {
      for (const { name, target, actual, stated, met, range } of facts.performance) {
        if (stated !== "pass" || met !== false) continue;
        yield {
          path: facts.path,
          range,
          message: `"${name}" is marked as passed, but ${actual} does not meet the target ${target}. It counts as missed; correct the mark or the figure.`,
          identity: [name],
        };
      }
    }
  },
});
