import assert from "node:assert/strict";
import { addId, idProblem } from "../../../src/core/edits/addId";
import { nextId } from "../../../src/core/edits/nextId";
import { reportText } from "../../../src/core/edits/reportText";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { applyEdits } from "../../../src/core/text/textEdit";
import { findingsIn } from "../support/reports";

/** The line of the finding without an id after it gets one. */
function named(text: string, id: string): string {
  const report = reportText("report.md", text, DEFAULT_EFFORT);
  const finding = report.facts.findings.find((one) => one.id === null);
  assert.ok(finding, "every finding has an id");
  const edit = addId(report, finding, id);
  assert.ok(edit, "nothing could be written");
  const known = new Set(text.split("\n"));
  return applyEdits(text, edit.edits)
    .split("\n")
    .filter((line) => !known.has(line))
    .join("\n");
}

const report = (...blocks: readonly string[]): string =>
  `${["# Audit", "## Findings", ...blocks].join("\n\n")}\n`;

const STYLES: readonly (readonly [string, string, string])[] = [
  ["no other id", report("### Tokens never end\n\n**Severity:** High"), "### SEC-7: Tokens never end"],
  [
    "ids before a dash",
    report("### SEC-1 — Keys\n\n**Severity:** Low", "### Tokens never end\n\n**Severity:** High"),
    "### SEC-7 — Tokens never end",
  ],
  [
    "ids in brackets",
    report("### [SEC-1] Keys\n\n**Severity:** Low", "### Tokens never end\n\n**Severity:** High"),
    "### [SEC-7] Tokens never end",
  ],
  [
    "a numbered heading",
    report("### 3. Tokens never end\n\n**Severity:** High"),
    "### 3. SEC-7: Tokens never end",
  ],
  ["a symbol", report("### 🔥 Tokens never end\n\n**Severity:** High"), "### 🔥 SEC-7: Tokens never end"],
  [
    "a level in front",
    report("- [HIGH] Tokens never end\n- [LOW] SEC-1: Keys"),
    "- SEC-7: [HIGH] Tokens never end",
  ],
  [
    "a title that begins with code",
    report("### `parse_row` never ends\n\n**Severity:** High"),
    "### SEC-7: `parse_row` never ends",
  ],
  [
    "an empty cell in the column of ids",
    report(
      "| ID | Issue | Severity |\n|---|---|---|\n| SEC-1 | Keys | Low |\n|  | Tokens never end | High |",
    ),
    "| SEC-7 | Tokens never end | High |",
  ],
  [
    "a table without such a column",
    report("| Issue | Severity |\n|---|---|\n| Tokens never end | High |"),
    "| SEC-7: Tokens never end | High |",
  ],
];

describe("give a finding an id", () => {
  for (const [style, text, line] of STYLES) {
    it(`writes it in the manner of ${style}`, () => {
      assert.equal(named(text, "SEC-7"), line);
    });
  }

  it("leaves a finding alone that has one", () => {
    const read = reportText("report.md", report("### SEC-1: Keys\n\n**Severity:** Low"), DEFAULT_EFFORT);
    const [finding] = read.facts.findings;
    assert.equal(finding && addId(read, finding, "SEC-7"), null);
  });

  it("says what is wrong with an id", () => {
    assert.equal(idProblem("SEC-7", ["SEC-1"]), null);
    assert.match(idProblem("SEC-1", ["SEC-1"]) ?? "", /another finding/);
    for (const wrong of ["", "sec 7", "SEC", "CWE-79", "SEC-7 --> x"])
      assert.match(idProblem(wrong, []) ?? "", /^Enter an id/);
  });
});

describe("the next free id", () => {
  const heading = (id: string, severity: string): string =>
    `### ${id}: Thing of ${id}\n\n**Severity:** ${severity}`;
  const next = (
    ids: readonly (readonly [string, string])[],
    severity: "high" | "low",
    taken: readonly string[] = [],
  ): string => {
    const findings = findingsIn("## Findings", ...ids.map(([id, level]) => heading(id, level)));
    return nextId(findings, severity, "SEC-", [...findings.flatMap(({ id }) => id ?? []), ...taken]);
  };

  it("continues the series of the report, with its digits", () => {
    assert.equal(
      next(
        [
          ["SEC-009", "High"],
          ["SEC-002", "Low"],
        ],
        "low",
      ),
      "SEC-010",
    );
  });

  it("continues the series of the level if ids name levels", () => {
    assert.equal(
      next(
        [
          ["H-1", "High"],
          ["H-4", "High"],
          ["L-2", "Low"],
        ],
        "low",
      ),
      "L-3",
    );
    assert.equal(next([["SEC-HIGH-001", "High"]], "high"), "SEC-HIGH-002");
  });

  it("passes ids that another report uses, however they are written", () => {
    assert.equal(next([["SEC-1", "High"]], "high", ["SEC-02", "SEC3"]), "SEC-4");
  });

  it("begins a series if there is none", () => {
    assert.equal(next([], "high", ["SEC-1"]), "SEC-2");
  });
});
