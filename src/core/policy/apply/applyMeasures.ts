import type { JsonPath } from "../jsonDocument";
import type { Policy, Stakeholder } from "../model";
import { requiredAlert, requiredMetric } from "../plainNames";
import type { PolicyFile } from "../policySchema";
import type { AlertDefinition, MetricDefinition, Slas } from "../releaseModel";
import type { AlertEntry, LatencyEntry, MetricEntry, StakeholderEntry } from "../schema/measures";
import { REST } from "../schema/values";
import { wordLists } from "../words";
import type { Complaints } from "./complaints";
import { extendedList, extendedTexts, overlay } from "./overlay";

export function metricsOf(
  base: readonly MetricDefinition[],
  file: PolicyFile,
  complaints: Complaints,
): readonly MetricDefinition[] {
  return extendedList(
    base,
    file.metrics?.map(named),
    {
      path: ["metrics"],
      keyName: "name",
      keyOf: ({ name }: MetricDefinition | MetricEntry) => name.toLowerCase(),
      make: (entry: MetricEntry, known) => overlay(known ?? requiredMetric(entry.name), entry),
    },
    complaints,
  );
}

export function alertsOf(
  base: readonly AlertDefinition[],
  file: PolicyFile,
  complaints: Complaints,
): readonly AlertDefinition[] {
  return extendedList(
    base,
    file.alerts?.map(named),
    {
      path: ["alerts"],
      keyName: "name",
      keyOf: ({ name }: AlertDefinition | AlertEntry) => name.toLowerCase(),
      make: (entry: AlertEntry, known) => overlay(known ?? requiredAlert(entry.name), entry),
    },
    complaints,
  );
}

/** A plain name makes the entry required, regardless of the extended policy. */
function named<T extends object>(entry: string | T): T | typeof REST | { name: string; required: true } {
  if (entry === REST) return REST;
  return typeof entry === "string" ? { name: entry, required: true } : entry;
}

export function stakeholdersOf(
  base: readonly Stakeholder[],
  file: PolicyFile,
  complaints: Complaints,
): readonly Stakeholder[] {
  return extendedList(
    base,
    file.stakeholders,
    {
      path: ["stakeholders"],
      keyName: "id",
      keyOf: ({ id }: Stakeholder | StakeholderEntry) => id,
      make: ({ id, title, conditions }: StakeholderEntry, known) => ({
        id,
        title,
        conditions: extendedTexts(known?.conditions ?? [], conditions),
      }),
    },
    complaints,
  );
}

export function slasOf(base: Slas, file: PolicyFile, complaints: Complaints): Slas {
  const { latency, ...rest } = file.slas ?? {};
  const { throughput } = rest;
  if (throughput && !isRising(throughput.minimum, throughput.target, throughput.peak)) {
    complaints.atValue("Throughput values must not decrease: minimum, then target, then peak.", [
      "slas",
      "throughput",
    ]);
  }
  return { ...overlay(base, rest), latency: latencyOf(base, latency, complaints) };
}

function latencyOf(
  base: Slas,
  entries: readonly (LatencyEntry | typeof REST)[] | undefined,
  complaints: Complaints,
): Slas["latency"] {
  return extendedList(
    base.latency,
    entries,
    {
      path: ["slas", "latency"],
      keyName: "category",
      keyOf: ({ category }: Slas["latency"][number] | LatencyEntry) => category,
      make: ({ words, ...entry }: LatencyEntry, known, path: JsonPath) => {
        if (!isRising(entry.p50, entry.p95, entry.p99))
          complaints.atValue("Latencies must not decrease: p50, then p95, then p99.", path);
        return {
          ...entry,
          words: words === undefined ? (known?.words ?? wordLists(entry.category)) : wordLists(...words),
        };
      },
    },
    complaints,
  );
}

function isRising(...figures: readonly number[]): boolean {
  return figures.every((figure, index) => index === 0 || figure >= (figures[index - 1] ?? figure));
}

/** The file name, title, and wording of the decision. */
export function decisionOf(base: Policy["decision"], file: PolicyFile): Policy["decision"] {
  const { wording, ...rest } = file.decision ?? {};
  const number = /^\d{1,3}/.exec(rest.file ?? "")?.[0];
  return {
    ...overlay(base, rest),
    number: number === undefined ? base.number : Number(number),
    wording: overlay(base.wording, wording),
  };
}
