/** The hover text for a line of a report, as Markdown in which all text from the report is escaped. Without editor types. */
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { explainFinding } from "../../../core/reader/explainFinding";
import type { LookedAt } from "../../../core/reader/facts";
import { levelText, statusText } from "../../shared/findingText";
import { markdownText } from "../../shared/untrustedText";

const MOST = 5;

/**
 * One text for each finding that a 1-based line of a report states, then the candidates on it that were not counted, then the findings
 * that the line mentions again. Empty if there is nothing to show.
 */
export function hoverTexts(model: SetModel, report: string, line: number): readonly string[] {
  const findings = model.findings.filter((finding) => finding.report === report);
  const stated = findings.filter(({ range }) => isOn(range, line));
  const mentioned = findings.filter((finding) => finding.alsoAt.includes(line) && !stated.includes(finding));
  const notCounted = model.lookedAt.filter((entry) => entry.path === report && isOn(entry.range, line));
  return [
    ...stated.slice(0, MOST).map(findingText),
    ...notCounted.slice(0, MOST).map(notCountedText),
    ...mentioned.slice(0, MOST).map(mentionText),
  ];
}

function isOn({ line, endLine }: LookedAt["range"], wanted: number): boolean {
  return line <= wanted && wanted <= endLine;
}

function findingText(finding: SetFinding): string {
  const { displayId, title, blocks, mergedInto, waiver } = finding;
  const facts = [levelText(finding), statusText(finding), ...(blocks ? ["blocks the release"] : [])];
  return [
    `**${markdownText(`${displayId} ${title}`)}**`,
    markdownText(facts.join(" · ")),
    ...explainFinding(finding).map((sentence) => `- ${markdownText(sentence)}`),
    ...(mergedInto === null ? [] : [`- ${markdownText(`Counted as ${mergedInto}.`)}`]),
    ...(waiver === null
      ? []
      : [
          `- ${markdownText(`Waived until ${waiver.expires}, approved by ${waiver.approver}: ${waiver.reason}`)}`,
        ]),
  ].join("\n\n");
}

function notCountedText({ about, reason }: LookedAt): string {
  return `**Not counted** ${markdownText(`as a ${about}: ${reason}.`)}`;
}

function mentionText({ displayId, title, range }: SetFinding): string {
  return `**Mention** ${markdownText(`of ${displayId} ${title}, which is stated on line ${range.line}.`)}`;
}
