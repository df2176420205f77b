import type { FileSystem } from "./fileSystem";
import { foldersUpToRoot, type FindPolicyOptions } from "./findPolicy";
import { isSamePath, joinPath, parentPath, withoutTrailingSlash } from "./paths";
import { folderOfSet } from "./usualPlaces";

/** The file that the policy names as the rollback plan. */
export interface RollbackPlanFile {
  readonly path: string;
  /** It exists, inside the root, and is not empty. */
  readonly exists: boolean;
  /** Why it does not count, null where it does. */
  readonly reason: string | null;
}

/**
 * The file that a policy names as the rollback plan (gate B4), `stated` relative to the set. Only a file below the root counts, be it
 * reached by a path or by a link: no gate passes on what is not part of the release. It must contain something other than white space.
 * Never rejects.
 */
export async function findRollbackPlan(
  fileSystem: FileSystem,
  setPath: string,
  stated: string | null,
  options: Pick<FindPolicyOptions, "root" | "workspaceFolder"> = {},
): Promise<RollbackPlanFile | null> {
  if (stated === null) return null;
  const folder = folderOfSet(setPath);
  const path = await pathBelowRoot(fileSystem, folder, stated, options);
  if (path === null) {
    const outside = joinPath(folder, stated);
    return { path: outside, exists: false, reason: "it is outside the root" };
  }
  try {
    const bytes = await fileSystem.readFile(path);
    const exists = bytes.some((byte) => byte > 0x20);
    return { path, exists, reason: exists ? null : "it is empty" };
  } catch (error) {
    return { path, exists: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function pathBelowRoot(
  fileSystem: FileSystem,
  setPath: string,
  stated: string,
  options: Pick<FindPolicyOptions, "root" | "workspaceFolder">,
): Promise<string | null> {
  // Slashes of both kinds part names: a policy must not get out by the one that only another system knows.
  const parts = stated.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  const names: string[] = [];
  let ups = 0;
  for (const part of parts) {
    if (part !== "..") names.push(part);
    else if (names.length > 0) names.pop();
    else ups++;
  }
  const folder = ups === 0 ? setPath : (await foldersAbove(fileSystem, setPath, options))[ups];
  if (folder === undefined || names.length === 0) return null;
  return names.reduce(joinPath, withoutTrailingSlash(folder));
}

/** The set, the folder that contains it and so on, up to the root; only the set if the root is not above it. */
async function foldersAbove(
  fileSystem: FileSystem,
  setPath: string,
  options: Pick<FindPolicyOptions, "root" | "workspaceFolder">,
): Promise<readonly string[]> {
  const paths = (await foldersUpToRoot(fileSystem, setPath, options)).map(({ path }) => path);
  const end = paths.findIndex((path, index) => {
    const parent = index === 0 ? null : parentPath(paths[index - 1] ?? "");
    return index > 0 && (parent === null || !isSamePath(path, parent));
  });
  return end < 0 ? paths : paths.slice(0, end);
}
