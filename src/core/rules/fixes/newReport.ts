import type { Phase } from "../../policy/model";
import { readReport } from "../../reader/readReport";
import type { EffortUnits } from "../../reader/effortUnits";
import { oneLine } from "../../text/words";
import { sourceOfText } from "../../text/source";
import { insertSections } from "./insertSection";

/**
 * A report to be written: its title and every section that the policy requires, each with a comment that says what belongs there. Comments
 * do not count as content, so the report passes no gate until it is written.
 */
export function newReport(phase: Phase, effort: EffortUnits): string {
  const text = `# ${oneLine(phase.title)}\n`;
  const facts = readReport(sourceOfText(phase.file, text), { effort });
  return insertSections({ text, facts, phase, ids: null }).reduceRight(
    (written, { offset, text: inserted }) => written.slice(0, offset) + inserted + written.slice(offset),
    text,
  );
}
