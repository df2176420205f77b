import { DEFAULT_SETS } from "../policy/builtin/defaults";
import { sourceFromBytes } from "../text/source";
import type { DirectoryEntry, FileSystem } from "./fileSystem";
import { firstHeading } from "./firstHeading";
import { matchesGlob, parseGlob, type Glob } from "./glob";
import { baseName, joinPath, withoutTrailingSlash } from "./paths";
import { folderOfSet, isDocument } from "./usualPlaces";
import type { SetFile } from "./reports";
import { isCertainReport, isMarkdownFile, readFileName, reportKind } from "./reportKind";

export interface FindSetsOptions {
  /** Globs of set folders; by default the built-in one. */
  readonly patterns?: readonly string[];
  /** Whether a file is a report by the policy, besides those that are reports by their name or title. */
  readonly isReport?: (file: SetFile) => boolean;
  /** Globs of the usual places. Nothing is said of what looks like a set there and is none. */
  readonly usual?: readonly string[];
  /** Further globs of set folders and documents. */
  readonly also?: readonly string[];
  /** Globs of folders, relative to the root, that are neither entered nor sets. */
  readonly exclude?: readonly string[];
  /** Path above the root: with it, the pattern can match the root itself, or a folder directly below it. */
  readonly above?: string;
  /** Folder, relative to the root, that is searched instead of all; the pattern still applies to paths below the root. */
  readonly startAt?: string;
  /** Folders below folders that are looked into; 400 where it is not given. */
  readonly deepest?: number;
  /** Folders that are looked into in all; 20,000 where it is not given. */
  readonly mostFolders?: number;
}

export interface FoundSets {
  /** Paths of the set folders, sorted, joined to the folder as the caller gave it. */
  readonly sets: readonly string[];
  /** Why the search ended early, or null where it saw everything. */
  readonly limit: "depth" | "count" | null;
  /** Folders that could not be listed, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Folders that look like a set and are none: a misspelt name, or no report that can be recognized. In the order they were seen. */
  readonly passedBy: readonly PassedBy[];
}

export interface PassedBy {
  readonly path: string;
  /** `name`: it contains reports, and the pattern does not mean it. `content`: the pattern means it, and it contains no report. */
  readonly why: "name" | "content";
}

/** Deeper than people nest folders, and than most systems allow paths to be. */
const DEEPEST = 400;
const MOST_FOLDERS = 20_000;
const LISTED_AT_ONCE = 16;

/**
 * The sets that a caller's folder stands for (docs/command-line.md): itself if it contains a recognizable report, whatever its path,
 * otherwise those of its sub-folders that the pattern matches. A document in one of the usual places does not make its folder a set:
 * next to it are the other pages of the repository. Never rejects.
 */
export async function resolveSets(
  fileSystem: FileSystem,
  path: string,
  options: FindSetsOptions = {},
): Promise<FoundSets> {
  const folder = withoutTrailingSlash(path);
  const entries = await listed(fileSystem, folder);
  const others = typeof entries === "string" ? [] : withoutUsual(entries, folder, options);
  if (await holdsReport(fileSystem, folder, others, options.isReport)) {
    return { sets: [folder], limit: null, unreadable: [], passedBy: [] };
  }
  return findSets(fileSystem, folder, options);
}

function withoutUsual(
  entries: readonly DirectoryEntry[],
  folder: string,
  { usual = [], above }: FindSetsOptions,
): readonly DirectoryEntry[] {
  const globs = usual.map(parseGlob);
  const place = above ?? folder;
  return entries.filter(({ name }) => !globs.some((glob) => matchesGlob(glob, joinPath(place, name))));
}

/**
 * Folders below a root that the pattern matches, relative to the root or with it, and that contain a recognizable report.
 * Hidden folders, `node_modules` and links are not entered. Never rejects.
 */
export async function findSets(
  fileSystem: FileSystem,
  root: string,
  options: FindSetsOptions = {},
): Promise<FoundSets> {
  const globs = globsOf(options);
  const deepest = options.deepest ?? DEEPEST;
  const mostFolders = options.mostFolders ?? MOST_FOLDERS;
  const base = withoutTrailingSlash(root);
  const sets: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const passedBy: PassedBy[] = [];
  const found = (limit: FoundSets["limit"]): FoundSets => ({
    sets: sets.sort(),
    limit,
    unreadable,
    passedBy,
  });
  let level: readonly string[] = isExcluded(globs, options.startAt ?? "") ? [] : [options.startAt ?? ""];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return found("depth");
    const next: string[] = [];
    const paths = level.map((relative) => (relative === "" ? base : joinPath(base, relative)));
    const lists = await listedTogether(fileSystem, paths.slice(0, mostFolders - seen));
    for (const [index, relative] of level.entries()) {
      if (++seen > mostFolders) return found("count");
      const path = paths[index] ?? base;
      const entries = lists[index] ?? [];
      if (typeof entries === "string") {
        unreadable.push({ path, reason: entries });
        continue;
      }
      const match = matchOf(globs, base, relative, options.above);
      const isSet =
        match !== null && (await holdsReport(fileSystem, path, entries, reportsAt(match, options.isReport)));
      if (isSet) sets.push(path);
      else if (match === "own") passedBy.push({ path, why: "content" });
      else if (match === null && entries.some(isCertainFile)) passedBy.push({ path, why: "name" });
      if (!isSet) sets.push(...documentsIn(entries, globs, base, relative, options.above));
      const below = foldersOf(entries).map((name) => (relative === "" ? name : `${relative}/${name}`));
      next.push(...below.filter((folder) => !isExcluded(globs, folder)));
    }
    level = next;
  }
  return found(null);
}

interface Globs {
  readonly sets: readonly Glob[];
  readonly usual: readonly Glob[];
  readonly exclude: readonly Glob[];
}

function globsOf({ patterns = [DEFAULT_SETS], usual = [], also = [], exclude = [] }: FindSetsOptions): Globs {
  return {
    sets: [...patterns, ...also].map(parseGlob),
    usual: usual.map(parseGlob),
    exclude: exclude.map(parseGlob),
  };
}

/** Whether a path is meant by the patterns of the policy or the settings, or is one of the usual places. */
function matchOf(
  { sets, usual }: Globs,
  base: string,
  relative: string,
  above: string | undefined,
): "own" | "usual" | null {
  const isMatch = (path: string): boolean => sets.some((glob) => matchesGlob(glob, path));
  const isBelow = above !== undefined && isMatch(joinPath(above, relative));
  if (relative === "") return isBelow ? "own" : null;
  if (isBelow || isMatch(relative) || isMatch(joinPath(base, relative))) return "own";
  return usual.some((glob) => matchesGlob(glob, relative)) ? "usual" : null;
}

/** Documents of a folder that are a set each. */
function documentsIn(
  entries: readonly DirectoryEntry[],
  globs: Globs,
  base: string,
  folder: string,
  above: string | undefined,
): readonly string[] {
  const path = folder === "" ? base : joinPath(base, folder);
  return entries
    .filter(({ kind, name }) => kind === "file" && isMarkdownFile(name))
    .map(({ name }) => name)
    .filter((name) => {
      const relative = folder === "" ? name : `${folder}/${name}`;
      return !isExcluded(globs, relative) && matchOf(globs, base, relative, above) !== null;
    })
    .map((name) => joinPath(path, name));
}

/** Whether a folder, relative to the root, or one that contains it is excluded. */
function isExcluded({ exclude }: Globs, relative: string): boolean {
  if (exclude.length === 0) return false;
  const parts = relative.split("/");
  return parts.some((_part, index) => {
    const path = parts.slice(0, index + 1).join("/");
    return exclude.some((glob) => matchesGlob(glob, path));
  });
}

/**
 * Whether a path, relative to the root, is a set: a pattern matches it, and it is a document outside a set, or a folder with a
 * recognizable report. Never rejects.
 */
export async function isSetFolder(
  fileSystem: FileSystem,
  path: string,
  options: Pick<FindSetsOptions, "patterns" | "usual" | "isReport" | "also" | "exclude" | "above"> = {},
): Promise<boolean> {
  const globs = globsOf(options);
  if (isExcluded(globs, path)) return false;
  const match = matchOf(globs, ".", path === "." ? "" : path, options.above);
  if (match === null) return false;
  if (isDocument(path)) {
    const folder = folderOfSet(path);
    const entries = await listed(fileSystem, folder);
    const exists = typeof entries !== "string" && entries.some(({ name }) => name === baseName(path));
    return exists && !(await isSetFolder(fileSystem, folder, options));
  }
  const entries = await listed(fileSystem, path);
  if (typeof entries === "string") return false;
  return holdsReport(fileSystem, path, entries, reportsAt(match, options.isReport));
}

/** What makes a folder a set: in a usual place, a page about the release or its readiness is enough. */
function reportsAt(
  match: "own" | "usual",
  isReport: (file: SetFile) => boolean = () => false,
): (file: SetFile) => boolean {
  if (match === "own") return isReport;
  return (file) => isReport(file) || isAboutReadiness(file);
}

function isAboutReadiness({ name, title }: SetFile): boolean {
  return ["release-decision", "production-readiness"].includes(reportKind(name, title));
}

function foldersOf(entries: readonly DirectoryEntry[]): readonly string[] {
  return entries
    .filter(
      (entry) => entry.kind === "folder" && !entry.name.startsWith(".") && entry.name !== "node_modules",
    )
    .map((entry) => entry.name)
    .sort();
}

/** Named like a report. Entries that are not files count, too: reading the set then says what is wrong with them. */
function isCertainFile({ name }: DirectoryEntry): boolean {
  return isMarkdownFile(name) && isCertainReport(name, null);
}

async function holdsReport(
  fileSystem: FileSystem,
  folder: string,
  entries: readonly DirectoryEntry[],
  isReport: (file: SetFile) => boolean = () => false,
): Promise<boolean> {
  if (entries.some(isCertainFile)) return true;
  const names = entries
    .filter((entry) => entry.kind === "file" && isMarkdownFile(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (names.some((name) => isReport({ name, title: null }))) return true;
  for (const name of names) {
    if (readFileName(name).notReport !== null) continue;
    const title = await titleOf(fileSystem, joinPath(folder, name));
    if (isCertainReport(name, title) || isReport({ name, title })) return true;
  }
  return false;
}

async function titleOf(fileSystem: FileSystem, path: string): Promise<string | null> {
  try {
    return firstHeading(sourceFromBytes(path, await fileSystem.readFile(path)).text);
  } catch {
    return null;
  }
}

/** The entries of a folder, or why there are none. */
async function listed(fileSystem: FileSystem, path: string): Promise<readonly DirectoryEntry[] | string> {
  try {
    return await fileSystem.readDirectory(path);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Of several folders, some at a time: a file system may be far away. */
async function listedTogether(
  fileSystem: FileSystem,
  paths: readonly string[],
): Promise<readonly (readonly DirectoryEntry[] | string)[]> {
  const lists: (readonly DirectoryEntry[] | string)[] = [];
  for (let from = 0; from < paths.length; from += LISTED_AT_ONCE) {
    const some = paths.slice(from, from + LISTED_AT_ONCE);
    lists.push(...(await Promise.all(some.map((path) => listed(fileSystem, path)))));
  }
  return lists;
}

/** Names of the files of a folder that decide about a release, or summarize its readiness, but are not reports of a phase. */
export async function readinessDocuments(fileSystem: FileSystem, folder: string): Promise<readonly string[]> {
  const entries = await listed(fileSystem, folder);
  if (typeof entries === "string") return [];
  const names = entries.filter(({ name }) => isMarkdownFile(name)).map(({ name }) => name);
  return names.filter((name) => isAboutReadiness({ name, title: null })).sort();
}
