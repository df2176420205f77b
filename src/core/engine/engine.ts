import { ALL_RULES } from "../rules/allRules";
import { POLICY_FILE_NAME } from "../policy/policyFileName";
import type { Counters } from "./counters";
import type { FileChange } from "./fileChange";
import { isSilent, judgeRead, mayBeGone, type JudgedRead, type SetState } from "./judgeRead";
import { createReportMemory } from "./reportMemory";
import {
  createSetMemory,
  forgetRollbackPlan,
  forgetFile,
  forgetFolder,
  forgetSidecar,
  readerOfMemory,
  type SetMemory,
} from "./setMemory";
import type { FileSystem } from "../workspace/fileSystem";
import { setSearchOf, type FindPolicyOptions, type SetSearch } from "../workspace/findPolicy";
import { findSets, isSetFolder, type FindSetsOptions, type FoundSets } from "../workspace/findSets";
import { readSetWith } from "../judge/loadSet";
import { baseName, joinPath, parentPath } from "../workspace/paths";
import { isMarkdownFile } from "../workspace/reportKind";
import { folderOfSet } from "../workspace/usualPlaces";

export interface EngineOptions {
  /** Rooted at the searched folder: paths are relative to it, and `.` is the folder itself. */
  readonly fileSystem: FileSystem;
  /** Text of an open editor, which takes precedence over the file; null if there is none. */
  readonly openText?: (path: string) => string | null;
  /** Whether the file of an open editor starts with a byte order mark, which the editor text omits. If omitted, none does. */
  readonly hasByteOrderMark?: (path: string) => boolean;
  /** ISO date on which waivers must be in force. */
  readonly today: () => string;
  /** Yields to the host; called before a report is read from its start. */
  readonly pause?: () => Promise<void>;
  /** Path of the root. The set pattern is matched against it too, because a workspace may be opened inside of `docs/assessment`. */
  readonly above?: string;
  /** Further patterns of sets, of what is not searched, and whether the usual places are searched. If omitted, only these are. */
  readonly patterns?: () => SearchPatterns;
  readonly counters: Counters;
}

export interface SearchPatterns {
  readonly sets: readonly string[];
  readonly exclude: readonly string[];
  readonly hasUsual: boolean;
}

const NO_PATTERNS: SearchPatterns = { sets: [], exclude: [], hasUsual: true };

export type Judged =
  | { readonly kind: "judged"; readonly state: SetState }
  /** Something changed meanwhile: the answer would be an old one, ask again. */
  | { readonly kind: "overtaken" }
  /** The folder is no longer a set. */
  | { readonly kind: "gone" };

/** Keeps the results for all sets below a folder up to date while files and open editors change. */
export interface Engine {
  /** Searches for sets below the root or one of its folders. Never rejects. */
  search(startAt?: string): Promise<FoundSets>;
  /** Whether a folder is a set that `search` would find. */
  isSet(path: string): Promise<boolean>;
  /** Whether the set pattern changed since the last search below the root. */
  isSearchStale(): Promise<boolean>;
  /** Reports a changed file. Returns the known sets that have to be judged again. */
  touch(path: string, change: FileChange): readonly string[];
  /** Reports a folder that was added, removed, or replaced. Returns the known sets in it. */
  touchFolder(path: string): readonly string[];
  /** Reports a closed editor, whose syntax tree is no longer needed. */
  close(path: string): readonly string[];
  /** Forgets everything that is not identified by a hash, so that the next run reads the file system again. */
  forgetAll(): void;
  /** Reads what is not known yet and judges the set. Never rejects; immediate if everything is known. */
  judge(path: string): Promise<Judged>;
  /** Forgets a set. */
  drop(path: string): void;
}

interface Kept {
  readonly memory: SetMemory;
  last: JudgedRead | null;
}

export function createEngine(options: EngineOptions): Engine {
  const { fileSystem, counters, above } = options;
  const sets = new Map<string, Kept>();
  const reports = createReportMemory(counters);
  const policy: FindPolicyOptions = { workspaceFolder: ".", rules: ALL_RULES.map(({ id }) => id) };
  const readerOptions = {
    fileSystem,
    counters,
    reports,
    policy,
    openText: options.openText ?? (() => null),
    hasByteOrderMark: options.hasByteOrderMark ?? (() => false),
    pause: options.pause ?? (() => Promise.resolve()),
  };
  let means: Promise<SetSearch> | null = null;
  let searchedPatterns: string | null = null;
  const searchOptions = async (): Promise<SearchOptions> => {
    means ??= setSearchOf(fileSystem, ".", policy);
    const { sets: also, exclude, hasUsual } = options.patterns?.() ?? NO_PATTERNS;
    const search = await means;
    return {
      ...search,
      usual: hasUsual ? search.usual : [],
      also,
      exclude,
      ...(above !== undefined && { above }),
    };
  };
  const keptOf = (path: string): Kept => {
    const kept = sets.get(path) ?? { memory: createSetMemory(path), last: null };
    sets.set(path, kept);
    return kept;
  };
  /** A policy file applies to the sets in and below its folder; one in a folder above the root applies to all of them. */
  const touchPolicies = (folder: string): readonly string[] => {
    means = null;
    const holdsAll = folder === "." || folder.startsWith("..");
    const below = [...sets.values()].filter(({ memory }) => holdsAll || isInside(memory.path, folder));
    for (const { memory } of below) {
      memory.generation++;
      memory.policy = null;
    }
    return below.map(({ memory }) => memory.path);
  };
  const touch = (path: string, change: FileChange): readonly string[] => {
    const name = baseName(path);
    if (name === POLICY_FILE_NAME) return touchPolicies(parentPath(path) ?? ".");
    const naming = [...sets.values()].filter(({ memory }) => forgetRollbackPlan(memory, path));
    const plans = naming.map(({ memory }) => memory.path);
    const folder = sets.has(path) ? path : (parentPath(path) ?? ".");
    const kept = sets.get(folder);
    if (kept && forgetSidecar(kept.memory, path)) return [folder, ...plans.filter((set) => set !== folder)];
    if (!kept || !isMarkdownFile(name)) return plans;
    forgetFile(kept.memory, name, change);
    if (change === "deleted") reports.forget(path);
    return [folder, ...plans.filter((set) => set !== folder)];
  };
  return {
    touch,
    async search(startAt) {
      counters.searches++;
      const search = await searchOptions();
      if (startAt === undefined) searchedPatterns = keyOf(search);
      return findSets(fileSystem, ".", { ...search, ...(startAt !== undefined && { startAt }) });
    },
    isSearchStale: async () => keyOf(await searchOptions()) !== searchedPatterns,
    async isSet(path) {
      return isSetFolder(fileSystem, path, await searchOptions());
    },
    close(path) {
      reports.dropTree(path);
      return touch(path, "changed");
    },
    forgetAll() {
      means = null;
      for (const { memory } of sets.values()) forgetFolder(memory);
    },
    touchFolder(path) {
      const inside = [...sets.keys()].filter((set) => isInside(set, path));
      for (const set of inside) forgetFolder(keptOf(set).memory);
      const hasPolicy = [...sets.values()].some(({ last }) => last?.state.policyPath?.startsWith(`${path}/`));
      return hasPolicy ? touchPolicies(path) : inside;
    },
    async judge(path) {
      const kept = keptOf(path);
      const { generation } = kept.memory;
      const today = options.today();
      const read = await readSetWith(readerOfMemory(kept.memory, readerOptions), path, { asOf: null, today });
      const isGone =
        isSilent(read, path) ||
        (mayBeGone(read) && !(await isSetFolder(fileSystem, path, await searchOptions())));
      if (kept.memory.generation !== generation || sets.get(path) !== kept) {
        counters.runsOvertaken++;
        return { kind: "overtaken" };
      }
      if (isGone) return { kind: "gone" };
      kept.last = judgeRead(read, kept.memory, kept.last, counters);
      return { kind: "judged", state: kept.last.state };
    },
    drop(path) {
      const kept = sets.get(path);
      if (!kept) return;
      for (const name of kept.memory.facts.keys()) reports.forget(joinPath(folderOfSet(path), name));
      sets.delete(path);
    },
  };
}

type SearchOptions = Required<Pick<FindSetsOptions, "patterns" | "usual" | "isReport" | "also" | "exclude">> &
  Pick<FindSetsOptions, "above"> &
  Pick<SetSearch, "asked">;

function keyOf({ patterns, usual, asked, also, exclude }: SearchOptions): string {
  return JSON.stringify([patterns, usual, asked, also, exclude]);
}

/** Whether a set is a folder or is below it. */
function isInside(set: string, folder: string): boolean {
  return set === folder || set.startsWith(`${folder}/`);
}
