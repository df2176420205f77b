/** What a tree of the sidebar shows, without the editor: built anew from the models, compared, and only then shown. */

/** A place that a node opens. Lines and columns are 1-based; the path is one of the set's model. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface NodeIcon {
  /** A codicon. */
  readonly id: string;
  /** Id of a theme colour; null for that of the text. */
  readonly color: string | null;
}

export interface TreeNode {
  /** Says which thing it is, never a line or a count: selection and expansion hang on it while somebody types. Unique in its tree. */
  readonly id: string;
  /** The set it belongs to: its folder's URI as text. */
  readonly set: string;
  readonly label: string;
  readonly description: string;
  /** Markdown in which everything from a report is escaped (markdown.ts); null for that of the label. */
  readonly tooltip: string | null;
  readonly icon: NodeIcon | null;
  /** What a screen reader says instead of label and description. */
  readonly spoken: string;
  /** What the menus of the manifest look at (`viewItem`). */
  readonly kind: NodeKind;
  readonly place: Place | null;
  /** A click opens the place; else only a menu does. */
  readonly opensOnClick: boolean;
  readonly expansion: "leaf" | "collapsed" | "expanded";
  readonly children: readonly TreeNode[];
}

export type NodeKind =
  "set" | "section" | "finding" | "failure" | "verdict" | "gate" | "gate.evidenced" | "evidence" | "text";

/** A node with what most nodes have: nothing to open and no children. */
export function treeNode(
  parts: Partial<TreeNode> & Pick<TreeNode, "id" | "set" | "label" | "spoken" | "kind">,
): TreeNode {
  return {
    description: "",
    tooltip: null,
    icon: null,
    place: null,
    opensOnClick: false,
    expansion: "leaf",
    children: [],
    ...parts,
  };
}
