// What sentences say of a finding where no field says it: its effort, and what became of it.
import assert from "node:assert/strict";
import type { FindingFacts } from "../../../src/core/reader/facts";
import { findingsIn } from "../support/reports";

function findingWith(...body: readonly string[]): FindingFacts {
  const [finding, ...others] = findingsIn("### C-1: The door is open", "**Severity:** Critical", ...body);
  assert.ok(finding);
  assert.deepEqual(others, []);
  return finding;
}
const hours = (...body: readonly string[]): number | null => findingWith(...body).effort?.maxHours ?? null;
const status = (...body: readonly string[]): string => findingWith(...body).statusDetail;

describe("an effort in a sentence", () => {
  it("is read if it is the only text between two marks, or is called an effort", () => {
    assert.equal(hours("Delete the script. 5 minutes."), 0.083);
    assert.equal(hours("Turn the default round; 1 hour."), 1);
    assert.equal(hours("List the roles one by one; half a day, because nobody knows them."), 4);
    assert.equal(hours("Open. Fix estimated at 3 days, see the ticket."), 24);
    assert.equal(hours("*Owner's response: agreed, the feature goes, about 2 weeks.*"), 80);
  });

  it("is not read if the sentence is about something else", () => {
    for (const sentence of [
      "The hash was recovered in four hours on one card.",
      "The report comes with a delay of three months because nobody waits.",
      "An attack takes about 3 minutes.",
      "**Impact:** down for hours, 2 days.",
    ])
      assert.equal(hours(sentence), null, sentence);
  });

  it("is left to the field where there is one", () => {
    assert.equal(hours("**Effort:** 4 h", "Delete it. 5 minutes."), 4);
  });
});

describe("what became of a finding", () => {
  it("is told by a remark that is emphasized as a whole, where it begins with what was done", () => {
    assert.equal(status("The lock is worn.", "*Fixed in release 4.*"), "claimed");
    assert.equal(status("The lock is worn.", "*A lock that was fixed would hold.*"), "open");
    assert.equal(status("The lock is worn.", "It was once *fixed in release 4* and broke again."), "open");
  });

  it("is told by the answer of the other side, or by an update", () => {
    assert.equal(status("**Client response:** Fixed in commit `1a2b3c4`."), "verified");
    assert.equal(status("**Team Comment:** Acknowledged."), "accepted");
    assert.equal(status("A sentence. *Update 18 Nov: deleted in `a77be12`.*"), "verified");
    assert.equal(status("*Owner's response: solved during the audit, seen by us.*"), "claimed");
  });

  it("is told by a sentence that names the finding and what happened to it", () => {
    for (const [sentence, expected] of [
      ["The lock is worn. The inspectors have verified that this item has been properly fixed.", "claimed"],
      ["We fixed this issue by changing the lock. The fix includes a test.", "claimed"],
      ["This vulnerability was fixed in commit `1a2b3c4`.", "verified"],
      ["In the end, we have accepted this finding as it does little harm.", "accepted"],
    ] as const)
      assert.equal(status(sentence), expected, sentence);
  });

  it("is not told by a sentence about the way to a fix, another thing, or a part", () => {
    for (const sentence of [
      "This issue is fixed by changing the lock.",
      "This issue was introduced when the hinge was fixed.",
      "We fixed this issue once but it came back.",
      "This issue should be fixed before the opening.",
      "Until this issue has been fixed, nobody may enter.",
      "This issue was partially fixed.",
      "This issue has not been fixed.",
      "The hinge has been fixed.",
    ])
      assert.equal(status(sentence), "open", sentence);
  });

  it("is not told by a promise, by the defect itself, or by what is still so", () => {
    for (const sentence of [
      "**Client response:** Will be fixed in the next release.",
      "**Response:** We plan to close it in March.",
      "Update: the limit is disabled in production.",
      "**Retest:** Not fixed.",
      "The team was asked for a response: closed doors are no answer.",
    ])
      assert.equal(status(sentence), "open", sentence);
  });

  it("may follow the status field", () => {
    assert.equal(status("**Status:** Open", "**Client response:** Fixed in `1a2b3c4`."), "open");
  });
});

describe("a list of what levels mean", () => {
  it("states no finding, whatever its type", () => {
    const list =
      "- *critical*: nobody can pay\n- *serious*: one can pay with help\n- *minor*: hardly noticed";
    assert.deepEqual(findingsIn(`We use these words:\n\n${list}`), []);
    assert.deepEqual(findingsIn(`The impact is rated:\n\n${list.replaceAll("*", "")}`), []);
  });
});
