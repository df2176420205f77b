import type { ReportFacts } from "../reader/facts";
import { groupBy } from "../text/groupBy";
import { oneLine } from "../text/words";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";
import { namedEfforts, type NamedEffort } from "./shared/namedEfforts";

export const effortConflict = defineRule({
  id: "effort-conflict",
  title: "One task with two efforts",
  level: "warning",
  docs: `
    A report states the effort of a task in two places, and the two differ: in the list of work and in the roadmap, for example. The totals of the plan
    rest on one of them.

    State the same effort in both places, or name the tasks differently if they are different work.

    Only tasks with the same name of at least two telling words are compared. Ranges that overlap agree, and so do approximate efforts that differ by
    less than ten percent. A name with three or more different efforts is that of a repeated step.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        ## Missing tests

        ### Courier database tests (12 hours) <!-- problem -->

        Nothing covers the tables of the couriers.

        ## Roadmap

        - Courier database tests (8h)
        - Label printing tests (4h)
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        ## Missing tests

        ### Courier database tests (12 hours)

        Nothing covers the tables of the couriers.

        ## Roadmap

        - Courier database tests (12h)
        - Label printing tests (4h)
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const document of documentsOf(context)) {
      for (const [, places] of groupBy(namedEfforts(document, context.policy.effort), ({ key }) => key)) {
        const different = places.filter(
          (one, index) => places.findIndex((other) => agree(one, other)) === index,
        );
        const [first, second, ...more] = different;
        if (first && second && more.length === 0) yield problem(document, first, second);
      }
    }
  },
});

/** Whether two ranges overlap; what is approximate may be ten percent off. */
function agree(one: NamedEffort, other: NamedEffort): boolean {
  const margin = one.isApproximate || other.isApproximate ? 1.1 : 1;
  const isBelow = (a: NamedEffort, b: NamedEffort): boolean => a.most !== null && a.most * margin < b.least;
  return !isBelow(one, other) && !isBelow(other, one);
}

function problem({ path }: ReportFacts, first: NamedEffort, second: NamedEffort): Report {
  const { line } = second.range;
  return {
    path,
    range: first.range,
    message: `"${oneLine(first.name, 60)}" takes ${first.written} here, but ${second.written} in line ${line}. State one effort, or name the tasks differently.`,
    identity: [first.key],
    related: [{ path, line, message: `${second.name}: ${second.written}` }],
  };
}
