/** Real documents that are no part of the repository; tests that need them are skipped where they are absent. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const CORPUS = resolve("..", "shared", "corpus");
export const SCORER = resolve("..", "shared", "tools", "score-extraction.mjs");

/** Skips a suite, saying why, where the documents are absent. */
export function needsCorpus(context: Mocha.Context): void {
  if (existsSync(join(CORPUS, "docs"))) return;
  console.log(`      skipped: the labelled documents are not there (${CORPUS})`);
  context.skip();
}

/** Paths of every document below a folder, in order. */
export function documentsIn(folder: string, extension = ".md"): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

/** The folder that holds the set whose decision file has this name. */
export function setWith(decision: string): string {
  const found = documentsIn(join(CORPUS, "docs")).find((path) => path.endsWith(`/${decision}`));
  if (found === undefined) throw new Error(`no set with ${decision}`);
  return found.slice(0, -decision.length - 1);
}
