/** How a verdict is shown and ranked, in the views as in the status bar. */
import type { Verdict } from "../../core/reader/facts";
import type { NodeIcon } from "./tree/treeNode";
import { counted, type SetStanding, type SetView } from "./setView";
import { plainLabel } from "./untrustedText";

const RANKS = { "not-approved": 2, conditional: 1, approved: 0 } as const satisfies Record<Verdict, number>;
const STANDING_RANKS = { failed: 5, incomplete: 4, pending: 3, judged: 0 } as const satisfies Record<
  SetStanding,
  number
>;

/** The sets, those first that need attention first: cannot be judged, not approved (with the most blockers), conditional, approved. */
export function worstFirst(sets: readonly SetView[]): readonly SetView[] {
  return [...sets].sort((a, b) => rank(b) - rank(a) || b.blockers - a.blockers);
}

function rank({ model, standing }: SetView): number {
  return standing === "judged" && model !== null ? RANKS[model.verdict] : STANDING_RANKS[standing];
}

const ICONS = {
  "not-approved": { id: "error", color: "problemsErrorIcon.foreground" },
  conditional: { id: "warning", color: "problemsWarningIcon.foreground" },
  approved: { id: "pass", color: "testing.iconPassed" },
} as const satisfies Record<Verdict, NodeIcon>;

export function verdictIcon(verdict: Verdict): NodeIcon {
  return ICONS[verdict];
}

/** The icon of a set: that of its verdict only if the verdict can be trusted. */
export function standingIcon({ model, standing }: SetView): NodeIcon {
  if (standing === "pending") return { id: "sync~spin", color: null };
  return standing === "judged" && model !== null
    ? ICONS[model.verdict]
    : { id: "error", color: "problemsErrorIcon.foreground" };
}

/** Such as `NOT APPROVED`, in the wording of the policy, or why there is no verdict. One line of plain text. */
export function standingText({ model, standing }: SetView): string {
  if (standing === "pending") return "analyzing…";
  if (standing !== "judged" || model === null) return "cannot be judged";
  return plainLabel(model.verdictText, 60);
}

/** Such as `NOT APPROVED · 4 blockers`. */
export function standingSummary(view: SetView): string {
  return [standingText(view), ...(view.model === null ? [] : [counted(view.blockers, "blocker")])].join(
    " · ",
  );
}
