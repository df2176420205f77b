import type { Slas } from "../../policy/releaseModel";
import { isAbout } from "../../readiness/computed/aboutWords";
import { allowedDowntime, allowedInSessions } from "../../readiness/computed/allowedDowntime";
import type { LoadTest, Measured as MeasuredUnderLoad } from "../../readiness/computed/loadTests";
import { measurementsOf, percentileOf } from "../../readiness/measurements";
import { evidenceOf, type Evidence, type SetModel } from "../../readiness/model";
import type { PerformanceRow } from "../../reader/facts";
import { clipped } from "../brief/words";
import { lookedEverywhere, section, type DecisionContext } from "../context";
import { plainNumber } from "../effort";
import {
  bare,
  evidenced,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  references,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { POLICY_IS_SILENT, bulletList, cell } from "./policyBlocks";
import { notStatedByReports } from "./silence";

/** Service levels of the policy, next to the measurements in the reports. */
export function slasSection(context: DecisionContext): UntitledSection {
  const { slas } = context.model.policy;
  const blocks = [
    ...latencyBlocks(context),
    ...loadTestBlocks(context.computed.loadTests),
    ...throughputBlocks(context),
    ...otherTestBlocks(context),
    ...availabilityBlocks(slas, context),
  ];
  return section("slas", blocks.length > 0 ? blocks : [POLICY_IS_SILENT]);
}

/** A measurement with all places that state it. */
interface Measured {
  readonly row: PerformanceRow;
  readonly places: readonly Evidence[];
}

function measuredRows({ reports }: SetModel): readonly Measured[] {
  return measurementsOf(reports).map(({ report, row, repeated }) => ({
    row,
    places: [{ report, row }, ...repeated].map((one) => ({
      ...evidenceOf(one.report.facts.path, one.row),
      text: `${one.row.name}: ${one.row.actual}, target ${one.row.target}`,
    })),
  }));
}

const isTime = ({ row }: Measured): boolean => /\d\s*(?:ms|s|sec|seconds?|µs|us)\b/i.test(row.actual);
const isRate = ({ row }: Measured): boolean =>
  /\/\s*(?:s|sec|second)\b|\b(?:rps|tps|req|requests)\b/i.test(`${row.actual} ${row.target}`);

/** A row for each category and percentile that a report measures, and one line for the other targets. */
function latencyBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const { latency } = model.policy.slas;
  if (latency.length === 0) return [];
  const times = measuredRows(model).filter(isTime);
  const categoryOf = ({ row }: Measured): string | null =>
    latency.find(({ words }) => isAbout(row.name, words))?.category ?? null;
  const levels = latency.flatMap((sla): readonly Level[] => {
    const own = times.filter((measured) => categoryOf(measured) === sla.category);
    return [...PERCENTILES, null].map((percentile) => ({
      category: sla.category,
      percentile: percentile === null ? "not stated" : percentile.toUpperCase(),
      target: percentile === null ? null : `${sla[percentile]} ms`,
      measured: own.filter(({ row }) => percentileOf(row.name) === percentile),
    }));
  });
  const known = levels.filter(({ measured }) => measured.length > 0);
  const others = times.filter((measured) => categoryOf(measured) === null);
  return [
    {
      kind: "subsection",
      title: [fixed("Latency")],
      blocks: [
        ...(known.length === 0 ? [] : [levelTable(known)]),
        ...notStatedByReports(silentLevels(levels)),
        ...otherRows(others),
      ],
    },
  ];
}

/** A target of the policy, or the measurements of a category that name no percentile. */
interface Level {
  readonly category: string;
  readonly percentile: string;
  /** Null without a percentile. */
  readonly target: string | null;
  readonly measured: readonly Measured[];
}

function levelTable(levels: readonly Level[]): DocumentBlock {
  return {
    kind: "table",
    columns: ["Endpoints", "Percentile", "Target (policy)", "Measured", "Source"],
    rows: levels.map(levelRow),
  };
}

function levelRow({ category, percentile, target, measured }: Level): readonly Content[] {
  const text = measured.map(({ row }) => `${row.name}: ${row.actual}`).join("; ");
  const places = measured.flatMap((one) => one.places);
  return [
    cell(category),
    bare(recorded(percentile, "of the policy's target")),
    cell(target ?? ""),
    bare(evidenced(text, places)),
    references(places),
  ];
}

/** The targets without a measurement, by category: `Reads P50 50 ms, P99 500 ms`. */
function silentLevels(levels: readonly Level[]): readonly string[] {
  const silent = levels.filter(({ target, measured }) => target !== null && measured.length === 0);
  const categories = [...new Set(silent.map(({ category }) => category))];
  return categories.map((category) => {
    const own = silent.filter((level) => level.category === category);
    return `${category} ${own.map(({ percentile, target }) => `${percentile} ${target ?? ""}`).join(", ")}`;
  });
}

function otherRows(others: readonly Measured[]): readonly DocumentBlock[] {
  if (others.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("Measurements that no category of the policy covers:")],
    },
    bulletList(others.map(rowEntry)),
  ];
}

function rowEntry({ row, places }: Measured): ListEntry {
  return {
    label: null,
    content: [evidenced(`${row.name}: ${row.actual}, target ${row.target}`, places)],
  };
}

const PERCENTILES = ["p50", "p95", "p99"] as const;

/** What was measured under load, by scenario. */
function loadTestBlocks(tests: readonly LoadTest[]): readonly DocumentBlock[] {
  if (tests.length === 0) return [];
  const columns = ["Load test", "Throughput", "P50 / P95 / P99", "Errors", "Stated result", "Source"];
  return [
    {
      kind: "subsection",
      title: [fixed("Load tests")],
      blocks: [{ kind: "table", columns, rows: tests.map(loadTestRow) }],
    },
  ];
}

function loadTestRow({ name, rate, latency, errors, outcome }: LoadTest): readonly Content[] {
  const times = PERCENTILES.map((percentile) => latency[percentile] ?? null);
  const known = times.filter((time) => time !== null);
  const cellOf = (measured: MeasuredUnderLoad | null): Content =>
    measured === null ? fixed("–") : bare(evidenced(clipped(measured.text, 60), [measured.place]));
  return [
    cellOf(name),
    cellOf(rate),
    known.length === 0
      ? fixed("–")
      : bare(
          evidenced(
            times.map((time) => time?.text ?? "–").join(" / "),
            known.map(({ place }) => place),
          ),
        ),
    cellOf(errors),
    cellOf(outcome),
    references([name.place]),
  ];
}

function throughputBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { throughput } = context.model.policy.slas;
  if (throughput === null) return [];
  const rates = measuredRows(context.model).filter((measured) => isRate(measured) && !isTime(measured));
  const underLoad = context.computed.loadTests.flatMap(({ name, rate }) =>
    rate === null ? [] : [evidenced(`${rate.text}, ${name.text}`, [rate.place, name.place])],
  );
  const target = (value: number): readonly Content[] => [fromPolicy(`${value} requests/s`)];
  return [
    {
      kind: "subsection",
      title: [fixed("Throughput")],
      blocks: [
        bulletList([
          { label: "Minimum", content: target(throughput.minimum) },
          { label: "Target", content: target(throughput.target) },
          { label: "Peak", content: target(throughput.peak) },
          ...(rates.length + underLoad.length === 0
            ? [{ label: "Measured", content: [notEvidenced(lookedEverywhere(context.model))] }]
            : []),
          ...underLoad.map((claim) => ({ label: "Measured", content: [claim] })),
          ...rates.map((measured) => ({ label: "Measured", content: rowEntry(measured).content })),
        ]),
      ],
    },
  ];
}

/** What reports compare with a target that is neither a time nor a rate: a burst, a size, an overhead. */
function otherTestBlocks({ model }: DecisionContext): readonly DocumentBlock[] {
  const others = measuredRows(model).filter((measured) => !isTime(measured) && !isRate(measured));
  if (others.length === 0) return [];
  return [
    {
      kind: "subsection",
      title: [fixed("Other performance tests")],
      blocks: [bulletList(others.map(rowEntry))],
    },
  ];
}

/** The downtime that the availability target allows. */
function availabilityBlocks(slas: Slas, context: DecisionContext): readonly DocumentBlock[] {
  const percent = slas.availabilityPercent;
  if (percent === null) return [];
  const around = allowedDowntime(percent);
  const minutes = (value: number): Content =>
    recorded(`${plainNumber(value)} minutes`, "the remaining time, from the policy target");
  const sessions = allowedInSessions(percent, context.model.policy.calendar);
  return [
    {
      kind: "subsection",
      title: [fixed("Availability")],
      blocks: [
        bulletList([
          { label: "Target", content: [fromPolicy(`${plainNumber(percent)}%`)] },
          { label: "Measured", content: [notEvidenced([])] },
          {
            label: "Allowed downtime per month",
            content: [minutes(around.perMonth), fixed("(thirty days, around the clock)")],
          },
          {
            label: "Allowed downtime per year",
            content: [minutes(around.perYear), fixed("(around the clock)")],
          },
          ...(sessions === null
            ? []
            : [
                {
                  label: "Allowed downtime per week",
                  content: [minutes(sessions.perWeek), fixed("(during sessions)")],
                },
              ]),
        ]),
      ],
    },
  ];
}
