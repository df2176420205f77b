import type * as vscode from "vscode";
import type { SetModel, SetReport } from "../../core/readiness/model";
import type { Readiness, WorkspaceSet } from "../readiness";

/** A report, and the judged set that it belongs to. */
export interface ReportOfSet {
  readonly set: WorkspaceSet & { readonly model: SetModel };
  readonly report: SetReport;
}

/** The report that a file is; null if it is not a report of a judged set. */
export function reportOf(readiness: Readiness, uri: vscode.Uri): ReportOfSet | null {
  const set = readiness.setOf(uri);
  const model = set?.model;
  if (!set || !model) return null;
  const file = uri.toString();
  const report = model.reports.find(({ facts }) => readiness.uriOf(set, facts.path).toString() === file);
  return report ? { set: { ...set, model }, report } : null;
}
