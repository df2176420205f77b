// Words that the lexicon knows, next to the same words where they say something else.
import assert from "node:assert/strict";
import { leftOutIn } from "../../../src/core/reader/leftOut";
import { isCount } from "../../../src/core/reader/levelCount";
import { labelKind } from "../../../src/core/reader/labels";
import { purposeOf } from "../../../src/core/reader/sectionContext";
import { read } from "../support/reports";

describe("a count", () => {
  for (const text of [
    "4 HIGH vulnerabilities",
    "CRITICAL: 3 issues",
    "High: 2 (1 fixed)",
    "P0: 4",
    "12 findings",
  ])
    it(`is "${text}"`, () => {
      assert.ok(isCount(text));
    });

  for (const text of [
    "1. Issues of the cache",
    "Critical: the key is public",
    "High: 3 retries lock the door",
    "2026 plan",
  ])
    it(`is not "${text}"`, () => {
      assert.ok(!isCount(text));
    });
});

describe("what is left out", () => {
  it("is said with or without a number", () => {
    assert.deepEqual(leftOutIn("And 3 more"), { count: 3, isAdded: true });
    assert.deepEqual(leftOutIn("+ 12 other issues"), { count: 12, isAdded: true });
    assert.deepEqual(leftOutIn("and others"), { count: null, isAdded: true });
    assert.deepEqual(leftOutIn("3 more"), { count: 3, isAdded: false });
  });

  it("is not said by other sentences that begin so", () => {
    assert.equal(leftOutIn("And the other door is open"), null);
    assert.equal(leftOutIn("More than one key"), null);
  });
});

describe("a longer name of a field", () => {
  for (const [name, kind] of [
    ["state after retest", "status"],
    ["overall severity", "severity"],
    ["vendor s response", "response"],
    ["remaining effort", "effort"],
    ["affected module", "location"],
  ] as const)
    it(`"${name}" is one for the ${kind}`, () => {
      assert.equal(labelKind(name), kind);
    });

  for (const name of [
    "git status",
    "build state",
    "state / owner",
    "new severity filter added",
    "comments of the code",
  ])
    it(`"${name}" is none`, () => {
      assert.equal(labelKind(name), null);
    });
});

describe("a title of a part about levels", () => {
  for (const title of ["Severity ratings", "How we rate", "A. Assumptions", "Criterios de aceptación"])
    it(`is "${title}"`, () => {
      assert.equal(purposeOf(title), "legend");
    });

  for (const title of ["Scale-out fails", "Limitations of the cache are ignored"])
    it(`is not "${title}"`, () => {
      assert.notEqual(purposeOf(title), "legend");
    });
});

describe("a rollback", () => {
  it("is none in a name of the code", () => {
    assert.equal(read("# QA report\n\nThe session_rollback helper was tested.").rollback.length, 0);
    assert.equal(read("# QA report\n\nThe rollback was tested.").rollback.length, 1);
  });
});
