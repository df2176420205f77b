import type { AlertDefinition, MetricDefinition } from "./releaseModel";

/** A metric of which a policy file gives the name only: it has to be there, and nothing else is said of it. */
export function requiredMetric(name: string): MetricDefinition {
  return { name, normal: "", warning: "", critical: "", alert: "", required: true };
}

/** An alert of which a policy file gives the name only; of the highest level, since the release depends on it. */
export function requiredAlert(name: string): AlertDefinition {
  return { name, level: "P1", condition: "", response: "", required: true };
}
