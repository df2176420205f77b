/** What a check of a citation returns, and what such checks have in common. */
import type { CitedClause, ReportLines } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { baseName } from "../../workspace/paths";
import type { Report, RuleContext } from "../rule";

/** How a part of a decision differs from what it cites. */
export type Difference = Pick<Report, "message" | "identity" | "related">;

/** Compares a part of a decision with the lines that it cites; null if they agree, or cannot be compared. */
export type CitedCheck = (
  decision: DecisionReading,
  clause: CitedClause,
  context: RuleContext,
) => Difference | null;

/** A line of a report, 1-based. */
export interface CitedLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The lines that some places cite, each place with some lines around it. */
export function citedLines(
  { reportFigures }: Pick<DecisionReading, "reportFigures">,
  places: readonly ReportLines[],
  before = 0,
  behind = 0,
): readonly CitedLine[] {
  return places.flatMap(({ path, startLine, endLine }) => {
    const { lines } = reportFigures?.get(path) ?? { lines: [] };
    const first = Math.max(1, startLine - before);
    return lines
      .slice(first - 1, endLine + behind)
      .map((text, index): CitedLine => ({ path, line: first + index, text }));
  });
}

/** "02_SECURITY_AUDIT.md:40". */
export function placeText({ path, line }: Pick<CitedLine, "path" | "line">): string {
  return `${baseName(path)}:${line}`;
}

/** What a clause says, without its citations. */
export function saidIn({ passage, from, to }: CitedClause): string {
  return passage.text.slice(from, to);
}
