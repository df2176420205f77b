// A section that says only who refuses what.
import assert from "node:assert/strict";
import { read, report } from "../support/reports";

function verdictOf(heading: string, ...blocks: readonly string[]): string | null {
  return read(report(`## ${heading}`, ...blocks)).verdicts[0]?.verdict ?? null;
}

describe("the only sentence of a section about the verdict", () => {
  for (const sentence of [
    "The committee refuses the restart.",
    "The board declined the application.",
    "The inspector withholds the certificate until the valve is replaced.",
    "We do not release the plant.",
    "We do not release.",
  ])
    it(`refuses: ${sentence}`, () => {
      for (const heading of ["Summary", "Conclusion", "Decision"])
        assert.equal(verdictOf(heading, sentence), "not-approved", heading);
    });

  for (const sentence of [
    "The committee discussed the restart.",
    "The committee does not refuse the restart.",
    "The committee refuses the restart of pump 2.",
    "The committee refuses the restart in hall 2.",
    "The scanner rejects a request without a token.",
  ])
    it(`is not a verdict: ${sentence}`, () => {
      assert.equal(verdictOf("Summary", sentence), null);
    });

  it("is not a verdict where more is said, or in a section about something else", () => {
    assert.equal(verdictOf("Summary", "The committee refuses the restart.", "That was in May."), null);
    assert.equal(verdictOf("History", "The committee refuses the restart."), null);
  });
});
