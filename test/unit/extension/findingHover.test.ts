import assert from "node:assert/strict";
import { hoverTexts } from "../../../src/extension/features/hover/findingHover";
import { judge, report } from "../support/reports";

const SECURITY = report(
  "## Findings",
  "### C-1: The [lamp](command:evil) <b>is</b> *left* on $(flame)",
  "**Severity:** CRITICAL",
  "**Effort:** 4 hours",
  "### C-2: The door <!-- release-readiness: not-a-finding -->",
  "**Severity:** CRITICAL",
  "## Action Plan",
  "| ID | Effort |\n|---|---|\n| C-1 | 4 hours |",
  "## Verdict\n\n**Verdict:** NOT APPROVED",
);
const LINES = SECURITY.split("\n");
const lineOf = (start: string): number => LINES.findIndex((line) => line.startsWith(start)) + 1;

describe("the hover over a line of a report", () => {
  const model = judge({ texts: { security: SECURITY } });
  const path = model.findings[0]?.report ?? "";
  const at = (start: string) => hoverTexts(model, path, lineOf(start));

  it("says on a finding what it counts as, and where each fact comes from", () => {
    const [text, ...others] = at("### C-1");
    assert.deepEqual(others, []);
    const shown = text!.replaceAll("\\", "");
    assert.match(shown, /^\*\*C-1 /);
    assert.match(shown, /critical · open · blocks the release/);
    assert.match(shown, new RegExp(`- Severity critical: .*line ${lineOf("**Severity")}`));
    assert.match(shown, new RegExp(`- Effort 4 hours: line ${lineOf("**Effort")}`));
    assert.match(shown, /- Status open: none is stated\./);
  });

  it("shows what a report says as letters only", () => {
    const [text = ""] = at("### C-1");
    assert.doesNotMatch(text, /(?<!\\)(?:\[|\]\(|<b>|\$\()/);
    assert.ok(text.includes("\\<b\\>") || !text.includes("<b"), text);
  });

  it("says on what was not counted why", () => {
    const [text, ...others] = at("### C-2");
    assert.deepEqual(others, []);
    assert.equal(
      text!.replaceAll("\\", ""),
      "**Not counted** (looked at as a finding): marked as no finding by its author.",
    );
  });

  it("says on a further mention what it is a mention of", () => {
    const [text] = at("| C-1");
    assert.match(
      text!.replaceAll("\\", ""),
      new RegExp(`Mention\\*\\* of C-1 .*line ${lineOf("### C-1")}\\.$`),
    );
  });

  it("says nothing elsewhere, and nothing of other reports", () => {
    assert.deepEqual(at("## Findings"), []);
    assert.deepEqual(hoverTexts(model, "set/another.md", lineOf("### C-1")), []);
  });
});
