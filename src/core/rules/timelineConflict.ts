import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { groupBy } from "../text/groupBy";
import { defineRule, type Report } from "./rule";
import { contradicting, liveWeeks, unplanned, type LiveWeek } from "./shared/weekEvents";
import { planStatements } from "./shared/timelines";

export const timelineConflict = defineRule({
  id: "timeline-conflict",
  title: "Two timelines in one decision",
  level: "warning",
  docs: `
    The decision states how long its plan takes, or on which day the release or the decision meeting is, in two places, and the two differ. Readers
    do not know which one to follow. The week of the earliest release is compared with the weeks in which the plan goes live.

    Keep one. Only sentences that say one thing about the whole plan are compared: not those about a phase or a stage, not what a report expects, and
    not sentences with several durations or days.
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

        **Recommended timeline:** 3 weeks

        ## Plan

        The remediation takes 8 weeks. <!-- problem -->
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

        **Recommended timeline:** 8 weeks

        ## Plan

        The remediation takes eight weeks. Phase 1 takes 3 weeks.
      `,
    },
  },
  *check({ decisionText }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs) return;
    yield* inWeeks(decisionText);
    for (const [about, statements] of groupBy(planStatements(decisionText), (one) => one.about)) {
      const [first, ...others] = statements;
      const other = others.find(({ value }) => value !== first?.value);
      if (!first || !other) continue;
      const place = placeIn(decisionText, first.passage, first.from, first.to);
      yield {
        path: decisionText.path,
        range: placeIn(decisionText, other.passage, other.from, other.to),
        message: `${subjectOf(about)} ${other.written} here, but ${first.written} in line ${place.line}. Keep one.`,
        identity: [about, first.value, other.value],
        related: [{ path: decisionText.path, line: place.line, message: first.written }],
      };
    }
  },
});

/** "The earliest production date is week 3", where the plan has the go-live in week 4. */
function* inWeeks(decision: DecisionReading): Generator<Report> {
  const weeks = liveWeeks(decision);
  const found = contradicting(weeks);
  if (found === null) {
    yield* outsidePlan(decision, weeks);
    return;
  }
  const { earliest, other } = found;
  const at = placeIn(decision, other.passage, other.from, other.to);
  yield {
    path: decision.path,
    range: placeIn(decision, earliest.passage, earliest.from, earliest.to),
    message: `The earliest release is in week ${earliest.week} here, but in week ${other.week} in line ${at.line}. Keep one.`,
    identity: ["week", String(earliest.week), String(other.week)],
    related: [{ path: decision.path, line: at.line, message: `week ${other.week}` }],
  };
}

function* outsidePlan(decision: DecisionReading, weeks: readonly LiveWeek[]): Generator<Report> {
  const found = unplanned(weeks);
  if (found === null) return;
  const { said, planned } = found;
  const at = placeIn(decision, planned.passage, planned.from, planned.to);
  yield {
    path: decision.path,
    range: placeIn(decision, said.passage, said.from, said.to),
    message: `The release is in week ${said.week} here, but in week ${planned.week} of the plan in line ${at.line}. Keep one.`,
    identity: ["week", String(said.week), String(planned.week)],
    related: [{ path: decision.path, line: at.line, message: `week ${planned.week}` }],
  };
}

function subjectOf(about: string): string {
  if (about === "live") return "The release is on";
  return about === "meeting" ? "The meeting is on" : "The plan takes";
}
