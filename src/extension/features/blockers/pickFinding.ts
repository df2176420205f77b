import * as vscode from "vscode";
import type { SetModel } from "../../../core/readiness/model";
import { baseName } from "../../../core/workspace/paths";
import { withoutIcons } from "../../shared/untrustedText";
import { findingDescription, findingIcon } from "./findingNode";
import { groupsOf } from "./groupings";
import { listedFindings, type ListedFinding } from "./listedFindings";

interface FindingItem extends vscode.QuickPickItem {
  readonly listed?: ListedFinding;
}

/** The findings that affect the verdict, with a heading for each effect. */
function findingItems(model: SetModel): readonly FindingItem[] {
  return groupsOf(model, listedFindings(model), "effect").flatMap(({ title, findings }) => [
    { label: title, kind: vscode.QuickPickItemKind.Separator },
    ...findings.map((listed) => itemOf(listed)),
  ]);
}

function itemOf(listed: ListedFinding): FindingItem {
  const { finding } = listed;
  return {
    listed,
    label: `$(${findingIcon(listed).id}) ${withoutIcons(finding.title, 160)}`,
    description: withoutIcons(findingDescription(finding)),
    detail: withoutIcons(`${baseName(finding.report)}:${finding.range.line}`),
  };
}

/** Asks for one of the findings; null if the user cancels. `name`: what the set is called. */
export async function pickFinding(model: SetModel, name: string): Promise<ListedFinding | null> {
  const picked = await vscode.window.showQuickPick(findingItems(model), {
    title: withoutIcons(`Go to Blocker: ${name}`, 100),
    placeHolder: "Type a part of a title, an id or a file name",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.listed ?? null;
}
