import assert from "node:assert/strict";
import { setNames } from "../../../src/extension/shared/focus/setNames";

describe("names of sets", () => {
  const names = (
    ...sets: readonly (readonly [label: string, name?: string, version?: string])[]
  ): readonly string[] => [
    ...setNames(
      sets.map(([label, name = null, version = null]) => ({
        id: label,
        label,
        subject: name === null ? null : { name, version },
      })),
    ).values(),
  ];

  it("are what is released and its version, or else the path", () => {
    assert.deepEqual(names(["docs/assessment", "Berth Booking", "3.4.0"]), ["Berth Booking 3.4.0"]);
    assert.deepEqual(names(["docs/assessment", "Berth Booking"]), ["Berth Booking"]);
    assert.deepEqual(names(["docs/assessment 3"]), ["docs/assessment 3"]);
  });

  it("leave out a version that is a branch or a sentence", () => {
    assert.deepEqual(names(["a", "Ledger", "branch main"]), ["Ledger"]);
    assert.deepEqual(names(["a", "Ledger", "Current HEAD (feature/x)"]), ["Ledger"]);
  });

  it("get the part of the path that differs if they are equal", () => {
    assert.deepEqual(
      names(["docs/assessment", "Ledger", "2.0"], ["docs/assessment_2", "ledger", "2.0"], ["x", "Fees"]),
      ["Ledger 2.0 (assessment)", "ledger 2.0 (assessment_2)", "Fees"],
    );
    assert.deepEqual(names(["a/docs/assessment", "Ledger"], ["b/docs/assessment", "Ledger"]), [
      "Ledger (a)",
      "Ledger (b)",
    ]);
    assert.deepEqual(names(["docs/assessment", "Ledger"], ["api/docs/assessment", "Ledger"]), [
      "Ledger (docs/assessment)",
      "Ledger (api)",
    ]);
  });
});
