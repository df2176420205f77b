import { wrapText } from "../../../core/text/wrapText";
import { splitLabel, type SetView } from "../setView";
import { treeNode, type TreeNode } from "./treeNode";
import { markdownText, plainLabel } from "../untrustedText";
import { standingIcon, standingSummary } from "../verdicts";

/** Characters that fit into a row of a sidebar that is 300 pixels wide. */
const LINE = 32;

/** Why a set cannot be judged: one item per reason, which opens the place to fix; what does not fit into its row is below it. */
export function failureNodes(view: SetView): readonly TreeNode[] {
  const ordinals = new Map<string, number>();
  return view.failures.map(({ path, line, column, message }) => {
    const identity = `${path}/${message}`;
    const ordinal = (ordinals.get(identity) ?? 0) + 1;
    ordinals.set(identity, ordinal);
    const id = `${view.id}#failure/${ordinal}/${identity}`;
    const [label = "", ...rest] = wrapText(plainLabel(message), LINE);
    return treeNode({
      id,
      set: view.id,
      label,
      description: plainLabel(`${splitLabel(path).name}:${line}`),
      tooltip: `**${markdownText(view.name)} cannot be judged**\n\n${markdownText(message)}\n\n${markdownText(`${path}:${line}:${column}`)}`,
      icon: { id: "error", color: "problemsErrorIcon.foreground" },
      spoken: plainLabel(`${view.name} cannot be judged: ${message} ${path}, line ${line}.`),
      kind: "failure",
      place: { path, line, column },
      opensOnClick: true,
      expansion: rest.length === 0 ? "leaf" : "expanded",
      children: rest.map((text, index) =>
        treeNode({ id: `${id}/${index}`, set: view.id, label: text, spoken: text, kind: "text" }),
      ),
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
