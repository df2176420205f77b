import type { SetView } from "../../shared/setView";
import { treeNode, type NodeIcon, type TreeNode } from "../../shared/tree/treeNode";
import { welcomeState, type WelcomeState } from "./welcomeState";

const NO_COLOR = { id: "info", color: null } as const;

const WORDS: Readonly<Partial<Record<WelcomeState, { readonly label: string; readonly icon: NodeIcon }>>> = {
  searching: { label: "Analyzing…", icon: { id: "sync~spin", color: null } },
  "no-findings": { label: "No findings in these reports", icon: NO_COLOR },
  "gates-left": { label: "No blockers: see Gates for what is missing", icon: NO_COLOR },
  "all-clear": {
    label: "No blockers, and every gate passes",
    icon: { id: "pass", color: "testing.iconPassed" },
  },
};

/**
 * Why nothing is listed for the set in focus. Needed only if other sets are listed: for a single set, the welcome views of the manifest
 * say it.
 */
export function emptySetNode(view: SetView): readonly TreeNode[] {
  const words = WORDS[welcomeState(view, 0, true)];
  if (words === undefined) return [];
  const id = `${view.id}#empty`;
  return [treeNode({ id, set: view.id, ...words, spoken: words.label, kind: "text" })];
}
