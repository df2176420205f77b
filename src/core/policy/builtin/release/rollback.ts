import type { Procedures } from "../../releaseModel";

/**
 * A rollback that ends with a service that runs: the number of replicas is never taken to zero, the rollout is not paused (a paused
 * one cannot be undone), and the schema goes back before the code that knows the old one starts.
 */
export const ROLLBACK: Procedures["rollback"] = {
  triggers: [
    { kind: "error-rate", condition: "≥ 1 % of the requests fail for 5 minutes" },
    { kind: "latency", condition: "P95 of reads ≥ 400 ms for 5 minutes" },
    { kind: "functionality", condition: "a smoke test or a critical path fails" },
    { kind: "data", condition: "data is wrong or lost, or a reconciliation differs" },
    { kind: "security", condition: "a check of identity or rights is bypassed, or a secret is exposed" },
    { kind: "resources", condition: "memory ≥ 90 % for 10 minutes, or 3 restarts in 10 minutes" },
  ],
  steps: [
    {
      of: "decision",
      title: "Decide, say so to everybody, and stop the pipeline",
      minutes: 1,
      command: null,
    },
    {
      of: "database",
      title: "Undo the migration, where this release changed the schema",
      minutes: 4,
      command: 'psql "$DATABASE_URL" --single-transaction --set ON_ERROR_STOP=1 --file "$DOWN_MIGRATION"',
    },
    {
      of: "code",
      title: "Go back to the last good revision, of the canary too",
      minutes: 1,
      command:
        'kubectl --namespace "$NAMESPACE" rollout undo "deployment/$SERVICE" --to-revision="$LAST_GOOD_REVISION"\n' +
        'kubectl --namespace "$NAMESPACE" rollout undo "deployment/$CANARY" --to-revision="$LAST_GOOD_CANARY_REVISION"',
    },
    {
      of: "code",
      title: "Wait until it is rolled out",
      minutes: 3,
      command: 'kubectl --namespace "$NAMESPACE" rollout status "deployment/$SERVICE" --timeout=180s',
    },
    {
      of: "services",
      title: "Set the number of replicas that there was",
      minutes: 1,
      command: 'kubectl --namespace "$NAMESPACE" scale "deployment/$SERVICE" --replicas="$REPLICAS"',
    },
    {
      of: "services",
      title: "See that they are available",
      minutes: 1,
      command:
        'kubectl --namespace "$NAMESPACE" wait --for=condition=Available "deployment/$SERVICE" --timeout=60s',
    },
    {
      of: "verification",
      title: "See that it answers, then run the smoke tests",
      minutes: 3,
      command: 'curl --fail --silent --show-error --max-time 5 "$BASE_URL/health/ready"',
    },
  ],
};
