import type { Threshold } from "../reader/claims";
import type { ReportFacts } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";
import { placeName } from "./shared/placeName";

export const looseAlert = defineRule({
  id: "loose-alert",
  title: "Alert is looser than its limit",
  level: "warning",
  docs: `
    An alert is raised only after the limit that it should protect is broken: the service level is a P99 latency of 800 ms, but the alert starts at
    2,500 ms. No one notices when the promise is broken, or when a rollback is due. A warning that starts later than the critical alert is reported, too.

    Set the alert to the limit or to a stricter value, or correct the limit.

    Only limits of the same metric, percentile, subject and unit are compared.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - SLA: P99 latency below 800 ms
        - Alert when P99 latency > 2500 ms <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        - SLA: P99 latency below 800 ms
        - Alert when P99 latency > 700 ms
        - Alert when P95 latency > 900 ms
      `,
    },
  },
  *check(context): Generator<Report> {
    const stated = documentsOf(context).flatMap(({ path, claims }) =>
      claims.thresholds.map((threshold) => ({ path, ...threshold })),
    );
    const byMetric = new Map<string, Stated[]>();
    for (const one of stated) {
      const key = `${one.metric} ${one.unit}`;
      byMetric.set(key, [...(byMetric.get(key) ?? []), one]);
    }
    for (const alert of stated) {
      const others = byMetric.get(`${alert.metric} ${alert.unit}`) ?? [];
      const limit = strictestBroken(alert, others);
      if (limit) yield problem(alert, limit);
    }
  },
});

interface Stated extends Threshold {
  readonly path: ReportFacts["path"];
}

/** What an alert of each kind must not be looser than. */
const LIMITS: Readonly<Record<Threshold["role"], readonly Threshold["role"][]>> = {
  target: [],
  rollback: [],
  critical: ["target", "rollback"],
  alert: ["target", "rollback"],
  warning: ["target", "rollback", "critical"],
};

/** The strictest of the limits that is broken before the alert is raised. */
function strictestBroken(alert: Stated, others: readonly Stated[]): Stated | null {
  const sign = alert.isHigherBetter ? -1 : 1;
  const broken = others
    .filter(({ role, value }) => LIMITS[alert.role].includes(role) && (alert.value - value) * sign > 0)
    .sort(
      (a, b) => (a.value - b.value) * sign || Number(b.path === alert.path) - Number(a.path === alert.path),
    );
  return broken[0] ?? null;
}

const NAMES: Readonly<Record<Threshold["role"], string>> = {
  target: "the service level",
  rollback: "the trigger of the rollback",
  critical: "the critical alert",
  alert: "the alert",
  warning: "the warning",
};

function problem({ path, role, metric, written, range, isHigherBetter }: Stated, limit: Stated): Report {
  const name = NAMES[role];
  const looser = isHigherBetter ? "lower" : "higher";
  return {
    path,
    range,
    message: `${name.charAt(0).toUpperCase()}${name.slice(1)} is raised at ${written}, which is ${looser} than ${NAMES[limit.role]} of ${limit.written} (${placeName({ path: limit.path, line: limit.range.line }, path)}). Make the alert at least as strict, or correct the limit.`,
    identity: [role, metric, written],
    related: [{ path: limit.path, line: limit.range.line, message: limit.text }],
  };
}
