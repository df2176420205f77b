import { oneLine } from "../text/words";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

export const announcedCount = defineRule({
  id: "announced-count",
  title: "List is longer or shorter than announced",
  level: "warning",
  docs: `
    A line says how many entries follow, and the list or the table below it has another number of them. An entry may be missing, or it was added
    or removed without changing the number.

    Correct the number or the list. Only the list directly below the line is compared, and only if the line contains no other number.
  `,
  examples: {
    bad: {
      "06_FUNCTIONAL_REVIEW.md": `
        # Functional Review

        The review found four gaps in bookings: <!-- problem -->

        - Group bookings cannot be split
        - Refunds need a phone call
        - Waiting lists are not sorted
      `,
    },
    good: {
      "06_FUNCTIONAL_REVIEW.md": `
        # Functional Review

        The review found three gaps in bookings:

        - Group bookings cannot be split
        - Refunds need a phone call
        - Waiting lists are not sorted
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const { path, claims } of documentsOf(context)) {
      for (const { stated, listed, text, range } of claims.announced) {
        if (stated === listed) continue;
        yield {
          path,
          range,
          message: `"${oneLine(text, 80)}" announces ${stated} entries, but ${listed} ${listed === 1 ? "follows" : "follow"}. Correct the number or the list.`,
          identity: [oneLine(text, 80)],
        };
      }
    }
  },
});
