import { counted, type SetView } from "../setView";
import { markdownText, plainLabel } from "../untrustedText";
import { standingIcon, standingSummary } from "../verdicts";
import { failureNodes } from "./failureNodes";
import { treeNode, type TreeNode } from "./treeNode";

/**
 * What a view shows of the set in focus: why it cannot be judged, then what is known of it. Other sets are one closed item with
 * their verdicts; a click puts one in focus.
 */
export function focusNodes(
  current: SetView | null,
  others: readonly SetView[],
  nodesOf: (view: SetView) => readonly TreeNode[],
): readonly TreeNode[] {
  if (current === null) return [];
  return [...failureNodes(current), ...nodesOf(current), ...otherSets(others)];
}

function otherSets(others: readonly SetView[]): readonly TreeNode[] {
  if (others.length === 0) return [];
  const label = `Other sets (${others.length})`;
  const broken = others.filter(({ standing }) => standing === "failed" || standing === "incomplete").length;
  const description = broken === 0 ? "" : `${broken} cannot be judged`;
  return [
    treeNode({
      id: "other-sets",
      set: "",
      label,
      description,
      tooltip: "Views, status bar and commands refer to the set in focus. Click another set to change to it.",
      icon: { id: "folder-library", color: null },
      spoken: [counted(others.length, "other assessment set"), description].filter(Boolean).join(", "),
      kind: "other-sets",
      expansion: "collapsed",
      children: others.map(otherSet),
    }),
  ];
}

function otherSet(view: SetView): TreeNode {
  const says = standingSummary(view);
  return treeNode({
    id: `other-set/${view.id}`,
    set: view.id,
    label: plainLabel(view.name),
    description: says,
    tooltip: `**${markdownText(view.name)}**\n\n${markdownText(says)}\n\n${markdownText(view.label)}`,
    icon: standingIcon(view),
    spoken: `Assessment set ${plainLabel(view.name)}: ${says}`,
    kind: "set",
    opensOnClick: true,
  });
}
