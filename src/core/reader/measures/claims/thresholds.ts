import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { Threshold } from "../../claims";
import { significantStems } from "../../../lexicon/englishStems";
import { headerOf, statementOf, type Scan } from "../scan";
import type { Place } from "./places";

/** Longer lines say more than one limit. */
const LONGEST = 200;

/** How the figures of a metric are written, and which are better. */
interface Metric {
  readonly unit: "s" | "%" | "";
  readonly isHigherBetter: boolean;
}

const COUNT: Metric = { unit: "", isHigherBetter: false };
/** By the concepts of the lexicon; all others are counts. */
const METRICS: Readonly<Record<string, Metric>> = {
  latency: { unit: "s", isHigherBetter: false },
  lag: { unit: "s", isHigherBetter: false },
  errors: { unit: "%", isHigherBetter: false },
  uptime: { unit: "%", isHigherBetter: true },
  success: { unit: "%", isHigherBetter: true },
  cpu: { unit: "%", isHigherBetter: false },
  memory: { unit: "%", isHigherBetter: false },
  throughput: { unit: "", isHigherBetter: true },
};

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, sec: 1, second: 1, min: 60, minute: 60 };
// Example: "800 ms", "99.9 %", "10,000".
const FIGURE =
  /(?<![\w.])(\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?)\s{0,2}(%|ms|s|secs?|seconds?|mins?|minutes?)?(?![\w.])/gi;
// Example: "P99", "p99.9", "95th percentile".
const PERCENTILE = /\bp(\d{2}(?:\.\d)?)\b|\b(\d{2})th percentile\b/i;

/** Limits of metrics in lines and tables: service levels, alerts, triggers of a rollback. */
export function readThresholds(scan: Scan, places: readonly Place[]): readonly Threshold[] {
  return places.flatMap((place) => (place.kind === "heading" ? [] : (thresholdIn(scan, place) ?? [])));
}

function thresholdIn(scan: Scan, place: Place): Threshold | null {
  const { text } = place;
  if (text.length > LONGEST) return null;
  const words = phrasesIn(text);
  const [metric, another] = ofFamily(words, "thresholdMetric");
  if (!metric || (another && another.concept !== metric.concept)) return null;
  const role = roleOf(place);
  if (role === null) return null;
  const { unit, isHigherBetter } = METRICS[metric.concept] ?? COUNT;
  const figures = figuresIn(text, unit);
  const [figure] = figures;
  // Two limits in one line: which one is meant cannot be told.
  if (
    !figure ||
    figures.some((one) => one.unit === figure.unit && one.from > figure.from && one.value !== figure.value)
  )
    return null;
  const percentile = PERCENTILE.exec(text);
  const before = text.slice(Math.max(0, metric.from - 40), metric.from);
  return {
    role,
    metric: [
      ...subjectOf(before),
      metric.concept,
      percentile ? `p${percentile[1] ?? percentile[2] ?? ""}` : "",
    ]
      .join(" ")
      .trim(),
    isHigherBetter,
    value: figure.value,
    unit: figure.unit,
    written: figure.written,
    ...statementOf(scan, place, text),
  };
}

/** What the line says of itself, else the head of its table, else its section. */
function roleOf({ text, element, cells }: Place): Threshold["role"] | null {
  const own = roleIn(text);
  if (own !== null) return own;
  if (element.kind === "table") {
    const heads = headerOf(element);
    const named = heads.map(roleIn).filter((role) => role !== null);
    // A table with a column for each role has several limits in a row.
    if (new Set(named).size > 1 || cells.filter((cell) => /^\W{0,4}\d/.test(cell)).length > 1) return null;
    if (named[0]) return named[0];
  }
  return roleIn(element.section.titles[0] ?? "");
}

/** The first that is named counts. */
const ROLES = ["rollback", "target", "warning", "critical", "alert"] as const;

function roleIn(text: string): Threshold["role"] | null {
  const named = new Set(ofFamily(phrasesIn(text), "thresholdRole").map(({ concept }) => concept));
  if (named.has("critical") && !named.has("alert") && named.size === 1 && !/\bpag/i.test(text)) return null;
  return ROLES.find((role) => named.has(role)) ?? null;
}

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly written: string;
  readonly from: number;
}

/** The figures that can be of a metric, in order. */
function figuresIn(text: string, wanted: Metric["unit"]): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): readonly Figure[] => {
    const [written, digits = "", suffix = ""] = match;
    const unit = suffix.toLowerCase().replace(/(?<=..)s$/, "");
    const value = Number(digits.replaceAll(",", ""));
    const seconds = SECONDS[unit];
    const place = { written: written.trim(), from: match.index };
    if (wanted === "s") return seconds === undefined ? [] : [{ value: value * seconds, unit: "s", ...place }];
    return unit === wanted ? [{ value, unit, ...place }] : [];
  });
}

/** What the metric is of: "checkout" in "Alert if checkout latency". */
function subjectOf(before: string): readonly string[] {
  const clause = before.split(/[,:;|()]/).at(-1) ?? "";
  const roles = ofFamily(phrasesIn(clause), "thresholdRole");
  const bare = roles.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, clause);
  return [...significantStems(bare.replace(PERCENTILE, " "))].filter(
    (stem) => !/^\d|^(?:overall|total|averag|all)$/.test(stem),
  );
}
