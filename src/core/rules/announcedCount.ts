import { oneLine } from "../text/words";
import { placeIn } from "../decision/provenance/decisionReading";
import { defineRule, type Report, type RuleContext } from "./rule";
import { documentsOf } from "./shared/documents";
import { wrongGateCounts } from "./shared/gateCounts";
import { wrongInlineLists } from "./shared/inlineParts";

/** Sentences of a decision that name another number of things than they announce. */
function* inSentences({ decisionText }: RuleContext): Generator<Report> {
  if (decisionText === null || decisionText.isOurs) return;
  for (const { passage, from, to, stated, listed } of wrongInlineLists(decisionText)) {
    const said = oneLine(passage.text.slice(from, to), 80);
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, passage, from, to),
      message: messageOf(said, stated, listed),
      identity: [said],
    };
  }
}

/** "Three of six gates pass", where the table of the gates says something else. */
function* ofGates({ decisionText }: RuleContext): Generator<Report> {
  if (decisionText === null || decisionText.isOurs) return;
  for (const { passage, from, to, stated, counted, outcome } of wrongGateCounts(decisionText)) {
    const said = oneLine(passage.text.slice(from, to), 80);
    const did = outcome === "pass" ? "pass" : "do not pass";
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, passage, from, to),
      message: `"${said}" counts ${stated}, but ${counted} of the rows in the table ${did}. Correct the number or the table.`,
      identity: [said],
    };
  }
}

function messageOf(said: string, stated: number, listed: number): string {
  return `"${said}" announces ${stated} entries, but ${listed} ${listed === 1 ? "follows" : "follow"}. Correct the number or the list.`;
}

export const announcedCount = defineRule({
  id: "announced-count",
  title: "List is longer or shorter than announced",
  level: "warning",
  docs: `
    A line says how many entries follow, and the list or the table below it has another number of them. An entry may be missing, or it was added
    or removed without changing the number.

    Correct the number or the list. Only the list directly below the line is compared, and only if the line contains no other number. In a decision,
    sentences that list things behind a colon are compared, too.
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
    yield* inSentences(context);
    yield* ofGates(context);
    for (const { path, claims } of documentsOf(context)) {
      for (const { stated, listed, text, range } of claims.announced) {
        if (stated === listed) continue;
        yield {
          path,
          range,
          message: messageOf(oneLine(text, 80), stated, listed),
          identity: [oneLine(text, 80)],
        };
      }
    }
  },
});
