import type { Priority, Severity } from "../../../reader/facts";
import type { Role } from "../../../reader/reportKinds";
import type { CheckGroup, CheckItem, Evaluation, Tier } from "../../releaseModel";

/** Items for people, and items with an evaluation if reports can decide them. */
type Entry = string | readonly [text: string, evaluation: Evaluation];

const TESTS: Evaluation = { kind: "tests" };
const PERFORMANCE: Evaluation = { kind: "performance" };
const gate = (id: string): Evaluation => ({ kind: "gate", gate: id });
const stated = (name: string): Evaluation => ({ kind: "monitoring", name });
/** For people, unless a report says that it is missing or incomplete. */
const unlessMissing = (...names: readonly string[]): Evaluation => ({ kind: "statement", names });
const ADVISORIES: Evaluation = { kind: "advisories" };
const rolledBack = (of: "database" | "code" | "services"): Evaluation => ({ kind: "rollback", of });
const section = (role: Role, id: string): Evaluation => ({ kind: "section", role, section: id });
const coverage = (of: string, threshold: number): Evaluation => ({ kind: "coverage", of, threshold });

function noneOpen(
  roles: readonly Role[],
  severities: readonly Severity[],
  priorities: readonly Priority[] = [],
): Evaluation {
  return { kind: "no-open-finding", roles, severities, priorities };
}

function items(entries: readonly Entry[]): readonly CheckItem[] {
  return entries.map((entry) =>
    typeof entry === "string"
      ? { text: entry, evaluation: { kind: "person" } }
      : { text: entry[0], evaluation: entry[1] },
  );
}

const INFRASTRUCTURE: readonly Entry[] = [
  ["Health checks respond", stated("health check")],
  ["The error rate is monitored", stated("error rate")],
  ["Latency is monitored", stated("latency")],
  ["Memory is monitored", stated("memory")],
  ["Database connections are monitored", stated("database connections")],
  ["Alerts are configured and reach the on-call engineers", stated("alert")],
  ["Dashboards show the metrics of the release", stated("dashboard")],
  "The production environment is provisioned as code, and every instance is a scrape target",
  "Capacity covers peak throughput, with a limit on every resource",
  "Certificates are valid for at least 30 days",
];

const CONFIGURATION: readonly Entry[] = [
  "Secrets come from a secret store; no file or image contains one",
  "Secrets of production were rotated, and only the service and its operators can read them",
  "Configuration values are validated at startup",
  "Timeouts, pool sizes, and limits are set for production",
  "The differences between staging and production configuration were reviewed",
];

const BACKUP: readonly Entry[] = [
  "The database was backed up after the last data change",
  ["A database restore or rollback was tested", rolledBack("database")],
  "The backup is stored separately from the service, encrypted, until the release is closed",
];

const OPERATIONAL: readonly Entry[] = [
  ["A runbook describes the response to every alert", unlessMissing("runbook")],
  "Two people are on call and have confirmed it",
  "An incident lead and a decision maker for rollbacks are named",
  "Customers, support, and affected departments have been told about the window",
  "A change ticket is approved, and the window is outside sessions and change freezes",
  ["A code rollback was tested", rolledBack("code")],
  ["A service rollback was tested", rolledBack("services")],
];

const STAGING: readonly Entry[] = [
  "Staging runs the production artifact with the same configuration",
  "The migration ran on a copy of production data, forward and backward",
  "The smoke and integration tests pass on staging, and manual QA has signed off",
  ["Measured latency and throughput meet their targets", PERFORMANCE],
  "It ran under peak load for the full soak time without a P1 or P2 alert",
];

const DURING: CheckGroup = {
  id: "during",
  title: "During the deployment",
  when: "during",
  items: items([
    "Each stage was approved before it started",
    "Metrics were monitored for the full soak time of each stage",
    "No rollback trigger was met",
  ]),
};

const AFTER: CheckGroup = {
  id: "after",
  title: "After the deployment",
  when: "after",
  items: items([
    "Every smoke test passes in production",
    "The success criteria are met at each checkpoint",
    "Temporary permissions, flags, and old instances are removed",
  ]),
};

function before(id: string, title: string, ...entries: readonly (readonly Entry[])[]): CheckGroup {
  return { id, title, when: "before", items: items(entries.flat()) };
}

export const SEVEN_PHASE_CHECKLISTS: readonly CheckGroup[] = [
  before("security-hardening", "Security hardening", [
    ["No critical security finding is open", gate("A1")],
    ["No high security finding is open", noneOpen(["security"], ["high"], ["P1"])],
    ["The audit contains a production checklist", section("security", "production-security-checklist")],
  ]),
  before("infrastructure", "Infrastructure", INFRASTRUCTURE),
  before("configuration", "Configuration", CONFIGURATION),
  before("backup", "Backup", BACKUP),
  before("operational", "Operation", OPERATIONAL),
  before("staging", "Staging", [["All QA tests pass", gate("A5")], ...STAGING]),
  DURING,
  AFTER,
];

/** At least 50 items before the deployment. */
export const FOUR_REPORT_CHECKLISTS: readonly CheckGroup[] = [
  before("code-quality", "Code quality", [
    ["No critical or P0 finding is open in any report", gate("B7")],
    ["No critical security finding is open", gate("B1")],
    ["No P0 deadlock, race condition, or memory leak is open", gate("B2")],
    ["No high or P1 security finding is open", noneOpen(["security"], ["high"], ["P1"])],
    ["No high or P1 architecture finding is open", noneOpen(["architecture"], ["high"], ["P1"])],
    ["No high or P1 code review finding is open", noneOpen(["code"], ["high"], ["P1"])],
    ["No high or P1 QA finding is open", noneOpen(["qa"], ["high"], ["P1"])],
    ["Tests were run and none fails", TESTS],
    ["Overall coverage of at least 70%", coverage("overall", 70)],
    ["Critical-path coverage of at least 70%", coverage("critical-paths", 70)],
    ["Security code coverage of at least 80%", coverage("security", 80)],
    ["Code quality metrics are reported", section("code", "code-quality-metrics")],
    "Every change was reviewed by a person other than its author",
    "Static analysis reports no new issues, and no issue is suppressed without a reason",
    ["Dependencies have no known vulnerabilities", ADVISORIES],
    "The artifact was built from the tagged commit and is signed",
  ]),
  before("infrastructure", "Infrastructure", INFRASTRUCTURE, CONFIGURATION, BACKUP),
  before("operational", "Operation", [
    ["A rollback plan exists", gate("B4")],
    ["Critical metrics and alerts are in place", gate("B5")],
    ["The service complies with every standard that applies", gate("B6")],
    ...OPERATIONAL,
    "The rollback steps fit within the rollback SLA",
    "Support knows what changes and whom to contact",
  ]),
  before("staging", "Staging", [
    ...STAGING,
    ["The report contains a production checklist", section("qa", "production-readiness-checklist")],
    ["The security tests pass on staging", unlessMissing("security tests", "security validation")],
    "An alert of each level was triggered and reached the on-call engineers",
    "A dependency failure was simulated, and the service recovered on its own",
  ]),
  DURING,
  AFTER,
];

/** What has to be fixed, by deadline. */
export const SEVEN_PHASE_TIERS: readonly Tier[] = [
  {
    number: 1,
    title: "Before any deployment",
    items: items([
      ["No critical security finding is open", gate("A1")],
      ["No critical architecture finding is open", gate("A2")],
      ["No critical or P0 finding is open in any phase", gate("A7")],
      ["All QA tests pass", gate("A5")],
      ["A rollback was executed for database, code, and services", gate("A6")],
    ]),
    severities: ["critical"],
    priorities: ["P0"],
  },
  {
    number: 2,
    title: "Before full traffic",
    before: "full-traffic",
    items: items([
      ["No high or P1 finding is open", noneOpen([], ["high"], ["P1"])],
      ["All performance targets are met", gate("A4")],
      ["Functional completeness is above 95%", gate("A3")],
    ]),
    severities: ["high"],
    priorities: ["P1"],
  },
  {
    number: 3,
    title: "After the release, as planned",
    items: items([["No medium or P2 finding is open", noneOpen([], ["medium"], ["P2"])]]),
    severities: ["medium"],
    priorities: ["P2"],
  },
];

export const FOUR_REPORT_TIERS: readonly Tier[] = [
  {
    number: 1,
    title: "Before any deployment",
    items: items([
      ["All critical security findings are fixed", gate("B1")],
      ["All P0 architecture findings are resolved", noneOpen(["architecture"], ["critical"], ["P0"])],
      ["Critical-path coverage of at least 70%", coverage("critical-paths", 70)],
      "Validation on staging has passed",
    ]),
    severities: ["critical"],
    priorities: ["P0"],
  },
  {
    number: 2,
    title: "Before full traffic",
    before: "full-traffic",
    items: items([
      ["All high security findings are fixed", noneOpen(["security"], ["high"])],
      ["A security test suite runs with every build", unlessMissing("security tests", "security validation")],
      "CI/CD quality gates reject failing builds",
      ["The runbook is complete", unlessMissing("runbook")],
    ]),
    severities: ["high"],
    priorities: [],
  },
  {
    number: 3,
    title: "After the release, as planned",
    items: items([
      ["All P1 architecture findings are resolved", noneOpen(["architecture"], [], ["P1"])],
      ["Overall coverage of at least 85%", coverage("overall", 85)],
      ["The documentation is complete", unlessMissing("documentation")],
    ]),
    severities: [],
    priorities: ["P1"],
  },
];
