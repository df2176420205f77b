import type { FigureMeets } from "../../policy/requirement";
import { figuresNamed, isTarget, type NamedFigure } from "../../reader/measures/entryFigures";
import type { Evidence, SetReport } from "../model";
import { compare, functionalCompleteness } from "./completeness";
import { criticalPathCoverage } from "./criticalPaths";
import { figure, missingReport, reference, reportsOf, type GateInput, type GateRule } from "./gate";
import { performanceTargets } from "./performance";
import { isNamed } from "./monitoringNames";

/** A figure of the reports against a limit. What reports state of a few measures is read in more ways than by name. */
export const figureMeets: GateRule<FigureMeets> = (input, requirement) => {
  const { measure, scope } = requirement;
  if (measure === "completeness") return functionalCompleteness(input, requirement);
  if (measure === "performance") return performanceTargets(input, requirement);
  if (measure === "coverage" && scope === "critical-paths") return criticalPathCoverage(input, requirement);
  return namedFigure(input, requirement);
};

interface Stated {
  readonly value: number;
  readonly evidence: Evidence;
}

const namedFigure: GateRule<FigureMeets> = (input, requirement) => {
  const { roles, measure, scope } = requirement;
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const { operator, value, unit } = limitOf(input);
  const isLeast = operator === ">" || operator === ">=";
  const stated =
    measure === "coverage"
      ? reports.flatMap((report) => coverageOf(report, scope))
      : reports.flatMap((report) => figuresOf(report, input, requirement, isLeast));
  const name = scope === null ? measure : `${measure} (${scope})`;
  const [worst] = [...stated].sort((a, b) => (isLeast ? a.value - b.value : b.value - a.value));
  if (!worst) {
    return {
      state: "not-evidenced",
      actual: "no figure",
      why: `No report states this figure${unit === "" ? "" : ` in ${unit}`}: ${name}.`,
      toPass: `Add a row or a labeled line with this figure to a report: ${name}.`,
      evidence: [],
      lookedAt: [],
    };
  }
  const isMet = compare(worst.value, operator, value);
  const shown = withWords(worst.value, value, unit);
  return {
    state: isMet ? "pass" : "fail",
    actual: shown,
    why: `${stated.length > 1 ? "The least favorable figure counts: " : ""}${name} is ${shown}.`,
    toPass: isMet
      ? ""
      : `Improve ${name} until it is ${operator} ${withWords(value, value, unit)}, then measure again.`,
    evidence: stated.map(({ evidence }) => evidence),
    lookedAt: [],
  };
};

function limitOf({ gate }: GateInput): NonNullable<GateInput["gate"]["threshold"]> {
  return gate.threshold ?? { operator: ">=", value: 0, unit: "" };
}

function withWords(value: number, limit: number, unit: string): string {
  const number = figure(value, limit);
  if (unit === "") return number;
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}

function coverageOf(report: SetReport, scope: string | null): readonly Stated[] {
  return report.facts.coverage
    .filter((statement) => statement.scope === (scope ?? "overall"))
    .map((statement) => ({ value: statement.percent, evidence: reference(report, statement) }));
}

/** Of a range, its worse end counts. */
function figuresOf(
  report: SetReport,
  input: GateInput,
  { measure, scope }: FigureMeets,
  isLeast: boolean,
): readonly Stated[] {
  const { unit } = limitOf(input);
  return report.facts.entries
    .filter((entry) => isNamed(entry, measure) && (isTarget(measure) || !isTarget(entry.name)))
    .filter(
      ({ name, titles }) =>
        scope === null || [name, ...titles].some((text) => isNamed({ name: text }, scope)),
    )
    .flatMap((entry) =>
      figuresNamed(entry, unit, input.policy.effort).map(({ least, most }: NamedFigure) => ({
        value: isLeast ? least : (most ?? Number.POSITIVE_INFINITY),
        evidence: reference(report, entry),
      })),
    );
}
