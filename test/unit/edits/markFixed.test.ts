import assert from "node:assert/strict";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { NO_EVIDENCE, type FixEvidence } from "../../../src/core/edits/fixWords";
import { markFixed } from "../../../src/core/edits/markFixed";
import { reportText } from "../../../src/core/edits/reportText";
import { applyEdits } from "../../../src/core/text/textEdit";

const PULL_REQUEST: FixEvidence = { ...NO_EVIDENCE, pullRequest: "12" };

/** The lines that change when the finding in a report whose title contains some words is marked as fixed, and its status then. */
function fixed(text: string, title: string, evidence = PULL_REQUEST): readonly [string, string] {
  const report = reportText("report.md", text, DEFAULT_EFFORT);
  const finding = report.facts.findings.find((one) => one.title.includes(title));
  assert.ok(finding, `no finding "${title}"`);
  const edit = markFixed(report, finding, evidence);
  assert.ok(edit, "nothing could be written");
  const after = applyEdits(text, edit.edits);
  const known = new Set(text.split(/\r?\n/));
  const status = edit.facts.findings.find((one) => one.title.includes(title))?.statusDetail ?? "";
  return [
    after
      .split(/\r?\n/)
      .filter((line) => !known.has(line))
      .join("\n"),
    status,
  ];
}

const report = (...blocks: readonly string[]): string =>
  `${["# Security Audit", "## Detailed Findings", ...blocks].join("\n\n")}\n`;

/** What a report looks like, the title of the finding, and the lines that it has afterwards. */
const STYLES: readonly (readonly [string, string, string, string])[] = [
  [
    "a bold field that states a status",
    report("### SEC-1: Tokens never end\n\n**Severity:** High\n**Status:** Open\n**Effort:** 4 h"),
    "Tokens",
    "**Status:** Fixed in PR #12",
  ],
  [
    "a field that claims a fix without proof",
    report("### SEC-1: Tokens never end\n\n**Severity:** High\n**Status:** Fixed last week"),
    "Tokens",
    "**Status:** Fixed in PR #12",
  ],
  [
    "a title that claims a fix without proof",
    report("### SEC-1: Tokens never end (FIXED)\n\n**Severity:** High"),
    "Tokens",
    "### SEC-1: Tokens never end (FIXED in PR #12)",
  ],
  [
    "a field in capitals with a symbol",
    report("### SEC-1: Tokens never end\n\n- **Severity:** High\n- **Status:** 🔴 OPEN"),
    "Tokens",
    "- **Status:** ✅ FIXED in PR #12",
  ],
  [
    "a word that other findings use",
    report(
      "### SEC-1: Tokens never end\n\n**Severity:** High\n**Status:** Open",
      "### SEC-2: Keys are in the log\n\n**Severity:** High\n**Status:** Remediated (2026-03-04)",
    ),
    "Tokens",
    "**Status:** Remediated in PR #12",
  ],
  [
    "fields without a status",
    report("### SEC-1: Tokens never end\n\n- **Severity:** High\n- **Effort:** 4 h\n\nThey should."),
    "Tokens",
    "- **Status:** Fixed in PR #12",
  ],
  [
    "fields that share a line",
    report("### SEC-1: Tokens never end\n\n**Severity:** High | **Effort:** 4 h\n\nThey should."),
    "Tokens",
    "**Severity:** High | **Effort:** 4 h | **Status:** Fixed in PR #12",
  ],
  [
    "fields in a table",
    report(
      "### SEC-1: Tokens never end\n\n| Field | Value |\n|---|---|\n| Severity | High |\n| Effort | 4 h |",
    ),
    "Tokens",
    "| Status | Fixed in PR #12 |",
  ],
  [
    "fields that are paragraphs",
    report("### SEC-1: Tokens never end\n\n**Severity:** High\n\n**Effort:** 4 h\n\nThey should."),
    "Tokens",
    "**Status:** Fixed in PR #12",
  ],
  [
    "fields of another finding only",
    report(
      "### SEC-1: Tokens never end (High)\n\nThey should.",
      "### SEC-2: Keys are in the log\n\n* *Severity:* High\n* *Effort:* 2 h",
    ),
    "Tokens",
    "* *Status:* Fixed in PR #12",
  ],
  [
    "no field at all",
    report("### SEC-1: Tokens never end (High)\n\nThey should."),
    "Tokens",
    "**Status:** Fixed in PR #12",
  ],
  [
    "a tag in brackets in the heading",
    report("### SEC-1: Tokens never end (OPEN)\n\n**Severity:** High"),
    "Tokens",
    "### SEC-1: Tokens never end (FIXED in PR #12)",
  ],
  [
    "tags behind the headings of others",
    report(
      "### [HIGH] SEC-1: Tokens never end\n\nThey should.",
      "### [HIGH] SEC-2: Keys are in the log — RESOLVED\n\nThey were.",
    ),
    "Tokens",
    "### [HIGH] SEC-1: Tokens never end — RESOLVED in PR #12",
  ],
  [
    "a table with a status column",
    report(
      "| ID | Issue | Severity | Status |\n|---|---|---|---|\n| SEC-1 | Tokens never end | High | Open |\n| SEC-2 | Keys in the log | Low | Open |",
    ),
    "Tokens",
    "| SEC-1 | Tokens never end | High | Fixed in PR #12 |",
  ],
  [
    "an empty cell of a status column",
    report(
      "| ID | Issue | Severity | Status |\n|---|---|---|---|\n| SEC-1 | Tokens never end | High | |\n| SEC-2 | Keys in the log | Low | Open |",
    ),
    "Tokens",
    "| SEC-1 | Tokens never end | High | Fixed in PR #12 |",
  ],
  [
    "a table without a status column",
    report("| ID | Issue | Severity |\n|---|---|---|\n| SEC-1 | Tokens never end | High |"),
    "Tokens",
    "| SEC-1 | Tokens never end — Fixed in PR #12 | High |",
  ],
  [
    "a table without a status column and ids, where the title names the finding",
    report("| Issue | Severity |\n|---|---|\n| Tokens never end | High |"),
    "Tokens",
    '| Tokens never end | High | <!-- finding status="Fixed in PR #12" -->',
  ],
  [
    "an entry of a list",
    report("- [HIGH] Tokens never end, `app/session.py:4`\n- [LOW] Keys are in the log"),
    "Tokens",
    "  **Status:** Fixed in PR #12",
  ],
  [
    "a sentence that goes on in the next line",
    report("- **SEC-1 (HIGH): Tokens never end** because nothing\n  reads the date\n- **SEC-2 (LOW): Keys**"),
    "Tokens",
    "  **Status:** Fixed in PR #12",
  ],
  [
    "German fields",
    report("### SEC-1: Sitzung endet nie\n\n**Schweregrad:** hoch\n**Aufwand:** 4 Stunden"),
    "Sitzung",
    "**Status:** Behoben in PR #12",
  ],
  [
    "a French table",
    report(
      "| N° | Constat | Gravité | État |\n|---|---|---|---|\n| C-1 | La clé est publique | majeure | ouvert |\n| C-2 | Pas de sauvegarde | faible | ouvert |",
    ),
    "La clé",
    "| C-1 | La clé est publique | majeure | corrigé dans la PR #12 |",
  ],
];

describe("mark a finding as fixed", () => {
  for (const [style, text, title, line] of STYLES) {
    it(`writes the status in the manner of ${style}`, () => {
      assert.deepEqual(fixed(text, title), [line, "verified"]);
    });
  }

  it("ticks a box, and says by what it was fixed", () => {
    const text = report(
      "- [ ] **SEC-1 (HIGH): Tokens live for years**\n- [ ] **SEC-2 (HIGH): Keys in the log**",
    );
    assert.deepEqual(fixed(text, "Tokens", NO_EVIDENCE), [
      "- [x] **SEC-1 (HIGH): Tokens live for years**",
      "claimed",
    ]);
    assert.deepEqual(fixed(text, "Tokens"), [
      "- [x] **SEC-1 (HIGH): Tokens live for years** — Fixed in PR #12",
      "verified",
    ]);
  });

  it("says so in every place that states the status", () => {
    const text = report(
      "| ID | Issue | Severity | Status |\n|---|---|---|---|\n| SEC-1 | Tokens never end | High | Open |\n| SEC-2 | Keys | Low | Open |",
      "### SEC-1: Tokens never end\n\n**Severity:** High\n**Status:** Open",
    );
    assert.deepEqual(fixed(text, "Tokens"), [
      "| SEC-1 | Tokens never end | High | Fixed in PR #12 |\n**Status:** Fixed in PR #12",
      "verified",
    ]);
  });

  it("leaves a version alone in a column that only seems to state a status", () => {
    const text = report(
      "| ID | Issue | Severity | Fixed |\n|---|---|---|---|\n| SEC-1 | Frames run code | High | 2.4.7 |\n| SEC-2 | Keys | Low | 3.0.1 |",
    );
    assert.match(fixed(text, "Frames")[0], /\| 2\.4\.7 \|/);
  });

  it("keeps the line ends of the file", () => {
    const text = report("### SEC-1: Tokens never end\n\n**Severity:** High").replaceAll("\n", "\r\n");
    const read = reportText("report.md", text, DEFAULT_EFFORT);
    const [finding] = read.facts.findings;
    const edit = finding && markFixed(read, finding);
    assert.match(applyEdits(text, edit?.edits ?? []), /High\r\n\*\*Status:\*\* Fixed\r\n/);
  });

  it("names what proves the fix, and without it makes only a claim", () => {
    const text = report("### SEC-1: Tokens never end\n\n**Severity:** High\n**Status:** Open");
    const all = { commit: "8a41c07", pullRequest: "12", test: "LoginTiming" };
    assert.deepEqual(fixed(text, "Tokens", all), [
      "**Status:** Fixed in commit 8a41c07, PR #12, verified by regression test LoginTiming",
      "verified",
    ]);
    assert.deepEqual(fixed(text, "Tokens", { ...NO_EVIDENCE, test: "LoginTiming" }), [
      "**Status:** Fixed, verified by regression test LoginTiming",
      "verified",
    ]);
    assert.deepEqual(fixed(text, "Tokens", NO_EVIDENCE), ["**Status:** Fixed", "claimed"]);
  });
});
