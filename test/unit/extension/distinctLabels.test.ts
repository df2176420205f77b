// Labels of which a narrow sidebar shows only the beginning.
import assert from "node:assert/strict";
import { distinctLabels } from "../../../src/extension/shared/tree/distinctLabels";

/** Labels of these titles, whose names are N-1, N-2 and so on. */
function labels(...titles: readonly string[]): readonly string[] {
  return distinctLabels(titles.map((title, index) => ({ title, name: `N-${index + 1}` })));
}

describe("labels of rows in a narrow sidebar", () => {
  it("are the titles, if what is shown of them differs", () => {
    const titles = ["Missing rate limit at the door", "Missing lock at the door", "Missing lock"];
    assert.deepEqual(labels(...titles), titles);
  });

  it("leave out what several long titles share in front, up to the word that differs", () => {
    assert.deepEqual(
      labels(
        "No limit for requests to the public order endpoint",
        "No limit for requests to the public offer endpoint",
        "No limit for requests to the private network",
        "No backup",
      ),
      ["… order endpoint", "… offer endpoint", "… private network", "No backup"],
    );
  });

  it("keep the last word of a title with which another one begins", () => {
    assert.deepEqual(
      labels("No tests for the payments of guests", "No tests for the payments of guests and members"),
      ["… guests", "… guests and members"],
    );
  });

  it("put the names in front of the same titles, in any case, and of no other", () => {
    assert.deepEqual(labels("Failover", "failover", "Failover of the database"), [
      "N-1 Failover",
      "N-2 failover",
      "Failover of the database",
    ]);
  });

  it("are the names of what has no title", () => {
    assert.deepEqual(labels("", "Failover", ""), ["N-1", "Failover", "N-3"]);
  });

  it("keep a long title of one word", () => {
    const word = "x".repeat(30);
    assert.deepEqual(labels(`${word}1`, `${word}2`), [`${word}1`, `${word}2`]);
  });

  it("are as many as the rows, and empty for none", () => {
    assert.deepEqual(labels(), []);
  });
});
