/** Finds words that are unusual in this field, so that a test can make sure that their number only goes down. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface OddWord {
  /** Source of a regular expression. A space in it matches any white space, and a line break within a comment. */
  readonly odd: string;
  readonly better: string;
}

/** An occurrence of an odd word. */
export interface OddPlace {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly words: string;
  readonly better: string;
}

interface Area {
  readonly name: string;
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly files: RegExp;
  /** The part of a text that people read; the rest is blank, so that lines stay the same. */
  readonly read: (text: string, path: string) => string;
}

const WORDS = "test/unit/docs/oddWords.json";
export const COUNTS = "test/unit/docs/oddWordCounts.json";

const all = (text: string): string => text;

const AREAS: readonly Area[] = [
  { name: "src/core", paths: ["src/core"], files: /\.ts$/, read: withoutLexicon },
  { name: "src/cli", paths: ["src/cli"], files: /\.ts$/, read: all },
  { name: "src/extension", paths: ["src/extension"], files: /\.ts$/, read: all },
  { name: "package.nls.json", paths: ["package.json", "package.nls.json"], files: /\.json$/, read: all },
  { name: "README.md", paths: ["README.md"], files: /\.md$/, read: withoutCode },
  { name: "CHANGELOG.md", paths: ["CHANGELOG.md"], files: /\.md$/, read: withoutCode },
  { name: "CONTRIBUTING.md", paths: ["CONTRIBUTING.md"], files: /\.md$/, read: withoutCode },
  { name: "docs", paths: ["docs"], files: /\.md$/, read: withoutCode },
  { name: "examples/README.md", paths: ["examples/README.md"], files: /\.md$/, read: withoutCode },
  {
    name: "scripts",
    paths: ["scripts", "bench", "examples/refresh.mjs"],
    files: /\.(?:ts|[cm]js)$/,
    read: all,
  },
  { name: "test names", paths: ["test"], files: /\.(?:ts|mjs)$/, read: testNames },
];

export const AREA_NAMES = AREAS.map(({ name }) => name);

/** Every odd word in an area, in the order of the files. The root is the working directory. */
export function oddPlaces(areaName: string, words = readWords()): readonly OddPlace[] {
  const area = AREAS.find(({ name }) => name === areaName);
  if (area === undefined) throw new Error(`There is no area "${areaName}".`);
  return area.paths
    .flatMap((path) => (area.files.test(path) ? [path] : filesBelow(path, area.files)))
    .flatMap((path) => placesIn(path, area.read(readFileSync(path, "utf8"), path), words));
}

/** Every odd word in a text. Where two overlap, only the first and longest counts. */
export function placesIn(path: string, text: string, words: readonly OddWord[]): readonly OddPlace[] {
  const found = words.flatMap(({ odd, better }) =>
    [...text.matchAll(expression(odd))].map((match) => ({ from: match.index, words: match[0], better })),
  );
  found.sort((a, b) => a.from - b.from || b.words.length - a.words.length);
  let end = 0;
  return found.flatMap(({ from, words: matched, better }) => {
    if (from < end) return [];
    end = from + matched.length;
    const line = text.slice(0, from).split("\n").length;
    return [{ path, line, words: matched.replace(/[\s*/]+/g, " "), better }];
  });
}

/** Words within a name in code do not count, such as those in `openTextDocument` or `ViewColumn.One`. */
function expression(odd: string): RegExp {
  const source = odd.replaceAll(" *", "\\s*").replaceAll(" ", "(?:\\s+(?:\\*|//)?\\s*)");
  return new RegExp(`(?<![\\w$]|[\\w$)][.-])(?:${source})(?![\\w$])`, "gi");
}

/** The lexicon's phrases are words of reports, not ours; its comments count. */
function withoutLexicon(text: string, path: string): string {
  return path.startsWith("src/core/lexicon/") ? text.replace(/"[^"\n]*"/g, blank) : text;
}

/** Markdown without pieces of code in a line; code blocks stay, because people read the examples in them. */
function withoutCode(text: string): string {
  return text.replace(/`[^`\n]+`/g, blank);
}

function testNames(text: string): string {
  let names = "";
  for (const match of text.matchAll(/\b(?:describe|it|step)\(\s*(?:"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g))
    names += blank(text.slice(names.length, match.index)) + match[0];
  return names;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

function filesBelow(folder: string, files: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => files.test(path))
    .sort();
}

function readWords(): readonly OddWord[] {
  return JSON.parse(readFileSync(WORDS, "utf8")) as readonly OddWord[];
}

/** How many odd words each area may have. */
export function allowedCounts(): Readonly<Record<string, number>> {
  return JSON.parse(readFileSync(COUNTS, "utf8")) as Readonly<Record<string, number>>;
}

/** Lowers the allowed counts to what there is now; a count that is higher now stays. */
export function lowerCounts(): void {
  const allowed = allowedCounts();
  const lowered = AREA_NAMES.map((name) => {
    const count = oddPlaces(name).length;
    return [name, Math.min(count, allowed[name] ?? count)] as const;
  });
  writeFileSync(COUNTS, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
}
