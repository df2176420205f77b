import type { Entry } from "../../reader/facts";
import { percentIn } from "../../reader/measures/scan";
import { evidenceOf, type Evidence, type SetReport } from "../model";

/** A stated coverage in percent. */
export interface CoverageFigure {
  readonly percent: number;
  readonly evidence: Evidence;
}

const SECURITY = /\bsecurity\b|\bauth(?:entication|orization)?\b/i;
const COVERAGE = /^(?:(?:current|overall|test|code|line) )*coverage(?: %)?$/i;
const SECURITY_TESTS = /\bsecurity (?:validation|tests?|testing|(?:test )?coverage)$/i;
const SCORE = /^(?:score|value|result|current|actual)$/i;

/** How far the tests cover security, by every place that states it: a row, a line, or a part of a report that is about security. */
export function securityCoverageOf(reports: readonly SetReport[]): readonly CoverageFigure[] {
  return reports.flatMap(({ facts }) => {
    const lines = facts.coverage
      .filter(({ scope, text }) => scope === "other" && SECURITY.test(text))
      .map((statement) => ({ percent: statement.percent, evidence: evidenceOf(facts.path, statement) }));
    const known = new Set(lines.map(({ evidence }) => evidence.line));
    const others = facts.entries.flatMap((entry) => {
      const percent = known.has(entry.range.line) ? null : coverageIn(entry);
      return percent === null ? [] : [{ percent, evidence: evidenceOf(facts.path, entry) }];
    });
    return [...lines, ...others];
  });
}

/** The coverage that an entry about security states, in percent. */
function coverageIn({ name, values, titles }: Entry): number | null {
  const [title = ""] = titles;
  const label = name.trim();
  const stated = values.filter(({ header }) => COVERAGE.test(header || label));
  if (stated.length > 0 && (SECURITY.test(label) || SECURITY.test(title))) return firstPercent(stated);
  return SECURITY_TESTS.test(label) ? firstPercent(values.filter(({ header }) => SCORE.test(header))) : null;
}

function firstPercent(values: Entry["values"]): number | null {
  return values.map(({ text }) => percentIn(text)).find((percent) => percent !== null) ?? null;
}
