/** How a verdict is shown and ranked, in the views as in the status bar. */
import type { Verdict } from "../../core/reader/facts";
import type { NodeIcon } from "./tree/treeNode";
import type { SetView } from "./setView";

const RANKS = { "not-approved": 3, conditional: 1, approved: 0 } as const satisfies Record<Verdict, number>;
const FAILED_RANK = 2;

/** The set that needs attention first: not approved (with the most blockers), cannot be judged, conditional, approved. */
export function worstSet(sets: readonly SetView[]): SetView | null {
  return [...sets].sort((a, b) => rank(b) - rank(a) || blockersOf(b) - blockersOf(a))[0] ?? null;
}

function rank({ model }: SetView): number {
  return model === null ? FAILED_RANK : RANKS[model.verdict];
}

function blockersOf({ model }: SetView): number {
  return model?.blockers.length ?? 0;
}

const ICONS = {
  "not-approved": { id: "error", color: "problemsErrorIcon.foreground" },
  conditional: { id: "warning", color: "problemsWarningIcon.foreground" },
  approved: { id: "pass", color: "testing.iconPassed" },
} as const satisfies Record<Verdict, NodeIcon>;

export function verdictIcon(verdict: Verdict): NodeIcon {
  return ICONS[verdict];
}
