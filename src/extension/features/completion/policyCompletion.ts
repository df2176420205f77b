import * as vscode from "vscode";
import { policySuggestions } from "../../../core/language/completion/policySuggestions";
import { localDate } from "../../../core/text/isoDate";
import type { Readiness } from "../../readiness";
import { setsOfPolicy } from "../../shared/setDocument";
import { completionItems } from "./completionItems";

const MONTHS_OF_A_WAIVER = 3;

/** Roles of reports in a policy file, and keys of findings, gates, people and whole waivers in that of a set. */
export function policyCompletions(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const models = setsOfPolicy(readiness, document.uri).map(({ model }) => model);
  const expires = new Date();
  expires.setMonth(expires.getMonth() + MONTHS_OF_A_WAIVER);
  const found = policySuggestions(
    document.getText(),
    document.offsetAt(position),
    models,
    localDate(expires),
  );
  if (found === null) return [];
  const range = new vscode.Range(document.positionAt(found.from), document.positionAt(found.to));
  return completionItems(found.suggestions, { range, typed: "", lead: "" });
}
