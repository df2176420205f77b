// A report read while it is edited reads as it would from its start.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createCounters } from "../../../../src/core/engine/counters";
import { createReportMemory } from "../../../../src/core/engine/reportMemory";
import { DEFAULT_EFFORT } from "../../../../src/core/policy/builtin/defaults";
import { readReport } from "../../../../src/core/reader/readReport";
import { sourceFromBytes, type Source } from "../../../../src/core/text/source";
import { documentsIn } from "../../corpus/corpus";
import { reports, write } from "./documents";
import { runs } from "../../../support/runs";

const sourceOf = (text: string): Source => sourceFromBytes("report.md", new TextEncoder().encode(text));

interface Edit {
  /** Where, as a share of the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(300)),
    insert: fc.oneof(
      fc.constantFrom(
        "",
        "\n",
        "\r\n",
        " ",
        "x",
        "#",
        "## ",
        "- ",
        "|",
        "**",
        "~~",
        "`",
        "```\n",
        "<!--",
        "-->",
        "    ",
      ),
      fc.constantFrom(
        "\n\n### C-9: Lamp flickers\n\n**Severity:** High\n\n",
        "\n| F-9 | Lamp flickers | High |\n",
        "**Status:** Fixed in commit 1a2b3c4\n",
        "\n## CRITICAL issues\n\n",
        "\n---\n",
        "2 tests failed.",
      ),
    ),
  }),
  { minLength: 1, maxLength: 15 },
);

/** Applies the edits one by one and compares both readings after each. */
function assertReadsAfresh(start: string, changes: readonly Edit[]): void {
  const memory = createReportMemory(createCounters());
  let text = start;
  memory.read(sourceOf(text), DEFAULT_EFFORT, true);
  for (const { at, remove, insert } of changes) {
    const offset = Math.floor(at * text.length);
    text = text.slice(0, offset) + insert + text.slice(offset + remove);
    const source = sourceOf(text);
    assert.deepEqual(
      memory.read(source, DEFAULT_EFFORT, true),
      readReport(source, { effort: DEFAULT_EFFORT }),
      text,
    );
  }
}

describe("after any edits a report reads as it would from its start", () => {
  it("where it is made of findings in all forms", () => {
    fc.assert(
      fc.property(reports, edits, (parts, changes) => {
        assertReadsAfresh(write(parts), changes);
      }),
      runs(25),
    );
  });

  it("where it is one of the invented sets", () => {
    const texts = documentsIn("test/fixtures/sets").map((path) => readFileSync(path, "utf8"));
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
        assertReadsAfresh(text, changes);
      }),
      runs(25),
    );
  });
});
