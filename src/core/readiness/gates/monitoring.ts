import type { EvidencePresent } from "../../policy/requirement";
import type { MonitoringStatement } from "../../reader/facts";
import type { SetReport } from "../model";
import { reference, type GateRule } from "./gate";
import { isSameMetric } from "./monitoringNames";

/** Critical metrics and alerts: fails if a required one is stated as missing or untested; no evidence if one is not mentioned. */
export const criticalMetrics: GateRule<EvidencePresent> = (input) => {
  const named = [...input.policy.metrics, ...input.policy.alerts];
  const wanted = named.filter(({ required }) => required).map(({ name }) => name);
  const stated = input.reports.flatMap((report) =>
    report.facts.monitoring.map((statement) => ({ report, statement })),
  );
  const absent = stated.filter(({ statement }) => statement.state !== "present");
  const lookedAt = absent
    .slice(0, 12)
    .map(({ report, statement }) =>
      reference(report, statement, `stated as ${statement.state}: ${statement.text}`),
    );
  if (wanted.length === 0) {
    return {
      state: "not-evidenced",
      actual: "no required metrics",
      why: `The policy does not list any required metrics or alerts.${absent.length > 0 ? ` The reports list ${absent.length} as missing or untested.` : ""}`,
      toPass:
        "List the required metrics and alerts in the policy, and state in a report whether each is in place.",
      evidence: [],
      lookedAt,
    };
  }
  const matched = wanted.map((name) => ({
    name,
    found: stated.filter(({ statement }) => isSameMetric(statement, name)),
  }));
  const failing = matched.filter(({ found }) => found.some(({ statement }) => statement.state !== "present"));
  const silent = matched.filter(({ found }) => found.length === 0);
  const evidence = (entries: typeof matched): ReturnType<typeof reference>[] =>
    entries.flatMap(({ found }) =>
      found.map((entry: { report: SetReport; statement: MonitoringStatement }) =>
        reference(entry.report, entry.statement),
      ),
    );
  if (failing.length > 0) {
    const names = namesOf(failing);
    return {
      state: "fail",
      actual: [
        `${failing.length} of ${wanted.length} missing or untested`,
        ...(silent.length > 0 ? [`${silent.length} not stated`] : []),
      ].join(", "),
      why: `The reports state that these are missing or untested: ${names}.${silent.length > 0 ? ` No report mentions: ${namesOf(silent)}.` : ""}`,
      toPass: `Set up and test: ${names}.${silent.length > 0 ? ` State in a report whether these are in place: ${namesOf(silent)}.` : ""}`,
      evidence: evidence(failing),
      lookedAt: [],
    };
  }
  if (silent.length > 0) {
    const names = namesOf(silent);
    return {
      state: "not-evidenced",
      actual: `${wanted.length - silent.length} of ${wanted.length} stated`,
      why: `No report mentions these required metrics or alerts: ${names}.`,
      toPass: `State in a report whether these are in place: ${names}.`,
      evidence: evidence(matched),
      lookedAt,
    };
  }
  return {
    state: "pass",
    actual: `${wanted.length} of ${wanted.length} in place`,
    why: "The reports state that all required metrics and alerts are in place.",
    toPass: "",
    evidence: evidence(matched),
    lookedAt: [],
  };
};

function namesOf(entries: readonly { readonly name: string }[]): string {
  return entries.map(({ name }) => name).join(", ");
}
