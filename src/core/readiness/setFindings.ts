import type { Policy, Role, Waiver } from "../policy/model";
import type { FindingFacts, ReportFacts } from "../report/facts";
import { normaliseId } from "../report/findingIds";
import { findingFingerprint, findingKey } from "./identity";
import type { SetFinding } from "./model";

interface RoleReport {
  readonly role: Role;
  readonly facts: ReportFacts;
}

/**
 * The findings of a set in the order of its reports: keys, waivers and what blocks (decision.md, Blocking). `judgedAt` is the ISO date that
 * waivers are judged by; null: no waiver is in force.
 */
export function setFindings(
  reports: readonly RoleReport[],
  policy: Policy,
  judgedAt: string | null,
): readonly SetFinding[] {
  const identified = reports.flatMap(({ role, facts }) =>
    facts.findings.map((finding) => ({ finding, role, report: facts.path, key: findingKey(role, finding) })),
  );
  return identified.map(({ finding, role, report, key }, index) => {
    const fingerprint = findingFingerprint(role, finding);
    const waiver = waiverOf(policy.waivers, key, fingerprint, judgedAt);
    const mergedInto = mergedKey(finding, key, identified);
    const isLive = mergedInto === null && isLiveStatus(finding) && waiver === null;
    const isDeciding = finding.effectiveSeverity === "critical" || finding.priority === "P0";
    return {
      ...finding,
      key,
      fingerprint,
      role,
      report,
      displayId: finding.id ?? `${prefixOf(role)}-${ordinalIn(identified, index)}`,
      blocks: isLive && isDeciding,
      isCondition:
        isLive && !isDeciding && (finding.effectiveSeverity === "high" || finding.priority === "P1"),
      waiver,
      mergedInto,
    };
  });
}

/** Open, in progress, or accepted by words alone: what a waiver would have to cover (decision.md, A finding's status). */
export function isLiveStatus(finding: Pick<FindingFacts, "statusDetail">): boolean {
  return (
    finding.statusDetail === "open" ||
    finding.statusDetail === "in-progress" ||
    finding.statusDetail === "accepted"
  );
}

/** Open after waivers and merging. */
export function isOpenFinding(finding: SetFinding): boolean {
  return finding.mergedInto === null && finding.waiver === null && isLiveStatus(finding);
}

/** The waiver in force for a finding: named by key, or by fingerprint where the key has changed. */
function waiverOf(
  waivers: readonly Waiver[],
  key: string,
  fingerprint: string,
  judgedAt: string | null,
): Waiver | null {
  if (judgedAt === null) return null;
  const inForce = waivers.filter(
    (waiver) => waiver.expires >= judgedAt && (waiver.finding !== null || waiver.fingerprint !== null),
  );
  const byKey = inForce.find(
    (waiver) => waiver.finding === key && (waiver.fingerprint === null || waiver.fingerprint === fingerprint),
  );
  return (
    byKey ?? inForce.find((waiver) => waiver.finding === null && waiver.fingerprint === fingerprint) ?? null
  );
}

/** The finding that another one is stated to be the same as; a finding is never merged into itself or into one merged into it. */
function mergedKey(
  finding: FindingFacts,
  key: string,
  all: readonly { readonly finding: FindingFacts; readonly key: string }[],
): string | null {
  if (finding.sameAs === null) return null;
  const wanted = normaliseId(finding.sameAs);
  const target = all.find(
    (other) => other.key !== key && other.finding.id !== null && normaliseId(other.finding.id) === wanted,
  );
  return target && target.finding.sameAs === null ? target.key : null;
}

function ordinalIn(
  all: readonly { readonly role: Role; readonly finding: FindingFacts }[],
  index: number,
): number {
  const role = all[index]?.role;
  return all.slice(0, index + 1).filter((entry) => entry.role === role && entry.finding.id === null).length;
}

const PREFIXES: Readonly<Partial<Record<Role, string>>> = {
  architecture: "ARCH",
  security: "SEC",
  code: "CODE",
  ui: "UI",
  data: "DATA",
  functional: "FUNC",
  qa: "QA",
};

function prefixOf(role: Role): string {
  return PREFIXES[role] ?? "FINDING";
}
