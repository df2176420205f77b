import type { Procedures } from "../../releaseModel";

/**
 * A rollback that ends with a running service: the replica count never drops to zero, the rollout is not paused (a paused rollout cannot
 * be undone), and the schema is restored before the code that expects the old schema starts.
 */
export const ROLLBACK: Procedures["rollback"] = {
  triggers: [
    { kind: "error-rate", condition: "≥ 1% of requests fail for 5 minutes" },
    { kind: "latency", condition: "P95 of reads ≥ 400 ms for 5 minutes" },
    { kind: "functionality", condition: "a smoke test or a critical path fails" },
    { kind: "data", condition: "data is corrupted or lost, or a reconciliation shows differences" },
    { kind: "security", condition: "authentication or authorization is bypassed, or a secret is exposed" },
    { kind: "resources", condition: "memory ≥ 90% for 10 minutes, or 3 restarts in 10 minutes" },
    { kind: "health", condition: "the health check of any instance fails for 2 minutes" },
    { kind: "alert", condition: "a P1 alert is not resolved within 10 minutes" },
    { kind: "decision", condition: "the person who is named for the rollback decides so" },
  ],
  steps: [
    {
      of: "decision",
      title: "Decide, inform everyone involved, and stop the pipeline",
      minutes: 1,
      command: null,
    },
    {
      of: "database",
      title: "Revert the migration if this release changed the schema",
      minutes: 4,
      command: null,
      topic: "revert-migration",
    },
    {
      of: "code",
      title: "Roll back the service and the canary to the last good revision",
      minutes: 1,
      command: null,
      topic: "roll-back",
    },
    {
      of: "code",
      title: "Wait for the rollout to complete",
      minutes: 3,
      command: null,
      topic: "await-roll-back",
    },
    {
      of: "services",
      title: "Restore the replica count",
      minutes: 1,
      command: null,
      topic: "restore-replicas",
    },
    {
      of: "services",
      title: "Confirm that the replicas are available",
      minutes: 1,
      command: null,
      topic: "confirm-replicas",
    },
    {
      of: "verification",
      title: "Confirm that the service responds, then run the smoke tests",
      minutes: 3,
      command: 'curl --fail --silent --show-error --max-time 5 "$BASE_URL/health/ready"',
    },
  ],
  afterwards: [
    "Tell everyone who was told about the release, and set the change ticket to failed",
    "Keep the logs, metrics, and artifact of the failed release",
    "Check data that the failed release wrote, and repair it",
    "Find the cause, and add it to the reports as a finding",
    "Generate a new decision before the next attempt",
  ],
};
