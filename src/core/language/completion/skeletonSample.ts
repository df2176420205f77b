import type { FindingFacts, Severity } from "../../reader/facts";
import type { SkeletonInput } from "./skeletonInput";
import type { TextLines } from "./textLines";

/** A finding to imitate, with the 0-based line that it is on now. */
export interface Sample {
  readonly finding: FindingFacts;
  readonly line: number;
}

/** How far lines may have moved since the report was read. */
const FURTHEST = 40;
/** Findings that are tried. */
const MOST_SAMPLES = 5;

/** The last finding of a form, of this level if there is one. */
export function sampleOf(
  { facts, lines }: SkeletonInput,
  form: "heading" | "item",
  severity: Severity,
): Sample | null {
  const own = facts.findings.filter((finding) => finding.form === form).reverse();
  const ordered = [
    ...own.filter((one) => one.severity === severity),
    ...own.filter((one) => one.severity !== severity),
  ];
  for (const finding of ordered.slice(0, MOST_SAMPLES)) {
    const line = lineNow(lines, finding);
    if (line !== null) return { finding, line };
  }
  return null;
}

/** The 0-based line that has the title of a finding now; null if it was changed, or if markup is in it. */
function lineNow(lines: TextLines, { range, title }: FindingFacts): number | null {
  for (let distance = 0; distance <= FURTHEST; distance++)
    for (const line of [range.line - 1 - distance, range.line - 1 + distance])
      if (lines.at(line).includes(startOf(title))) return line;
  return null;
}

/** Enough of a title to find it again. */
export function startOf(title: string): string {
  return title.slice(0, 20);
}
