// What is shown above a report and its findings.
import assert from "node:assert/strict";
import { reportLenses } from "../../../src/extension/features/codeLens/reportLenses";
import { linesOfText } from "../../../src/core/language/completion/textLines";
import { judge, report } from "../support/reports";

const SECURITY = report(
  "## Findings",
  "### SEC-1: The key is in the image",
  "**Severity:** Critical",
  "### SEC-2: The log is never rotated",
  "**Severity:** Low",
  "### SEC-3: The door is open",
  "**Severity:** Critical\n**Status:** Fixed",
);

describe("the lines above a report", () => {
  const model = judge({ texts: { security: SECURITY } });
  const path = model.reports.find(({ role }) => role === "security")?.facts.path ?? "";
  const lenses = reportLenses(model, path, linesOfText(SECURITY));
  const at = (key: string): readonly string[] =>
    lenses.filter(({ findings }) => findings.includes(key)).map(({ title }) => title);

  it("say how many blockers, open findings and missing sections it has", () => {
    const [first] = lenses;
    assert.equal(first?.line, 1);
    assert.match(first.title, /^1 blocker · 2 open findings · \d+ sections? missing$/);
  });

  it("say what an open finding does to the release, and what can be done", () => {
    assert.deepEqual(at("security:SEC-1"), ["Blocks the release", "Mark as Fixed…", "Accept Risk…"]);
    assert.deepEqual(at("security:SEC-2"), ["Open", "Mark as Fixed…"]);
  });

  it("are not above findings that are fixed, nor in files that are no reports", () => {
    assert.deepEqual(at("security:SEC-3"), []);
    assert.deepEqual(reportLenses(model, "set/notes.md", linesOfText("")), []);
  });
});

describe("the lines above tables and lists of findings", () => {
  /** "LINE title" of what is shown below the report's own line. */
  const shownIn = (...blocks: readonly string[]): readonly string[] => {
    const text = report("## Findings", ...blocks);
    const model = judge({ texts: { security: text } });
    const path = model.reports.find(({ role }) => role === "security")?.facts.path ?? "";
    return reportLenses(model, path, linesOfText(text))
      .slice(1)
      .map(({ line, title }) => `${text.split("\n")[line - 1] ?? ""} <- ${title}`);
  };

  it("do not split a table: one above its head counts what is open in it", () => {
    assert.deepEqual(
      shownIn(
        "| ID | Finding | Severity |\n|---|---|---|\n| SEC-1 | Keys | Critical |\n| SEC-2 | Doors | High |\n| SEC-3 | Lamps | Low |",
      ),
      ["| ID | Finding | Severity | <- 1 blocker · 1 condition · 1 other open finding in this table"],
    );
  });

  it("do not split a table with a single finding, either", () => {
    assert.deepEqual(shownIn("| ID | Finding | Severity |\n|---|---|---|\n| SEC-3 | Lamps | Low |"), [
      "| ID | Finding | Severity | <- 1 open finding in this table",
    ]);
  });

  it("do not split a list, and show actions above a single entry", () => {
    assert.deepEqual(shownIn("- **Critical:** Keys lie about\n- **Critical:** Doors are open"), [
      "- **Critical:** Keys lie about <- 2 blockers in this list",
    ]);
    assert.deepEqual(shownIn("- **Critical:** Keys lie about"), [
      "- **Critical:** Keys lie about <- Blocks the release",
      "- **Critical:** Keys lie about <- Mark as Fixed…",
      "- **Critical:** Keys lie about <- Accept Risk…",
    ]);
  });
});
