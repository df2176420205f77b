import type { Policy, Waiver } from "../policy/model";
import type { Role } from "../reader/reportKinds";
import type { FindingFacts, ReportFacts } from "../reader/facts";
import { normaliseId } from "../reader/findingIds";
import { highest } from "../reader/severityWords";
import { findingFingerprint, findingKey, keyPrefixes } from "./identity";
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
  const prefixes = keyPrefixes(reports);
  const identified = reports.flatMap(({ role, facts }, index) =>
    facts.findings.map((finding) => ({
      finding,
      role,
      report: facts.path,
      key: findingKey(prefixes[index] ?? role, finding),
    })),
  );
  const merged = identified.map(({ finding, key }) => mergedKey(finding, key, identified));
  const standsFor = byTarget(identified, merged);
  const keys = new Set(identified.map(({ key }) => key));
  return identified.map(({ finding: stated, role, report, key }, index) => {
    const fingerprint = findingFingerprint(role, stated);
    const mergedInto = merged[index] ?? null;
    const finding = withHighest(withoutEmptyReference(stated, mergedInto), standsFor.get(key) ?? []);
    const needsWaiver = mergedInto === null && isLiveStatus(finding);
    const waiver = needsWaiver ? waiverOf(policy.waivers, key, fingerprint, judgedAt, keys) : null;
    const isLive = needsWaiver && waiver === null;
    const isDeciding = finding.effectiveSeverity === "critical" || finding.priority === "P0";
    // Every member by its name: V8 needs 30 times as long to add members to a copy.
    return {
      localKey: finding.localKey,
      id: finding.id,
      title: finding.title,
      severity: finding.severity,
      severitySource: finding.severitySource,
      effectiveSeverity: finding.effectiveSeverity,
      severityStatements: finding.severityStatements,
      priority: finding.priority,
      statusDetail: finding.statusDetail,
      statusStatement: finding.statusStatement,
      range: finding.range,
      form: finding.form,
      endLine: finding.endLine,
      alsoAt: finding.alsoAt,
      effort: finding.effort,
      locations: finding.locations,
      cvss: finding.cvss,
      cwe: finding.cwe,
      exposure: finding.exposure,
      fields: finding.fields,
      sameAs: finding.sameAs,
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

/** The findings that are merged into others, by the key of the other. */
function byTarget(
  identified: readonly { readonly finding: FindingFacts }[],
  merged: readonly (string | null)[],
): ReadonlyMap<string, readonly FindingFacts[]> {
  const found = new Map<string, FindingFacts[]>();
  identified.forEach(({ finding }, index) => {
    const target = merged[index] ?? null;
    if (target !== null) found.set(target, [...(found.get(target) ?? []), finding]);
  });
  return found;
}

/** A finding that is called superseded and names none that is there counts itself: nothing may vanish. */
function withoutEmptyReference(finding: FindingFacts, mergedInto: string | null): FindingFacts {
  return finding.statusDetail === "superseded" && mergedInto === null
    ? { ...finding, statusDetail: "open" }
    : finding;
}

/** A merged finding keeps the highest severity and priority of all that it stands for (rules.md, Identity). */
function withHighest(finding: FindingFacts, others: readonly FindingFacts[]): FindingFacts {
  if (others.length === 0) return finding;
  const priorities = [finding, ...others].flatMap((one) => one.priority ?? []).sort();
  return {
    ...finding,
    effectiveSeverity: others.map((one) => one.effectiveSeverity).reduce(highest, finding.effectiveSeverity),
    priority: priorities[0] ?? null,
  };
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
  keys: ReadonlySet<string>,
): Waiver | null {
  if (judgedAt === null || waivers.length === 0) return null;
  const inForce = waivers.filter(
    (waiver) => waiver.expires >= judgedAt && (waiver.finding !== null || waiver.fingerprint !== null),
  );
  const byKey = inForce.find(
    (waiver) => waiver.finding === key && (waiver.fingerprint === null || waiver.fingerprint === fingerprint),
  );
  return (
    byKey ??
    inForce.find(
      (waiver) =>
        waiver.fingerprint === fingerprint && (waiver.finding === null || !keys.has(waiver.finding)),
    ) ??
    null
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
