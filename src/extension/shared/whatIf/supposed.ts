import { consequenceText } from "../../../core/edits/consequence";
import type { Assessed } from "../../../core/judge/judgeSet";
import type { SetModel } from "../../../core/readiness/model";
import { isUnfixed } from "../../../core/readiness/setFindings";
import { counted, type SetView } from "../setView";
import { plainLabel } from "../untrustedText";

/** A set, and what it would be if some of its findings were fixed. */
export interface Supposed {
  /** The findings that are supposed to be fixed, in the order of the set. At least one. */
  readonly keys: readonly string[];
  readonly before: SetModel;
  readonly after: Assessed;
}

/** The keys of the findings whose fix could change something: open, waived, or claimed to be fixed without proof. */
export function supposable({ findings }: Pick<SetModel, "findings">): readonly string[] {
  return findings
    .filter(
      (finding) => isUnfixed(finding) || (finding.statusDetail === "claimed" && finding.mergedInto === null),
    )
    .map(({ key }) => key);
}

/** Such as `what if 3 fixed: CONDITIONAL APPROVAL`. */
export function supposedTitle({ keys, after }: Supposed): string {
  return `what if ${keys.length} fixed: ${plainLabel(after.verdictText, 60)}`;
}

/** Such as `What if 3 findings are fixed: Blockers 4 → 1 · Gate A1: Fail → Pass · Verdict: still NOT APPROVED. No file changes.` */
export function supposedMessage({ keys, before, after }: Supposed): string {
  const still = before.verdictText === after.verdictText ? ` · Verdict: still ${after.verdictText}` : "";
  return `${question(keys.length)}: ${plainLabel(consequenceText(before, after) + still)}. No file changes.`;
}

/** Such as `What if 3 findings are fixed`. */
export function question(count: number): string {
  return `What if ${counted(count, "finding is", "findings are")} fixed`;
}

/** The view of a set as it would be, for the gates. */
export function supposedView(view: SetView, { after, before }: Supposed): SetView {
  return { ...view, model: { ...after, problems: before.problems } };
}
