import type { Role } from "../reader/reportKinds";
import type { FindingFacts } from "../reader/facts";
import { fingerprintOf } from "../text/hash";
import { significantStems } from "../text/words";

/**
 * What the keys of each report's findings begin with. The first report of a role is its best match and takes the role itself, so that
 * a further document never changes the keys of the others.
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

/** `role:ID` or `role:slug`: never set, line or severity. `prefix` is from `keyPrefixes`, or the role of a report alone. */
export function findingKey(prefix: string, finding: FindingFacts): string {
  return `${prefix}:${finding.localKey}`;
}

/** Hash of role, title words, first cited file and CWE (contract.md): matches a finding over time when its key has changed. */
export function findingFingerprint(role: Role, finding: FindingFacts): string {
  const file = finding.locations[0]?.path.split("/").at(-1) ?? "";
  return fingerprintOf([
    role,
    [...significantStems(finding.title)].sort().join(" "),
    file,
    [...finding.cwe].sort().join(" "),
  ]);
}
