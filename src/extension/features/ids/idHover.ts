import * as vscode from "vscode";
import type { SetFinding } from "../../../core/readiness/model";
import type { Readiness } from "../../readiness";
import { effortText, levelText, statusText } from "../../shared/findingText";
import { markdownText } from "../../shared/untrustedText";
import { idTargetAt } from "./idTarget";

/** What an id stands for, in another document than the one that states the finding: there, the hover of its lines says more. */
export function idHoverAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | null {
  const target = idTargetAt(readiness, document, position);
  if (target === null) return null;
  const { set, findings, range } = target;
  const here = document.uri.toString();
  const others = findings.filter((finding) => readiness.uriOf(set, finding.report).toString() !== here);
  return others.length === 0 ? null : new vscode.Hover(others.map(textOf), range);
}

/** Neither trusted nor with HTML or icons, because the text quotes a report. */
function textOf(finding: SetFinding): vscode.MarkdownString {
  const { displayId, title, blocks, report, range } = finding;
  const facts = [
    levelText(finding),
    statusText(finding),
    effortText(finding),
    ...(blocks ? ["blocks the release"] : []),
  ];
  return new vscode.MarkdownString(
    [
      `**${markdownText(`${displayId} ${title}`)}**`,
      markdownText(facts.join(" · ")),
      markdownText(`${report}:${range.line}`),
    ].join("\n\n"),
  );
}
