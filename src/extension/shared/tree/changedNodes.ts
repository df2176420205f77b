import type { TreeNode } from "./treeNode";

/** Ids of nodes to draw again together with what is below them, or the whole tree. */
export type TreeChange = "all" | readonly string[];

/**
 * What has to be drawn again. A node that itself is unchanged and has the same children is passed by, so that typing in one
 * report leaves the rest of the tree alone.
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

/** All but the children. */
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
    a.place?.path === b.place?.path &&
    a.place?.line === b.place?.line &&
    a.place?.column === b.place?.column
  );
}
