import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { Figure } from "../decision/provenance/figures";
import type { Passage } from "../decision/provenance/passages";
import { says } from "../reader/annotations/says";
import { defineRule, type Report } from "./rule";

export const parallelDuration = defineRule({
  id: "parallel-duration",
  title: "Parallel work is added up",
  level: "warning",
  docs: `
    The decision says that the work of a phase is done in parallel, but the duration of the phase is the sum of its parts. Work that is done at the
    same time takes as long as its longest part.

    State the longest part as the duration and the sum as the effort, or say that the parts follow one another.
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

        **Phase 1 (in parallel)**

        - Rotate the signing key: 6 hours
        - Limit the rate: 5 hours
        - Total duration: 11 hours <!-- problem -->
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

        **Phase 1 (in parallel)**

        - Rotate the signing key: 6 hours
        - Limit the rate: 5 hours
        - Total effort: 11 hours
        - Total duration: 6 hours
      `,
    },
  },
  *check({ decisionText }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs) return;
    for (const group of parallelGroups(decisionText.passages)) yield* addedUp(decisionText, group);
  },
});

/** A phase has fewer entries than this. */
const MOST_ENTRIES = 40;

/** The passages below each short line that says that its entries are done in parallel, up to the next heading or line of its kind. */
function parallelGroups(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  return passages.flatMap((passage, index) => {
    if (passage.kind === "row" || passage.text.length > 120 || !says(passage.text, "parallel", "word"))
      return [];
    const below = passages.slice(index + 1, index + 1 + MOST_ENTRIES);
    const end = below.findIndex(({ kind, text }) => kind === "heading" || PHASE.test(text));
    return [end < 0 ? below : below.slice(0, end)];
  });
}

// What begins the next phase. Example: "Phase 2", "Week 3".
const PHASE = /^\W*(?:phase|stage|step|week|sprint|wave)\s\d/i;

function* addedUp(decision: DecisionReading, entries: readonly Passage[]): Generator<Report> {
  const stated = entries.map((passage) => ({ passage, hours: hoursOf(decision.figures(passage)) }));
  const total = stated.find(({ passage, hours }) => hours !== null && TOTAL.test(passage.text));
  const parts = stated
    .slice(0, total ? stated.indexOf(total) : 0)
    .flatMap(({ passage, hours }) => (hours === null || ANY_TOTAL.test(passage.text) ? [] : [hours]));
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  const longest = Math.max(...parts.map(({ value }) => value ?? 0));
  if (!total?.hours || parts.length < 2 || total.hours.value !== sum || sum === longest) return;
  const { from, to, text, unit } = total.hours;
  yield {
    path: decision.path,
    range: placeIn(decision, total.passage, from, to),
    message: `The work is done in parallel, but ${text} is the sum of its ${parts.length} parts; the longest takes ${longest} ${unit ?? ""}. Correct the duration, or call it the effort.`,
    identity: [text, String(longest)],
  };
}

// Example: "Total duration: 11 hours", "Duration: 3 days".
const TOTAL = /^\W*(?:total|overall)?\s?(?:duration|time|calendar time)\b/i;
const ANY_TOTAL = /^\W*(?:total|overall|sum|duration)\b/i;

/** The only duration of an entry. */
function hoursOf(figures: readonly Figure[]): Figure | null {
  const [only, ...others] = figures.filter(({ unit }) => unit === "h" || unit === "d" || unit === "w");
  return only && others.length === 0 ? only : null;
}
