// A keystroke in a large report: what is shown next to it reads few lines, however long the report is.
import assert from "node:assert/strict";
import { citedLinks } from "../../../src/core/language/citedLinks";
import { findingSkeletons } from "../../../src/core/language/completion/skeleton";
import { linesOfText, type TextLines } from "../../../src/core/language/completion/textLines";
import { valuePlace } from "../../../src/core/language/completion/valuePlace";
import { read, report } from "../support/reports";

/** Lines that count how often they are read. */
function counted(text: string): { readonly lines: TextLines; readonly reads: () => number } {
  const own = linesOfText(text);
  let count = 0;
  const at = (index: number): string => {
    count++;
    return own.at(index);
  };
  return { lines: { count: own.count, at }, reads: () => count };
}

function reportOf(findings: number): string {
  const blocks = Array.from(
    { length: findings },
    (_, index) =>
      `### SEC-${index + 1}: Token ${index + 1} never ends\n\n**Severity:** High\n**Effort:** 4 hours\n\nIt never does.`,
  );
  return report(
    "## Findings",
    ...blocks,
    "### SEC-9999: Last\n\n**Severity:** Low\n**Location:** `app/a.py:3`",
  );
}

/** How many lines are read for one keystroke at the end. */
function readsOf(text: string): readonly number[] {
  const facts = read(text);
  const value = counted(text);
  valuePlace(value.lines, value.lines.count - 2, 5);
  const skeleton = counted(text);
  findingSkeletons({ facts, lines: skeleton.lines, taken: [], prefix: "SEC-" }, { kind: "heading" });
  const links = counted(text);
  citedLinks(facts, links.lines);
  return [value.reads(), skeleton.reads(), links.reads()];
}

describe("suggestions and links in a large report", () => {
  it("read as many lines as in a small one", () => {
    assert.deepEqual(readsOf(reportOf(200)), readsOf(reportOf(5)));
  });
});
