import { says } from "../../reader/annotations/says";
import type { HeadingFact, VerdictStatement } from "../../reader/facts";
import { purposeOf } from "../../reader/sectionContext";

/** How many lines below the heading of a part its verdict is at most. */
const NEAR = 4;

/**
 * Whether each verdict is that of another part: "Decision: GO" right below "Developer preview" and "Decision: NO GO" right below "Paid
 * beta". A summary and a conclusion are about the whole.
 */
export function areOfParts(
  verdicts: readonly Pick<VerdictStatement, "range">[],
  headings: readonly HeadingFact[],
): boolean {
  const parts = verdicts.map(({ range }) => {
    const part = headings.findLast((heading) => heading.range.line <= range.line);
    return part !== undefined && range.line - part.range.line <= NEAR ? part : undefined;
  });
  const [first] = parts;
  return (
    new Set(parts).size === verdicts.length &&
    parts.every((part) => part !== undefined && part.level === first?.level && isPart(part))
  );
}

function isPart({ level, text }: HeadingFact): boolean {
  const isOfWhole =
    says(text, "concluding", "end", "final", "closing") ||
    says(text, "asks", "verdict", "choice") ||
    purposeOf(text) === "summary";
  return level > 1 && !isOfWhole;
}
