import type { Stage, Step } from "../../releaseModel";

/** Six steps (deliverables.md, B-133 to B-138). */
export const DEPLOYMENT: readonly Step[] = [
  {
    title: "Announce the release, freeze other changes, see that the window is open",
    minutes: 5,
    command: null,
  },
  {
    title: "Back up the database, and note the revision and the number of replicas to go back to",
    minutes: 15,
    command:
      'pg_dump --format=custom --file="$BACKUP_FILE" "$DATABASE_URL"\n' +
      'kubectl --namespace "$NAMESPACE" rollout history "deployment/$SERVICE"\n' +
      'kubectl --namespace "$NAMESPACE" rollout history "deployment/$CANARY"\n' +
      `kubectl --namespace "$NAMESPACE" get "deployment/$SERVICE" --output=jsonpath='{.spec.replicas}'`,
  },
  {
    title: "Migrate the schema, so that the old code still runs on it",
    minutes: 10,
    command: 'psql "$DATABASE_URL" --single-transaction --set ON_ERROR_STOP=1 --file "$UP_MIGRATION"',
  },
  {
    title: "Start the canary and watch it",
    minutes: 15,
    command: 'kubectl --namespace "$NAMESPACE" set image "deployment/$CANARY" "$CONTAINER=$IMAGE"',
  },
  {
    title: "Roll out to all",
    minutes: 10,
    command:
      'kubectl --namespace "$NAMESPACE" set image "deployment/$SERVICE" "$CONTAINER=$IMAGE"\n' +
      'kubectl --namespace "$NAMESPACE" rollout status "deployment/$SERVICE" --timeout=600s',
  },
  { title: "Run the smoke tests and hand over to who is on call", minutes: 5, command: null },
];

/** deliverables.md, B-140 to B-145. */
export const SMOKE: readonly Step[] = [
  { title: "It is alive", minutes: 1, command: 'curl --fail --silent --max-time 5 "$BASE_URL/health/live"' },
  {
    title: "It is ready, with what it depends on",
    minutes: 1,
    command: 'curl --fail --silent --max-time 5 "$BASE_URL/health/ready"',
  },
  {
    title: "It is the version that was decided about",
    minutes: 1,
    command: 'curl --fail --silent "$BASE_URL/version" | grep --fixed-strings "$RELEASE_VERSION"',
  },
  {
    title: "It refuses who has not logged in",
    minutes: 1,
    command: `test "$(curl --silent --output /dev/null --write-out '%{http_code}' "$BASE_URL$PROTECTED_PATH")" = 401`,
  },
  {
    title: "A critical path answers",
    minutes: 1,
    command: 'curl --fail --silent --header "Authorization: Bearer ${SMOKE_TOKEN}" "$BASE_URL$CRITICAL_PATH"',
  },
  {
    title: "The log holds no error",
    minutes: 1,
    command:
      'RECENT_LOG="$(kubectl --namespace "$NAMESPACE" logs "deployment/$SERVICE" --since=5m)" && ! printf "%s" "$RECENT_LOG" | grep --ignore-case --word-regexp error',
  },
];

/** Who approves, by the ids of a policy's stakeholders. */
interface Approvers {
  readonly engineering: string;
  readonly quality: string;
  readonly security: string;
  readonly release: string;
}

/** deliverables.md, A-044 to A-048: development, staging, canary to full. */
export function stagesOf({ engineering, quality, security, release }: Approvers): readonly Stage[] {
  const healthy = ["no trigger of the rollback is met", "error rate and latency within the SLAs"];
  return [
    {
      id: "development",
      title: "Development",
      percent: null,
      soakHours: 0,
      approvers: [engineering],
      success: ["all tests pass", "no open critical or P0 finding"],
    },
    {
      id: "staging",
      title: "Staging",
      percent: null,
      soakHours: 48,
      approvers: [quality, security],
      success: ["smoke, load and security tests pass", "the rollback was executed", ...healthy],
    },
    { id: "canary", title: "Canary", percent: 5, soakHours: 2, approvers: [release], success: healthy },
    { id: "quarter", title: "A quarter", percent: 25, soakHours: 4, approvers: [release], success: healthy },
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
