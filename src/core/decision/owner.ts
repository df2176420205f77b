import type { SetFinding } from "../readiness/model";
import { DASH, clipped } from "./brief/words";
import { bare, evidenced, type Claim, type Content } from "./model";

const LONGEST_OWNER = 60;

/** Who is to fix a finding, as its report says, in the words around the name; null if it does not. */
export function ownerClaim(
  { owner, report: path }: Pick<SetFinding, "owner" | "report">,
  words: (name: string) => string = (name) => name,
): Claim | null {
  if (owner === null) return null;
  const place = { path, line: owner.range.line, text: owner.text };
  return evidenced(words(clipped(owner.text, LONGEST_OWNER)), [place]);
}

/** The same for a table. */
export function ownerCell(finding: Pick<SetFinding, "owner" | "report">): Content {
  const owner = ownerClaim(finding);
  return owner === null ? DASH : bare(owner);
}
