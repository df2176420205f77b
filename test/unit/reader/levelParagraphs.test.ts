// Paragraphs that begin with a level in capitals and a dash, without an id.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

function found(...blocks: readonly string[]): readonly string[] {
  return findingsIn("# Inspection of the mill", "### Details", ...blocks).map(
    ({ severity, title, statusDetail }) => `${severity}, ${statusDetail}: ${title}`,
  );
}

describe("a paragraph that begins with a level in capitals and a dash", () => {
  it("states a finding if a status follows", () => {
    assert.deepEqual(
      found("CRITICAL – The brake of the stone slips\nFIXED in commit 1a2b3c4d", "It slips when wet."),
      ["critical, verified: The brake of the stone slips"],
    );
  });

  it("states findings if there are several of one level", () => {
    const paragraphs = [
      "HIGH — The sluice leaks",
      "Water is lost.",
      "HIGH - The belt is worn",
      "It may tear.",
    ];
    assert.deepEqual(found(...paragraphs), ["high, open: The sluice leaks", "high, open: The belt is worn"]);
  });

  it("may name an advisory first", () => {
    assert.deepEqual(
      found("CVE-2031-18934 – CRITICAL – Commands in the name of a sack\nFIXED in commit 1a2b3c4d"),
      ["critical, verified: Commands in the name of a sack"],
    );
  });

  it("is a legend if each level is named once", () => {
    const legend = [
      "CRITICAL – the mill stops at once",
      "HIGH – to be repaired within a week",
      "LOW – when there is time",
    ];
    assert.deepEqual(found(...legend), []);
  });

  it("is a sentence if it is none of that", () => {
    assert.deepEqual(
      found("HIGH – that is what the miller calls the water in spring.", "High – as always – is the wheel."),
      [],
    );
  });
});
