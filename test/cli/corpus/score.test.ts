import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CORPUS, corpusDocuments, needsCorpus } from "../../unit/corpus/corpus";
import { assertNotBelow, needsScorer, readFloors } from "./scoring";

describe("the score of the extraction is not below its floors", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "release-readiness-score-"));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [batch, floors] of Object.entries(readFloors("scoreFloors.json"))) {
    it(`on the labeled real documents, ${batch}`, function () {
      needsCorpus(this);
      needsScorer(this);
      assertNotBelow(copyOfBatch(batch), floors);
    });
  }

  // Written independently of the engine, in formats that the real documents do not have.
  for (const [formats, floors] of Object.entries(readFloors("formatScoreFloors.json"))) {
    it(`on the documents of ${formats}`, function () {
      needsScorer(this);
      assertNotBelow(formats, floors);
    });
  }

  /** The scorer reads whole folders. */
  function copyOfBatch(batch: string): string {
    for (const { path } of corpusDocuments().filter((document) => `batch ${document.batch}` === batch))
      for (const file of [`docs/${path}`, `gold/${path}.json`])
        cpSync(join(CORPUS, file), join(folder, batch, file));
    return join(folder, batch);
  }
});
