import { normaliseId } from "../reader/findingIds";
import { groupBy } from "../text/groupBy";
import type { SetFinding } from "./model";
import { roleWords } from "./reportKindWords";

type Identified = Pick<SetFinding, "displayId" | "role" | "key">;

/**
 * The ids of findings as a sentence shows them. Where two reports use one id, or ids that only differ in their punctuation, the report is
 * named, too: "Architecture C2, Security C-2". `among`: the findings that an id must not be confused with.
 */
export function tellingIds(
  findings: readonly Identified[],
  among: readonly Identified[] = findings,
): readonly string[] {
  const known = groupBy(among, ({ displayId }) => normaliseId(displayId));
  return findings.map(({ displayId, role }) => {
    const alike = known.get(normaliseId(displayId)) ?? [];
    return alike.every((other) => other.role === role) ? displayId : `${roleWords(role)} ${displayId}`;
  });
}
