import { findingTitle } from "../../../core/decision/findingTitle";
import * as vscode from "vscode";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { baseName } from "../../../core/workspace/paths";
import { withoutIcons } from "../../shared/untrustedText";
import type { NodeIcon } from "../../shared/tree/treeNode";
import { findingDescription, findingIcon, severityIcon } from "./findingNode";
import { groupsOf } from "./groupings";
import { listedFindings } from "./listedFindings";

interface FindingItem extends vscode.QuickPickItem {
  readonly finding?: SetFinding;
}

/** The findings that affect the verdict, with a heading for each effect. */
function findingItems(model: SetModel): readonly FindingItem[] {
  return groupsOf(model, listedFindings(model), "effect").flatMap(({ title, findings }) => [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...findings.map((listed) => itemOf(listed.finding, findingIcon(listed))),
  ]);
}

function itemOf(finding: SetFinding, icon: NodeIcon): FindingItem {
  return {
    finding,
    label: `$(${icon.id}) ${withoutIcons(findingTitle(finding), 160)}`,
    description: withoutIcons(findingDescription(finding)),
    detail: withoutIcons(`${baseName(finding.report)}:${finding.range.line}`),
  };
}

/** Asks for one of the findings that affect the verdict; null if the user cancels. `name`: what the set is called. */
export function pickFinding(model: SetModel, name: string): Promise<SetFinding | null> {
  return pick(findingItems(model), name);
}

/** Asks for one of these findings, or takes the only one; null if the user cancels, or if there is none. */
export async function pickOneOf(findings: readonly SetFinding[], name: string): Promise<SetFinding | null> {
  if (findings.length < 2) return findings[0] ?? null;
  return pick(
    findings.map((finding) => itemOf(finding, severityIcon(finding))),
    name,
  );
}

async function pick(items: readonly FindingItem[], name: string): Promise<SetFinding | null> {
  const picked = await vscode.window.showQuickPick(items, {
    title: withoutIcons(`Go to Blocker: ${name}`, 100),
    placeHolder: "Type a part of a title, an id or a file name",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.finding ?? null;
}
