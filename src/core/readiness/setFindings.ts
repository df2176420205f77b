import type { Policy, Waiver } from "../policy/model";
import type { Role } from "../reader/reportKinds";
import type { FindingFacts, ReportFacts } from "../reader/facts";
import { highest } from "../reader/severityWords";
import { findingKey, fingerprintsOf, keyPrefixes } from "./identity";
import type { SetFinding } from "./model";
import { duplicateGroups } from "./possibleDuplicates";
import { mergedKeys, type Identified } from "./sameFindings";

interface RoleReport {
  readonly role: Role;
  readonly facts: ReportFacts;
}

/**
 * The findings of a set in the order of its reports, with keys, waivers, and whether they block. `judgedAt` is the ISO date on which waivers
 * must be in force; null if none is in force. See docs/design/status.md.
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
  const merged = mergedKeys(identified, policy.sameAs);
  const fingerprints = fingerprintsOf(identified);
  const duplicates = duplicatesOf(identified, merged);
  const ordinals = ordinalsOf(identified);
  const standsFor = byTarget(identified, merged);
  const keys = new Set(identified.map(({ key }) => key));
  return identified.map(({ finding: stated, role, report, key }, index) => {
    const fingerprint = fingerprints[index] ?? "";
    const mergedInto = merged[index] ?? null;
    const finding = withHighest(withoutEmptyReference(stated, mergedInto), standsFor.get(key) ?? []);
    const needsWaiver = mergedInto === null && isLiveStatus(finding);
    const waiver = needsWaiver ? waiverOf(policy.waivers, key, fingerprint, judgedAt, keys) : null;
    const isLive = needsWaiver && waiver === null;
    return {
      ...finding,
      key,
      fingerprint,
      role,
      report,
      displayId: finding.id ?? `${idPrefixOf(role)}-${ordinals[index] ?? 0}`,
      ...effectOfFinding(finding, isLive),
      waiver,
      mergedInto,
      possibleDuplicates: duplicates.get(key) ?? [],
    };
  });
}

/** Whether a finding blocks or is a condition, judged only by its levels. `isLive`: open, and not waived. */
export function effectOfFinding(
  { effectiveSeverity, priority }: Pick<FindingFacts, "effectiveSeverity" | "priority">,
  isLive: boolean,
): Pick<SetFinding, "blocks" | "isCondition"> {
  const isDeciding = effectiveSeverity === "critical" || priority === "P0";
  return {
    blocks: isLive && isDeciding,
    isCondition: isLive && !isDeciding && (effectiveSeverity === "high" || priority === "P1"),
  };
}

/** The keys of the findings that each finding may be a duplicate of. What is merged or resolved has none. */
function duplicatesOf(
  identified: readonly Identified[],
  merged: readonly (string | null)[],
): ReadonlyMap<string, readonly string[]> {
  const open = identified.filter(({ finding }, index) => merged[index] === null && isLiveStatus(finding));
  return new Map(
    duplicateGroups(open).flatMap((group) =>
      group.map((key) => [key, group.filter((other) => other !== key)] as const),
    ),
  );
}

/** How many causes some findings have if possible duplicates are one: at most as many as there are findings. */
export function countCauses(findings: readonly Pick<SetFinding, "key" | "possibleDuplicates">[]): number {
  const seen = new Set<string>();
  return findings.filter(({ key, possibleDuplicates }) => {
    const isNew = !possibleDuplicates.some((other) => seen.has(other));
    seen.add(key);
    return isNew;
  }).length;
}

/** The findings that are merged into others, by the key of that finding. */
function byTarget(
  identified: readonly { readonly finding: FindingFacts }[],
  merged: readonly (string | null)[],
): ReadonlyMap<string, readonly FindingFacts[]> {
  const found = new Map<string, FindingFacts[]>();
  for (const [index, { finding }] of identified.entries()) {
    const target = merged[index] ?? null;
    if (target === null) continue;
    const known = found.get(target) ?? [];
    known.push(finding);
    found.set(target, known);
  }
  return found;
}

/** A superseded finding that does not name an existing finding counts itself, so that nothing gets lost. */
function withoutEmptyReference(finding: FindingFacts, mergedInto: string | null): FindingFacts {
  return finding.statusDetail === "superseded" && mergedInto === null
    ? { ...finding, statusDetail: "open" }
    : finding;
}

/** A merged finding keeps the highest severity and priority of all the findings it represents. */
function withHighest(finding: FindingFacts, others: readonly FindingFacts[]): FindingFacts {
  const priorities = [finding, ...others].flatMap((one) => one.priority ?? []).sort();
  return {
    ...finding,
    effectiveSeverity: others.map((one) => one.effectiveSeverity).reduce(highest, finding.effectiveSeverity),
    priority: priorities[0] ?? null,
  };
}

/** Open, in progress, or accepted without a waiver: what a waiver would have to cover. */
export function isLiveStatus(finding: Pick<FindingFacts, "statusDetail">): boolean {
  return (
    finding.statusDetail === "open" ||
    finding.statusDetail === "in-progress" ||
    finding.statusDetail === "accepted"
  );
}

/** Open after waivers and merging. */
export function isOpenFinding(finding: SetFinding): boolean {
  return finding.waiver === null && isUnfixed(finding);
}

/** Open or waived: a waiver allows a release, but it does not fix anything, so risk and scores count both. */
export function isUnfixed(finding: SetFinding): boolean {
  return finding.mergedInto === null && isLiveStatus(finding);
}

/** The waiver in force for a finding, by key or, if the key has changed, by fingerprint. */
function waiverOf(
  waivers: readonly Waiver[],
  key: string,
  fingerprint: string,
  judgedAt: string | null,
  keys: ReadonlySet<string>,
): Waiver | null {
  if (judgedAt === null) return null;
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

/** Of every finding, its number among those of its role without an id. */
function ordinalsOf(
  identified: readonly { readonly finding: FindingFacts; readonly role: Role }[],
): readonly number[] {
  const counts = new Map<Role, number>();
  return identified.map(({ finding, role }) => {
    const count = (counts.get(role) ?? 0) + (finding.id === null ? 1 : 0);
    counts.set(role, count);
    return count;
  });
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

/** What the ids of findings of a role begin with where their author gives none. */
export function idPrefixOf(role: Role): string {
  return PREFIXES[role] ?? "FINDING";
}
