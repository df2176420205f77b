/** The content of a sidebar view, without editor types: rebuilt from the models, compared, and only then shown. */

/** A place that a node opens. Lines and columns are 1-based; the path is relative as in the set's model. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface NodeIcon {
  /** A codicon. */
  readonly id: string;
  /** Id of a theme color; null for the text color. */
  readonly color: string | null;
}

export interface TreeNode {
  /** Unique in the view and free of lines and counts: selection and expansion depend on it while the user types. */
  readonly id: string;
  /** The set it belongs to: the URI of its folder. */
  readonly set: string;
  readonly label: string;
  readonly description: string;
  /** Markdown in which all text from reports is escaped (`untrustedText.ts`); null to show the label. */
  readonly tooltip: string | null;
  readonly icon: NodeIcon | null;
  /** What a screen reader says instead of label and description. */
  readonly spoken: string;
  /** The `viewItem` that menus in the manifest check. */
  readonly kind: NodeKind;
  readonly place: Place | null;
  /** Whether a click opens the place, or puts the set of a `set` node in focus; otherwise only a menu does. */
  readonly opensOnClick: boolean;
  /** Key of the finding that it shows, else null. */
  readonly finding: string | null;
  /** Whether its check box, "What if fixed?", is checked; null if it has none. */
  readonly checked: boolean | null;
  readonly expansion: "leaf" | "collapsed" | "expanded";
  readonly children: readonly TreeNode[];
}

export type NodeKind =
  | "set"
  | "other-sets"
  | "section"
  | "finding"
  | "failure"
  | "verdict"
  | "gate"
  | "gate.evidenced"
  | "evidence"
  | "report"
  | "document"
  | "text";

/** A node with defaults for a leaf that opens nothing. */
export function treeNode(
  parts: Partial<TreeNode> & Pick<TreeNode, "id" | "set" | "label" | "spoken" | "kind">,
): TreeNode {
  return {
    description: "",
    tooltip: null,
    icon: null,
    place: null,
    opensOnClick: false,
    finding: null,
    checked: null,
    expansion: "leaf",
    children: [],
    ...parts,
  };
}
