import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { firstHeading } from "../../../src/core/workspace/firstHeading";
import { reportKind } from "../../../src/core/workspace/reportKind";
import { CORPUS, corpusDocuments, needsCorpus, type CorpusDocument } from "./corpus";

/** By batch, how many documents are taken for what they are, and of how many: only ever raised. */
const FLOORS = { 1: [37, 37], 2: [16, 25] } as const;

function isKindOfLabel({ path }: CorpusDocument): boolean {
  const gold = JSON.parse(readFileSync(join(CORPUS, "gold", `${path}.json`), "utf8")) as { kind: string };
  const kind = reportKind(path, firstHeading(readFileSync(join(CORPUS, "docs", path), "utf8")));
  return kind === (gold.kind === "not-an-assessment" ? "other" : gold.kind);
}

describe("the kind of a document", () => {
  for (const [batch, [floor, of]] of Object.entries(FLOORS)) {
    it(`is that of its label, as often as it was in batch ${batch}`, function () {
      needsCorpus(this);
      const documents = corpusDocuments().filter((document) => document.batch === Number(batch));
      const right = documents.filter(isKindOfLabel).length;
      assert.ok(right >= floor && documents.length === of, `${right} of ${documents.length}`);
    });
  }
});
