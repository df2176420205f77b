import { groupBy } from "../../text/groupBy";
import { slug } from "../../text/words";
import type { SnapshotFinding } from "../../contract/snapshot";

export interface MatchedFinding {
  readonly before: SnapshotFinding;
  readonly after: SnapshotFinding;
  readonly by: "key" | "fingerprint" | "title";
}

export interface MatchedFindings {
  /** In the order of the later side, like `added`. */
  readonly matched: readonly MatchedFinding[];
  readonly added: readonly SnapshotFinding[];
  /** In the order of the earlier side. */
  readonly gone: readonly SnapshotFinding[];
}

/** How two findings are recognized as one, the surest first. */
const ROUNDS: readonly {
  readonly by: MatchedFinding["by"];
  readonly nameOf: (finding: SnapshotFinding) => string;
}[] = [
  { by: "key", nameOf: ({ key, fingerprint }) => JSON.stringify([key, fingerprint]) },
  { by: "fingerprint", nameOf: ({ fingerprint }) => fingerprint },
  { by: "title", nameOf: ({ key, title }) => JSON.stringify([roleOf(key), slug(title)]) },
  { by: "key", nameOf: ({ key }) => key },
];

/**
 * Matches findings by what they say before their ids: where one was dropped and the others were renumbered, the dropped one must not
 * seem to live on under its number. Each is matched once. See docs/design/identity.md.
 */
export function matchFindings(
  before: readonly SnapshotFinding[],
  after: readonly SnapshotFinding[],
): MatchedFindings {
  const matched = new Map<SnapshotFinding, MatchedFinding>();
  const left = new Set(before);
  for (const { by, nameOf } of ROUNDS) {
    const candidates = groupBy([...left], nameOf);
    const unmatched = after.filter((finding) => !matched.has(finding));
    for (const [name, findings] of groupBy(unmatched, nameOf)) {
      const partners = candidates.get(name) ?? [];
      partners.slice(0, findings.length).forEach((partner, index) => {
        const finding = findings[index];
        if (finding === undefined) return;
        matched.set(finding, { before: partner, after: finding, by });
        left.delete(partner);
      });
    }
  }
  return {
    matched: after.flatMap((finding) => matched.get(finding) ?? []),
    added: after.filter((finding) => !matched.has(finding)),
    gone: before.filter((finding) => left.has(finding)),
  };
}

/** "security" of "security:C-1". */
function roleOf(key: string): string {
  return key.slice(0, key.indexOf(":"));
}
