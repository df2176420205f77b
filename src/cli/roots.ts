/** Where a path may lead: a symbolic link in a repository must not make the tool read or write what is outside it. */
import { existsSync, lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileError } from "./fileError";

export interface Roots {
  /** The real path of a file or folder that exists. Throws where it leads out of a root. */
  realPath(path: string, kind?: "file" | "folder"): string;
  /** The real path of a file that may not exist yet, in a folder that does. Throws as `realPath` does. */
  realTarget(path: string): string;
  /** The nearest folder that contains `.git`, at or above an absolute path; null where there is none. */
  repositoryOf(absolute: string): string | null;
}

/**
 * The roots of a path are the folder given where the path is below it; else every folder above it that contains `.git`, and the working
 * directory where the path is below it. A path outside all of them was named by the user, and its own folder is its root.
 * They are compared as real paths, so that a root may itself be reached by a link.
 */
export function createRoots(given: string | null): Roots {
  const repositories = new Map<string, readonly string[]>();
  const realRoots = new Map<string, string>();

  const repositoriesAbove = (folder: string): readonly string[] => {
    const known = repositories.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const above = parent === folder ? [] : repositoriesAbove(parent);
    const all = existsSync(join(folder, ".git")) ? [...above, folder] : above;
    repositories.set(folder, all);
    return all;
  };

  const rootsOf = (absolute: string, kind: "file" | "folder"): readonly string[] => {
    const root = given === null ? null : resolve(given);
    if (root !== null && isInside(absolute, root)) return [root];
    const folder = kind === "folder" ? absolute : dirname(absolute);
    const above = repositoriesAbove(folder);
    const roots = isInside(absolute, process.cwd()) ? [...above, process.cwd()] : above;
    return roots.length > 0 ? roots : [folder];
  };

  const realRoot = (root: string): string => {
    const known = realRoots.get(root) ?? realpathSync.native(root);
    realRoots.set(root, known);
    return known;
  };

  const realPath: Roots["realPath"] = (path, kind = "file") => {
    const real = realpathSync.native(path);
    const left = rootsOf(resolve(path), kind).find((root) => !isInside(real, realRoot(root)));
    if (left === undefined) return real;
    const shown = relative("", left) || ".";
    throw fileError("ERR_OUTSIDE", `a symbolic link leads out of the root ${shown}, and is not followed`);
  };

  return {
    realPath,
    repositoryOf: (absolute) => repositoriesAbove(absolute).at(-1) ?? null,
    realTarget(path) {
      const entry = lstatSync(path, { throwIfNoEntry: false });
      if (entry?.isSymbolicLink() === true && !existsSync(path))
        throw fileError("ERR_DANGLING", "it is a symbolic link that leads nowhere");
      if (entry !== undefined) return realPath(path);
      return join(realPath(dirname(path), "folder"), basename(path));
    },
  };
}

/** Both absolute, compared as text. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
