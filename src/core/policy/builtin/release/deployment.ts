import type { Stage, Step } from "../../releaseModel";

/** Six steps, from the announcement to the handover. */
export const DEPLOYMENT: readonly Step[] = [
  {
    title: "Announce the release, freeze other changes, and confirm that the window is open",
    minutes: 5,
    command: null,
  },
  {
    title: "Back up the database, and note the revision and replica count to return to",
    minutes: 15,
    command: null,
    commandsFor: {
      postgresql: 'pg_dump --format=custom --file="$BACKUP_FILE" "$DATABASE_URL"',
      kubernetes:
        'kubectl --namespace "$NAMESPACE" rollout history "deployment/$SERVICE"\n' +
        'kubectl --namespace "$NAMESPACE" rollout history "deployment/$CANARY"\n' +
        `kubectl --namespace "$NAMESPACE" get "deployment/$SERVICE" --output=jsonpath='{.spec.replicas}'`,
    },
  },
  {
    title: "Migrate the schema so that the old code still works",
    minutes: 10,
    command: null,
    commandsFor: {
      postgresql: 'psql "$DATABASE_URL" --single-transaction --set ON_ERROR_STOP=1 --file "$UP_MIGRATION"',
    },
  },
  {
    title: "Start the canary and monitor it",
    minutes: 15,
    command: null,
    commandsFor: {
      kubernetes: 'kubectl --namespace "$NAMESPACE" set image "deployment/$CANARY" "$CONTAINER=$IMAGE"',
    },
  },
  {
    title: "Roll out to all instances",
    minutes: 10,
    command: null,
    commandsFor: {
      kubernetes:
        'kubectl --namespace "$NAMESPACE" set image "deployment/$SERVICE" "$CONTAINER=$IMAGE"\n' +
        'kubectl --namespace "$NAMESPACE" rollout status "deployment/$SERVICE" --timeout=600s',
    },
  },
  { title: "Run the smoke tests and hand over to the on-call engineers", minutes: 5, command: null },
];

export const SMOKE: readonly Step[] = [
  {
    title: "The service is alive",
    minutes: 1,
    command: 'curl --fail --silent --max-time 5 "$BASE_URL/health/live"',
  },
  {
    title: "The service and its dependencies are ready",
    minutes: 1,
    command: 'curl --fail --silent --max-time 5 "$BASE_URL/health/ready"',
  },
  {
    title: "The running version is the one in this decision",
    minutes: 1,
    command: 'curl --fail --silent "$BASE_URL/version" | grep --fixed-strings "$RELEASE_VERSION"',
  },
  {
    title: "Unauthenticated requests are rejected",
    minutes: 1,
    command: `test "$(curl --silent --output /dev/null --write-out '%{http_code}' "$BASE_URL$PROTECTED_PATH")" = 401`,
  },
  {
    title: "A critical path responds",
    minutes: 1,
    command: 'curl --fail --silent --header "Authorization: Bearer ${SMOKE_TOKEN}" "$BASE_URL$CRITICAL_PATH"',
  },
  {
    title: "The log contains no errors",
    minutes: 1,
    command: null,
    commandsFor: {
      kubernetes:
        'RECENT_LOG="$(kubectl --namespace "$NAMESPACE" logs "deployment/$SERVICE" --since=5m)" && ! printf "%s" "$RECENT_LOG" | grep --ignore-case --word-regexp error',
    },
  },
];

/** The approvers, by stakeholder id of the policy. */
interface Approvers {
  readonly engineering: string;
  readonly quality: string;
  readonly security: string;
  readonly release: string;
}

/** From development through staging and canary to full traffic. */
export function stagesOf({ engineering, quality, security, release }: Approvers): readonly Stage[] {
  const healthy = ["no rollback trigger is met", "error rate and latency within the SLAs"];
  return [
    {
      id: "development",
      title: "Development",
      percent: null,
      soakHours: 0,
      approvers: [engineering],
      success: ["all tests pass", "no open critical or P0 findings"],
    },
    {
      id: "staging",
      title: "Staging",
      percent: null,
      soakHours: 48,
      approvers: [quality, security],
      success: ["smoke, load, and security tests pass", "the rollback was executed", ...healthy],
    },
    { id: "canary", title: "Canary", percent: 5, soakHours: 2, approvers: [release], success: healthy },
    { id: "quarter", title: "Quarter", percent: 25, soakHours: 4, approvers: [release], success: healthy },
    { id: "half", title: "Half", percent: 50, soakHours: 12, approvers: [release], success: healthy },
    {
      id: "full",
      title: "All",
      percent: 100,
      soakHours: 24,
      approvers: [release, engineering],
      success: [...healthy, "availability within the SLA"],
    },
  ];
}
