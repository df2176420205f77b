import { splitLabel, type SetView } from "../setView";
import { treeNode, type TreeNode } from "./treeNode";
import { markdownText, plainLabel } from "../untrustedText";
import { standingIcon, standingSummary } from "../verdicts";

/** Why a set cannot be judged: one item per reason, which opens the place to fix. */
export function failureNodes(view: SetView): readonly TreeNode[] {
  const ordinals = new Map<string, number>();
  return view.failures.map(({ path, line, column, message }) => {
    const identity = `${path}/${message}`;
    const ordinal = (ordinals.get(identity) ?? 0) + 1;
    ordinals.set(identity, ordinal);
    return treeNode({
      id: `${view.id}#failure/${ordinal}/${identity}`,
      set: view.id,
      label: plainLabel(message, 120),
      description: plainLabel(`${splitLabel(path).name}:${line}`),
      tooltip: `**${markdownText(view.name)} cannot be judged**\n\n${markdownText(message)}\n\n${markdownText(`${path}:${line}:${column}`)}`,
      icon: { id: "error", color: "problemsErrorIcon.foreground" },
      spoken: plainLabel(`${view.name} cannot be judged: ${message} ${path}, line ${line}.`),
      kind: "failure",
      place: { path, line, column },
      opensOnClick: true,
    });
  });
}

/** A set as the parent of its nodes, for a view that shows several sets. */
export function setNode(view: SetView, children: readonly TreeNode[]): TreeNode {
  const says = standingSummary(view);
  return treeNode({
    id: view.id,
    set: view.id,
    label: plainLabel(view.name),
    description: says,
    tooltip: `**${markdownText(view.name)}**\n\n${markdownText(says)}\n\n${markdownText(view.label)}`,
    icon: standingIcon(view),
    spoken: `Assessment set ${plainLabel(view.name)}: ${says}`,
    kind: "set",
    expansion: children.length === 0 ? "leaf" : "expanded",
    children,
  });
}
