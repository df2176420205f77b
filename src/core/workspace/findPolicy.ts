import { BUILTIN_POLICIES, builtinPolicy } from "../policy/builtin/builtinPolicies";
import { DEFAULT_SETS } from "../policy/builtin/defaults";
import { fourReport } from "../policy/builtin/fourReport";
import { sevenPhase } from "../policy/builtin/sevenPhase";
import { standard } from "../policy/builtin/standard";
import type { FileProblem } from "../policy/jsonDocument";
import type { Policy } from "../policy/model";
import { POLICY_FILE_NAME } from "../policy/policyFileName";
import { sourceFromBytes, type Source } from "../text/source";
import { LARGEST } from "./fileLimits";
import type { FileSystem } from "./fileSystem";
import { isSamePath, joinPath, parentPath } from "./paths";
import { readFileName, reportKind } from "./reportKind";
import { isReportOf, type SetFile } from "./reports";
import { USUAL_PLACES, folderOfSet, isDocument, isInUsualPlace } from "./usualPlaces";

/** A problem of a file on the way to a set's model. */
export interface LoadProblem extends FileProblem {
  readonly path: string;
}

/** A policy file, and what identifies its bytes. */
export interface PolicyFileBytes {
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The policy of a set and why it is that one. */
export interface PolicyChoice {
  /** Null if the policy file has an error or the requested policy does not exist. */
  readonly policy: Policy | null;
  /** Readable, for people: "the policy file docs/release-readiness.json". */
  readonly reason: string;
  readonly policyPath: string | null;
  /** The policy file as it was read; null where there is none, or it cannot be read. */
  readonly policyFile: PolicyFileBytes | null;
  /** False while nothing tells the two built-in policies apart. */
  readonly isDecided: boolean;
  readonly problems: readonly LoadProblem[];
}

export interface FindPolicyOptions {
  /** Id of a built-in policy, or path of a policy file; wins over everything. */
  readonly policy?: string;
  /** The last folder that is searched for a policy file; by default the one that contains `.git`. */
  readonly root?: string;
  /** The root if there is no `.git` above the set: the workspace folder, or the working directory. */
  readonly workspaceFolder?: string;
  /** Ids of the rules there are, to check a policy file with. */
  readonly rules?: readonly string[];
}

/** Which policy a set is judged by (docs/policy.md). Never rejects. */
export async function findPolicy(
  fileSystem: FileSystem,
  setPath: string,
  files: readonly SetFile[],
  options: FindPolicyOptions = {},
): Promise<PolicyChoice> {
  const guess = policyByReports(files);
  const wanted = options.policy;
  if (wanted !== undefined) {
    const builtin = builtinPolicy(wanted);
    if (builtin !== null) return decided(builtin, `the policy ${wanted} was requested`);
    return policyFromFile(fileSystem, wanted, guess, options, "requested");
  }
  const path = await findPolicyFile(fileSystem, folderOfSet(setPath), options);
  const isUsual = isInUsualPlace(setPath);
  if (path === null) return isUsual ? IN_USUAL_PLACE : guess;
  const choice = await policyFromFile(fileSystem, path, guess, options, "found");
  return isUsual && !isMeant(choice.policy, path, setPath) ? IN_USUAL_PLACE : choice;
}

const IN_USUAL_PLACE = decided(
  standard,
  "it is a document outside an assessment set, which no policy requires",
);

/** Whether a policy file is about what is in a usual place: it takes any report, names the place, or is in it. One with errors is. */
function isMeant(policy: Policy | null, path: string, setPath: string): boolean {
  if (policy === null || policy.otherReports === true) return true;
  if (isDocument(setPath)) return false;
  return policy.sets !== DEFAULT_SETS || isSamePath(parentPath(path) ?? ".", setPath);
}

/** Steps 2 to 5: by the name of an existing decision file, then by the existing reports. */
export function policyByReports(files: readonly SetFile[]): PolicyChoice {
  return byDecision(files) ?? byReports(files) ?? UNDECIDED;
}

// A policy has to be shown: that of more reports asks no less than the other.
const UNDECIDED: PolicyChoice = {
  policy: sevenPhase,
  reason: "nothing tells the policies apart yet",
  policyPath: null,
  policyFile: null,
  isDecided: false,
  problems: [],
};

function decided(policy: Policy, reason: string): PolicyChoice {
  return { policy, reason, policyPath: null, policyFile: null, isDecided: true, problems: [] };
}

/** The policies that file names indicate. Others have to be chosen. */
const GUESSED: readonly Policy[] = [sevenPhase, fourReport];

function byDecision(files: readonly SetFile[]): PolicyChoice | null {
  for (const policy of GUESSED) {
    const file = files.find((one) => one.name.toLowerCase() === policy.decision.file.toLowerCase());
    if (file !== undefined) return decided(policy, `the decision file ${file.name} exists`);
  }
  for (const policy of GUESSED) {
    const file = files.find(
      ({ name }) =>
        reportKind(name, null) === "release-decision" && readFileName(name).number === policy.decision.number,
    );
    if (file !== undefined)
      return decided(policy, `the decision file ${file.name} has the number of that policy`);
  }
  return null;
}

function byReports(files: readonly SetFile[]): PolicyChoice | null {
  const kinds = files.map((file) => ({
    name: file.name,
    kind: reportKind(file.name, file.title),
    number: readFileName(file.name).number,
  }));
  const special = kinds.find(({ kind }) => kind === "ui" || kind === "data" || kind === "functional");
  if (special !== undefined) return decided(sevenPhase, `there is a ${special.kind} report, ${special.name}`);
  for (const policy of GUESSED) {
    const number = policy.phases.find((phase) => phase.role === "qa")?.number;
    const qa = kinds.find((one) => one.kind === "qa" && one.number === number);
    if (qa !== undefined) return decided(policy, `the QA report ${qa.name} has the number ${number ?? 0}`);
  }
  return null;
}

async function policyFromFile(
  fileSystem: FileSystem,
  path: string,
  guess: PolicyChoice,
  options: FindPolicyOptions,
  how: "requested" | "found",
): Promise<PolicyChoice> {
  const reason = `the policy file ${path}`;
  const failed = { policy: null, reason, policyPath: path, policyFile: null, isDecided: false };
  let source: Source;
  try {
    source = sourceFromBytes(path, await fileSystem.readFile(path, LARGEST.policy), fileSystem.digest);
  } catch (error) {
    return { ...failed, problems: [atStart(path, unreadableMessage(path, how, error))] };
  }
  // The schema is evaluated where there is a policy file, not at every start.
  const { readPolicyFile } = await import("../policy/policyFile");
  const result = readPolicyFile(
    { path, text: source.text },
    {
      ...(guess.policy === null ? {} : { base: guess.policy }),
      ...(options.rules === undefined ? {} : { rules: options.rules }),
    },
  );
  if (result.policy === null) {
    return { ...failed, problems: result.problems.map((problem) => ({ ...problem, path })) };
  }
  const base = result.statesBase ? "" : `, over ${result.policy.id}: ${guess.reason}`;
  return {
    policy: result.policy,
    reason: reason + base,
    policyPath: path,
    policyFile: { path, sha256: source.sha256, bytes: source.byteLength },
    isDecided: result.statesBase || guess.isDecided,
    problems: [],
  };
}

function unreadableMessage(path: string, how: "requested" | "found", error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  if (how === "found") return `The policy file ${path} cannot be read: ${why}`;
  const known = BUILTIN_POLICIES.map((policy) => policy.id).join(", ");
  return `There is no policy "${path}": built in are ${known}, and no policy file of that path can be read (${why}).`;
}

/** A problem of a file as a whole. */
export function atStart(path: string, message: string): LoadProblem {
  return { path, message, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** The policy file that a set is judged by: in the set, else in the nearest folder above it up to the root; or null. */
export async function findPolicyFile(
  fileSystem: FileSystem,
  setPath: string,
  options: Pick<FindPolicyOptions, "root" | "workspaceFolder"> = {},
): Promise<string | null> {
  const folders = await foldersUpToRoot(fileSystem, setPath, options);
  for (const { path, names } of folders) {
    if (names.has(POLICY_FILE_NAME)) return joinPath(path, POLICY_FILE_NAME);
  }
  return null;
}

/** How sets are looked for below a folder. */
export interface SetSearch {
  /** Globs of set folders, and of documents that are a set of one. */
  readonly patterns: readonly string[];
  /** The same for the usual places, which count only if the policy does not name its own. */
  readonly usual: readonly string[];
  /** Names and patterns of the files that the policy asks for. */
  readonly asked: readonly string[];
  /** Errors of the policy file. The search then takes no notice of it. */
  readonly problems: readonly LoadProblem[];
  /** Whether a policy means a file, which may be a report of a role that only this policy knows. */
  readonly isReport: (file: SetFile) => boolean;
}

const DEFAULT_SEARCH: SetSearch = {
  patterns: [DEFAULT_SETS],
  usual: USUAL_PLACES,
  asked: [],
  problems: [],
  isReport: () => false,
};

/** How sets are looked for below a folder: as its policy file or the requested policy says, otherwise as usual. Never rejects. */
export async function setSearchOf(
  fileSystem: FileSystem,
  folder: string,
  options: FindPolicyOptions = {},
): Promise<SetSearch> {
  const path = await policyFileFor(fileSystem, folder, options);
  if (path === null) return DEFAULT_SEARCH;
  const { policy, problems } = await policyFromFile(fileSystem, path, UNDECIDED, {}, "found");
  if (policy === null) return { ...DEFAULT_SEARCH, problems };
  const asked = policy.phases.flatMap(({ file, files = [] }) => [file, ...files]);
  const usual = policy.sets === DEFAULT_SETS ? USUAL_PLACES : [];
  const isReport = (file: SetFile): boolean => isReportOf(file, policy);
  return { patterns: [policy.sets].flat(), usual, asked, problems: [], isReport };
}

async function policyFileFor(
  fileSystem: FileSystem,
  folder: string,
  options: FindPolicyOptions,
): Promise<string | null> {
  const { policy } = options;
  if (policy === undefined) return findPolicyFile(fileSystem, folder, options);
  return builtinPolicy(policy) === null ? policy : null;
}

interface Folder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** No path is longer than that on any system; a port ends the search before, where nothing is above. */
const MOST_PARENTS = 4096;

/**
 * The set's folder and those above it up to the root, with the names in each. If there is no root above the set, its own folder,
 * then the fallback, which need not contain it.
 */
export async function foldersUpToRoot(
  fileSystem: FileSystem,
  setPath: string,
  { root, workspaceFolder }: Pick<FindPolicyOptions, "root" | "workspaceFolder">,
): Promise<readonly Folder[]> {
  const folders: Folder[] = [];
  let path: string | null = folderOfSet(setPath);
  for (let count = 0; path !== null && count < MOST_PARENTS; count++) {
    const folder: Folder | null = await listedFolder(fileSystem, path);
    // That a set cannot be listed is reported where it is read; above it, an unlisted folder ends the search.
    if (folder === null && count > 0) break;
    folders.push(folder ?? { path, names: new Set() });
    if (root === undefined ? folder?.names.has(".git") === true : isSamePath(path, root)) return folders;
    path = parentPath(path);
  }
  return withinWorkspace(fileSystem, folders, root ?? workspaceFolder ?? ".");
}

/** No root above the set: what lies up to the fallback, or the set and the fallback where that is not above the set. */
async function withinWorkspace(
  fileSystem: FileSystem,
  folders: readonly Folder[],
  fallback: string,
): Promise<readonly Folder[]> {
  const end = folders.findIndex((folder) => isSamePath(folder.path, fallback));
  if (end >= 0) return folders.slice(0, end + 1);
  const last = await listedFolder(fileSystem, fallback);
  return last === null ? folders.slice(0, 1) : [...folders.slice(0, 1), last];
}

async function listedFolder(fileSystem: FileSystem, path: string): Promise<Folder | null> {
  try {
    const entries = await fileSystem.readDirectory(path);
    return { path, names: new Set(entries.map((entry) => entry.name)) };
  } catch {
    return null;
  }
}
