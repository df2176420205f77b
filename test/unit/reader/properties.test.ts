// What holds for every text.
import assert from "node:assert/strict";
import fc from "fast-check";
import { runs } from "../../support/runs";
import type { FindingFacts } from "../../../src/core/reader/facts";
import { read } from "../support/reports";

const section = fc.constantFrom(
  "## Critical Issues\n\n### C-1: Key in the source\n\n**Effort:** 2 days\n\n**Location:** `src/key.py:7`",
  "## Findings\n\n| ID | Finding | Severity |\n|---|---|---|\n| F-1 | Door open | High |\n| F-2 | Light on | Low |",
  "## Findings of the Hall\n\n### [HIGH] Window open\n\n**Status:** Fixed in commit 1a2b3c4",
  "**MEDIUM: Drawer open**\n\nIt is.",
  "## Gaps\n\n- **LOW:** Drawer squeaks\n- [P1] Lamp flickers",
  "## Remediation Roadmap\n\n1. Take the key out (C-1) - 4 hours",
  "## Test Results\n\n- **Failed:** 2",
);
const noise = fc.constantFrom(
  "The desk was built in spring, and nobody has moved it since.",
  "```\n### C-9: Not a finding\nSeverity: CRITICAL\n```",
  "## Severity Definitions\n\n- **Critical**: the desk cannot be used\n- **High**: a part cannot be used",
  "<!-- ### C-8: Not a finding -->",
  "---",
);

/** What a finding is, wherever it stands. */
function essence({
  id,
  title,
  severity,
  effectiveSeverity,
  priority,
  statusDetail,
  effort,
  locations,
}: FindingFacts) {
  const places = locations.map(({ path, startLine }) => `${path}:${startLine ?? ""}`);
  return {
    id,
    title,
    severity,
    effectiveSeverity,
    priority,
    statusDetail,
    hours: effort?.minHours ?? null,
    places,
  };
}

const essences = (blocks: readonly string[]) =>
  read(["# Desk", ...blocks].join("\n\n")).findings.map(essence);

describe("reading a report", () => {
  it("gives the same findings for CRLF and LF", () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 6 }), (sections) => {
        const text = ["# Desk", ...sections].join("\n\n");
        assert.deepEqual(
          read(text.replaceAll("\n", "\r\n")).findings.map(essence),
          read(text).findings.map(essence),
        );
      }),
      runs(60),
    );
  });

  it("is not changed by prose, fences, comments and legends between its sections", () => {
    // The same section twice, once with prose below, is two findings: what is said of them differs.
    const mixed = fc.uniqueArray(fc.tuple(section, fc.option(noise)), {
      maxLength: 6,
      selector: ([text]) => text,
    });
    fc.assert(
      fc.property(mixed, (pairs) => {
        // A bold paragraph belongs to the section that it stands in: a legend in front of it would take it in.
        const clean = pairs.map(([text]) => (text.startsWith("**") ? `## More\n\n${text}` : text));
        const noisy = pairs.flatMap(([, extra], index) => [
          clean[index] ?? "",
          ...(extra === null ? [] : [extra]),
        ]);
        assert.deepEqual(essences(noisy), essences(clean));
      }),
      runs(150),
    );
  });

  it("never throws, its places are within the text, and its keys are unique", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "# ",
        "- ",
        "> ",
        "|",
        "| --- |",
        "\n",
        "\r\n",
        "**",
        "~~",
        "`",
        "```\n",
        "[",
        "](",
        "<!--",
        "C-1: ",
        "CRITICAL",
        "H-6 through H-99",
        "12 h",
        "\uD83D",
        "- [x] ",
        "**Status:** ",
        "---\n",
      ),
      section,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const facts = read(text);
        const length = new TextDecoder().decode(new TextEncoder().encode(text)).length;
        for (const { range } of [...facts.findings, ...facts.lookedAt, ...facts.headings, ...facts.verdicts])
          assert.ok(
            range.from >= 0 &&
              range.to <= length &&
              range.from <= range.to &&
              range.line >= 1 &&
              range.column >= 1,
          );
        const keys = facts.findings.map(({ localKey }) => localKey);
        assert.equal(new Set(keys).size, keys.length);
        assert.deepEqual(
          facts.findings.map(({ range }) => range.from),
          [...facts.findings.map(({ range }) => range.from)].sort((a, b) => a - b),
        );
        assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts, "JSON-serialisable");
      }),
      runs(300),
    );
  });
});
