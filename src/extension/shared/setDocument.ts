import type * as vscode from "vscode";
import type { ReportFacts } from "../../core/reader/facts";
import type { SetModel } from "../../core/readiness/model";
import type { Readiness, WorkspaceSet } from "../readiness";
import { reportOf } from "./reportOf";

export type JudgedSet = WorkspaceSet & { readonly model: SetModel };

/** A report or the decision of a judged set, with what was read from it. */
export interface SetDocument {
  readonly set: JudgedSet;
  readonly facts: ReportFacts;
  readonly isDecision: boolean;
}

/** The report or the decision that a file is; null for any other file. */
export function setDocumentOf(readiness: Readiness, uri: vscode.Uri): SetDocument | null {
  const found = reportOf(readiness, uri);
  if (found !== null) return { set: found.set, facts: found.report.facts, isDecision: false };
  const set = readiness.setOf(uri);
  if (!set?.model || set.decisionText === null) return null;
  const { decisionText, model } = set;
  if (readiness.uriOf(set, decisionText.path).toString() !== uri.toString()) return null;
  return { set: { ...set, model }, facts: decisionText.facts(), isDecision: true };
}

/** The judged sets that a policy file applies to. */
export function setsOfPolicy(readiness: Readiness, uri: vscode.Uri): readonly JudgedSet[] {
  return readiness.sets.flatMap((set) =>
    set.model !== null && set.policyUri?.toString() === uri.toString() ? [{ ...set, model: set.model }] : [],
  );
}
