import type { FindingFacts } from "../reader/facts";
import type { TextEdit } from "../text/textEdit";
import { firstThatReads, type ReportEdit } from "./firstThatReads";
import { lineEnd, type ReportText } from "./reportText";

/** A comment at the end of a 1-based line, where it is about what that line states. */
export function commentInLine({ text, lines }: ReportText, line: number, comment: string): TextEdit {
  const end = lineEnd(text, lines.lineStart(line));
  const start = end - (/[ \t]*$/.exec(text.slice(lines.lineStart(line), end))?.[0].length ?? 0);
  return { from: start, to: start, text: ` <!-- ${comment} -->` };
}

/** A comment with a value for the reader: `finding status="Fixed in PR #12"`. The value must not have a quote or `--` in it. */
export function findingComment(
  report: ReportText,
  { range }: FindingFacts,
  key: "id" | "status" | "sameAs",
  value: string,
): TextEdit {
  const quoted = /^[\w.#/-]+$/.test(value) ? value : `"${value}"`;
  return commentInLine(report, range.line, `finding ${key}=${quoted}`);
}

/**
 * States that a finding is none, with a comment on its line, and on the lines that mention it if one of them would become the finding. If
 * something else that the report states would go with it, the comment calls it a false positive, which does not count either. Null if
 * nothing that could be written reads so.
 */
export function markNotAFinding(report: ReportText, finding: FindingFacts): ReportEdit | null {
  const says = (line: number): TextEdit => commentInLine(report, line, "release-readiness: not-a-finding");
  const { range, alsoAt } = finding;
  const ways = [[says(range.line)], ...(alsoAt.length === 0 ? [] : [[range.line, ...alsoAt].map(says)])];
  const falsePositive = [[findingComment(report, finding, "status", "false-positive")]];
  return (
    firstThatReads(report, ways, { finding, becomes: null }) ??
    firstThatReads(report, falsePositive, { finding, becomes: { statusDetail: "false-positive" } })
  );
}

/** States that a finding is the same as the one with an id, which counts then. Null if a comment cannot say so. */
export function markSameAs(report: ReportText, finding: FindingFacts, id: string): ReportEdit | null {
  const meant = { finding, becomes: { sameAs: id } };
  return firstThatReads(report, [[findingComment(report, finding, "sameAs", id)]], meant);
}
