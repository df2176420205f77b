import { resolve, isAbsolute, relative } from "node:path";
import { ALL_RULES } from "../core/rules/allRules";
import { printable } from "../core/export/printable";
import type { FindPolicyOptions, PolicyFileBytes } from "../core/workspace/findPolicy";
import type { ReadSet } from "../core/judge/loadSet";
import { setPatternOf } from "../core/workspace/findPolicy";
import { findSets, resolveSets, type FoundSets } from "../core/workspace/findSets";
import type { Invocation } from "./arguments";
import { toEnginePath } from "./diskFileSystem";
import type { Host } from "./host";
import { userError } from "./userError";

/** Where the policy of a set is looked for, as the options say. */
export function policyOptions(setPath: string, { values }: Pick<Invocation, "values">): FindPolicyOptions {
  const policy = values.get("policy");
  const root = values.get("root");
  return {
    ...(policy !== undefined && { policy: toEnginePath(policy) }),
    ...(root !== undefined && { root: inFormOf(setPath, root) }),
    workspaceFolder: inFormOf(setPath, "."),
    rules: ALL_RULES.map(({ id }) => id),
  };
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

/** The sets that a folder named by the caller means. Rejects with a user error where there is none. */
export async function namedSets(
  path: string,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<readonly string[]> {
  const pattern = await setPatternOf(host.files, path, policyOptions(path, invocation));
  const found = await resolveSets(host.files, path, { pattern });
  const self = found.unreadable.find((folder) => folder.path === path);
  if (self)
    throw userError(
      `${printable(path)}: cannot be searched: ${self.reason}. Name the folder of an assessment set.`,
    );
  await tellLimits(found, host);
  if (found.sets.length > 0) return found.sets;
  throw userError(
    `${printable(path)}: no assessment set found: neither does the folder hold a report, nor is there a folder below it that ` +
      `matches ${pattern} and holds one. Name a folder with reports such as 01_ARCHITECTURE_ASSESSMENT.md.`,
  );
}

/** The one set that a folder named by the caller means. Rejects with a user error where there is none or are several. */
export async function namedSet(
  path: string,
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<string> {
  const [set, ...others] = await namedSets(path, invocation, host);
  if (set !== undefined && others.length === 0) return set;
  const listed = [set ?? "", ...others].map((one) => `\n  ${printable(one)}`).join("");
  throw userError(`${printable(path)}: there are several assessment sets. Name one of them:${listed}`);
}

/** The sets of the working directory; none is no error. */
export async function setsOfWorkingDirectory(
  invocation: Pick<Invocation, "values">,
  host: Host,
): Promise<readonly string[]> {
  const pattern = await setPatternOf(host.files, ".", policyOptions(".", invocation));
  const found = await findSets(host.files, ".", { pattern });
  await tellLimits(found, host);
  if (found.sets.length === 0) {
    await host.tell(
      `No assessment set found: no folder here matches ${pattern} and holds a report. Name one: check FOLDER.`,
    );
  }
  return found.sets;
}

async function tellLimits(found: FoundSets, host: Host): Promise<void> {
  for (const { path, reason } of found.unreadable)
    await host.tell(`${printable(path)}: not searched: ${reason}.`);
  if (found.limit === null) return;
  const why = found.limit === "depth" ? "folders are nested too deeply" : "there are too many folders";
  await host.tell(`The search did not see everything: ${why}. Name the folders of the sets.`);
}
