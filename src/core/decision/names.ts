import type { Linker } from "./links";

/** Removes what depends on the caller, so that the same set gives the same bytes from any working directory. */
export interface SetNames {
  /** The name of a file relative to the set. */
  readonly name: (path: string) => string;
  /** A sentence without the path of the set as the caller named it. */
  readonly say: (text: string) => string;
}

export function setNames(setPath: string, linker: Linker): SetNames {
  const folder = setPath.replace(/\/+$/, "");
  return {
    name: (path) => linker.name(path),
    say: (text) => (folder === "" || folder === "." ? text : withoutFolder(text, `${folder}/`)),
  };
}

/** Removes `a/` from `see a/01.md`, but not from `data/01.md`. */
function withoutFolder(text: string, folder: string): string {
  const parts = text.split(folder);
  return parts.reduce((said, part) => said + (/[\w./-]$/.test(said) ? folder : "") + part);
}
