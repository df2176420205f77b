import type { CoverageScope, ReportFacts, Statement } from "../reader/facts";
import type { SetReport } from "../readiness/model";
import { enumerated } from "../text/phrases";
import { defineRule, type Report } from "./rule";
import { smallest } from "../text/extremes";

interface Figure extends Statement {
  readonly path: string;
  readonly percent: number;
}

const NAMES: Readonly<Partial<Record<CoverageScope, string>>> = {
  overall: "overall test coverage",
  "critical-paths": "test coverage of critical paths",
};

export const figureConflict = defineRule({
  id: "figure-conflict",
  title: "Conflicting figures",
  level: "warning",
  docs: `
    The same figure, such as the overall test coverage, has different values in one report or in two reports. Gates use the lowest value and show all
    of them.

    Find out which measurement is right and state it everywhere. If the other values measure something else, say what ("before the release", "of new
    code").
  `,
  examples: {
    bad: {
      "03_CODE_EXPERT_REVIEW.md": `
        # Code Expert Review

        - **Overall coverage:** 71% <!-- problem -->
      `,
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Overall coverage:** 64%
      `,
    },
    good: {
      "03_CODE_EXPERT_REVIEW.md": `
        # Code Expert Review

        - **Coverage of new code:** 71%
      `,
      "07_QA_VALIDATION.md": `
        # QA Validation

        - **Overall coverage:** 64%
      `,
    },
  },
  *check({ reports }): Generator<Report> {
    for (const [scope, name] of Object.entries(NAMES)) {
      const figures = reports.flatMap(({ facts }) => figuresOf(facts, scope)).filter(isFirstOfValue);
      const [first, ...others] = figures;
      if (!first || others.length === 0) continue;
      const lowest = smallest(figures.map(({ percent }) => percent));
      const stated = figures.map((figure) => `${rounded(figure.percent)}% (${placeOf(figure, first)})`);
      yield {
        path: first.path,
        range: first.range,
        message: `Conflicting values for the ${name}: ${enumerated(stated)}. The lowest one, ${rounded(lowest)}%, counts; state the same value everywhere.`,
        identity: [scope],
        related: others.map(({ path, percent, text, range }) => ({
          path,
          line: range.line,
          message: `says ${rounded(percent)}%: ${text}`,
        })),
      };
    }
  },
});

/** The stated values and, for critical paths, those computed from the tables. */
function figuresOf({ path, coverage, criticalPaths }: SetReport["facts"], scope: string): readonly Figure[] {
  const stated = coverage.filter((one) => one.scope === scope).map((one) => ({ path, ...one }));
  const weighted =
    scope === "critical-paths" ? criticalPaths.flatMap((table) => weightedOf(path, table)) : [];
  return [...stated, ...weighted].sort((a, b) => a.range.from - b.range.from);
}

function weightedOf(path: string, table: ReportFacts["criticalPaths"][number]): readonly Figure[] {
  const { text, range, weightedPercent: percent } = table;
  return percent === null ? [] : [{ path, text, range, percent }];
}

/** Values that are equal as printed are equal. */
function isFirstOfValue({ percent }: Figure, index: number, figures: readonly Figure[]): boolean {
  return figures.findIndex((other) => rounded(other.percent) === rounded(percent)) === index;
}

function rounded(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}

function placeOf({ path, range }: Figure, first: Figure): string {
  const file = path === first.path ? "line " : `${path.split("/").at(-1) ?? ""}:`;
  return `${file}${range.line}`;
}
