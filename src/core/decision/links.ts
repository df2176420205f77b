import { encodePath } from "../text/percentEncoding";
import { plainLine } from "./plainLine";

/** The folder of a path, "" for a file in the working directory. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, Math.max(slash, 1));
}

/**
 * The relative path from a folder to a file, joined with `/`. Null if only one of them is absolute, if they are on different drives, or
 * if the path would lead up through a folder whose name is not known.
 */
export function relativePath(folder: string, path: string): string | null {
  const start = splitPath(folder);
  const end = splitPath(path);
  if (start.root !== end.root) return null;
  let shared = 0;
  while (
    shared < start.parts.length &&
    shared < end.parts.length &&
    start.parts[shared] === end.parts[shared]
  ) {
    shared++;
  }
  const up = start.parts.slice(shared);
  if (up.includes("..")) return null;
  return [...up.map(() => ".."), ...end.parts.slice(shared)].join("/") || ".";
}

interface PathParts {
  /** "/", "C:/", "scheme://" or "" for a relative path. */
  readonly root: string;
  readonly parts: readonly string[];
}

function splitPath(path: string): PathParts {
  const root = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[A-Za-z]:\/|\/)/.exec(path)?.[0] ?? "";
  const parts: string[] = [];
  for (const part of path.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || root === "") parts.push(part);
  }
  return { root, parts };
}

/** A relative path as a link target: each name is percent-encoded, including parentheses and quotes, which would end the link. */
export function linkTarget(path: string): string {
  return encodePath(path).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

export interface Link {
  readonly url: string;
  /** Short and unique in the document: `02:40`. */
  readonly text: string;
}

/** Creates the links of one document. */
export interface Linker {
  /** A link to a file, or to a 1-based line of it. */
  link(path: string, line: number | null): Link;
  /** The name of a file relative to the set: the same for every caller. */
  name(path: string): string;
}

/** A linker, or the first of `paths` that cannot be reached by a relative link. */
export function createLinker(
  outputPath: string,
  setPath: string,
  paths: readonly string[],
): { readonly ok: true; readonly linker: Linker } | { readonly ok: false; readonly path: string } {
  const folder = folderOf(outputPath);
  const unreachable = paths.find(
    (path) => relativePath(folder, path) === null || relativePath(setPath, path) === null,
  );
  if (unreachable !== undefined) return { ok: false, path: unreachable };
  const name = (path: string): string => relativePath(setPath, path) ?? path;
  const labels = labelsOf(paths, name);
  return {
    ok: true,
    linker: {
      name,
      link(path, line) {
        const target = linkTarget(relativePath(folder, path) ?? path);
        const label = labels.get(name(path)) ?? plainLine(name(path));
        return line === null
          ? { url: target, text: label }
          : { url: `${target}#L${line}`, text: `${label}:${line}` };
      },
    },
  };
}

const LONGEST_LABEL = 24;

/** A short label for each file: the number in its name, or else its name without the ending; several of the same get a letter. */
function labelsOf(paths: readonly string[], name: (path: string) => string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of [...new Set(paths.map(name))].sort()) {
    const short = shortName(file);
    let label = short;
    for (let count = 2; taken.has(label.toLowerCase()); count++) label = `${short}-${count}`;
    taken.add(label.toLowerCase());
    labels.set(file, label);
  }
  return labels;
}

function shortName(file: string): string {
  const base = file.slice(file.lastIndexOf("/") + 1);
  const number = /^\d{1,3}(?=[_ .-])/.exec(base)?.[0];
  if (number !== undefined) return number;
  const stem = base.replace(/\.[A-Za-z]+$/, "").replace(/[^\p{L}\p{N}_-]+/gu, "-");
  return stem.slice(0, LONGEST_LABEL).replace(/\p{Cs}$/u, "") || "file";
}
