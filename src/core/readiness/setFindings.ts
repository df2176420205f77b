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
  const byId = findingsById(identified);
  const merged = identified.map(({ finding, key }) => mergedKey(finding, key, byId));
  const ordinals = ordinalsOf(identified);
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
    return {
      ...finding,
      key,
      fingerprint,
      role,
      report,
      displayId: finding.id ?? `${prefixOf(role)}-${ordinals[index] ?? 0}`,
      blocks: isLive && isDeciding,
      isCondition:
        isLive && !isDeciding && (finding.effectiveSeverity === "high" || finding.priority === "P1"),
      waiver,
      mergedInto,
    };
  });
}

/** The findings that are merged into others, by the key of that finding. */
function byTarget(
  identified: readonly { readonly finding: FindingFacts }[],
  merged: readonly (string | null)[],
): ReadonlyMap<string, readonly FindingFacts[]> {
  const found = new Map<string, FindingFacts[]>();
  for (const [index, { finding }] of identified.entries()) {
    const target = merged[index] ?? null;
    if (target !== null) listIn(found, target).push(finding);
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
  return finding.mergedInto === null && finding.waiver === null && isLiveStatus(finding);
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

interface Identified {
  readonly finding: FindingFacts;
  readonly role: Role;
  readonly key: string;
}

/** By the author's id as it is compared, in document order. */
function findingsById(identified: readonly Identified[]): ReadonlyMap<string, readonly Identified[]> {
  const found = new Map<string, Identified[]>();
  for (const one of identified)
    if (one.finding.id !== null) listIn(found, normaliseId(one.finding.id)).push(one);
  return found;
}

function listIn<T>(lists: Map<string, T[]>, name: string): T[] {
  const known = lists.get(name);
  if (known) return known;
  const list: T[] = [];
  lists.set(name, list);
  return list;
}

/** The finding that another finding is stated to be the same as. A finding is never merged into itself or into a finding merged into it. */
function mergedKey(
  finding: FindingFacts,
  key: string,
  byId: ReadonlyMap<string, readonly Identified[]>,
): string | null {
  if (finding.sameAs === null) return null;
  const target = byId.get(normaliseId(finding.sameAs))?.find((other) => other.key !== key);
  return target && target.finding.sameAs === null ? target.key : null;
}

/** Of every finding, its number among those of its role without an id. */
function ordinalsOf(identified: readonly Identified[]): readonly number[] {
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

function prefixOf(role: Role): string {
  return PREFIXES[role] ?? "FINDING";
}
