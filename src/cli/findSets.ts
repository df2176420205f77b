import { statSync } from "node:fs";
import { basename, dirname, resolve, isAbsolute, relative } from "node:path";
import { ALL_RULES } from "../core/rules/allRules";
import { printable } from "../core/export/printable";
import { builtinPolicy } from "../core/policy/builtin/builtinPolicies";
import type { FindPolicyOptions, PolicyFileBytes } from "../core/workspace/findPolicy";
import { readSet, type ReadSet } from "../core/judge/loadSet";
import { setSearchOf, type SetSearch } from "../core/workspace/findPolicy";
import { nearestWord } from "../core/text/nearest";
import {
  findSets,
  isSetFolder,
  readinessDocuments,
  resolveSets,
  type FoundSets,
} from "../core/workspace/findSets";
import { baseName, joinPath } from "../core/workspace/paths";
import { isMarkdownFile } from "../core/workspace/reportKind";
import { isDocument, noDecisionMessage } from "../core/workspace/usualPlaces";
import type { Invocation } from "./arguments";
import { toEnginePath } from "./diskFileSystem";
import type { Host } from "./host";
import { repositoryNaming } from "./repository";
import { loadProblemLines } from "./loadProblems";
import { isInside } from "./roots";
import { candidateWords, nearCandidates } from "./setCandidates";
import { noSetError, userError } from "./userError";

/** Where the policy of a set is looked for, as the options say. */
export function policyOptions(setPath: string, { values }: Pick<Invocation, "values">): FindPolicyOptions {
  const policy = values.get("policy");
  const root = values.get("root");
  return {
    ...(policy !== undefined && { policy: policyName(policy) }),
    ...(root !== undefined && { root: inFormOf(setPath, root) }),
    workspaceFolder: inFormOf(setPath, "."),
    rules: ALL_RULES.map(({ id }) => id),
  };
}

/** The id of a built-in policy as it is, the path of a file in the engine's form: `./seven-phase` stays a file. */
function policyName(policy: string): string {
  if (builtinPolicy(policy) !== null) return policy;
  const path = toEnginePath(policy);
  return builtinPolicy(path) === null ? path : `./${path}`;
}

/** The policy file of a set, by a path that leads there from the set's: both absolute, or both relative. */
export function policyFileOf({ choice }: Pick<ReadSet, "choice">, setPath: string): PolicyFileBytes | null {
  const file = choice.policyFile;
  return file && { ...file, path: inFormOf(setPath, file.path) };
}

/** The search goes up from the set by the text of its path: both have to be absolute, or both relative. */
function inFormOf(setPath: string, folder: string): string {
  const form = isAbsolute(setPath) ? resolve(folder) : relative("", folder);
  return toEnginePath(form === "" ? "." : form);
}

/** The set that reads a document, or the document itself if it is not part of a set. */
export async function setOfDocument(
  path: string,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<string> {
  requireBelowRoot(path, invocation);
  const folder = toEnginePath(dirname(path));
  const options = policyOptions(folder, invocation);
  const read = await readSet(host.files, folder, { ...options, asOf: null, today: host.today });
  if (read.kind === "failed") return path;
  const search = await setSearchOf(host.files, folder, options);
  const above = repositoryNaming(invocation, host)(folder);
  const isSet = read.choice.isDecided || (await isSetFolder(host.files, folder, { ...search, above }));
  const { reports, decisionPath } = read.input;
  const names = [...reports.map(({ facts }) => facts.path), decisionPath ?? ""].map(baseName);
  return isSet && names.includes(basename(path)) ? folder : path;
}

/** The sets that a folder named by the caller means. Rejects with a user error where there is none. */
export async function namedSets(
  path: string,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<readonly string[]> {
  requireBelowRoot(path, invocation);
  const search = await setSearchOf(host.files, path, policyOptions(path, invocation));
  const found = await resolveSets(host.files, path, {
    ...search,
    above: repositoryNaming(invocation, host)(path),
  });
  const self = found.unreadable.find((folder) => folder.path === path);
  if (self)
    throw userError(
      `${printable(path)}: cannot be searched: ${printable(self.reason)}.${await siblingWords(path, host)} Name the folder of an assessment set.`,
    );
  await tellLimits(found, host);
  if (found.sets.length > 0) return found.sets;
  requireValidPolicy(search);
  const decisions = await readinessDocuments(host.files, path);
  const unread =
    decisions.length === 0 ? "" : ` Not read without a report: ${decisions.map(printable).join(", ")}.`;
  throw noSetError(
    `${printable(path)}: no assessment set found: the folder contains no report, and no folder below it matches ${patternWords(search)} and ` +
      `contains one.${candidateWords(found, search.patterns)}${unread} Name a folder with reports such as 01_ARCHITECTURE_ASSESSMENT.md.`,
  );
}

/** A set outside the root would be judged by a policy that the root does not contain. */
function requireBelowRoot(path: string, { values }: Pick<Invocation, "values">): void {
  const root = values.get("root");
  if (root === undefined || isInside(resolve(path), resolve(root))) return;
  throw userError(
    `${printable(path)} is outside the root ${printable(root)}. Name a folder that contains the set with --root.`,
  );
}

/** The folder that was probably meant by a path that does not exist. */
async function siblingWords(path: string, host: Host): Promise<string> {
  const near = await nearestFolder(toEnginePath(path), host);
  return near === null || near === toEnginePath(path) ? "" : ` Did you mean ${printable(near)}?`;
}

/** The path with each folder that does not exist replaced by the one of the nearest name; null where none is near. */
async function nearestFolder(path: string, host: Host): Promise<string | null> {
  const parent = toEnginePath(dirname(path));
  const name = basename(path);
  try {
    const entries = await host.files.readDirectory(parent);
    const names = entries.filter(({ kind }) => kind === "folder").map((entry) => entry.name);
    const near = names.includes(name) ? name : nearestWord(name, names);
    return near === null ? null : joinPath(parent, near);
  } catch {
    const above = parent === path || parent === "." ? null : await nearestFolder(parent, host);
    return above === null || above === parent ? null : nearestFolder(joinPath(above, name), host);
  }
}

/** Whether an operand is a document, not a folder. */
export function isDocumentFile(path: string): boolean {
  return isMarkdownFile(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The one set that a folder named by the caller means. Rejects with a user error where there is none or are several. */
export async function namedSet(
  path: string,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<string> {
  if (isDocumentFile(path))
    throw userError(`${printable(noDecisionMessage(path))} Use check to judge a document.`);
  const found = await namedSets(path, invocation, host);
  const [set, ...others] = found.filter((one) => !isDocument(one));
  if (set === undefined)
    throw userError(
      `${printable(path)}: a decision needs the folder of an assessment set; there are only single documents: ${found.map(printable).join(", ")}. Use check to judge a document.`,
    );
  if (others.length === 0) return set;
  const listed = [set, ...others].map((one) => `\n  ${printable(one)}`).join("");
  throw userError(`${printable(path)}: there are several assessment sets. Name one of them:${listed}`);
}

/** The sets of the working directory. Rejects with a user error where there is none. */
export async function setsOfWorkingDirectory(
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<readonly string[]> {
  requireBelowRoot(".", invocation);
  const search = await setSearchOf(host.files, ".", policyOptions(".", invocation));
  const found = await findSets(host.files, ".", {
    ...search,
    above: repositoryNaming(invocation, host)("."),
  });
  await tellLimits(found, host);
  if (found.sets.length === 0) {
    requireValidPolicy(search);
    throw noSetError(
      `No assessment set found: no folder below the working directory matches ${patternWords(search)} and contains a report.` +
        `${candidateWords(found, search.patterns)} Name one: check FOLDER.`,
    );
  }
  // A misspelt set next to others would be left out without a word.
  for (const { path } of nearCandidates(found, search.patterns))
    await host.tell(
      `${printable(path)}: contains reports but does not match ${patternWords(search)}, and was not read. Name it, or rename it.`,
    );
  return found.sets;
}

/** With an error in the policy file, its own patterns were not looked for. */
function requireValidPolicy({ problems }: SetSearch): void {
  if (problems.length > 0) throw userError(loadProblemLines(problems));
}

function patternWords({ patterns, usual }: SetSearch): string {
  const places = usual.length === 0 ? [] : ["one of the usual places"];
  return [...patterns.map(printable), ...places].join(" or ");
}

async function tellLimits(found: FoundSets, host: Host): Promise<void> {
  for (const { path, reason } of found.unreadable)
    await host.tell(`${printable(path)}: not searched: ${printable(reason)}.`);
  if (found.limit === null) return;
  const why = found.limit === "depth" ? "folders are nested too deeply" : "there are too many folders";
  await host.tell(`The search did not see everything: ${why}. Name the folders of the sets.`);
}
