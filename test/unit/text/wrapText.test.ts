import assert from "node:assert/strict";
import { wrapText } from "../../../src/core/text/wrapText";

describe("wrapped text", () => {
  it("is broken at spaces, and every line fits", () => {
    assert.deepEqual(wrapText("Fix SEC-1, or add a waiver to the policy.", 16), [
      "Fix SEC-1, or",
      "add a waiver to",
      "the policy.",
    ]);
  });

  it("gives a long word its own line and loses nothing", () => {
    const text = "See docs/assessment/02_SECURITY_AUDIT.md for it";
    assert.deepEqual(wrapText(text, 10), ["See", "docs/assessment/02_SECURITY_AUDIT.md", "for it"]);
    assert.equal(wrapText(text, 10).join(" "), text);
  });

  it("keeps a short or empty text as one line", () => {
    assert.deepEqual([wrapText("Fix it.", 10), wrapText("", 10)], [["Fix it."], [""]]);
  });
});
