import { counted, splitLabel, type SetView } from "../setView";
import { treeNode, type TreeNode } from "./treeNode";
import { markdownText, plainLabel } from "../untrustedText";
import { verdictIcon } from "../verdicts";

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
      tooltip: `**The set cannot be judged**\n\n${markdownText(message)}\n\n${markdownText(`${path}:${line}:${column}`)}`,
      icon: { id: "error", color: "problemsErrorIcon.foreground" },
      spoken: plainLabel(`The set ${view.label} cannot be judged: ${message} ${path}, line ${line}.`),
      kind: "failure",
      place: { path, line, column },
      opensOnClick: true,
    });
  });
}

/** A set as the parent of its nodes; used only if there are several sets. */
export function setNode(view: SetView, children: readonly TreeNode[]): TreeNode {
  const { name, folder } = splitLabel(view.label);
  const says =
    view.model === null
      ? "cannot be judged"
      : `${plainLabel(view.model.verdictText, 60)} · ${counted(view.model.blockers.length, "blocker")}`;
  return treeNode({
    id: view.id,
    set: view.id,
    label: plainLabel(name),
    description: plainLabel(folder === "" ? says : `${folder} · ${says}`),
    tooltip: `**${markdownText(view.label)}**\n\n${markdownText(says)}`,
    icon: verdictIcon(view.model?.verdict ?? "not-approved"),
    spoken: plainLabel(`Assessment set ${view.label}: ${says}`),
    kind: "set",
    expansion: children.length === 0 ? "leaf" : "expanded",
    children,
  });
}
