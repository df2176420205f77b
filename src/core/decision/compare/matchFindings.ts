import type { SnapshotFinding } from "../../contract/snapshot";

export interface MatchedFinding {
  readonly before: SnapshotFinding;
  readonly after: SnapshotFinding;
  readonly by: "key" | "fingerprint";
}

export interface MatchedFindings {
  /** In the order of the later side, like `added`. */
  readonly matched: readonly MatchedFinding[];
  readonly added: readonly SnapshotFinding[];
  /** In the order of the earlier side. */
  readonly gone: readonly SnapshotFinding[];
}

/** Matches findings by key, then by fingerprint; each is matched once. See docs/design/identity.md. */
export function matchFindings(
  before: readonly SnapshotFinding[],
  after: readonly SnapshotFinding[],
): MatchedFindings {
  const left = new Map(before.map((finding) => [finding.key, finding]));
  const partners = new Map<SnapshotFinding, MatchedFinding>();
  for (const finding of after) {
    const same = left.get(finding.key);
    if (!same) continue;
    partners.set(finding, { before: same, after: finding, by: "key" });
    left.delete(finding.key);
  }
  const byFingerprint = groupByFingerprint([...left.values()]);
  for (const finding of after) {
    if (partners.has(finding)) continue;
    const same = byFingerprint.get(finding.fingerprint)?.shift();
    if (!same) continue;
    partners.set(finding, { before: same, after: finding, by: "fingerprint" });
    left.delete(same.key);
  }
  return {
    matched: after.flatMap((finding) => partners.get(finding) ?? []),
    added: after.filter((finding) => !partners.has(finding)),
    gone: before.filter(({ key }) => left.has(key)),
  };
}

function groupByFingerprint(findings: readonly SnapshotFinding[]): ReadonlyMap<string, SnapshotFinding[]> {
  const groups = new Map<string, SnapshotFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fingerprint);
    if (group) group.push(finding);
    else groups.set(finding.fingerprint, [finding]);
  }
  return groups;
}
