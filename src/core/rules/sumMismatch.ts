import type { StatedSum } from "../reader/facts";
import { wrongEquation } from "../decision/provenance/arithmetic";
import { bounded } from "../text/phrases";
import { oneLine } from "../text/words";
import { baseName } from "../workspace/paths";
import { correctFigure } from "./fixes/correctFigure";
import { placeIn } from "../decision/provenance/decisionReading";
import type { Figure } from "../decision/provenance/figures";
import { defineRule, type Fix, type FixInput, type Report, type RuleContext } from "./rule";
import { documentsOf } from "./shared/documents";
import { wrongCellSums } from "./shared/cellSums";
import { wrongPercents } from "./shared/sharePercents";
import { wrongSumsBelowTables } from "./shared/sumsBelowTables";
import { wrongInlineSums } from "./shared/inlineParts";
import { wrongRowTotals } from "./shared/rowTotals";
import { wrongSumsOfParts } from "./shared/sumsOfParts";
import { wrongSpokenSums } from "./shared/spokenSums";

export const sumMismatch = defineRule({
  id: "sum-mismatch",
  title: "Total does not match its parts",
  level: "warning",
  docs: `
    A total that a report or a decision states differs from the sum of its rows, items or results: hours of a plan, findings of a table, tests.

    Correct the total (a quick fix is available for plain numbers) or the part that is wrong. The decision shows the stated total next to the
    computed one.

    A total is taken to be as exact as it is written: "3 days" matches 23 hours, "~14 days" allows for ten percent more or less, and "713+" matches
    any larger sum. Percentages, averages and scores are not added up. \`audit\` also adds up the phases of a report that a decision gives a total of
    ("all four phases"), and computes percentages that a decision gives of a share ("9 of 36, that is 25 %"); after "about", three percent more or less
    are accepted.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        | Suite       | Tests |
        | ----------- | ----- |
        | Unit        | 412   |
        | Integration | 86    |
        | Total       | 520   | <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        | Suite       | Tests |
        | ----------- | ----- |
        | Unit        | 412   |
        | Integration | 86    |
        | Total       | 498   |

        1. Add the missing regression tests (2 days)
        2. Repeat the load test (1 h)

        **Total effort:** ~2 days
      `,
    },
  },
  *check(context): Generator<Report> {
    yield* inSentences(context);
    yield* inEquations(context);
    yield* belowTables(context);
    yield* ofReportParts(context);
    yield* inPercent(context);
    for (const { path, sums } of documentsOf(context)) {
      for (const sum of sums) {
        if (sum.isCorrect) continue;
        yield {
          path,
          range: sum.range,
          message: messageOf(sum),
          identity: identityOf(sum),
        };
      }
    }
  },
  fix(input: FixInput): readonly Fix[] {
    return input.facts.sums.filter(isCorrectable).flatMap((sum) =>
      correctFigure({
        input,
        problemsIn: ({ sums }) => sums.filter(({ isCorrect }) => !isCorrect).map(identityOf),
        range: sum.range,
        identity: identityOf(sum),
        noun: "total",
        stated: sum.stated.least,
        right: sum.computed.least,
      }),
    );
  },
});

/** Totals of a decision and their parts in the same sentence. */
function* inSentences({ decisionText }: RuleContext): Generator<Report> {
  if (decisionText === null || decisionText.isOurs) return;
  for (const { passage, total, sum, parts } of [
    ...wrongInlineSums(decisionText),
    ...wrongSpokenSums(decisionText),
    ...wrongRowTotals(decisionText),
    ...wrongCellSums(decisionText),
  ]) {
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, passage, total.from, total.to),
      message: `The sentence states ${total.text}, but its ${parts} parts add up to ${sum}. Correct the total or the part that is wrong.`,
      identity: [total.key, String(sum)],
    };
  }
}

/** "Together this is 24 hours", right below a table of efforts. */
function* belowTables({ decisionText, policy }: RuleContext): Generator<Report> {
  if (decisionText === null || decisionText.isOurs) return;
  for (const { passage, total, hours, parts } of wrongSumsBelowTables(decisionText, policy.effort)) {
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, passage, total.from, total.to),
      message: `The sentence states ${total.text}, but the ${parts} rows above it add up to ${hours} h. Correct the total or the row that is wrong.`,
      identity: [total.key, String(hours)],
    };
  }
}

/** "All four phases come to 54 hours", of phases in a report. */
function* ofReportParts(context: RuleContext): Generator<Report> {
  const { decisionText } = context;
  if (decisionText === null || decisionText.isOurs) return;
  for (const { sentence, total, path, parts, sum } of wrongSumsOfParts(decisionText, context)) {
    const [first] = parts;
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, sentence.passage, total.from, total.to),
      message: `The sentence states ${total.text}, but the ${parts.length} parts in ${baseName(path)} add up to ${sum} h, from line ${first?.range.line ?? 1} on. Correct the total.`,
      identity: [total.key, String(sum)],
      related: parts.map(({ name, written, range }) => ({
        path,
        line: range.line,
        message: `${name}: ${written}`,
      })),
    };
  }
}

/** "Three of four flows (85%)". */
function* inPercent({ decisionText }: RuleContext): Generator<Report> {
  if (decisionText === null || decisionText.isOurs) return;
  for (const { passage, from, to, share, right } of wrongPercents(decisionText)) {
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, passage, from, to),
      message: `"${oneLine(share, 80)}" is ${right}%. Correct the share or the percentage.`,
      identity: [share],
    };
  }
}

/** "8 + 51 + 17 = 78": equations of a decision that are wrong. */
function* inEquations({ decisionText }: RuleContext): Generator<Report> {
  if (decisionText === null || decisionText.isOurs) return;
  for (const passage of decisionText.passages) {
    if (passage.kind === "code" || !/[+×*]\s?\d[^=]*=\s?\d/.test(passage.text)) continue;
    const wrong = wrongEquation(passage.text);
    const from = wrong === null ? -1 : passage.text.indexOf(wrong);
    if (wrong === null || from < 0) continue;
    if (hasSeveralUnits(decisionText.figures(passage).filter((one) => one.from >= from))) continue;
    yield {
      path: decisionText.path,
      range: placeIn(decisionText, passage, from, from + wrong.length),
      message: `"${oneLine(wrong, 80)}" is not equal on both sides. Correct the total or the part that is wrong.`,
      identity: [oneLine(wrong, 80)],
    };
  }
}

/** "30 minutes + 2 hours = 2.5 hours", "15 hours + 8 hours = 3 working days": not computed. Only the last figure may have the unit of all. */
function hasSeveralUnits(figures: readonly Figure[]): boolean {
  const units = new Set(figures.flatMap(({ unit }) => unit ?? []));
  return units.size > 1 || (units.size === 1 && figures.at(-1)?.unit === null);
}

function messageOf({ what, written, unit, stated, computed, parts, unknown }: StatedSum): string {
  const hours = bounded(stated, unit);
  const inHours = unit === "hours" && hours !== written ? ` (${hours})` : "";
  const without = unknown === 0 ? "" : ` (not counting ${unknown} without a figure)`;
  return `"${what}" is stated as ${written}${inHours}, but its ${parts} ${parts === 1 ? "part adds" : "parts add"} up to ${bounded(computed, unit)}${without}. Correct the total or the part that is wrong.`;
}

function identityOf({ what, unit, stated, computed }: StatedSum): readonly string[] {
  return [what, bounded(stated, unit), bounded(computed, unit)];
}

/** Only exact plain numbers: for hours and amounts, the unit and the rounding are the author's choice. */
function isCorrectable({ isCorrect, unit, stated, computed, unknown }: StatedSum): boolean {
  return (
    !isCorrect &&
    unit === "" &&
    unknown === 0 &&
    stated.most === stated.least &&
    computed.most === computed.least
  );
}
