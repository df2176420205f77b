import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

export const tickedUnmet = defineRule({
  id: "ticked-unmet",
  title: "Unmet requirement marked as passed",
  level: "warning",
  docs: `
    A row of a table says that a requirement is not met, in a column such as Met, Implemented or Compliant, but its mark says that it passed.

    Correct the mark, or the answer.

    Columns in which "no" is good, such as Crashes, are not compared.
  `,
  examples: {
    bad: {
      "06_FUNCTIONAL_REVIEW.md": `
        # Functional Review

        | Requirement          | Met | Status |
        | -------------------- | --- | ------ |
        | Labels within 500 ms | No  | ✅     | <!-- problem -->
      `,
    },
    good: {
      "06_FUNCTIONAL_REVIEW.md": `
        # Functional Review

        | Requirement          | Met | Status |
        | -------------------- | --- | ------ |
        | Labels within 500 ms | No  | ❌     |

        | Check                | Crashes seen | Status |
        | -------------------- | ------------ | ------ |
        | Start of the printer | No           | ✅     |
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const { path, claims } of documentsOf(context)) {
      for (const { name, column, answer, mark, range } of claims.tickedUnmet) {
        yield {
          path,
          range,
          message: `"${name}" is marked as passed (${mark}), but the column ${column} says "${answer}". Correct the mark or the answer.`,
          identity: [name, column],
        };
      }
    }
  },
});
