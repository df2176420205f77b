import type { Provenance } from "../contract/audit";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { enumerated } from "../text/phrases";
import { normaliseId } from "../reader/findingIds";
import { isoDateIn } from "../lexicon/englishDates";
import { groupBy } from "../text/groupBy";
import { defineRule, type Report, type RuleContext } from "./rule";
import { otherCitedValue } from "./shared/citedValues";
import { documentsOf } from "./shared/documents";
import { wrongInlineSums } from "./shared/inlineParts";
import { ownLimitsElsewhere } from "./shared/ownLimits";
import { wrongPercents } from "./shared/sharePercents";
import { wrongSpokenSums } from "./shared/spokenSums";
import { definedIds, familyOf, idFamilies } from "./shared/knownIds";

export const figureWithoutSource = defineRule({
  id: "figure-without-source",
  title: "Figure without a source",
  level: "warning",
  docs: `
    A number, id or date in the decision document appears in no report of its set and not in the policy, and cannot be derived from either, so readers
    of the decision cannot check it.

    Cite the report and line, correct the figure, or remove it. In a generated decision this means that the text was edited; the message says what it
    should be. \`audit\` reports this problem, and \`audit --format json\` lists the source of every figure.

    Numbers that only order the text, code, and fields for people need no source.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Passed:** 412
        - **Failed:** 0
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        QA ran 597 tests without a failure. <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Passed:** 412
        - **Failed:** 0
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        QA ran 412 tests without a failure.
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null) return;
    const sums = decisionText.isOurs ? [] : wrongSumsIn(decisionText);
    const undefinedIds = decisionText.isOurs ? NONE : undefinedIdsIn(context);
    const otherwise = decisionText.isOurs ? NONE : citedOtherwise(decisionText);
    // Only an audit looks for the sources.
    const orphans = (decisionText.provenance ?? []).filter(
      (one) =>
        one.state === "orphan" &&
        !undefinedIds.has(one.text) &&
        !otherwise.has(`${one.line} ${one.text}`) &&
        !isCitedReport(one.text, context) &&
        !sums.some(({ line, text }) => line === one.line && text === one.text),
    );
    const byLine = [...groupBy(orphans, (one) => one.line).values()];
    for (const [first, ...others] of withOneCause(byLine))
      if (first) yield problem(decisionText.path, first, others);
  },
});

type Line = readonly Provenance[];

/** Lines with the same figures, or with some of those of an earlier line, have one cause; so do the dates of a list, line by line. */
function withOneCause(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.reduce<readonly (readonly Line[])[]>((groups, line) => {
    const texts = textsOf(line);
    const index = groups.findIndex(
      (group) =>
        texts.every((text) => textsOf(group[0] ?? []).includes(text)) ||
        (isDates(line) && isDates(group.at(-1) ?? []) && lineOf(group.at(-1)) + 1 === lineOf(line)),
    );
    if (index < 0) return [...groups, [line]];
    return groups.map((group, at) => (at === index ? [...group, line] : group));
  }, []);
}

function isDates(line: Line): boolean {
  return line.length > 0 && line.every(({ text }) => isoDateIn(text) !== null);
}

function lineOf(line: Line | undefined): number {
  return line?.[0]?.line ?? 0;
}

function textsOf(orphans: readonly Provenance[]): readonly string[] {
  return [...new Set(orphans.map(({ text }) => text))];
}

/** The figures of a line, and the lines that repeat them. */
function problem(
  path: string,
  own: readonly Provenance[],
  others: readonly (readonly Provenance[])[],
): Report {
  const texts = textsOf(own);
  const [first] = own;
  const last = own.at(-1);
  const { line = 1, column = 1 } = first ?? {};
  return {
    path,
    range: { line, column, endLine: line, endColumn: last ? last.column + last.text.length : column },
    message: messageOf(texts, first?.formula ?? null),
    identity: texts,
    related: others.flatMap((other) =>
      other.length > 0
        ? [{ path, line: lineOf(other), message: enumerated(textsOf(other).map((text) => `"${text}"`)) }]
        : [],
    ),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Ids that `undefined-id` reports. */
function undefinedIdsIn(context: RuleContext): ReadonlySet<string> {
  const documents = documentsOf(context);
  const families = idFamilies(documents);
  const defined = definedIds(documents);
  const mentioned = context.decisionText?.facts().claims.idMentions ?? [];
  return new Set(
    mentioned
      .map(({ id }) => id)
      .filter((id) => families.has(familyOf(id) ?? "") && !defined.has(normaliseId(id))),
  );
}

/** Figures that `cited-line-differs` reports, by line and text. */
function citedOtherwise(decision: DecisionReading): ReadonlySet<string> {
  return new Set(
    decision.clauses().flatMap((clause) => {
      const other = otherCitedValue(decision, clause);
      if (other === null) return [];
      const { from, to, text } = other.figure;
      return [`${placeIn(decision, clause.passage, from, to).line} ${text}`];
    }),
  );
}

/** Totals that `sum-mismatch` reports, and limits that `decision-figure` does. */
function wrongSumsIn(decision: DecisionReading): readonly { readonly line: number; readonly text: string }[] {
  const stated = decision.facts().sums.filter(({ isCorrect }) => !isCorrect);
  return [
    ...stated.map(({ range: { line }, written }) => ({ line, text: written })),
    ...ownLimitsElsewhere(decision).map(({ limit }) => ({
      line: placeIn(decision, limit.sentence.passage, limit.from, limit.to).line,
      text: String(limit.value),
    })),
    ...[...wrongInlineSums(decision), ...wrongSpokenSums(decision)].map(
      ({ passage, total: { from, to, text } }) => ({
        line: placeIn(decision, passage, from, to).line,
        text,
      }),
    ),
    ...wrongPercents(decision).flatMap(({ passage, from, to }) =>
      decision
        .figures(passage)
        .filter((figure) => figure.from >= from && figure.from < to)
        .map((figure) => ({
          line: placeIn(decision, passage, figure.from, figure.to).line,
          text: figure.text,
        })),
    ),
  ];
}

/** A place in a report that does not have the line: `cited-line-missing` reports it. */
function isCitedReport(text: string, { decisionText, reports }: RuleContext): boolean {
  return (decisionText?.cited() ?? []).some(
    ({ place, passage, from, to }) =>
      passage.text.slice(from, to) === text &&
      reports.some(({ facts }) => `/${facts.path}`.endsWith(`/${place.path}`)),
  );
}

function messageOf(texts: readonly string[], formula: Provenance["formula"]): string {
  const [text = ""] = texts;
  if (texts.length === 1 && formula !== null) return `"${text}" has no source: ${formula}.`;
  return texts.length === 1
    ? `"${text}" appears in no report and not in the policy. Cite its source or remove it.`
    : `${enumerated(texts.map((one) => `"${one}"`))} appear in no report and not in the policy. Cite their sources or remove them.`;
}
