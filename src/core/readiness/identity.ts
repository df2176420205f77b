import type { Role } from "../reader/reportKinds";
import type { FindingFacts } from "../reader/facts";
import { fingerprintOf } from "../text/hash";
import { significantStems } from "../lexicon/englishStems";

/**
 * What the keys of each report's findings begin with. The first report of a role is its best match and uses the role itself, so that
 * another document does not change the keys of the others.
 */
export function keyPrefixes(
  reports: readonly { readonly role: Role; readonly facts: { readonly path: string } }[],
): readonly string[] {
  const taken = new Set<string>();
  return reports.map(({ role, facts }) => {
    const name = facts.path.split("/").at(-1) ?? "";
    const stem = name.replace(/\.[^.]*$/, "");
    const prefix = [role, `${role}/${stem}`, `${role}/${name}`].find((one) => !taken.has(one)) ?? role;
    taken.add(prefix);
    return prefix;
  });
}

/**
 * `role:ID` or `role:slug`. Never the set, line, or severity, so that the key survives edits. See docs/design/identity.md. `prefix` is
 * from `keyPrefixes`, or only the role of a report.
 */
export function findingKey(prefix: string, finding: FindingFacts): string {
  return `${prefix}:${finding.localKey}`;
}

/**
 * The fingerprints of all findings of a set. Findings that would have the same one get a number in document order, so that a waiver
 * never covers two.
 */
export function fingerprintsOf(
  identified: readonly { readonly role: Role; readonly finding: FindingFacts }[],
): readonly string[] {
  const counts = new Map<string, number>();
  return identified.map(({ role, finding }) => {
    const fingerprint = findingFingerprint(role, finding);
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    return count === 1 ? fingerprint : fingerprintOf([fingerprint, String(count)]);
  });
}

/** Hash of role, title words, first cited file, and CWE: matches a finding over time when its key has changed. */
export function findingFingerprint(role: Role, finding: FindingFacts): string {
  const file = finding.locations[0]?.path.split("/").at(-1) ?? "";
  return fingerprintOf([
    role,
    [...significantStems(finding.title)].sort().join(" "),
    file,
    [...finding.cwe].sort().join(" "),
  ]);
}
