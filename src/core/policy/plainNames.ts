import type { AlertDefinition, MetricDefinition } from "./releaseModel";

/** A metric that a policy file lists by name only: it is required, and nothing else is known about it. */
export function requiredMetric(name: string): MetricDefinition {
  return { name, normal: "", warning: "", critical: "", alert: "", required: true };
}

/** An alert that a policy file lists by name only. It has the highest level because the release depends on it. */
export function requiredAlert(name: string): AlertDefinition {
  return { name, level: "P1", condition: "", response: "", required: true };
}
