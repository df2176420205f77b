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

/** When a release has succeeded, and who watches it then; the same for both policies. */
export const AFTERWARDS: Afterwards = {
  success: [
    {
      after: "At once",
      criteria: ["every instance is ready", "every smoke test passes", "no P1 alert"],
    },
    {
      after: "1 hour",
      criteria: ["error rate < 0.5 %", "P95 of reads < 200 ms", "no trigger of the rollback was met"],
    },
    {
      after: "6 hours",
      criteria: ["memory and connections do not grow", "queues are drained", "no rise in support requests"],
    },
    {
      after: "24 hours",
      criteria: ["availability ≥ 99.9 %", "reconciliations show no difference", "no open P1 or P2 alert"],
    },
  ],
  successfulWhen: [
    "the criteria of all four times are met",
    "no rollback was needed",
    "the release manager closes it in writing",
  ],
  failedIf: [
    "a trigger of the rollback was met",
    "the rollback took longer than its SLA",
    "data was lost or wrong, or secrets were exposed",
  ],
  afterRelease: [
    {
      period: "Week 1",
      items: [
        "Look at error rate, latency and memory every day",
        "Look through the logs for new kinds of errors",
        "Measure against the SLAs",
      ],
    },
    {
      period: "Weeks 2-4",
      items: [
        "Look at the metrics every week",
        "Tune the alerts by the false and the missed ones",
        "Fix the accepted and the medium findings by plan",
      ],
    },
    {
      period: "Month 2 and later",
      items: [
        "Review availability and the SLAs every month",
        "Rehearse the rollback every quarter",
        "Assess again after every larger change",
      ],
    },
  ],
  logging: {
    levels: "ERROR and WARN always, INFO for business events, DEBUG off; no secrets, no personal data",
    aggregation: "structured, with one id per request through all services, in one place for all of them",
    retention: "12 months, of which 3 can be searched at once (PCI-DSS v4.0, 10.5.1)",
  },
  onCall:
    "Two engineers around the clock for the first 72 hours, then by the rota; P1 answered within 5 minutes",
  healthEndpoints: [
    "/health/live: the process answers",
    "/health/ready: what it depends on answers too",
    "/version: what is running",
  ],
  nextSteps: {
    approved: [
      "Collect the sign-offs",
      "Deploy in the next window, stage by stage",
      "Watch it as planned and close the release after 24 hours",
    ],
    conditional: [
      "Meet or waive each condition, with owner, approver, reason and expiry",
      "Verify the claimed fixes and state their evidence in the reports",
      "Collect the sign-offs and decide again before the deployment",
    ],
    "not-approved": [
      "Fix what blocks, in the order of the tiers",
      "Let the authors of the reports verify it and state the evidence",
      "Bring in what is not evidenced",
      "Decide again; do not deploy before",
    ],
  },
};
