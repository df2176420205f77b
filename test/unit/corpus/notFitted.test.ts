// The engine knows no document by name: nothing of the labelled ones stands in the sources.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS, documentsIn, needsCorpus } from "./corpus";

interface Gold {
  readonly findings: readonly { readonly id?: string | null; readonly title?: string | null }[];
}

const LEAST = 12;

/** File names that the built-in policies name themselves, with or without their number. */
const OF_POLICIES =
  /^(?:\d\d_)?[a-z_]+_(?:assessment|audit|review|visualization|optimization|validation|report|decision)\.md$/i;
/** What the product's own documentation calls sets, and words that are nobody's. */
const NOBODYS = new Set(["assessment 3", "assessment_2", "critical-001", "api endpoints"]);

describe("the sources", () => {
  it("hold no path, id or title of a labelled document", function () {
    needsCorpus(this);
    const gold = documentsIn(join(CORPUS, "gold"), ".json");
    const words = new Set<string>();
    for (const path of gold) {
      const name = path.slice(CORPUS.length + "/gold/".length).replace(/\.json$/, "");
      const { findings } = JSON.parse(readFileSync(path, "utf8")) as Gold;
      const parts = name.split("/").filter((part) => !OF_POLICIES.test(part));
      for (const word of [...parts, ...findings.flatMap(({ id, title }) => [id ?? "", title ?? ""])])
        if (word.trim().length >= LEAST && !NOBODYS.has(word.trim().toLowerCase()))
          words.add(word.trim().toLowerCase());
    }
    assert.ok(words.size > 200);
    const sources = documentsIn("src", ".ts").map((path) => ({
      path,
      text: readFileSync(path, "utf8").toLowerCase(),
    }));
    const found = [...words].flatMap((word) =>
      sources.filter(({ text }) => text.includes(word)).map(({ path }) => `${path}: ${word}`),
    );
    assert.deepEqual(found, []);
  });
});
