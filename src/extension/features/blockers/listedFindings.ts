import { isOpen } from "../../../core/contract/records";
import type { SetFinding, SetModel } from "../../../core/readiness/model";

/** How a finding affects the verdict. */
export type Effect = "blockers" | "conditions" | "to-verify";

/** A finding that the view lists. */
export interface ListedFinding {
  readonly finding: SetFinding;
  readonly effect: Effect;
}

/** The findings that affect the verdict, in document order. */
export function listedFindings({ findings }: SetModel): readonly ListedFinding[] {
  return findings.flatMap((finding) => {
    const effect = effectOf(finding);
    return effect === null ? [] : [{ finding, effect }];
  });
}

function effectOf(finding: SetFinding): Effect | null {
  if (finding.blocks) return "blockers";
  if (finding.isCondition) return "conditions";
  return isToVerify(finding) ? "to-verify" : null;
}

/** A fix that is claimed without proof and is not part of another finding. */
function isToVerify(finding: SetFinding): boolean {
  return finding.statusDetail === "claimed" && finding.mergedInto === null && !isOpen(finding);
}
