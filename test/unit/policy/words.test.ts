import assert from "node:assert/strict";
import { editDistance, nearestWord } from "../../../src/core/text/nearest";
import { findWords, stemOf, wordsOf } from "../../../src/core/policy/words";

describe("words", () => {
  it("of one family share a stem, and others do not", () => {
    const families = [
      ["cache", "caches", "caching", "cached"],
      ["index", "indexes", "indices", "indexing", "indexed"],
      ["scalability", "scaling", "scalable", "scale"],
      ["optimization", "optimisations", "optimize", "optimized"],
      ["recommendation", "recommendations", "recommended"],
      ["vulnerability", "vulnerabilities", "vulnerable"],
      ["resilience", "resiliency", "resilient"],
      ["architecture", "architectural", "architectures"],
      ["map", "maps", "mapping", "mapped"],
      ["analysis", "analyses"],
      ["matrix", "matrices"],
      ["test", "tests", "testing", "tested"],
    ];
    const stems = families.map((family) => new Set(family.map(stemOf)));
    for (const [index, stem] of stems.entries()) assert.equal(stem.size, 1, families[index]!.join());
    assert.equal(new Set(stems.flatMap((stem) => [...stem])).size, families.length);
    assert.notEqual(stemOf("execution"), stemOf("executive"));
    assert.notEqual(stemOf("production"), stemOf("product"));
    assert.notEqual(stemOf("data"), stemOf("database"));
  });

  it("omit numbers, ids, accents, and emoji", () => {
    assert.deepEqual(
      wordsOf("## 2.1 📊 C-1 Résumé of P0 âœ… M2M").map((word) => word.raw),
      ["resume", "of"],
    );
  });

  it("find compounds written as two words", () => {
    assert.deepEqual(findWords(["frontend"], wordsOf("The front-end map")), new Set([1, 2]));
    assert.equal(findWords(["frontend", "data"], wordsOf("Front-end map")), null);
  });
});

describe("nearest word", () => {
  it("is the one with the fewest differences, where a swap counts as one", () => {
    assert.equal(editDistance("gates", "gates"), 0);
    assert.equal(editDistance("gtaes", "gates"), 1);
    assert.equal(editDistance("kitten", "sitting"), 3);
    assert.equal(nearestWord("onfail", ["onFail", "onMissing"]), "onFail");
    assert.equal(nearestWord("wavers", ["waivers", "metrics"]), "waivers");
  });

  it("is none if all are too different", () => {
    assert.equal(nearestWord("zebra", ["gates", "rules"]), null);
    assert.equal(nearestWord("x", []), null);
  });
});
