import type { Priority, Severity } from "../../../reader/facts";
import type { Role } from "../../../reader/reportKinds";
import type { CheckGroup, CheckItem, Evaluation, Tier } from "../../releaseModel";

/** Items of a person, with what an item is evaluated by where reports can tell. */
type Entry = string | readonly [text: string, evaluation: Evaluation];

const TESTS: Evaluation = { kind: "tests" };
const PERFORMANCE: Evaluation = { kind: "performance" };
const gate = (id: string): Evaluation => ({ kind: "gate", gate: id });
const stated = (name: string): Evaluation => ({ kind: "monitoring", name });
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
  ["Health checks answer", stated("health check")],
  ["The error rate is measured", stated("error rate")],
  ["Latency is measured", stated("latency")],
  ["Memory is measured", stated("memory")],
  ["Database connections are measured", stated("database connections")],
  ["Alerts are set and reach who is on call", stated("alert")],
  "Capacity for the peak throughput is there, with a limit on every resource",
  "Certificates are valid for 30 days at least",
];

const CONFIGURATION: readonly Entry[] = [
  "Secrets come from a store, none stands in a file or an image",
  "Every value is checked when the service starts",
  "Timeouts, pool sizes and limits are set for production",
  "The difference between the configurations of staging and production was read",
];

const BACKUP: readonly Entry[] = [
  "A backup of the database was made after the last change of data",
  ["The database was restored or rolled back in a test", rolledBack("database")],
  "The backup is kept apart from the service, encrypted, until the release is closed",
];

const OPERATIONAL: readonly Entry[] = [
  "A runbook tells for every alert what to do",
  "Two people are on call and know that they are",
  "Who leads an incident, and who decides on a rollback, is named",
  "Customers, support and the departments concerned are told of the window",
  "The window lies outside the sessions and all freezes",
  ["The rollback of the code was executed in a test", rolledBack("code")],
  ["The rollback of the services was executed in a test", rolledBack("services")],
];

const STAGING: readonly Entry[] = [
  "The artefact that goes to production runs on staging, with the same configuration",
  "The migration ran on a copy of production data, forward and back",
  "The smoke tests pass on staging",
  ["Measured latency and throughput meet their targets", PERFORMANCE],
  "It ran for the whole soak under the load of the peak without a P1 or P2 alert",
];

const DURING: CheckGroup = {
  id: "during",
  title: "During the deployment",
  when: "during",
  items: items([
    "Each stage was approved before it began",
    "The metrics were watched through the whole soak of each stage",
    "No trigger of the rollback was met",
  ]),
};

const AFTER: CheckGroup = {
  id: "after",
  title: "After the deployment",
  when: "after",
  items: items([
    "Every smoke test passes in production",
    "The criteria of success are met at each of their times",
    "Temporary rights, flags and old instances are removed",
  ]),
};

function before(id: string, title: string, ...entries: readonly (readonly Entry[])[]): CheckGroup {
  return { id, title, when: "before", items: items(entries.flat()) };
}

/** deliverables.md, A-040 to A-043. */
export const SEVEN_PHASE_CHECKLISTS: readonly CheckGroup[] = [
  before("security-hardening", "Security hardening", [
    ["No critical security finding is open", gate("A1")],
    ["No high security finding is open", noneOpen(["security"], ["high"], ["P1"])],
    ["The audit holds a checklist for production", section("security", "production-security-checklist")],
  ]),
  before("infrastructure", "Infrastructure", INFRASTRUCTURE),
  before("configuration", "Configuration", CONFIGURATION),
  before("backup", "Backup", BACKUP),
  before("operational", "Operation", OPERATIONAL),
  before("staging", "Staging", [["All QA tests pass", gate("A5")], ...STAGING]),
  DURING,
  AFTER,
];

/** deliverables.md, B-100 to B-125: at least 50 items before the deployment. */
export const FOUR_REPORT_CHECKLISTS: readonly CheckGroup[] = [
  before("code-quality", "Code quality", [
    ["No critical or P0 finding is open in any report", gate("B7")],
    ["No critical security finding is open", gate("B1")],
    ["No P0 deadlock, race condition or memory leak is open", gate("B2")],
    ["No high or P1 security finding is open", noneOpen(["security"], ["high"], ["P1"])],
    ["No high or P1 architecture finding is open", noneOpen(["architecture"], ["high"], ["P1"])],
    ["No high or P1 finding of the code review is open", noneOpen(["code"], ["high"], ["P1"])],
    ["No high or P1 finding of QA is open", noneOpen(["qa"], ["high"], ["P1"])],
    ["Tests were run, and none fails", TESTS],
    ["Overall coverage of at least 70 %", coverage("overall", 70)],
    ["Critical-path coverage of at least 70 %", coverage("critical-paths", 70)],
    ["Coverage of the security code of at least 80 %", coverage("security", 80)],
    ["Measures of the code's quality are reported", section("code", "code-quality-metrics")],
    "Every change was reviewed by somebody other than its author",
    "Static analysis reports nothing new, and nothing is silenced without a reason",
    "Dependencies hold no known critical or high vulnerability",
    "The build is made from the tagged commit, and its artefact is signed",
  ]),
  before("infrastructure", "Infrastructure", INFRASTRUCTURE, CONFIGURATION, BACKUP),
  before("operational", "Operation", [
    ["A rollback plan is there", gate("B4")],
    ["Critical metrics and alerts are there", gate("B5")],
    ["PCI-DSS and SOC 2 are met", gate("B6")],
    ...OPERATIONAL,
    "The steps of the rollback take no longer than its SLA",
    "Support knows what changes, and whom to call",
  ]),
  before("staging", "Staging", [
    ...STAGING,
    ["The report holds a checklist for production", section("qa", "production-readiness-checklist")],
    "The security tests pass on staging",
    "An alert of each level was set off and reached who is on call",
    "A failing dependency was simulated, and the service recovered without help",
    "Balances and orders agree with the books after the soak",
  ]),
  DURING,
  AFTER,
];

/** What has to be fixed, by when it has to be. */
export const SEVEN_PHASE_TIERS: readonly Tier[] = [
  {
    number: 1,
    title: "Before any deployment",
    items: items([
      ["No critical security finding is open", gate("A1")],
      ["No critical architecture finding is open", gate("A2")],
      ["No critical or P0 finding is open in any phase", gate("A7")],
      ["All QA tests pass", gate("A5")],
      ["The rollback was executed for database, code and services", gate("A6")],
    ]),
    severities: ["critical"],
    priorities: ["P0"],
  },
  {
    number: 2,
    title: "Before all of the traffic",
    items: items([
      ["No high or P1 finding is open", noneOpen([], ["high"], ["P1"])],
      ["Every performance target is met", gate("A4")],
      ["Functions are complete to more than 95 %", gate("A3")],
    ]),
    severities: ["high"],
    priorities: ["P1"],
  },
  {
    number: 3,
    title: "Afterwards, by plan",
    items: items([["No medium or P2 finding is open", noneOpen([], ["medium"], ["P2"])]]),
    severities: ["medium"],
    priorities: ["P2"],
  },
];

/** deliverables.md, B-090 to B-092. */
export const FOUR_REPORT_TIERS: readonly Tier[] = [
  {
    number: 1,
    title: "Before any deployment",
    items: items([
      ["All critical security findings are fixed", gate("B1")],
      ["All P0 architecture findings are resolved", noneOpen(["architecture"], ["critical"], ["P0"])],
      ["Critical-path coverage of at least 70 %", coverage("critical-paths", 70)],
      "The validation on staging has passed",
    ]),
    severities: ["critical"],
    priorities: ["P0"],
  },
  {
    number: 2,
    title: "Before all of the traffic",
    items: items([
      ["All high security findings are fixed", noneOpen(["security"], ["high"])],
      "A suite of security tests runs with every build",
      "Quality gates in CI/CD keep back a build that fails them",
      "The runbook is complete",
    ]),
    severities: ["high"],
    priorities: [],
  },
  {
    number: 3,
    title: "Afterwards, by plan",
    items: items([
      ["P1 architecture findings are resolved", noneOpen(["architecture"], [], ["P1"])],
      ["Overall coverage of at least 85 %", coverage("overall", 85)],
      "The documentation is complete",
    ]),
    severities: [],
    priorities: ["P1"],
  },
];
