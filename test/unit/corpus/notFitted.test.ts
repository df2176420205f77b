// The engine knows no document by name: nothing of the labelled ones stands in the sources.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS, documentsIn, needsCorpus } from "./corpus";

interface Gold {
  readonly findings: readonly { readonly id?: string | null; readonly title?: string | null }[];
}

/** File names that the built-in policies name themselves, with or without their number, and those of every repository. */
const OF_POLICIES =
  /^(?:\d\d_)?[a-z_]+_(?:assessment|audit|review|visualization|optimization|validation|report|decision)\.md$/i;
const OF_EVERYBODY = new Set(["readme.md", "security.md", "architecture.md", "index.md", "changelog.md"]);
/** What the product's own documentation calls sets, and words that are nobody's. */
const NOBODYS = new Set(["assessment 3", "assessment_2"]);
/** Ids that are a word of the field and a number: "Issue #4", "HIGH-006". */
const GENERIC_ID = /^(?:issue|bug|finding|blocker|critical|high|medium|low|info)[ #-]{1,2}[\d.]+$/i;

const SHORTEST_FOLDER = 12;
const SHORTEST_ID = 6;
const FEWEST_WORDS = 3;

/** Names of files, folders that tell something, ids that are not generic, and titles, in lower case. */
function wordsOfCorpus(): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (word: string): void => {
    const known = word.trim().toLowerCase();
    if (known !== "" && !NOBODYS.has(known)) words.add(known);
  };
  for (const path of documentsIn(join(CORPUS, "gold"), ".json")) {
    const parts = path
      .slice(CORPUS.length + "/gold/".length)
      .replace(/\.json$/, "")
      .split("/");
    const file = parts.pop() ?? "";
    if (!OF_POLICIES.test(file) && !OF_EVERYBODY.has(file.toLowerCase())) add(file);
    parts.filter((part) => part.length >= SHORTEST_FOLDER).forEach(add);
    const { findings } = JSON.parse(readFileSync(path, "utf8")) as Gold;
    for (const { id, title } of findings) {
      if (typeof id === "string" && id.length >= SHORTEST_ID && !GENERIC_ID.test(id)) add(id);
      if (typeof title === "string" && title.trim().split(/\s+/).length >= FEWEST_WORDS) add(title);
    }
  }
  return words;
}

describe("the sources", () => {
  it("hold no path, id or title of a labelled document", function () {
    needsCorpus(this);
    const words = wordsOfCorpus();
    assert.ok(words.size > 200);
    const found = documentsIn("src", ".ts").flatMap((path) => {
      const text = readFileSync(path, "utf8").toLowerCase();
      return [...words].filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
    });
    assert.deepEqual(found, []);
  });
});
