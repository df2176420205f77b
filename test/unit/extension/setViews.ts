import type { SetView } from "../../../src/extension/shared/setView";
import type { TreeNode } from "../../../src/extension/shared/tree/treeNode";
import { makeFinding, makeSet, rangeAt } from "../support/setModel";

/** A set whose tree has all three sections. */
export const mixedFindings = [
  makeFinding(),
  makeFinding({
    id: "H-1",
    key: "security:H-1",
    range: rangeAt(60),
    title: "No rate limit",
    severity: "high",
    effectiveSeverity: "high",
    blocks: false,
    isCondition: true,
  }),
  makeFinding({
    id: "C-2",
    key: "security:C-2",
    range: rangeAt(80),
    title: "Token is logged",
    blocks: false,
    statusDetail: "claimed",
  }),
  makeFinding({
    id: "M-1",
    key: "security:M-1",
    range: rangeAt(90),
    title: "Long method",
    severity: "medium",
    effectiveSeverity: "medium",
    blocks: false,
  }),
];

export function makeView(values: Partial<SetView> = {}): SetView {
  const { model = makeSet({ findings: mixedFindings }) } = values;
  return {
    id: "file:///project/docs/assessment",
    name: "Ledger 3.4",
    label: "docs/assessment",
    standing: "judged",
    model,
    failures: [],
    blockers: model?.blockers.length ?? 0,
    policyIsDecided: true,
    ...values,
  };
}

/** A set that cannot be judged. */
export function makeFailedView(values: Partial<SetView> = {}): SetView {
  const failure = {
    path: "docs/assessment/release-readiness.json",
    message: 'Unknown rule "nope".',
    line: 4,
    column: 5,
    endLine: 4,
    endColumn: 11,
  };
  return makeView({ standing: "failed", model: null, failures: [failure], blockers: 1, ...values });
}

export function allNodes(roots: readonly TreeNode[]): readonly TreeNode[] {
  return roots.flatMap((node) => [node, ...allNodes(node.children)]);
}

export function nodeWith(roots: readonly TreeNode[], label: string): TreeNode {
  const found = allNodes(roots).find((node) => node.label === label);
  if (found === undefined) {
    throw new Error(
      `no node "${label}" among: ${allNodes(roots)
        .map((node) => node.label)
        .join(" | ")}`,
    );
  }
  return found;
}
