import assert from "node:assert/strict";
import { matchesGlob, parseGlob } from "../../../src/core/workspace/glob";
import { countingCalls } from "../../support/calls";

const matches = (pattern: string, path: string): boolean => matchesGlob(parseGlob(pattern), path);

describe("glob", () => {
  it("the set pattern matches at any depth, in any case, with spaces and underscores", () => {
    const sets = "**/docs/assessment*/";
    for (const path of [
      "docs/assessment",
      "docs/assessment 3",
      "backend/Docs/ASSESSMENT_2",
      "a/b/c/docs/assessment-2031/",
    ]) {
      assert.ok(matches(sets, path), path);
    }
    for (const path of [
      "assessment",
      "docs",
      "docs/old/assessment",
      "docs/assessment/sub",
      "mydocs/assessment",
      "docs/assess",
    ]) {
      assert.ok(!matches(sets, path), path);
    }
  });

  it("`*` stays within a part, `?` is one character, `**` any number of parts", () => {
    assert.ok(matches("a/*/c", "a/b/c"));
    assert.ok(!matches("a/*/c", "a/b/b/c"));
    assert.ok(matches("a/**/c", "a/c"));
    assert.ok(matches("a/**/c", "a/b/b/c"));
    assert.ok(matches("**", "a/b"));
    assert.ok(matches("r?port", "report"));
    assert.ok(!matches("r?port", "rport"));
    assert.ok(matches("*a*b*", "xxaxxbxx"));
    assert.ok(!matches("*a*b*", "xxbxxaxx"));
    assert.ok(matches("**/x/**/y", "x/x/a/y"));
    assert.ok(matches("a/**", "a"));
  });

  it("what is special in regular expressions is not", () => {
    assert.ok(matches("docs (old)/[a-z]+", "docs (old)/[a-z]+"));
    assert.ok(!matches("a.c", "abc"));
    assert.ok(!matches("[ab]", "a"));
  });

  it("an empty pattern, and one that is too long, match nothing", () => {
    assert.ok(!matches("", "a"));
    assert.ok(!matches("/", "a"));
    assert.ok(!matches("a".repeat(501), "a".repeat(501)));
  });

  describe("where a regular expression would run for ever", () => {
    const callsOf = countingCalls();
    for (const [pattern, path, steps] of [
      ["*a".repeat(200) + "b", "a".repeat(5_000), 401 * 5_000],
      ["**/a/".repeat(90) + "b", "a/".repeat(5_000), 181 * 5_000],
    ] as const)
      it(`takes no more steps than the lengths of both allow: ${pattern.slice(0, 5)}…`, () => {
        const calls = callsOf(() => {
          assert.ok(!matches(pattern, path));
        });
        // A step asks whether the pattern has a run there, and whether it matches.
        assert.ok(calls > 5_000 && calls < 4 * steps, String(calls));
      });
  });
});
