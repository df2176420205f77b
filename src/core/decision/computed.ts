import { isOpen } from "../contract/records";
import type { Role } from "../reader/reportKinds";
import { coverageTable, type CoverageRow } from "../readiness/computed/coverageTable";
import { exposureOf, type Exposure } from "../readiness/computed/exposure";
import { loadTestsOf, type LoadTest } from "../readiness/computed/loadTests";
import { overallRisk, residualRisk, type OverallRisk } from "../readiness/computed/overallRisk";
import { readinessScore, type ReadinessScore } from "../readiness/computed/readinessScore";
import { beforeRelease, type BeforeRelease } from "../readiness/demands";
import { assessRisks, type RiskAssessment } from "../readiness/computed/risks";
import { securityScore, type SecurityScore } from "../readiness/computed/securityScore";
import { severityConflicts, type SeverityConflict } from "../readiness/computed/severityConflicts";
import { stabilityScore, type StabilityScore } from "../readiness/computed/stabilityScore";
import { testProtection, type TestProtection } from "../readiness/computed/testProtection";
import { timelineOf, type FixTask, type Timeline } from "../readiness/computed/timeline";
import type { SetFinding, SetModel } from "../readiness/model";
import { normaliseId } from "../reader/findingIds";
import { pattern } from "../text/pattern";
import { effortTasks, oncePerCause } from "./effort";
import { firstMinutes } from "./stageSteps";

/** Values computed for a set, once for all sections that print them. */
export interface Computed {
  readonly risks: readonly RiskAssessment[];
  readonly overall: OverallRisk;
  /** The overall risk without the blockers. */
  readonly residual: OverallRisk;
  readonly security: SecurityScore;
  readonly stability: StabilityScore;
  readonly readiness: ReadinessScore;
  readonly protection: TestProtection;
  readonly coverage: readonly CoverageRow[];
  readonly loadTests: readonly LoadTest[];
  readonly exposure: Exposure;
  readonly severityConflicts: readonly SeverityConflict[];
  /** What has to be done before the release besides fixing the blockers. */
  readonly beforeRelease: BeforeRelease;
  /** Until the blockers and what has to be fixed with them are fixed; null if there are no blockers. */
  readonly toUnblock: Timeline | null;
  /** Until the blockers and the open high and P1 findings are fixed. */
  readonly toApproval: Timeline;
}

export function computedOf(model: SetModel): Computed {
  const { policy, reports, findings, gates } = model;
  const { risks, riskMatrix: matrix, thresholds } = policy;
  const protection = testProtection(policy.criticalPaths, reports, thresholds.protectedPathCoverage);
  const roles = policy.phases.map(({ role }) => role);
  return {
    ...risksOf(model),
    ...timelinesOf(model),
    residual: residualRisk({ risks, matrix, definitions: policy.gates, gates, findings }),
    security: securityScore(findings),
    stability: stabilityScore(findings),
    readiness: readinessScore(roles, policy.weights, reports, findings),
    protection,
    coverage: coverageTable(thresholds, reports, protection),
    loadTests: loadTestsOf(reports),
    exposure: exposureOf(policy.exposure, findings),
    severityConflicts: severityConflicts(findings),
  };
}

/** The risks of the policy and the worst of them. */
export function risksOf({ policy, findings, gates }: SetModel): Pick<Computed, "risks" | "overall"> {
  const risks = assessRisks(policy.risks, policy.riskMatrix, findings);
  return { risks, overall: overallRisk(risks, policy.riskMatrix, gates) };
}

/** The timelines until everything before the release is fixed, and until the conditions are met, too. */
export function timelinesOf(model: SetModel): Pick<Computed, "beforeRelease" | "toUnblock" | "toApproval"> {
  const { findings } = model;
  const before = beforeRelease(model);
  const required = new Set(before.findings.map(({ finding }) => finding.key));
  const first = findings.filter(({ blocks, key }) => blocks || required.has(key));
  return {
    beforeRelease: before,
    toUnblock: !findings.some(({ blocks }) => blocks) ? null : timelineFor(first, model),
    toApproval: timelineFor(
      findings.filter(({ blocks, isCondition, key }) => blocks || isCondition || required.has(key)),
      model,
    ),
  };
}

/** From the as-of date until these findings and what they depend on are fixed, then to the next window. */
export function timelineFor(
  findings: readonly SetFinding[],
  { policy, asOf, findings: all }: SetModel,
): Timeline {
  const { team, procedures, effort, calendar } = policy;
  const soaks = procedures.stages.filter(({ percent }) => percent === null);
  return timelineOf({
    fixes: fixTasks(withDependencies(findings, all), all),
    alsoValidate: claimedRoles(all),
    engineers: team.engineers,
    revalidationHours: team.revalidationHours,
    approvalHours: team.approvalHours,
    soakHours: soaks.reduce((sum, { soakHours }) => sum + soakHours, 0),
    deploymentMinutes: firstMinutes(procedures),
    start: asOf,
    effort,
    calendar,
  });
}

/** The findings and all open findings that they depend on, directly or indirectly. */
function withDependencies(
  findings: readonly SetFinding[],
  all: readonly SetFinding[],
): readonly SetFinding[] {
  const keys = keysById(all);
  const byKey = new Map(all.map((finding) => [finding.key, finding]));
  const needed = new Set(findings.map(({ key }) => key));
  for (const key of needed) {
    const finding = byKey.get(key);
    for (const other of finding ? dependenciesOf(finding, keys) : []) {
      const dependency = byKey.get(other);
      if (dependency && isOpen(dependency)) needed.add(other);
    }
  }
  return all.filter(({ key }) => needed.has(key));
}

function keysById(all: readonly SetFinding[]): ReadonlyMap<string, string> {
  return new Map(all.flatMap(({ id, key }) => (id === null ? [] : [[normaliseId(id), key] as const])));
}

/** Fixes by the key of their first finding, with the dependencies that the reports state by id. */
function fixTasks(findings: readonly SetFinding[], all: readonly SetFinding[]): readonly FixTask[] {
  const tasks = effortTasks(findings, all).map(oncePerCause);
  const taskOf = new Map(
    tasks.flatMap((task) => task.findings.map(({ key }) => [key, taskId(task)] as const)),
  );
  const keys = keysById(all);
  return tasks.map((task) => ({
    id: taskId(task),
    findings: task.findings.length,
    roles: [...new Set(task.findings.map(({ role }) => role))],
    minHours: task.minHours,
    maxHours: task.maxHours,
    after: [...new Set(task.findings.flatMap((finding) => dependenciesOf(finding, keys)))].flatMap((key) => {
      const other = taskOf.get(key);
      return other === undefined || other === taskId(task) ? [] : [other];
    }),
  }));
}

function taskId({ findings }: { readonly findings: readonly SetFinding[] }): string {
  return findings[0]?.key ?? "";
}

const NOT_ID = pattern(String.raw`[^\p{L}\p{N}_#-]+`);

/** Keys of the findings that a finding names as its dependencies. */
function dependenciesOf(finding: SetFinding, keys: ReadonlyMap<string, string>): readonly string[] {
  return finding.fields
    .filter(({ name }) => name === "dependency")
    .flatMap(({ text }) => text.split(NOT_ID))
    .flatMap((word) => keys.get(normaliseId(word)) ?? [])
    .filter((key) => key !== finding.key);
}

/** Reports with findings that are claimed fixed, which still have to be verified. */
function claimedRoles(findings: readonly SetFinding[]): readonly Role[] {
  return [
    ...new Set(
      findings
        .filter(
          (finding) => finding.mergedInto === null && finding.statusDetail === "claimed" && !isOpen(finding),
        )
        .map(({ role }) => role),
    ),
  ];
}
