import type { SetReport } from "../readiness/model";
import type { CoverageScope, ReportFacts, Statement } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { enumerated } from "../text/phrases";

interface Figure extends Statement {
  readonly path: string;
  readonly percent: number;
}

const NAMES: Readonly<Partial<Record<CoverageScope, string>>> = {
  overall: "overall test coverage",
  "critical-paths": "test coverage of the critical paths",
};

/** rules.md, Consistency checks: the same metric, a different value, in one report or in two. */
export const figureConflict = defineRule({
  id: "figure-conflict",
  title: "Figure that is stated differently",
  severity: "warning",
  *check({ reports }): Generator<Report> {
    for (const [scope, name] of Object.entries(NAMES)) {
      const figures = reports.flatMap(({ facts }) => figuresOf(facts, scope)).filter(isFirstOfValue);
      const [first, ...others] = figures;
      if (!first || others.length === 0) continue;
      const lowest = Math.min(...figures.map(({ percent }) => percent));
      const said = figures.map((figure) => `${rounded(figure.percent)} % (${placeOf(figure, first)})`);
      yield {
        path: first.path,
        range: first.range,
        message: `The ${name} is stated as ${enumerated(said)}: the lowest counts, ${rounded(lowest)} %.`,
        identity: [scope],
        related: others.map(({ path, percent, text, range }) => ({
          path,
          line: range.line,
          message: `says ${rounded(percent)} %: ${text}`,
        })),
      };
    }
  },
});

/** What is stated, and for critical paths what their tables give. */
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

/** Figures that are the same as printed are the same. */
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
