// The brief says in words what is left to do, also if no finding blocks the release.
import assert from "node:assert/strict";
import { decided, itemsOf, nodesOf, parseGfm, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { policyOf } from "../policy/policyFiles";
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

  it("of a set without one of its reports asks for it once, for all gates that wait for it", () => {
    const actions = itemsOf(markdownOf({ texts: { qa: null } }), "Next five actions");
    const adding = actions.filter((action) => action.startsWith("Add the "));
    assert.equal(adding.length, 1, actions.join("\n"));
    assert.match(adding[0] ?? "", /^Add the qa report\. .*A4, A5.*A7|^Add the qa report\. .*A7.*A4, A5/);
  });

  it("of a set with one high finding asks to meet it before the release, and not for blockers", () => {
    const finding =
      "### S-1: Open door\n\n**Severity:** High\n\n**Effort:** 3 hours\n\n**Recommendation:** Shut it.";
    const markdown = markdownOf({ texts: { security: cleanWith("security", "## Findings", finding) } });
    assert.match(markdown, /CONDITIONAL APPROVAL/);
    const plan = plainOf(sectionOf(markdown, "Plan"));
    assert.match(plan, /Meet 1 condition \(high or P1\).*Deploy with all sign-offs/s);
    assert.doesNotMatch(plan, /blocker|For full approval/);
    assert.match(plainOf(sectionOf(markdown, "Conditions")), /Open door \(S-1\).*Shut it/);
    assert.match(itemsOf(markdown, "Next five actions")[0] ?? "", /^Fix: Open door/);
  });

  it("of a set whose blockers are all fixed asks for their re-tests, by name", () => {
    const markdown = markdownOf({ texts: security("**Status:** Fixed\n\n") });
    assert.match(markdown, /CONDITIONAL APPROVAL/);
    assert.match(plainOf(sectionOf(markdown, "What blocks the release")), /No finding blocks the release/);
    assert.match(itemsOf(markdown, "Next five actions")[0] ?? "", /^Verify the fix: Open door/);
  });

  it("says in one line what no report states", () => {
    const markdown = markdownOf({ texts: security() });
    assert.match(markdown, /\*\*Not known:\*\* the effort of 1 fix before the release \(Open door\);/);
    assert.doesNotMatch(
      markdownOf({ texts: security("**Effort:** 2 hours\n\n") }),
      /Not known:\*\* the effort/,
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

  it("calls what a gate of the policy blocks on a blocker", () => {
    const policy = policyOf(
      JSON.stringify({ extends: "seven-phase", gates: { A1: { severities: ["critical", "high"] } } }),
    );
    const high = "### S-1: Open door\n\n**Severity:** High";
    const markdown = markdownOf({ policy, texts: { security: cleanWith("security", "## Findings", high) } });
    assert.match(plainOf(parseGfm(markdown)), /1 blocking security finding is open: Open door\./);
    assert.match(plainOf(sectionOf(markdown, "What blocks the release")), /1 blocker/);
    assert.match(itemsOf(markdown, "Next five actions")[0] ?? "", /^Fix: Open door/);
    assert.ok(
      nodesOf(parseGfm(markdown), "tableRow").some((row) =>
        plainOf(row).endsWith("Condition, yes for gate A1"),
      ),
    );
  });

  it("names an action for each report that blocks, the longest of each first, and by when", () => {
    const finding = (id: string, title: string, hours: number): string =>
      `### ${id}: ${title}\n\n**Severity:** Critical\n\n**Effort:** ${hours} hours`;
    const texts = {
      security: cleanWith(
        "security",
        "## Findings",
        finding("S-1", "Open door", 2),
        finding("S-2", "Lost key", 9),
      ),
      architecture: cleanWith("architecture", "## Findings", finding("A-1", "One pier only", 4)),
    };
    const actions = itemsOf(markdownOf({ texts }), "Next five actions");
    assert.match(actions[0] ?? "", /^Fix: (?:Lost key|One pier only)/);
    assert.match(actions[1] ?? "", /^Fix: (?:Lost key|One pier only)/);
    assert.notEqual(actions[0], actions[1]);
    assert.match(actions[2] ?? "", /^Fix: Open door \(Security engineer, 2 h; a re-test closes S-1/);
  });

  it("counts causes and conditions where some conditions are probably the same", () => {
    const high = (title: string, index: number): string => `### S-${index}: ${title}\n\n**Severity:** High`;
    const same = (id: string): string =>
      `### ${id}: The radio has no spare battery\n\n**Severity:** High\n\n**Location:** \`radio.py:7\``;
    const texts = {
      architecture: cleanWith("architecture", "## Findings", "### A-1: Hull leaks\n\n**Severity:** Critical"),
      security: cleanWith(
        "security",
        "## Findings",
        ...[
          "Ramp is bent",
          "Crew has no drill",
          "Sonar ignores ice",
          "Tickets expire early",
          "Mooring rope frays",
        ].map(high),
        same("S-7"),
      ),
      code: cleanWith("code", "## Findings", same("K-9")),
    };
    assert.match(
      plainOf(sectionOf(markdownOf({ texts }), "Conditions")),
      /and 3 more causes; 7 conditions, about 6 causes/,
    );
  });

  describe("of a set with a condition", () => {
    const loose =
      "### S-2: Loose hinge\n\n**Severity:** High\n\n**Recommendation:** Tighten it.\n\n**Validation:** Swing the door.\n\n**Effort:** 2 hours";
    const textsWith = (...others: readonly string[]): { readonly security: string } => ({
      security: cleanWith("security", "## Findings", ...others, loose),
    });

    it("shows fix and validation side by side if it decides", () => {
      const markdown = markdownOf({ texts: textsWith() });
      const [table] = tablesOf(markdown, "Conditions");
      assert.deepEqual(table?.[0], ["Condition", "Fix", "Validation", "Effort"]);
      assert.deepEqual(table[1]?.slice(1), ["Tighten it", "Swing the door", "2 h"]);
    });

    it("needs a line for it if a blocker decides, and shows the validation in the annex", () => {
      const markdown = markdownOf({ texts: textsWith("### S-1: Open door\n\n**Severity:** Critical") });
      assert.deepEqual(tablesOf(markdown, "Conditions"), []);
      assert.match(
        itemsOf(markdown, "Conditions")[0] ?? "",
        /^Loose hinge \(S-2\) 02:\d+ · Tighten it · 2 h$/,
      );
      const fixes = tablesOf(markdown, "Findings by severity").at(-1);
      assert.deepEqual(fixes, [
        ["Condition", "Fix", "Validation"],
        ["S-2", "Tighten it", "Swing the door"],
      ]);
    });

    it("has no table of fixes if no report states one", () => {
      const high = "### S-2: Loose hinge\n\n**Severity:** High";
      const markdown = markdownOf({ texts: { security: cleanWith("security", "## Findings", high) } });
      assert.equal(tablesOf(markdown, "Findings by severity").at(-1)?.[0]?.[0], "Finding");
    });
  });

  it("names the stages of the deployment, and leaves their windows to the annex", () => {
    const markdown = markdownOf({ texts: security() });
    const plan = plainOf(sectionOf(markdown, "Plan"));
    assert.match(plan, /Deploy with all sign-offs/);
    assert.doesNotMatch(plan, /\d\d:\d\d–\d\d:\d\d/);
    assert.match(plainOf(sectionOf(markdown, "Deployment")), /Window: /);
  });

  it("asks to verify a fix that is only claimed", () => {
    const actions = itemsOf(markdownOf({ texts: security("**Status:** Fixed\n\n") }), "Next five actions");
    assert.match(actions[0] ?? "", /^Verify the fix: Open door .*a re-test closes S-1/);
  });
});
