import type { FigureMeets } from "../../policy/requirement";
import type { Entry } from "../../reader/facts";
import { labelKind, labelName } from "../../reader/labels";
import { figuresNamed, isProvisional, isTarget } from "../../reader/measures/entryFigures";
import { withUnit } from "../../text/withUnit";
import type { Evidence, SetReport } from "../model";
import { compare, functionalCompleteness } from "./completeness";
import { criticalPathCoverage } from "./criticalPaths";
import { currentYear, isOfEarlierTime, namingOf } from "./figureNames";
import {
  figure,
  missingReport,
  nameAdvice,
  reference,
  reportsOf,
  type GateInput,
  type GateRule,
  type Outcome,
} from "./gate";
import { performanceTargets } from "./performance";
import { isNamed } from "./monitoringNames";
import { isOfOnePart } from "./onePart";

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

/** What the reports state of a figure, and what of it cannot be read or is not it. */
interface Reading {
  readonly stated: readonly Stated[];
  readonly unread: readonly Evidence[];
  /** Figures with a longer name or of an earlier year. */
  readonly longer: readonly Evidence[];
  /** All of them are about one and the same part of what the gate asks for. */
  readonly isPart: boolean;
}

const namedFigure: GateRule<FigureMeets> = (input, requirement) => {
  const { roles, measure, scope } = requirement;
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const { operator, value, unit } = limitOf(input);
  const isLeast = operator === ">" || operator === ">=";
  const { stated, unread, longer, isPart } =
    measure === "coverage"
      ? {
          stated: reports.flatMap((report) => coverageOf(report, scope)),
          ...{ unread: [], longer: [], isPart: false },
        }
      : figuresOf(reports, input, requirement, isLeast);
  const name = scope === null ? measure : `${measure} (${scope})`;
  const [worst] = [...stated].sort((a, b) => (isLeast ? a.value - b.value : b.value - a.value));
  const isMet = worst !== undefined && compare(worst.value, operator, value);
  const lookedAt = [...unread, ...longer];
  if (worst === undefined || (isMet && unread.length > 0))
    return notRead({ name, unit, unread, isPart, advice: nameAdvice(measure, reports) }, [
      ...lookedAt,
      ...placesOf(stated),
    ]);
  const shown = withWords(worst.value, value, unit);
  return {
    state: isMet ? "pass" : "fail",
    actual: shown,
    why: `${stated.length > 1 ? "The least favorable figure counts: " : ""}${name} is ${shown}.`,
    toPass: isMet
      ? ""
      : `${isLeast ? "Improve" : "Reduce"} ${name} until it is ${operator} ${withWords(value, value, unit)}, then measure again.`,
    evidence: placesOf(stated),
    lookedAt,
  };
};

/** Each line once, though it may state several figures. */
function placesOf(stated: readonly Stated[]): readonly Evidence[] {
  const places = stated.map(({ evidence }) => evidence);
  return places.filter(
    (one, index) => places.findIndex(({ path, line }) => path === one.path && line === one.line) === index,
  );
}

interface Unread {
  readonly name: string;
  readonly unit: string;
  /** Entries whose figure cannot be read. */
  readonly unread: readonly Evidence[];
  readonly isPart: boolean;
  /** What the figure may be called in the reports. */
  readonly advice: string;
}

function notRead({ name, unit, unread, isPart, advice }: Unread, lookedAt: readonly Evidence[]): Outcome {
  const [first] = unread;
  const inUnit = unit === "" ? "" : ` in ${unit}`;
  return {
    state: "not-evidenced",
    actual: isPart ? "figure of a part" : first ? "figure not read" : "no figure",
    why: isPart
      ? `The reports state ${name} of a part only (${first?.path ?? ""}:${first?.line ?? 0}).`
      : first
        ? `A report states ${name}, but not as a figure that can be read${inUnit} (${first.path}:${first.line}).`
        : `No report states this figure${inUnit}: ${name}.`,
    toPass: isPart
      ? `State ${name} of the whole.`
      : first
        ? `State ${name} as a number${unit === "" ? "" : ` in ${unit}`}.`
        : `Add a row or a labeled line with this figure to a report: ${name}.${advice}`,
    evidence: [],
    lookedAt,
  };
}

function limitOf({ gate }: GateInput): NonNullable<GateInput["gate"]["threshold"]> {
  return gate.threshold ?? { operator: ">=", value: 0, unit: "" };
}

function withWords(value: number, limit: number, unit: string): string {
  // A kappa of 0.86 is not 0.9; in larger figures a decimal is enough.
  const shown =
    Math.abs(value) < 1 && value !== limit ? String(Number(value.toFixed(3))) : figure(value, limit);
  return withUnit(shown, unit);
}

function coverageOf(report: SetReport, scope: string | null): readonly Stated[] {
  return report.facts.coverage
    .filter((statement) => statement.scope === (scope ?? "overall"))
    .map((statement) => ({ value: statement.percent, evidence: reference(report, statement) }));
}

/** Entries of exactly this name count before longer ones. Of a range, its worse end counts. */
function figuresOf(
  reports: readonly SetReport[],
  input: GateInput,
  requirement: FigureMeets,
  isLeast: boolean,
): Reading {
  const { measure } = requirement;
  const { unit } = limitOf(input);
  const hoursPerDay = labelKind(labelName(measure)) === "effort" ? input.policy.effort.hoursPerDay : 24;
  const named = reports.map((report) => ({ report, entries: entriesOf(report, requirement) }));
  const year = currentYear(
    named.flatMap(({ entries }) => entries),
    input.asOf,
  );
  const read = named.flatMap(({ report, entries }) =>
    entries.map((entry) => {
      const { figures, isUnread } = figuresNamed(entry, { unit, hoursPerDay, year });
      return {
        entry,
        naming: namingOf(entry.name, measure),
        isEarlier: isOfEarlierTime(entry, measure, year),
        figures,
        isUnread: isUnread || (isProvisional(entry.name) && !isProvisional(measure)),
        evidence: reference(report, entry),
      };
    }),
  );
  const said = read.filter(
    ({ figures, isUnread, isEarlier }) => !isEarlier && (figures.length > 0 || isUnread),
  );
  const exact = said.filter(({ naming }) => naming === "exact");
  const counting = exact.length > 0 ? exact : said;
  const isPart = isOfOnePart(
    counting.map(({ entry }) => entry),
    { asked: [input.gate.title, measure, requirement.scope ?? ""], reports },
  );
  return {
    stated: counting.flatMap(({ figures, evidence }) =>
      figures.map(({ least, most }) => ({
        value: isLeast ? least : (most ?? Number.POSITIVE_INFINITY),
        evidence,
      })),
    ),
    unread: counting
      .filter(({ isUnread }) => isUnread || isPart)
      .map(({ evidence }) => ({
        ...evidence,
        text: `${isPart ? "of a part only" : "cannot be read"}: ${evidence.text}`,
      })),
    longer: [
      ...read
        .filter(({ isEarlier }) => isEarlier)
        .map(({ evidence }) => ({ ...evidence, text: `of an earlier year: ${evidence.text}` })),
      ...said
        .filter((one) => !counting.includes(one))
        .map(({ evidence }) => ({ ...evidence, text: `longer name: ${evidence.text}` })),
    ],
    isPart,
  };
}

function entriesOf(report: SetReport, { measure, scope }: FigureMeets): readonly Entry[] {
  return report.facts.entries.filter(
    ({ name, titles }) =>
      namingOf(name, measure) !== "other" &&
      (isTarget(measure) || !isTarget(name)) &&
      (scope === null || [name, ...titles].some((text) => isNamed({ name: text }, scope))),
  );
}
