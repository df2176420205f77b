import { countChecks, countHolds } from "../reader/countedFindings";
import { wrongClaims } from "../reader/claimedCounts";
import type { ReportFacts, Statement } from "../reader/facts";
import type { SetReport } from "../readiness/model";
import { restatedFrom } from "../readiness/restatedCounts";
import { bounded } from "../text/phrases";

/** A stated figure that can be computed from what the report says. */
export interface RecomputedFigure {
  /** 0-based UTF-16 offset behind the stated figure. */
  readonly offset: number;
  readonly isRight: boolean;
  /** Such as `498`, `30.5`, `8-11 h`. */
  readonly computed: string;
  /** What it was computed from, in a sentence. */
  readonly from: string;
}

/** Every sum and count of a report with what is computed for it, in order. `text`: what the facts were read from. */
export function recomputedFigures(
  report: SetReport,
  reports: readonly SetReport[],
  text: string,
): readonly RecomputedFigure[] {
  const figures = [
    ...sums(report.facts, text),
    ...(restatedFrom(report, reports) === null ? counts(report.facts, text) : []),
  ].sort((a, b) => a.offset - b.offset);
  return figures.filter(({ offset }, index) => offset !== figures[index - 1]?.offset);
}

function sums({ sums: stated }: ReportFacts, text: string): readonly RecomputedFigure[] {
  return stated.map(({ written, unit, computed, parts, unknown, isCorrect, ...statement }) => {
    const without = unknown === 0 ? "" : `, not counting ${unknown} without a figure`;
    return {
      offset: behindFigure(text, statement, written),
      isRight: isCorrect,
      computed: bounded(computed, unit),
      from: `Computed from ${counted(parts, "part")} above${without}.`,
    };
  });
}

function counts(facts: ReportFacts, text: string): readonly RecomputedFigure[] {
  const checked = countChecks(facts).map((check) => ({
    offset: behindFigure(text, check, String(check.stated)),
    isRight: countHolds(check),
    computed: String(check.counted.length),
    from: `Counted in ${check.of === "report" ? "this report" : "this section"}: ${findings(check.counted.length, check.severity)}.`,
  }));
  const claimed = wrongClaims(facts).flatMap(({ claim, wrong }) =>
    wrong.map(({ stated, severity, counted: found }) => ({
      offset: behindFigure(text, claim, String(stated)),
      isRight: false,
      computed: String(found.length),
      from: `Counted in this report: ${findings(found.length, severity)}.`,
    })),
  );
  return [...checked, ...claimed];
}

function findings(count: number, severity: string | null): string {
  return counted(count, `${severity === null ? "" : `${severity} `}finding`);
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The end of the figure in its statement, or that of the statement if it is written otherwise, such as "three". */
function behindFigure(
  text: string,
  { range: { from, to } }: Pick<Statement, "range">,
  written: string,
): number {
  const said = text.slice(from, to);
  for (let at = said.indexOf(written); at >= 0; at = said.indexOf(written, at + 1)) {
    const end = at + written.length;
    if (!isNumeric(said.charAt(at - 1)) && !isNumeric(said.charAt(end))) return from + end;
  }
  return to;
}

function isNumeric(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
