import type { Procedures } from "../../releaseModel";

type Afterwards = Pick<
  Procedures,
  | "success"
  | "successfulWhen"
  | "failedIf"
  | "afterRelease"
  | "logging"
  | "onCall"
  | "healthEndpoints"
  | "nextSteps"
>;

/** Success criteria and post-release monitoring; the same for both policies. */
export const AFTERWARDS: Afterwards = {
  success: [
    {
      after: "Immediately",
      criteria: [
        "every instance is ready",
        "every smoke test passes",
        "metrics are updating and logs are arriving",
        "no P1 alerts",
      ],
    },
    {
      after: "1 hour",
      criteria: [
        "error rate < 0.5%",
        "P95 of reads < 200 ms",
        "no rollback trigger was met",
        "no degradation compared with the hour before",
      ],
    },
    {
      after: "6 hours",
      criteria: [
        "memory and connections do not grow",
        "queues are drained",
        "no increase in support requests",
      ],
    },
    {
      after: "24 hours",
      criteria: [
        "availability ≥ 99.9%",
        "no security incident",
        "business metrics as before",
        "no open P1 or P2 alerts",
      ],
    },
  ],
  successfulWhen: [
    "the criteria of all four checkpoints are met",
    "no rollback was needed",
    "the release manager closes the release in writing",
  ],
  failedIf: [
    "a rollback trigger was met",
    "the rollback exceeded its SLA",
    "data was lost or corrupted, or secrets were exposed",
  ],
  afterRelease: [
    {
      period: "Week 1",
      items: [
        "Check error rate, latency, and memory daily",
        "Search the logs for new types of errors",
        "Compare measurements with the SLAs",
      ],
    },
    {
      period: "Weeks 2-4",
      items: [
        "Review the metrics weekly",
        "Tune alerts based on false positives and missed incidents",
        "Fix accepted and medium findings as planned",
      ],
    },
    {
      period: "Month 2 and later",
      items: [
        "Review availability and the SLAs monthly",
        "Rehearse the rollback quarterly",
        "Re-assess after every major change",
      ],
    },
  ],
  logging: {
    levels: "ERROR and WARN always, INFO for business events, DEBUG off; no secrets or personal data",
    aggregation: "structured logs in one central place, with one request ID across all services",
    retention: "12 months, with the last 3 immediately searchable",
  },
  onCall:
    "Two engineers around the clock for the first 72 hours, then the regular rotation; P1 response within 5 minutes",
  healthEndpoints: [
    "/health/live: the process responds",
    "/health/ready: its dependencies respond too",
    "/version: the running version",
  ],
  nextSteps: {
    approved: [
      "Collect the sign-offs",
      "Deploy stage by stage in the next window",
      "Monitor as planned and close the release after 24 hours",
    ],
    conditional: [
      "Meet or waive each condition, with owner, approver, reason, and expiry date",
      "Verify the claimed fixes and add the evidence to the reports",
      "Collect the sign-offs and generate a new decision before the deployment",
    ],
    "not-approved": [
      "Assign each blocker to an owner, and agree on the date of the re-assessment",
      "Fix the blockers in the order of the tiers",
      "Have the report authors verify the fixes and add the evidence",
      "Add the missing evidence",
      "Generate a new decision; do not deploy before then",
    ],
  },
};
