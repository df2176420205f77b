// What is shown above a report and its findings.
import assert from "node:assert/strict";
import { reportLenses } from "../../../src/extension/features/codeLens/reportLenses";
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
  const lenses = reportLenses(model, path);
  const at = (key: string): readonly string[] =>
    lenses.filter(({ finding }) => finding === key).map(({ title }) => title);

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
    assert.deepEqual(reportLenses(model, "set/notes.md"), []);
  });
});
