import { findingTitle } from "../../../core/decision/findingTitle";
import type { SetFinding } from "../../../core/readiness/model";
import type { Severity } from "../../../core/reader/facts";
import { baseName } from "../../../core/workspace/paths";
import { effortText, levelText, statusText } from "../../shared/findingText";
import { distinctLabels } from "../../shared/tree/distinctLabels";
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
    : severityIcon(finding);
}

export function severityIcon({ effectiveSeverity }: SetFinding): NodeIcon {
  return SEVERITY_ICONS[effectiveSeverity];
}

/** The node's id: it contains the finding's key, so it survives every edit that keeps the finding. */
export function findingNodeId(set: string, group: Pick<FindingGroup, "id">, { key }: SetFinding): string {
  return `${set}#${group.id}/${key}`;
}

/** The labels of all findings of a list, by their keys: titles that differ in what a narrow sidebar shows of them. */
export function findingLabels(listed: readonly ListedFinding[]): ReadonlyMap<string, string> {
  const labels = distinctLabels(
    listed.map(({ finding }) => ({ title: plainLabel(findingTitle(finding), 120), name: nameOf(finding) })),
  );
  return new Map(listed.map(({ finding }, index) => [finding.key, labels[index] ?? findingTitle(finding)]));
}

function nameOf({ displayId }: SetFinding): string {
  return plainLabel(displayId, 40);
}

export interface FindingParts {
  /** See `findingLabels`. */
  readonly label: string;
  readonly duplicates: readonly SetFinding[];
  readonly isSupposed: boolean;
}

/** A finding in its group. The title comes first: it is what distinguishes it, and what follows is cut off first. */
export function findingNode(
  set: string,
  group: FindingGroup,
  listed: ListedFinding,
  { label, duplicates, isSupposed }: FindingParts,
): TreeNode {
  const { finding } = listed;
  const isNamed = label.startsWith(nameOf(finding));
  return treeNode({
    id: findingNodeId(set, group, finding),
    set,
    label,
    description: isNamed ? workText(finding) : findingDescription(finding),
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
  return `${nameOf(finding)} · ${workText(finding)}`;
}

function workText(finding: SetFinding): string {
  const effort = finding.effort === null ? "? h" : effortText(finding);
  return finding.statusDetail === "in-progress" ? `${effort} · in progress` : effort;
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
    `${SPOKEN_EFFECTS[effect]} ${finding.displayId}: ${findingTitle(finding)}. ${levelText(finding)}, ${statusText(finding)}, ${effort}. ` +
      `${baseName(finding.report)}, line ${finding.range.line}` +
      (same === undefined ? "." : `, possibly same as ${same.displayId}.`),
  );
}
