import type { AlertDefinition, MetricDefinition } from "../../releaseModel";

const RESPONSES: Readonly<Record<AlertDefinition["level"], string>> = {
  P1: "page immediately, respond within 5 minutes; roll back if a trigger is met",
  P2: "page during working hours, respond within 30 minutes",
  P3: "create a ticket, respond on the next working day",
};

/** Warning levels are at least as strict as the SLA, critical levels at least as strict as the rollback trigger. */
export const SEVEN_PHASE_METRICS: readonly MetricDefinition[] = [
  metric("Error rate", "< 0.1%", "≥ 0.5%", "≥ 1%", "P1", true),
  metric("Latency", "P95 of reads < 200 ms", "≥ 200 ms", "≥ 400 ms", "P1", true),
  metric("Availability", "≥ 99.9%", "< 99.9%", "< 99.5%", "P1", true),
  metric("Throughput", "≥ 100 requests/s", "< 100 requests/s", "< 50 requests/s", "P2", false),
  metric("Memory", "< 75%", "≥ 75%", "≥ 90%", "P2", true),
  metric("CPU", "< 70%", "≥ 70%", "≥ 85%", "P2", false),
  metric("Database connections", "< 70% of the pool", "≥ 70%", "≥ 90%", "P2", true),
  metric("Queue depth", "< 1000 messages", "≥ 1000 messages", "≥ 5000 messages", "P2", false),
  metric("Failed logins", "< 1%", "≥ 5%", "≥ 10%", "P2", false),
  metric("Disk", "< 70%", "≥ 70%", "≥ 85%", "P3", false),
];

export const FOUR_REPORT_METRICS = SEVEN_PHASE_METRICS;

export const SEVEN_PHASE_ALERTS: readonly AlertDefinition[] = [
  alert("Service down", "P1", "the health check fails for 1 minute", true),
  alert("High error rate", "P1", "≥ 1% of requests fail for 5 minutes", true),
  alert("High latency", "P1", "P95 of reads ≥ 400 ms for 5 minutes", true),
  alert("Security event", "P1", "authentication or authorization is bypassed, or a secret is exposed", false),
  alert("Memory exhaustion", "P2", "≥ 90% for 10 minutes", false),
  alert("Connection pool exhausted", "P2", "≥ 90% of the pool for 5 minutes", false),
  alert("Queue grows", "P2", "≥ 5000 messages for 5 minutes", false),
  alert("Failed logins rise", "P2", "≥ 10% for 5 minutes", false),
  alert("Disk fills", "P3", "≥ 85%", false),
  alert("Certificate expires", "P3", "within 30 days", false),
];

export const FOUR_REPORT_ALERTS = SEVEN_PHASE_ALERTS;

/** A metric; `required`: whether gates check it. */
export function metric(
  name: string,
  normal: string,
  warning: string,
  critical: string,
  alert: string,
  required: boolean,
): MetricDefinition {
  return { name, normal, warning, critical, alert, required };
}

/** An alert, with the response of its level; `required`: whether gates check it. */
export function alert(
  name: string,
  level: AlertDefinition["level"],
  condition: string,
  required: boolean,
): AlertDefinition {
  return { name, level, condition, response: RESPONSES[level], required };
}
