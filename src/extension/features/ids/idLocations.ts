import * as vscode from "vscode";
import { idDocuments } from "../../../core/language/idDocuments";
import { placesOfFinding, type IdPlace } from "../../../core/language/idPlaces";
import { policyNames } from "../../../core/language/policyKeys";
import type { SetFinding } from "../../../core/readiness/model";
import type { Readiness } from "../../readiness";
import { editorRange } from "../../shared/editorRange";
import type { JudgedSet } from "../../shared/setDocument";

/** Every place in the reports and the decision of a set where a finding is named by its id. */
export function placesIn({ model, decisionText }: JudgedSet, finding: SetFinding): readonly IdPlace[] {
  return placesOfFinding(model, idDocuments(model, decisionText), finding);
}

/** Where a finding is stated: at its id, or else at its title. */
export function definitionOf(readiness: Readiness, set: JudgedSet, finding: SetFinding): vscode.Location {
  const place = placesIn(set, finding).find((one) => isDefinition(one, finding));
  return new vscode.Location(
    readiness.uriOf(set, finding.report),
    editorRange(place?.range ?? finding.range),
  );
}

/** Whether an id is the one with which a report states the finding. */
export function isDefinition({ path, range }: IdPlace, { report, range: stated }: SetFinding): boolean {
  return path === report && stated.from <= range.from && range.to <= stated.to;
}

/** Where the policy of a set names a finding, by its key or in the reason of a waiver. */
export async function placesInPolicy(
  { policyUri }: JudgedSet,
  { key, id }: SetFinding,
): Promise<readonly vscode.Location[]> {
  if (policyUri === null) return [];
  const document = await vscode.workspace.openTextDocument(policyUri);
  const { keys, mentions } = policyNames(document.getText());
  const own = [...keys.filter((one) => one.key === key), ...mentions.filter((one) => one.id === id)];
  return own.map(({ range }) => new vscode.Location(policyUri, editorRange(range)));
}
