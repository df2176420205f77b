import assert from "node:assert/strict";
import fc from "fast-check";
import { runCount, SEED } from "../../support/runs";
import { decide } from "../../../src/core/decision/decide";
import { readRegions } from "../../../src/core/decision/regions";
import { judgeTwice, readAgain, readToDecide } from "../../../src/core/judge/decideSet";
import { nodesOf, parseGfm } from "../support/decisions";
import { memoryFileSystem } from "../support/memoryFileSystem";

const SET = "docs/assessment";
const REPORTS = runCount(8, 2, "FUZZ_REPORTS");

const PARTS = [
  ...[
    "|",
    "`",
    "```",
    "<b>",
    "<!--",
    "-->",
    "<!-- /human -->",
    "<!-- human: sign-off.x -->",
    "**",
    "~~",
    "[x](y)",
    "\\",
  ],
  ...[
    "![i](u)",
    "&lt;",
    "&#124;",
    "https://a.example",
    "\u202E",
    "\u2066",
    "\u0000",
    "\u200B",
    "👩‍👩‍👧",
    "שלום",
    "中文",
    "ไทย",
  ],
  ...[
    "2 + 2 = 5",
    "12 of 7",
    "99 %",
    "< 95%",
    "C-1",
    "SEC-9",
    "P0",
    "CRITICAL",
    "v1.2.3",
    "2026-02-31",
    "$5M",
    "3-4 h",
  ],
  ...[
    "a.ts:12",
    "../x.md:9",
    "CVSS 9.8",
    "CWE-79",
    "Fixed",
    "- [ ] ",
    "# ",
    "> ",
    "= 3",
    "(1",
    "1)",
    "w".repeat(300),
    "words",
  ],
  ...[
    "Same as C-2",
    "10:30",
    "0.1.0",
    "sha256:abcdef0",
    "1,000",
    "H-1 through H-3",
    "50% = 1/2",
    ": 3 + 4 = 8; ",
  ],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PARTS) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 5 }) },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(" "));

/** A report of random texts. */
function reportOf(title: string, texts: readonly string[]): string {
  let index = 0;
  const next = (): string => texts[index++ % texts.length] ?? "";
  const findings = Array.from({ length: 10 }, (_, at) =>
    [
      `### ${at % 3 === 0 ? next() : `C-${at}`}: ${next()}`,
      `**Severity:** ${["CRITICAL", "HIGH", "LOW"][at % 3] ?? ""}\n**Effort:** ${next()}\n**Location:** \`${next()}\``,
      `**Impact:** ${next()}`,
      `**Recommendation:** ${next()}`,
    ].join("\n\n"),
  );
  const rows = Array.from({ length: 6 }, (_, at) => `| T-${at} ${next()} | ${next()} | HIGH | ${next()} |`);
  const head = `# ${title}: ${next()}\n\n**Version:** ${next()}\n**Date:** 2026-03-02\n**Overall Grade:** ${next()}\n`;
  const table = ["| ID | Title | Severity | Status |", "|---|---|---|---|", ...rows].join("\n");
  return [head, "## Detailed Findings", ...findings, "## Summary", table, `Verdict: ${next()}`].join("\n\n");
}

describe("a report of fuzzed texts", () => {
  it(`does not break anything in the decision: ${REPORTS} reports`, async () => {
    for (let run = 0; run < REPORTS; run++) {
      const texts = fc.sample(text, { seed: SEED + run, numRuns: 90 });
      const where = `FUZZ_SEED=${SEED}, report ${run}`;
      const tree = {
        [`${SET}/02_SECURITY_AUDIT.md`]: reportOf("Security Audit", texts),
        [`${SET}/07_QA_VALIDATION.md`]: reportOf("QA Validation", texts.toReversed()),
      };
      const read = await readToDecide(memoryFileSystem(tree), SET, { policy: "seven-phase" });
      assert.ok(read.kind === "read", where);
      const decided = decide({
        model: judgeTwice(await readAgain(read), null),
        outputPath: `${SET}/08_RELEASE_DECISION.md`,
        setPath: SET,
        existing: { target: null, setDecision: null },
        policyFile: null,
        replace: false,
        toolVersion: "1.2.3",
      });
      assert.ok(decided.ok, `${where}: ${decided.ok ? "" : decided.message}`);
      const root = parseGfm(decided.markdown);
      assert.ok(readRegions(decided.markdown).ok, where);
      for (const table of nodesOf(root, "table"))
        assert.equal(new Set(table.children.map((row) => row.children.length)).size, 1, where);
      for (const html of nodesOf(root, "html"))
        assert.match(
          html.value,
          /^(?:<!-- (?:section|item|human|\/human|release-readiness)[^<>]*-->\s*)+$/,
          where,
        );
      for (const { url } of nodesOf(root, "link"))
        assert.match(url, /^(?:0\d_[A-Z_]+\.md#L\d+|#[a-z0-9-]+)$/, where);
    }
  });
});
