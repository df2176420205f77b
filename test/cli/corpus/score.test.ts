import { CORPUS, needsCorpus } from "../../unit/corpus/corpus";
import { assertNotBelow, needsScorer, readFloors, type Floors } from "./scoring";

describe("the score of the extraction is not below what it was", () => {
  it("on the labelled real documents", function () {
    needsCorpus(this);
    needsScorer(this);
    assertNotBelow(CORPUS, readFloors("scoreFloors.json") as Floors);
  });

  // Written independently of the engine, in formats that the real documents do not have.
  for (const [folder, floors] of Object.entries(
    readFloors("formatScoreFloors.json") as Record<string, Floors>,
  )) {
    it(`on the documents of ${folder}`, function () {
      needsScorer(this);
      assertNotBelow(folder, floors);
    });
  }
});
