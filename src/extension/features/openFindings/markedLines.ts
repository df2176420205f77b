import { isOpen } from "../../../core/contract/records";
import type { SetModel } from "../../../core/readiness/model";

/** How an open finding is marked: it blocks the release, makes it conditional, or neither. */
export type Mark = "blocker" | "condition" | "open";

export interface MarkedLine {
  /** 1-based. */
  readonly line: number;
  readonly mark: Mark;
}

/** The lines of a report that state open findings, each once with the most serious of its findings. */
export function markedLines({ findings }: SetModel, report: string): readonly MarkedLine[] {
  const marks = new Map<number, Mark>();
  for (const finding of findings) {
    if (finding.report !== report || !isOpen(finding)) continue;
    const { line } = finding.range;
    const mark = finding.blocks ? "blocker" : finding.isCondition ? "condition" : "open";
    marks.set(line, moreSerious(marks.get(line) ?? "open", mark));
  }
  return [...marks].map(([line, mark]) => ({ line, mark }));
}

function moreSerious(one: Mark, other: Mark): Mark {
  if (one === "blocker" || other === "blocker") return "blocker";
  return one === "condition" || other === "condition" ? "condition" : "open";
}
