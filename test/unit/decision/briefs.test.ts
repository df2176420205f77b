// The brief says in words what is left to do, also if no finding blocks the release.
import assert from "node:assert/strict";
import { decided, itemsOf, plainOf, sectionOf } from "../support/decisions";
import { cleanWith, findingOf, judge, waiverOf, type Judging } from "../support/reports";

function markdownOf(judging: Judging): string {
  return decided({ outputPath: "set/decision.md", setPath: "set", model: judge(judging) }).markdown;
}

function security(status = ""): { readonly security: string } {
  const finding = `### S-1: Open door\n\n**Severity:** Critical\n\n${status}**Impact:** Anyone can enter.`;
  return { security: cleanWith("security", "## Findings", finding) };
}

describe("the brief", () => {
  it("of a clean set asks only for sign-offs", () => {
    const markdown = markdownOf({});
    assert.equal(
      plainOf(sectionOf(markdown, "Next five actions")),
      "Collect the sign-offs, then deploy in the window above.",
    );
    assert.ok(!/blocks? it\b|waived/.test(plainOf(sectionOf(markdown, "What blocks the release"))));
  });

  it("of a set with missing reports names the gates that block, and asks for each report once", () => {
    const markdown = markdownOf({ texts: { qa: null, security: null } });
    assert.match(plainOf(sectionOf(markdown, "What blocks the release")), /Gates A1, A4, .* block it\./);
    const actions = itemsOf(markdown, "Next five actions");
    assert.equal(actions.filter((action) => action.startsWith("Add the qa report.")).length, 1);
    assert.ok(
      actions.some((action) => action.includes("closes gates A4, A5")),
      actions.join("\n"),
    );
    assert.ok(
      actions.some((action) => action.startsWith("Add the security report.")),
      actions.join("\n"),
    );
  });

  it("of a set with a waiver says that the risk remains", () => {
    const finding = findingOf(judge({ texts: security() }), "S-1").key;
    const markdown = markdownOf({ texts: security(), waivers: [waiverOf({ finding })] });
    assert.match(
      plainOf(sectionOf(markdown, "What blocks the release")),
      /Open door: waived, and still a risk/,
    );
  });

  it("asks to verify a fix that is only claimed", () => {
    const actions = itemsOf(markdownOf({ texts: security("**Status:** Fixed\n\n") }), "Next five actions");
    assert.match(actions[0] ?? "", /^Verify the fix: Open door .*closes S-1 with a re-test/);
  });
});
