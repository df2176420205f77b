import { defineRule, type Report } from "./rule";
import { bounded } from "../text/phrases";

/** rules.md, Consistency checks: stated sum ≠ sum of the rows. */
export const sumMismatch = defineRule({
  id: "sum-mismatch",
  title: "Sum that is not the sum of its parts",
  severity: "warning",
  *check({ reports }): Generator<Report> {
    for (const { facts } of reports) {
      for (const { what, written, unit, stated, computed, parts, unknown, holds, range } of facts.sums) {
        if (holds) continue;
        const silent =
          unknown === 0 ? "" : `, and ${unknown} more ${unknown === 1 ? "states" : "state"} none`;
        yield {
          path: facts.path,
          range,
          message: `"${what}" is stated as ${written}${unit === "hours" ? ` (${bounded(stated, unit)})` : ""}; the ${parts} figures it stands for give ${bounded(computed, unit)}${silent}.`,
          identity: [what, bounded(stated, unit), bounded(computed, unit)],
        };
      }
    }
  },
});
