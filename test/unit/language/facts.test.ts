// What the editor shows of a report: recomputed figures, colors, cited places, findings that cite a file.
import assert from "node:assert/strict";
import { citedFindings } from "../../../src/core/language/citedFindings";
import { citedLinks } from "../../../src/core/language/citedLinks";
import { linesOfText } from "../../../src/core/language/completion/textLines";
import { coloredRanges } from "../../../src/core/language/findingColors";
import { foldersAbove } from "../../../src/core/language/foldersAbove";
import { recomputedFigures } from "../../../src/core/language/recomputedFigures";
import { judge, read, report } from "../support/reports";

describe("recomputed figures", () => {
  /** Each hint as `text before the hint → computed`. */
  function hints(...blocks: readonly string[]): readonly string[] {
    const text = report(...blocks);
    const model = judge({ texts: { security: text } });
    const own = model.reports.find(({ role }) => role === "security");
    assert.ok(own);
    return recomputedFigures(own, model.reports, text).map(({ offset, computed, isRight }) => {
      const line = text.slice(0, offset).split("\n").at(-1) ?? "";
      return `${line} → ${isRight ? "✓" : computed}`;
    });
  }

  it("are next to totals of a table", () => {
    const table =
      "| Suite | Tests | Hours |\n|---|---|---|\n| Unit | 412 | 3 h |\n| API | 86 | 4 h |\n| Total | 520 | 7 h |";
    assert.deepEqual(hints("## Tests", table), ["| Total | 520 → 498", "| Total | 520 | 7 h → ✓"]);
  });

  it("are next to counts in a table, a heading and a sentence", () => {
    const found = hints(
      "The review found 3 findings.",
      "| Severity | Count |\n|---|---|\n| Critical | 1 |\n| High | 2 |",
      "## High Findings (2)",
      "### SEC-1: Tokens never end\n\n**Severity:** High",
      "### SEC-2: Logs have tokens\n\n**Severity:** High",
    );
    assert.deepEqual(found.slice(1), ["| Critical | 1 → 0", "| High | 2 → ✓", "## High Findings (2 → ✓"]);
    assert.equal(found[0], "The review found 3 → 2");
  });

  it("are not in a report that states none", () => {
    assert.deepEqual(hints("## Findings", "### SEC-1: Tokens never end\n\n**Severity:** High"), []);
  });
});

describe("colored words", () => {
  /** Each word as `text kind`. */
  function colored(text: string): readonly string[] {
    const facts = read(text);
    const ids = new Set(facts.findings.map(({ id }) => id));
    return coloredRanges(facts, text, (id) => ids.has(id)).map(
      ({ word, range }) => `${text.slice(range.from, range.to)} ${word}`,
    );
  }

  it("are levels, ids and statuses of findings", () => {
    const text = report(
      "## Findings",
      "### SEC-1: Tokens never end",
      "**Severity:** CRITICAL\n**Status:** Open until May",
      "### SEC-2: Logs have tokens (HIGH)",
      "**Status:** Fixed in PR #12",
      "Fix SEC-1 first; SEC-9 is not ours, and critical is a word.",
    );
    assert.deepEqual(colored(text), [
      "SEC-1 finding-id",
      "CRITICAL severity-critical",
      "Open until May status-open",
      "SEC-2 finding-id",
      "HIGH severity-high",
      "Fixed in PR #12 status-done",
      "SEC-1 finding-id",
    ]);
  });

  it("are in the cells of a table, and do not overlap", () => {
    const text = report(
      "## Findings",
      "| ID | Finding | Severity | Status |\n|---|---|---|---|\n| SEC-HIGH-1 | Tokens never end | High | Open |",
    );
    assert.deepEqual(colored(text), ["SEC-HIGH-1 finding-id", "High severity-high", "Open status-open"]);
  });

  it("are unfilled human fields", () => {
    const text = report(
      "<!-- human: sign-off.qa -->\n\n- Name: QA\r\n- Decision:\r\n- [ ] Tests run\n\nSure:\n\n<!-- /human -->\n\n- Name:",
    );
    assert.deepEqual(colored(text), ["- Decision: unfilled-field", "- [ ] Tests run unfilled-field"]);
  });
});

describe("cited places", () => {
  function links(...blocks: readonly string[]): readonly string[] {
    const text = report(...blocks);
    const lines = linesOfText(text);
    return citedLinks(read(text), lines).map(
      ({ line, from, to, path, startLine }) =>
        `${lines.at(line).slice(from, to)} → ${path}${startLine === null ? "" : `:${startLine}`}`,
    );
  }

  it("are in fields, sentences and rows", () => {
    const found = links(
      "### SEC-1: Tokens never end\n\n**Severity:** High\n**Location:** `app/db.py:333-338`, app/auth.py",
      "See app/a.py:3 (and app/b.py:4).",
      "| Rule | Place |\n|---|---|\n| Ten minutes | app/holds.py:7 |",
    );
    assert.deepEqual(found, [
      "app/db.py:333-338 → app/db.py:333",
      "app/auth.py → app/auth.py",
      "app/a.py:3 → app/a.py:3",
      "app/b.py:4 → app/b.py:4",
      "app/holds.py:7 → app/holds.py:7",
    ]);
  });

  it("are not in code, and not where there is a link already", () => {
    assert.deepEqual(
      links("```\napp/db.py:3\n```", "[app/db.py:3](app/db.py#L3) and [here](app/db.py:4)"),
      [],
    );
  });
});

describe("findings that cite a file", () => {
  const model = judge({
    texts: {
      security: report(
        "## Findings",
        "### SEC-1: Tokens never end\n\n**Severity:** High\n**Location:** `./app/db.py:40`, `app/db.py:7-9`",
        "### SEC-2: Fixed\n\n**Severity:** High\n**Location:** `app/db.py:8`\n**Status:** Fixed in PR #12",
        "### SEC-3: Elsewhere\n\n**Severity:** High\n**Location:** `lib/app/db.py:8`, `../app/db.py:1`",
      ),
    },
  });
  const at = (file: string, folder = "docs/assessment"): readonly string[] =>
    citedFindings(model, foldersAbove(folder), file).map(
      ({ finding, startLine, endLine }) => `${finding.displayId} ${startLine}-${endLine}`,
    );

  it("are the open ones, in the order of the lines", () => {
    assert.deepEqual(at("app/db.py"), ["SEC-1 7-9", "SEC-1 40-40"]);
  });

  it("are found from the folder of the set and those above it, and from nowhere else", () => {
    assert.deepEqual(at("docs/app/db.py"), ["SEC-1 7-9", "SEC-1 40-40"]);
    assert.deepEqual(at("other/app/db.py"), []);
    assert.deepEqual(at("lib/app/db.py"), ["SEC-3 8-8"]);
    assert.deepEqual(foldersAbove("."), [""]);
    assert.deepEqual(foldersAbove("docs/a"), ["docs/a", "docs", ""]);
  });
});
