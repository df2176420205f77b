import * as vscode from "vscode";
import { reportText, type ReportText } from "../../../core/edits/reportText";
import type { FindingFacts } from "../../../core/reader/facts";
import { sha256Of } from "../../../core/text/hash";
import type { Readiness } from "../../readiness";
import type { Target } from "../../shared/findingTarget";

/** A document, and the version of it that was read. */
export interface ReadDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
}

/** The report of a finding as it is in the editor now: the model may be a keystroke behind. */
export interface ReadFinding extends ReadDocument {
  readonly report: ReportText;
  readonly finding: FindingFacts;
}

/** Null if the report no longer states the finding. Rejects if the file cannot be opened. */
export async function readFinding(
  readiness: Readiness,
  { set, finding }: Target,
): Promise<ReadFinding | null> {
  const { model } = set;
  const known = model.reports.find(({ facts }) => facts.path === finding.report);
  const prefix = known?.keyPrefix ?? finding.role;
  const document = await vscode.workspace.openTextDocument(readiness.uriOf(set, finding.report));
  const { version } = document;
  const text = document.getText();
  // Reading a large report again takes a second.
  const read = known?.facts.sha256 === sha256Of(text) ? known.facts : undefined;
  const report = reportText(finding.report, text, model.policy.effort, read);
  const facts = report.facts.findings.find(({ localKey }) => `${prefix}:${localKey}` === finding.key);
  return facts === undefined ? null : { document, version, report, finding: facts };
}
