import * as vscode from "vscode";
import { findingsMeant, idPlaceAt } from "../../../core/language/idPlaces";
import { policyNames } from "../../../core/language/policyKeys";
import type { SetFinding } from "../../../core/readiness/model";
import type { Range } from "../../../core/text/range";
import type { Readiness } from "../../readiness";
import { editorRange } from "../../shared/editorRange";
import { setDocumentOf, setsOfPolicy, type JudgedSet } from "../../shared/setDocument";

/** The id at a place of a report, a decision or a policy file, and the findings that it stands for: at least one. */
export interface IdTarget {
  readonly set: JudgedSet;
  readonly findings: readonly SetFinding[];
  /** Where the id is; in a policy, without the role in front of it. */
  readonly range: vscode.Range;
}

/** Null if there is no id of a finding, or if the text there is newer than what was read. */
export function idTargetAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): IdTarget | null {
  const found = setDocumentOf(readiness, document.uri);
  if (found === null) return inPolicy(readiness, document, position);
  const place = idPlaceAt(found.facts, position.line + 1, position.character + 1);
  if (place === null) return null;
  const range = editorRange(place.range);
  const findings = findingsMeant(found.set.model, place.path, place.id);
  if (findings.length === 0 || document.getText(range) !== place.id) return null;
  return { set: found.set, findings, range };
}

function inPolicy(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): IdTarget | null {
  const sets = setsOfPolicy(readiness, document.uri);
  if (sets.length === 0) return null;
  const { keys, mentions } = policyNames(document.getText());
  const isAt = ({ range }: { readonly range: Range }): boolean => editorRange(range).contains(position);
  const key = keys.find(isAt);
  const mention = mentions.find(isAt);
  for (const set of sets) {
    const findings = set.model.findings.filter((one) => one.key === key?.key || one.id === mention?.id);
    const range = key?.range ?? mention?.range;
    if (findings.length > 0 && range) return { set, findings, range: idIn(editorRange(range), findings[0]) };
  }
  return null;
}

/** The id at the end of a key such as `security:SEC-1`. */
function idIn(range: vscode.Range, finding: SetFinding | undefined): vscode.Range {
  const length = finding?.id?.length ?? 0;
  const start = range.end.translate(0, -length);
  return length === 0 || start.isBefore(range.start) ? range : new vscode.Range(start, range.end);
}
