import { wrapText } from "../../../core/text/wrapText";
import { markdownText, plainLabel } from "../untrustedText";
import { treeNode, type NodeIcon, type TreeNode } from "./treeNode";

/** Characters that fit into a row on the third level of a sidebar that is 300 pixels wide. */
const LINE = 34;

export interface Words {
  readonly id: string;
  readonly set: string;
  readonly label: string;
  readonly text: string;
  readonly icon: NodeIcon | null;
  readonly expansion: "collapsed" | "expanded";
}

/** A labeled text that is never cut off: in one row if it is short, or else in one row for each line below its label. */
export function wordsNode({ id, set, label, text, icon, expansion }: Words): TreeNode {
  const words = plainLabel(text, LONGEST);
  const lines = wrapText(words, LINE);
  const node = treeNode({
    id,
    set,
    label,
    tooltip: `**${markdownText(label)}**\n\n${markdownText(text, LONGEST)}`,
    icon,
    spoken: `${label}: ${words}`,
    kind: "text",
  });
  if (label.length + words.length < LINE) return { ...node, description: words };
  return { ...node, expansion, children: lines.map((line, index) => lineNode(id, set, line, index)) };
}

const LONGEST = 2000;

/** Lines have no names and their words contain counts, so they are identified by their order. */
function lineNode(id: string, set: string, line: string, index: number): TreeNode {
  return treeNode({
    id: `${id}/${index}`,
    set,
    label: line,
    tooltip: markdownText(line),
    spoken: line,
    kind: "text",
  });
}
