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
    topic: "backup",
  },
  {
    title: "Migrate the schema so that the old code still works",
    minutes: 10,
    command: null,
    topic: "migrate",
  },
  {
    title: "Start the canary and watch its first minutes",
    minutes: 15,
    command: null,
    topic: "canary",
  },
  {
    title: "Roll out to all instances, draining each one before it stops",
    minutes: 10,
    command: null,
    topic: "rollout",
  },
  {
    title:
      "Run the smoke tests, confirm that metrics, logs, and alerts arrive, and hand over to the on-call engineers",
    minutes: 5,
    command: null,
  },
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
    title: "Metrics are exported",
    minutes: 1,
    command: 'curl --fail --silent --max-time 5 "$BASE_URL$METRICS_PATH" | grep --quiet .',
  },
  {
    title: "The log contains no errors",
    minutes: 1,
    command: null,
    topic: "log",
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
