/** What is shown over a line of a report, as Markdown in which nothing of the report is markup. Without the editor. */
import { findingStatus } from "../../../core/contract/records";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { explainFinding } from "../../../core/reader/explainFinding";
import type { LookedAt } from "../../../core/reader/facts";
import { markdownText } from "../../shared/untrustedText";

const MOST = 5;

/**
 * One text for each finding that a 1-based line of a report states, then what was looked at there and not counted, then the findings that
 * the line mentions again. [] where there is nothing to say.
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
  const { displayId, title, effectiveSeverity, priority, blocks, mergedInto, waiver } = finding;
  const level = priority === null ? effectiveSeverity : `${effectiveSeverity}, ${priority}`;
  const facts = [level, findingStatus(finding), ...(blocks ? ["blocks the release"] : [])];
  return [
    `**${markdownText(`${displayId} ${title}`)}**`,
    markdownText(facts.join(" · ")),
    ...explainFinding(finding).map((sentence) => `- ${markdownText(sentence)}`),
    ...(mergedInto === null ? [] : [`- ${markdownText(`Counted as ${mergedInto}.`)}`]),
    ...(waiver === null
      ? []
      : [`- ${markdownText(`Waived until ${waiver.expires} by ${waiver.approver}: ${waiver.reason}`)}`]),
  ].join("\n\n");
}

function notCountedText({ about, reason }: LookedAt): string {
  return `**Not counted** ${markdownText(`(looked at as a ${about}): ${reason}.`)}`;
}

function mentionText({ displayId, title, range }: SetFinding): string {
  return `**Mention** ${markdownText(`of ${displayId} ${title}, stated in line ${range.line}.`)}`;
}
