import type { Role } from "../reader/reportKinds";
import type { FindingFacts } from "../reader/facts";
import { fingerprintOf } from "../text/hash";
import { significantStems } from "../text/words";

/** `role:ID` or `role:slug`. Never the set, line, or severity, so that the key survives edits. See docs/design/identity.md. */
export function findingKey(role: Role, finding: FindingFacts): string {
  return `${role}:${finding.localKey}`;
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
