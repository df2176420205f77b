import assert from "node:assert/strict";
import { consequenceText } from "../../../src/core/edits/consequence";
import { cleanWith, judge } from "../support/reports";

describe("the consequence of a change", () => {
  const FINDING = "## Detailed Findings\n\n### SEC-1: Tokens never end\n\n**Severity:** Critical";
  const before = judge({ texts: { security: cleanWith("security", FINDING) } });

  it("is said in words: blockers, gates, verdict", () => {
    const fixed = judge({
      texts: { security: cleanWith("security", `${FINDING}\n**Status:** Fixed in PR #12`) },
    });
    const text = consequenceText(before, fixed);
    assert.match(text, /^Blockers 1 → 0 · Gate A1: Fail → Pass · /);
    assert.match(text, /Verdict: .* → /);
  });

  it("is said if there is none", () => {
    assert.equal(consequenceText(before, before), "Blockers, gates and verdict stay as they are");
  });
});
