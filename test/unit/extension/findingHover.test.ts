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

  it("shows what a finding counts as, and where each fact comes from", () => {
    const [text, ...others] = at("### C-1");
    assert.deepEqual(others, []);
    const shown = text!.replaceAll("\\", "");
    assert.match(shown, /^\*\*C-1 /);
    assert.match(shown, /critical · open · blocks the release/);
    assert.match(shown, new RegExp(`- Severity critical: .*line ${lineOf("**Severity")}`));
    assert.match(shown, new RegExp(`- Effort 4 hours: line ${lineOf("**Effort")}`));
    assert.match(shown, /- Status open: none is stated\./);
  });

  it("shows text from a report without markup", () => {
    const [text = ""] = at("### C-1");
    assert.doesNotMatch(text, /(?<!\\)(?:\[|\]\(|<b>|\$\()/);
    assert.ok(text.includes("\\<b\\>") || !text.includes("<b"), text);
  });

  it("says why something was not counted", () => {
    const [text, ...others] = at("### C-2");
    assert.deepEqual(others, []);
    assert.equal(
      text!.replaceAll("\\", ""),
      "**Not counted** as a finding: marked as no finding by its author.",
    );
  });

  it("says what a further mention refers to", () => {
    const [text] = at("| C-1");
    assert.match(
      text!.replaceAll("\\", ""),
      new RegExp(`Mention\\*\\* of C-1 .*line ${lineOf("### C-1")}\\.$`),
    );
  });

  it("shows nothing on other lines or in other reports", () => {
    assert.deepEqual(at("## Findings"), []);
    assert.deepEqual(hoverTexts(model, "set/another.md", lineOf("### C-1")), []);
  });
});
