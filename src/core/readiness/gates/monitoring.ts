import type { MonitoringStatement } from "../../reader/facts";
import type { SetReport } from "../model";
import { reference, type GateRule } from "./gate";
import { isSameMetric } from "./monitoringNames";

/** B5: a metric or alert that the policy requires is stated missing or untested; none stated: not evidenced. */
export const criticalMetrics: GateRule = (input) => {
  const named = [...input.policy.metrics, ...input.policy.alerts];
  const wanted = named.filter(({ required }) => required).map(({ name }) => name);
  const stated = input.reports.flatMap((report) =>
    report.facts.monitoring.map((statement) => ({ report, statement })),
  );
  const absent = stated.filter(({ statement }) => statement.state !== "present");
  const lookedAt = absent
    .slice(0, 12)
    .map(({ report, statement }) =>
      reference(report, statement, `stated ${statement.state}: ${statement.text}`),
    );
  if (wanted.length === 0) {
    return {
      state: "not-evidenced",
      actual: "no metrics named",
      why: `The policy requires no metrics or alerts.${absent.length > 0 ? ` The reports state ${absent.length} missing or untested ones.` : ""}`,
      toPass: "Name the required metrics and alerts in the policy, and state each of them in a report.",
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
    const names = failing.map(({ name }) => name).join(", ");
    return {
      state: "fail",
      actual: `${failing.length} of ${wanted.length} missing or untested`,
      why: `Stated missing or untested: ${names}.`,
      toPass: `Put in place and test: ${names}.`,
      evidence: evidence(failing),
      lookedAt: [],
    };
  }
  if (silent.length > 0) {
    const names = silent.map(({ name }) => name).join(", ");
    return {
      state: "not-evidenced",
      actual: `${wanted.length - silent.length} of ${wanted.length} stated`,
      why: `No report speaks of: ${names}.`,
      toPass: `State in a report whether these are in place: ${names}.`,
      evidence: evidence(matched),
      lookedAt,
    };
  }
  return {
    state: "pass",
    actual: `${wanted.length} of ${wanted.length} in place`,
    why: "Every metric and alert of the policy is stated to be in place.",
    toPass: "",
    evidence: evidence(matched),
    lookedAt: [],
  };
};
