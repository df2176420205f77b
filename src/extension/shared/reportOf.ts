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
  return set?.model ? reportIn(readiness, set, set.model, uri) : null;
}

/** The same, for display only: of a set that cannot be judged now, as it was last read. */
export function shownReportOf(readiness: Readiness, uri: vscode.Uri): ReportOfSet | null {
  const set = readiness.setOf(uri);
  const model = set?.model ?? set?.lastModel;
  return set && model ? reportIn(readiness, set, model, uri) : null;
}

function reportIn(
  readiness: Readiness,
  set: WorkspaceSet,
  model: SetModel,
  uri: vscode.Uri,
): ReportOfSet | null {
  const file = uri.toString();
  const report = model.reports.find(({ facts }) => readiness.uriOf(set, facts.path).toString() === file);
  return report ? { set: { ...set, model }, report } : null;
}
