import type { SetFinding } from "../../../core/readiness/model";
import type { Severity } from "../../../core/reader/facts";
import { baseName } from "../../../core/workspace/paths";
import { effortText, levelText, statusText } from "../../shared/findingText";
import { treeNode, type NodeIcon, type TreeNode } from "../../shared/tree/treeNode";
import { plainLabel } from "../../shared/untrustedText";
import { findingTooltip } from "./findingTooltip";
import type { FindingGroup } from "./groupings";
import type { Effect, ListedFinding } from "./listedFindings";

const SEVERITY_ICONS = {
  critical: { id: "error", color: "problemsErrorIcon.foreground" },
  high: { id: "warning", color: "problemsWarningIcon.foreground" },
  medium: { id: "info", color: "problemsInfoIcon.foreground" },
  low: { id: "circle-outline", color: "problemsInfoIcon.foreground" },
  info: { id: "circle-outline", color: null },
} as const satisfies Record<Severity, NodeIcon>;

/** The icon of a finding in lists: its severity, or that its fix is to be verified. */
export function findingIcon({ finding, effect }: ListedFinding): NodeIcon {
  return effect === "to-verify"
    ? { id: "unverified", color: "problemsInfoIcon.foreground" }
    : SEVERITY_ICONS[finding.effectiveSeverity];
}

/** The node's id: it contains the finding's key, so it survives every edit that keeps the finding. */
export function findingNodeId(set: string, group: Pick<FindingGroup, "id">, { key }: SetFinding): string {
  return `${set}#${group.id}/${key}`;
}

/** A finding in its group. The title comes first: it is what distinguishes it, and what follows is cut off first. */
export function findingNode(
  set: string,
  group: FindingGroup,
  listed: ListedFinding,
  duplicates: readonly SetFinding[],
  isSupposed = false,
): TreeNode {
  const { finding } = listed;
  return treeNode({
    id: findingNodeId(set, group, finding),
    set,
    label: plainLabel(finding.title, 120),
    description: findingDescription(finding),
    tooltip: findingTooltip(finding, duplicates),
    icon: findingIcon(listed),
    spoken: spokenOf(listed, duplicates),
    kind: "finding",
    place: { path: finding.report, line: finding.range.line, column: finding.range.column },
    opensOnClick: true,
    finding: finding.key,
    checked: isSupposed,
  });
}

/** Such as `C1 · 4–8 h`. An unknown effort is never shown as 0. */
export function findingDescription(finding: SetFinding): string {
  const { displayId, effort, statusDetail } = finding;
  const parts = [
    plainLabel(displayId, 40),
    effort === null ? "? h" : effortText(finding),
    ...(statusDetail === "in-progress" ? ["in progress"] : []),
  ];
  return parts.join(" · ");
}

const SPOKEN_EFFECTS = {
  blockers: "Blocker",
  conditions: "Condition",
  "to-verify": "To verify",
} as const satisfies Record<Effect, string>;

function spokenOf({ finding, effect }: ListedFinding, duplicates: readonly SetFinding[]): string {
  const effort = finding.effort === null ? "effort unknown" : `effort ${effortText(finding)}`;
  const [same] = duplicates;
  return plainLabel(
    `${SPOKEN_EFFECTS[effect]} ${finding.displayId}: ${finding.title}. ${levelText(finding)}, ${statusText(finding)}, ${effort}. ` +
      `${baseName(finding.report)}, line ${finding.range.line}` +
      (same === undefined ? "." : `, possibly same as ${same.displayId}.`),
  );
}
