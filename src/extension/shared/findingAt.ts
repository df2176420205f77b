import type { SetFinding, SetModel } from "../../core/readiness/model";

/** The finding that a 1-based line of a report states or describes; null if there is none. Of nested ones, the innermost. */
export function findingAt({ findings }: SetModel, report: string, line: number): SetFinding | null {
  const around = findings.filter(
    (finding) => finding.report === report && finding.range.line <= line && line <= finding.endLine,
  );
  const mentions = findings.filter((finding) => finding.report === report && finding.alsoAt.includes(line));
  return around.at(-1) ?? mentions[0] ?? null;
}
