/** Sentences of a decision that say that the author of a report approves, where the report does not. */
import type { Passage } from "../../decision/provenance/passages";
import type { SetReport } from "../../readiness/model";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied, isInSentence } from "../../reader/annotations/relations";

/** What a decision says of a report, and what the report says. */
export interface PositionDifference {
  readonly report: SetReport;
  /** What the decision says, and what the report says there. */
  readonly said: string;
  readonly stated: string;
  readonly line: number;
}

/** Words between the report and what its author does: "the QA manager has approved". */
const NEAR = 3;

/** "QA has signed off the build", where no verdict of that report approves. */
export function approvalDifference(
  { text, kind }: Passage,
  reports: readonly SetReport[],
): PositionDifference | null {
  if (kind !== "text") return null;
  const said = phrasesIn(text);
  for (const approval of ofFamily(said, "position")) {
    const name = ofFamily(said, "reportName").findLast(
      ({ first, end }) =>
        end <= approval.first && approval.first - end <= NEAR && isInSentence(said, approval, first),
    );
    const isHedged =
      isDenied(said, approval) ||
      ofFamily(said, "condition").some(({ first }) => isInSentence(said, approval, first));
    if (!name || isHedged) continue;
    const report = reports.find(({ role }) => role === name.concept);
    const [verdict] = report?.facts.verdicts ?? [];
    if (report && verdict && report.facts.verdicts.every((one) => one.verdict !== "approved"))
      return {
        report,
        said: "It is approved",
        stated: `"${verdict.text.slice(0, 80)}"`,
        line: verdict.range.line,
      };
  }
  return null;
}
