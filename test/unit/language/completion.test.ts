import assert from "node:assert/strict";
import { findingSkeletons } from "../../../src/core/language/completion/skeleton";
import type { SkeletonForm } from "../../../src/core/language/completion/skeletonInput";
import type { Suggestion } from "../../../src/core/language/completion/suggestion";
import { linesOfText } from "../../../src/core/language/completion/textLines";
import { sectionSuggestions } from "../../../src/core/language/completion/sectionSuggestions";
import { valuePlace } from "../../../src/core/language/completion/valuePlace";
import {
  effortSuggestions,
  ownerSuggestions,
  severitySuggestions,
  statusSuggestions,
} from "../../../src/core/language/completion/valueSuggestions";
import { writtenId } from "../../../src/core/language/completion/idSuggestions";
import {
  SUGGESTED_EFFORTS,
  SUGGESTED_LEVELS,
  SUGGESTED_STATUSES,
} from "../../../src/core/lexicon/suggestions";
import { effortIn } from "../../../src/core/reader/efforts";
import { labelSeverity } from "../../../src/core/reader/severityWords";
import { statusOf } from "../../../src/core/reader/statuses";
import { judge, read, report, SEVEN } from "../support/reports";
import { expanded } from "./snippets";

/** What a value is at the place of `|` in a text, with the text that it replaces. */
function valueAt(marked: string): string | null {
  const text = marked.replace("¦", "");
  const before = marked.slice(0, marked.indexOf("¦")).split("\n");
  const lines = linesOfText(text);
  const place = valuePlace(lines, before.length - 1, before.at(-1)?.length ?? 0);
  return place && `${place.kind} "${lines.at(before.length - 1).slice(place.from, place.to)}"`;
}

const TABLE = "| ID | Finding | Severity | Owner | Effort |\n|:---|---|---|---|--:|\n";

describe("the value at the cursor", () => {
  for (const [text, value] of [
    ["**Severity:** ¦", 'severity ""'],
    ["**Severity:**¦", 'severity ""'],
    ["**Severity**: Cri¦", 'severity "Cri"'],
    ["- **Severity:** ¦CRITICAL", 'severity "CRITICAL"'],
    ["  1. __Priority:__ ¦", 'priority ""'],
    ["Severity: Hi¦", 'severity "Hi"'],
    ["> **Status:** ¦", 'status ""'],
    ["**Estimated effort:** ¦", 'effort ""'],
    ["**Owner:** ¦", 'owner ""'],
    ["Assigned to: ¦", 'owner ""'],
    [`${TABLE}| SEC-1 | Tokens | ¦ |  |  |`, 'severity ""'],
    [`${TABLE}| SEC-1 | Tokens | CRI¦TICAL |  |  |`, 'severity "CRITICAL"'],
    [`${TABLE}| SEC-1 | a \\| b | High | ¦`, 'owner ""'],
    [`${TABLE}| a | b | c | d | 4¦ |`, 'effort "4"'],
    [`${TABLE}| ¦ |`, 'id ""'],
    [`${TABLE}| SEC-1 | ¦ |`, null],
    ["| not | a table |\n| ¦ |", null],
    ["## Severity: ¦", null],
    ["The severity of this: ¦", null],
    ["**Severity¦:** Critical", null],
    ["**Impact:** ¦", null],
    ["**Status:** Fixed in the release that was built on the first of May, ¦", null],
  ] as const) {
    it(`is ${value ?? "nothing"} in ${JSON.stringify(text)}`, () => {
      assert.equal(valueAt(text), value);
    });
  }
});

describe("suggested values", () => {
  const labels = (suggestions: readonly Suggestion[]): readonly string[] =>
    suggestions.map(({ label }) => label);
  const facts = read(
    report(
      "## Findings",
      "### SEC-1: Tokens never end\n\n**Severity:** 🔴 CRITICAL\n**Status:** OPEN\n**Effort:** 3 pd\n**Owner:** Session team",
      "### SEC-2: The log has tokens\n\n**Severity:** HIGH\n**Status:** IN PROGRESS\n**Effort:** 3 pd",
    ),
  );

  it("are levels as the report writes them", () => {
    assert.deepEqual(labels(severitySuggestions(facts)), ["🔴 CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO"]);
    assert.deepEqual(labels(severitySuggestions(read(report("Nothing.")))), Object.values(SUGGESTED_LEVELS));
  });

  it("are levels as the cells of a table write them", () => {
    const rows = read(report("## Findings", `${TABLE}| SEC-1 | Tokens never end | critical |  |  |`));
    assert.deepEqual(labels(severitySuggestions(rows)).slice(0, 2), ["critical", "high"]);
  });

  it("are statuses in the case of the report", () => {
    const [first, , commit] = statusSuggestions(facts);
    assert.equal(first?.label, "OPEN");
    assert.equal(commit?.snippet, "Fixed in commit ${1:8a41c07}");
  });

  it("are efforts of the report first", () => {
    assert.deepEqual(labels(effortSuggestions(facts)).slice(0, 2), ["3 pd", "1 hour"]);
  });

  it("are owners of the document and of the policy", () => {
    const lines = linesOfText("**Owner:** Session team\n**Owner:** \n| Owner |");
    const policy = { ...SEVEN, stakeholders: [{ id: "qa", title: "QA Lead", conditions: [] }] };
    assert.deepEqual(labels(ownerSuggestions(lines, policy, 1)), ["Session team", "QA Lead"]);
  });

  for (const [severity, text] of Object.entries(SUGGESTED_LEVELS))
    it(`"${text}" is read as ${severity}`, () => {
      assert.equal(labelSeverity(text)?.severity, severity);
    });
  for (const { text, fill, means } of SUGGESTED_STATUSES)
    it(`"${text}" is read as ${means}`, () => {
      assert.equal(statusOf(fill.reduce((filled, one) => filled.replace("{}", one), text)), means);
    });
  for (const text of SUGGESTED_EFFORTS)
    it(`"${text}" is read as hours`, () => {
      assert.notEqual(effortIn(text, SEVEN.effort)?.minHours ?? null, null);
    });
});

describe("the heading of a missing section", () => {
  const model = judge({
    texts: {
      architecture: report(
        "## 1. System Overview\n\nOne process.",
        "## 2. Data Flow\n\nNone.",
        "## Appendix\n\nNone.",
      ),
    },
  });
  const own = model.reports.find(({ role }) => role === "architecture");
  const phase = SEVEN.phases.find(({ role }) => role === "architecture");
  assert.ok(own && phase);

  it("has the level of the line, the next number, and its guidance in a comment", () => {
    const line = own.facts.headings.find(({ text }) => text === "2. Data Flow")?.range.line ?? 0;
    const [first] = sectionSuggestions(own, phase, line + 2, 2);
    assert.match(first?.snippet ?? "", /^## 3\. [A-Z][^\n]+\n\n\$\{1:<!-- [^\n]+ -->\\?\}\n$/);
    assert.equal(first?.documentation, own.missingSections[0]?.guidance);
  });

  it("has no number where the neighbors have none", () => {
    const [first] = sectionSuggestions(own, phase, own.facts.lineCount, 2);
    assert.match(first?.snippet ?? "", /^## [A-Z]/);
  });

  it("is not suggested if the section exists", () => {
    const titles = labelsOf(sectionSuggestions(own, phase, 3, 2));
    assert.ok(titles.length > 0);
    for (const { title } of own.presentSections) assert.ok(!titles.includes(title), title);
  });
});

function labelsOf(suggestions: readonly Suggestion[]): readonly string[] {
  return suggestions.map(({ label }) => label);
}

/** Adds the suggested finding to a report and returns what is read of it. */
function added(text: string, form: SkeletonForm["kind"], choose = 0): string {
  const facts = read(text);
  const lines = linesOfText(text.trimEnd());
  const skeletons = findingSkeletons(
    { facts, lines, taken: facts.findings.flatMap(({ id }) => id ?? []), prefix: "SEC-" },
    form === "row" ? { kind: "row", line: lines.count } : { kind: form },
  );
  const skeleton = skeletons[choose];
  assert.ok(skeleton, "Nothing is suggested.");
  const between = form === "heading" ? "\n\n" : "\n";
  const after = read(text.trimEnd() + between + expanded(skeleton.snippet) + "\n");
  assert.equal(after.findings.length, facts.findings.length + 1, expanded(skeleton.snippet));
  const { id, title, severity } = after.findings.at(-1) ?? after.findings[0]!;
  return `${id ?? "?"} ${title} (${severity})`;
}

describe("a new finding", () => {
  for (const [what, form, blocks, expected] of [
    [
      "fields below a heading",
      "heading",
      [
        "## Findings",
        "### SEC-003: Tokens never end",
        "**Severity:** CRITICAL\n**Status:** Open\n**Location:** `app/a.py:3`\n\n**Issue:** One.\n\n**Effort:** 4 hours",
      ],
      "SEC-004 Title (critical)",
    ],
    [
      "an id in brackets and a level in the heading",
      "heading",
      ["## Findings", "### [SEC-9] Tokens never end (HIGH)", "**Impact:** All."],
      "SEC-10 Title (high)",
    ],
    [
      "a numbered heading",
      "heading",
      ["## 3. Findings", "### 3.1 SEC-1: Tokens never end", "- **Severity:** Medium\n- **Effort:** 2 days"],
      "SEC-2 Title (medium)",
    ],
    [
      "a group that gives the level",
      "heading",
      ["## Critical Findings", "### C-1 Tokens never end", "They never do."],
      "C-2 Title (critical)",
    ],
    ["no id", "heading", ["## Findings", "### Tokens never end", "**Severity:** High"], "SEC-1 Title (high)"],
    ["nothing yet", "heading", ["## Findings"], "SEC-1 Title (high)"],
    [
      "entries of a list",
      "item",
      ["## Findings", "- **FUNC-1: Late cancellations are free (HIGH)** - not enforced (1 day)"],
      "FUNC-2 Title (high)",
    ],
    [
      "rows of a table",
      "row",
      ["## Findings", `${TABLE}| SEC-1 | Tokens never end | High | A team | 4 h |`],
      "SEC-2 Title (high)",
    ],
  ] as const) {
    it(`is read back where the report has ${what}`, () => {
      assert.equal(added(report(...blocks), form), expected);
    });
  }

  it("has a series for each level that ids name", () => {
    const text = report(
      "## Findings",
      "### SEC-CRITICAL-001: Tokens never end",
      "**Severity:** Critical",
      "### SEC-HIGH-004: Logs",
      "**Severity:** High",
    );
    assert.equal(added(text, "heading", 0), "SEC-CRITICAL-002 Title (critical)");
    assert.equal(added(text, "heading", 1), "SEC-HIGH-005 Title (high)");
  });

  it("does not take text of the report for a place to write", () => {
    const text = report("## Findings", "### SEC-1: ${1:rm} `$HOME` never ends", "**Severity:** Critical");
    assert.equal(added(text, "heading"), "SEC-2 Title (critical)");
  });

  it("is not suggested as a row of a table of something else", () => {
    const text = report(
      "## Findings",
      "### SEC-1: Tokens never end\n\n**Severity:** High",
      "| Owner | Severity |\n|---|---|\n| A | High |",
    );
    const facts = read(text);
    const lines = linesOfText(text.trimEnd());
    const input = { facts, lines, taken: [], prefix: "SEC-" };
    assert.deepEqual(findingSkeletons(input, { kind: "row", line: lines.count }), []);
  });
});

describe("the id that is being written", () => {
  for (const [before, id] of [
    ["See SEC-", "SEC-"],
    ["(S", "S"],
    ["as **SEC-CRITICAL-0", "SEC-CRITICAL-0"],
    ["path/SEC-", null],
    ["no id", null],
    ["XSEC.SEC-", null],
  ] as const) {
    it(`is ${id ?? "none"} in "${before}"`, () => {
      assert.equal(writtenId(before), id);
    });
  }
});
