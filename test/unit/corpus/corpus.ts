/** Real documents that are no part of the repository; tests that need them are skipped where they are absent. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const CORPUS = resolve("..", "shared", "corpus");
export const SCORER = resolve("..", "shared", "tools", "score-extraction.mjs");

export interface CorpusDocument {
  /** Below `docs`; the labels are below `gold` in a file with the same path and ".json". */
  readonly path: string;
  readonly repository: string;
  /** The documents came in batches, each with its own floors. */
  readonly batch: number;
}

/** Skips a suite, saying why, where the documents are absent. */
export function needsCorpus(context: Mocha.Context): void {
  if (existsSync(join(CORPUS, "docs"))) return;
  console.log(`      skipped: the labeled documents are missing (${CORPUS})`);
  context.skip();
}

/** All labeled documents, in the order of the index. */
export function corpusDocuments(): readonly CorpusDocument[] {
  const index = JSON.parse(readFileSync(join(CORPUS, "index.json"), "utf8")) as readonly {
    readonly repo: string;
    readonly path: string;
    readonly batch: number;
  }[];
  return index.map(({ repo, path, batch }) => ({
    path: `${repo.replace("/", "__")}/${path}`,
    repository: repo,
    batch,
  }));
}

/** Paths of every document below a folder, in order. */
export function documentsIn(folder: string, extension = ".md"): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

/** The folder of the set whose decision file has this name. */
export function setWith(decision: string): string {
  const found = documentsIn(join(CORPUS, "docs")).find((path) => path.endsWith(`/${decision}`));
  if (found === undefined) throw new Error(`no set with ${decision}`);
  return found.slice(0, -decision.length - 1);
}
