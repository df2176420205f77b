import assert from "node:assert/strict";
import { folderHint, folderProblem, freeFolder } from "../../../src/extension/features/newSet/setFolder";

describe("the folder of a new set", () => {
  for (const path of ["docs/assessment", "docs/assessment 2026-11", "services/booking/docs/assessment"])
    it(`may be ${path}`, () => {
      assert.equal(folderProblem(path), null);
      assert.equal(folderHint(path, "**/docs/assessment*/"), null);
    });

  for (const path of [
    "",
    "/etc",
    "C:/sets",
    "docs\\assessment",
    "../docs/assessment",
    "docs//assessment",
    "./docs/assessment",
  ])
    it(`may not be "${path}"`, () => {
      assert.notEqual(folderProblem(path), null);
    });

  it("may have a name that no search finds, which is said", () => {
    assert.equal(folderProblem("reviews"), null);
    assert.match(folderHint("reviews", "**/docs/assessment*/") ?? "", /would not be found/);
  });

  it("is proposed with the first number that is free", () => {
    assert.equal(freeFolder(new Set()), "docs/assessment");
    assert.equal(freeFolder(new Set(["docs/assessment"])), "docs/assessment 2");
    assert.equal(freeFolder(new Set(["docs/assessment", "docs/assessment 2"])), "docs/assessment 3");
  });
});
