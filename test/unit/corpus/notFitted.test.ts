// The engine knows no document by name: nothing that is peculiar to a labeled document appears in the sources.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS, corpusDocuments, documentsIn, needsCorpus } from "./corpus";

interface Gold {
  readonly findings: readonly { readonly id?: string | null; readonly title?: string | null }[];
}

/** File names that the built-in policies name themselves, with or without their number. */
const OF_POLICIES =
  /^(?:\d\d_)?[a-z_]+_(?:assessment|audit|review|visualization|optimization|validation|report|decision)\.md$/i;
/** What the product's own documentation calls sets, and what its policies ask for. */
const OWN_WORDS = new Set(["assessment 3", "assessment_2", "security test suite"]);
/** Ids that are a word of the field and a number: "Issue #4", "HIGH-006". */
const GENERIC_ID = /^(?:issue|bug|finding|blocker|critical|high|medium|low|info)[ #-]{1,2}[\d.]+$/i;

const SHORTEST_FOLDER = 12;
const SHORTEST_ID = 6;
/** Of a title, and of the name of a file: "audit.md" can be anybody's. */
const FEWEST_WORDS = 3;

const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/** What could name a document: its path, folders and names that say something, ids that are not generic, and titles. */
function namesOf(path: string): readonly string[] {
  const folders = path.split("/").slice(1);
  const file = folders.pop() ?? "";
  const { findings } = JSON.parse(readFileSync(join(CORPUS, "gold", `${path}.json`), "utf8")) as Gold;
  const isTelling = (text: string): boolean => wordsOf(text).length >= FEWEST_WORDS;
  return [
    ...(folders.length > 0 ? [[...folders, file].join("/")] : []),
    ...(isTelling(file.replace(/\.md$/i, "")) && !OF_POLICIES.test(file) ? [file] : []),
    ...folders.filter((folder) => folder.length >= SHORTEST_FOLDER),
    ...findings.flatMap(({ id }) => (id && id.length >= SHORTEST_ID && !GENERIC_ID.test(id) ? [id] : [])),
    ...findings.flatMap(({ title }) => (title && isTelling(title) ? [title] : [])),
  ];
}

/** In lower case, without what documents of several repositories contain: that is the language of the field. */
function peculiarNames(): ReadonlySet<string> {
  const documents = corpusDocuments().map(({ path, repository }) => ({
    path,
    repository,
    text: `${path}\n${readFileSync(join(CORPUS, "docs", path), "utf8")}`.toLowerCase(),
  }));
  const names = documents.flatMap(({ path, repository }) =>
    namesOf(path).map((name) => ({ name: name.trim().toLowerCase(), repository })),
  );
  const isPeculiar = ({
    name,
    repository,
  }: {
    readonly name: string;
    readonly repository: string;
  }): boolean =>
    !OWN_WORDS.has(name) &&
    !documents.some((document) => document.repository !== repository && document.text.includes(name));
  return new Set(names.filter(isPeculiar).map(({ name }) => name));
}

describe("the sources", () => {
  it("contain no path, id or title that belongs to the labeled documents of one repository", function () {
    needsCorpus(this);
    const names = peculiarNames();
    assert.ok(names.size > 200, String(names.size));
    const found = documentsIn("src", ".ts").flatMap((path) => {
      const text = readFileSync(path, "utf8").toLowerCase();
      return [...names].filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
    });
    assert.deepEqual(found, []);
  });
});
