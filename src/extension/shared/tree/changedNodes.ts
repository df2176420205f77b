import type { TreeNode } from "./treeNode";

/** Ids of the nodes to refresh with their children, or the whole tree. */
export type TreeChange = "all" | readonly string[];

/**
 * The nodes that need a refresh. An unchanged node with the same children is skipped, so that typing in one report does not
 * touch the rest of the tree.
 */
export function changedNodes(before: readonly TreeNode[], after: readonly TreeNode[]): TreeChange {
  if (!sameIds(before, after)) return "all";
  return after.flatMap((node, index) => {
    const old = before[index];
    return old === undefined ? [] : changedIn(old, node);
  });
}

function changedIn(before: TreeNode, after: TreeNode): readonly string[] {
  if (!sameFace(before, after) || !sameIds(before.children, after.children)) return [after.id];
  return after.children.flatMap((child, index) => {
    const old = before.children[index];
    return old === undefined ? [] : changedIn(old, child);
  });
}

function sameIds(a: readonly TreeNode[], b: readonly TreeNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node.id === b[index]?.id);
}

/** Compares everything except the children. */
function sameFace(a: TreeNode, b: TreeNode): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.icon?.id === b.icon?.id &&
    a.icon?.color === b.icon?.color &&
    a.spoken === b.spoken &&
    a.kind === b.kind &&
    a.expansion === b.expansion &&
    a.opensOnClick === b.opensOnClick &&
    a.checked === b.checked &&
    a.place?.path === b.place?.path &&
    a.place?.line === b.place?.line &&
    a.place?.column === b.place?.column
  );
}
