import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { defineRule, type Report } from "./rule";
import { tooEarly } from "./shared/planDates";
import { outOfList, wrongOrders, type WrongOrder } from "./shared/dayOrder";

export const dateOrder = defineRule({
  id: "date-order",
  title: "Days in the wrong order",
  level: "warning",
  docs: `
    A sentence of the decision says that something happens before or after something else, and its days say the opposite, or one entry of a list of days
    is earlier than the entry above it. Those who follow the plan start too early or too late.

    A sentence that names the day by which a numbered part of the plan is finished ("on 19 December, once week 7 is closed") is compared with the last day of that part.

    Correct the day, or the order.

    Only sentences with exactly two days are compared, and only lists of at least four entries that begin with a day, of which one is out of order. Days without a year that may
    be in different years are not compared.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Passed:** 412
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        The load test takes place on 12 March, in time for the launch on 9 March. <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Passed:** 412
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        The load test takes place on 5 March, in time for the launch on 9 March.
      `,
    },
  },
  *check({ decisionText }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs) return;
    for (const wrong of [...wrongOrders(decisionText), ...outOfList(decisionText)]) {
      const { day, other } = wrong;
      const range = placeIn(decisionText, day.passage, day.from, day.to);
      if (decisionText.isHuman(range.line)) continue;
      yield {
        path: decisionText.path,
        range,
        message: messageOf(decisionText, wrong),
        identity: [wrong.relation, day.written, other.written],
        related: [
          {
            path: decisionText.path,
            line: placeIn(decisionText, other.passage, other.from, other.to).line,
            message: other.written,
          },
        ],
      };
    }
    for (const { day, part } of tooEarly(decisionText)) {
      const range = placeIn(decisionText, day.passage, day.from, day.to);
      if (decisionText.isHuman(range.line)) continue;
      const { line } = placeIn(decisionText, part.passage, part.end.from, part.end.to);
      yield {
        path: decisionText.path,
        range,
        message: `${part.noun} ${part.number} is said to be finished on ${day.written}, but it ends on ${part.end.written} (line ${line}). Correct the day or the plan.`,
        identity: ["part", day.written, part.end.written],
        related: [{ path: decisionText.path, line, message: part.end.written }],
      };
    }
  },
});

function messageOf(decision: DecisionReading, { day, other, relation }: WrongOrder): string {
  if (relation !== "list")
    return `${day.written} is said to be ${relation} ${other.written}, but it is not. Correct the day or the order.`;
  const { line } = placeIn(decision, other.passage, other.from, other.to);
  return `${day.written} is before ${other.written} in line ${line}, which precedes it in this list. Correct the day or the order.`;
}
