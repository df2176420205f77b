import { says } from "../reader/annotations/says";
import type { CoverageScope, CoverageStatement } from "../reader/facts";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { otherAggregates } from "./shared/aggregates";
import { otherLimits } from "./shared/attributedLimits";
import { otherThresholds } from "./shared/expressions";
import { ownLimitsElsewhere } from "./shared/ownLimits";
import { otherUnits } from "./shared/otherUnits";
import { otherShares } from "./shared/otherShares";
import { otherFigures } from "./shared/otherFigures";
import { enumerated } from "../text/phrases";
import { defineRule, type Report, type RuleContext } from "./rule";
import { placeName } from "./shared/placeName";

const NAMES: Readonly<Partial<Record<CoverageScope, string>>> = {
  overall: "overall test coverage",
  "critical-paths": "test coverage of critical paths",
};

export const decisionFigure = defineRule({
  id: "decision-figure",
  title: "Figure that the reports state differently",
  level: "warning",
  docs: `
    The decision states a test coverage that none of its reports states for the same thing: the overall coverage, or that of critical paths. The figure
    is outdated, or it is that of something else.

    \`audit\` also compares averages and percentiles under the same name, the thresholds of alerts with the same expression, and minimums that a sentence
    says a report sets. Two limits that the decision itself sets for the same thing are reported, too.

    State the value of the report, or correct the report.

    A value that is rounded is not reported, nor are targets and the coverage of one part. If two reports disagree, either value is accepted here.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Overall coverage:** 64%
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        - **Overall coverage:** 71% <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Overall coverage:** 64.2%
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        - **Overall coverage:** 64%
      `,
    },
  },
  *check({ decisionText, reports }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs) return;
    yield* aggregatesTakenForOthers(decisionText);
    yield* otherLimitsOfReports(decisionText, reports);
    yield* otherThresholdsOfAlerts(decisionText);
    yield* statedOtherwise(decisionText);
    yield* sharesStatedOtherwise(decisionText);
    yield* inOtherUnits(decisionText);
    yield* limitedOtherwise(decisionText);
    const { path, coverage } = decisionText.facts();
    const all = [...coverage, ...reports.flatMap(({ facts }) => facts.coverage)];
    for (const [scope, name] of Object.entries(NAMES)) {
      const stated = reports.flatMap(({ facts }) =>
        facts.coverage.filter((one) => one.scope === scope).map((one) => ({ ...one, path: facts.path })),
      );
      const own = coverage.filter((one) => one.scope === scope && !decisionText.isHuman(one.range.line));
      const wrong =
        stated.length === 0
          ? []
          : own.filter(
              (one) => !isOfPart(one) && !isTarget(one, all) && !stated.some((other) => isSame(one, other)),
            );
      for (const [index, first] of wrong.entries()) {
        if (wrong.findIndex(({ percent }) => percent === first.percent) !== index) continue;
        const others = coverage.filter((one) => one !== first && one.percent === first.percent);
        const values = stated.map(
          (one) => `${one.percent} % (${placeName({ path: one.path, line: one.range.line }, path)})`,
        );
        yield {
          path,
          range: first.range,
          message: `The decision states ${first.percent} % as the ${name}, but the reports say ${enumerated(values)}. State the value of the report.`,
          identity: [scope, String(first.percent)],
          related: [
            ...others.map(({ range, text }) => ({ path, line: range.line, message: text })),
            ...stated.map((one) => ({ path: one.path, line: one.range.line, message: one.text })),
          ],
        };
      }
    }
  },
});

/** A mean that is called P95. */
function* aggregatesTakenForOthers(decision: DecisionReading): Generator<Report> {
  for (const { passage, figure, is, stated, line } of otherAggregates(decision)) {
    const range = placeIn(decision, passage, figure.from, figure.to);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `${figure.text} is the ${is.replace(/^p/, "P")} value in ${placeName(line, decision.path)}; the value that the decision names is ${stated.text}. State that one.`,
      identity: ["aggregate", figure.key, stated.key],
      related: [{ ...line, message: stated.text }],
    };
  }
}

/** "50 %, the minimum that QA sets", where QA sets 70 %. */
function* otherLimitsOfReports(
  decision: DecisionReading,
  reports: RuleContext["reports"],
): Generator<Report> {
  for (const { passage, figure, stated } of otherLimits(decision, { reports })) {
    const range = placeIn(decision, passage, figure.from, figure.to);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `The decision says that the report sets ${figure.text}, but ${placeName(stated, decision.path)} says ${stated.value}. State the value of the report.`,
      identity: ["limit", figure.key, stated.value],
      related: [{ ...stated, message: stated.text }],
    };
  }
}

/** "queue_depth > 800", where the report has "queue_depth > 8000". */
function* otherThresholdsOfAlerts(decision: DecisionReading): Generator<Report> {
  for (const { passage, from, to, text, stated } of otherThresholds(decision)) {
    const range = placeIn(decision, passage, from, to);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `The decision states ${text}, but ${placeName(stated, decision.path)} has ${stated.threshold} here. State the value of the report, or say why it differs.`,
      identity: ["threshold", stated.subject],
      related: [{ path: stated.path, line: stated.line, message: stated.threshold }],
    };
  }
}

function* statedOtherwise(decision: DecisionReading): Generator<Report> {
  const taken = otherAggregates(decision).map((one) => one.figure.from + one.passage.sourceOffset(0));
  for (const { passage, figure, stated } of otherFigures(decision)) {
    if (taken.includes(figure.from + passage.sourceOffset(0))) continue;
    const values = stated.map(
      ({ figure: { text }, path, line }) => `${text} (${placeName({ path, line }, decision.path)})`,
    );
    yield {
      path: decision.path,
      range: placeIn(decision, passage, figure.from, figure.to),
      message: `The decision states ${figure.text} here, but the reports say ${enumerated(values.slice(0, 3))}. State the value of the report.`,
      identity: ["label", figure.key, ...stated.map(({ label }) => label).slice(0, 1)],
      related: stated.map(({ path, line, figure: { text } }) => ({ path, line, message: text })),
    };
  }
}

/** "16 days", where a report says "16 hours" about the same thing. */
function* inOtherUnits(decision: DecisionReading): Generator<Report> {
  for (const { sentence, figure, path, line, unit } of otherUnits(decision)) {
    if (decision.isHuman(placeIn(decision, sentence.passage, figure.from, figure.to).line)) continue;
    yield {
      path: decision.path,
      range: placeIn(decision, sentence.passage, figure.from, figure.to),
      message: `The decision states ${figure.text} here, but the report states ${figure.value ?? ""} ${unit} (${placeName({ path, line }, decision.path)}). Correct the unit.`,
      identity: ["unit", figure.key, unit],
      related: [{ path, line, message: `${figure.value ?? ""} ${unit}` }],
    };
  }
}

/** "Capped at 300 concurrent users", where an earlier sentence limits them to 200. */
function* limitedOtherwise(decision: DecisionReading): Generator<Report> {
  for (const { limit, other } of ownLimitsElsewhere(decision)) {
    const { passage } = limit.sentence;
    const { line } = placeIn(decision, other.sentence.passage, other.from, other.to);
    const range = placeIn(decision, passage, limit.from, limit.to);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `The decision sets a limit of ${limit.value} ${limit.noun} here, but of ${other.value} in line ${line}. Correct one of them.`,
      identity: ["own limit", limit.noun, String(limit.value)],
      related: [{ path: decision.path, line, message: `${other.value} ${other.noun}` }],
    };
  }
}

function* sharesStatedOtherwise(decision: DecisionReading): Generator<Report> {
  for (const { passage, from, to, text, stated } of otherShares(decision)) {
    const values = stated.map((one) => `${one.text} (${placeName(one, decision.path)})`);
    yield {
      path: decision.path,
      range: placeIn(decision, passage, from, to),
      message: `The decision states ${text} here, but the reports say ${enumerated(values.slice(0, 3))}. State what the report says.`,
      identity: ["share", text],
      related: stated.map(({ path, line, text: message }) => ({ path, line, message })),
    };
  }
}

// Example: "Coverage of the printer: 12 %".
const OF_PART = /coverage (?:of|for|on|in) (?:the )?(\p{L}+)/iu;

/** Whether the overall coverage is that of a named part. */
function isOfPart({ scope, text }: CoverageStatement): boolean {
  const part = OF_PART.exec(text)?.[1];
  return scope === "overall" && part !== undefined && !says(part, "release", "thing");
}

/** Whether another statement names the value as what is aimed at: "62 %, target 70 %". */
function isTarget({ percent }: CoverageStatement, all: readonly CoverageStatement[]): boolean {
  return all.some(
    (other) =>
      other.percent !== percent &&
      says(other.text, "figure", "target") &&
      percentagesIn(other.text).includes(percent),
  );
}

function percentagesIn(text: string): readonly number[] {
  return [...text.matchAll(/(\d{1,3}(?:\.\d{1,3})?)\s?%/g)].map(([, value]) => Number(value));
}

/** As exact as the decision is. */
function isSame({ percent }: CoverageStatement, other: CoverageStatement): boolean {
  const decimals = /\.(\d+)/.exec(String(percent))?.[1]?.length ?? 0;
  return Math.abs(percent - other.percent) <= 0.5 / 10 ** decimals + 1e-9;
}
