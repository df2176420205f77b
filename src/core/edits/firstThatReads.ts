import type { ReportFacts } from "../reader/facts";
import { applyEdits, type TextEdit } from "../text/textEdit";
import { factsOf, type ReportText } from "./reportText";
import { isMeantReading, type MeantChange } from "./sameReading";

/** An edit of a report that was read back: it changes what was meant, and nothing else. */
export interface ReportEdit {
  readonly edits: readonly TextEdit[];
  /** What is read after it. Without the hash of the file. */
  readonly facts: ReportFacts;
}

/**
 * The first of some ways to write a change that reads as it is meant; null if none does. The ways are in the order in which a person
 * would prefer them: what a report looks like decides how one writes, what is read decides whether it is written.
 */
export function firstThatReads(
  report: ReportText,
  ways: Iterable<readonly TextEdit[]>,
  meant: MeantChange,
): ReportEdit | null {
  for (const edits of ways) {
    if (edits.length === 0) continue;
    const facts = factsOf(report.path, applyEdits(report.text, edits), report.effort);
    if (isMeantReading(report.facts, facts, meant)) return { edits, facts };
  }
  return null;
}
