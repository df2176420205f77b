import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWithRemark } from "../../../src/core/markdown/remark";
import type { ReportFacts } from "../../../src/core/reader/facts";
import { someOf } from "../../support/runs";
import { read } from "../support/reports";
import { CORPUS, documentsIn, needsCorpus } from "./corpus";

/** Facts without the ends of places: where a block ends is the parser's affair, where it begins is not. */
function comparable(facts: ReportFacts): unknown {
  return JSON.parse(
    JSON.stringify(facts, (key, value: unknown) =>
      ["to", "endLine", "endColumn"].includes(key) ? undefined : value,
    ),
  );
}

function assertSameFacts(path: string): void {
  const text = readFileSync(path, "utf8");
  assert.deepEqual(comparable(read(text, path, parseWithRemark)), comparable(read(text, path)), path);
}

describe("both parsers give the same facts", () => {
  for (const folder of ["test/fixtures", "examples"]) {
    it(`of every document of ${folder}`, () => {
      const documents = documentsIn(folder);
      assert.ok(documents.length > 10);
      someOf(documents, 30).forEach(assertSameFacts);
    });
  }

  it("of every labeled document", function () {
    needsCorpus(this);
    someOf(documentsIn(join(CORPUS, "docs")), 20).forEach(assertSameFacts);
  });
});
