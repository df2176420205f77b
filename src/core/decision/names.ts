import type { Linker } from "./links";

/** Turns what depends on the caller into what does not: the same set gives the same bytes, wherever it is called from. */
export interface SetNames {
  /** The name of a file relative to the set. */
  readonly name: (path: string) => string;
  /** A sentence of the engine without the caller's path of the set. */
  readonly say: (text: string) => string;
}

export function setNames(setPath: string, linker: Linker): SetNames {
  const folder = setPath.replace(/\/+$/, "");
  return {
    name: (path) => linker.name(path),
    say: (text) => (folder === "" || folder === "." ? text : withoutFolder(text, `${folder}/`)),
  };
}

/** Leaves `a/` of `see a/01.md` out, but not that of `data/01.md`. */
function withoutFolder(text: string, folder: string): string {
  const parts = text.split(folder);
  return parts.reduce((said, part) => said + (/[\w./-]$/.test(said) ? folder : "") + part);
}
