import { LARGEST } from "./fileLimits";
import type { FileSystem } from "./fileSystem";
import { foldersUpToRoot, type FindPolicyOptions } from "./findPolicy";
import { joinPath } from "./paths";

/**
 * Lines of source files as a document cites them, null for one that is missing: looked for in the folder of the set and those above it
 * up to the root. A path or a link that would lead out of the root is not followed. Never rejects.
 */
export async function sourceLines(
  fileSystem: FileSystem,
  setPath: string,
  cited: readonly string[],
  options: Pick<FindPolicyOptions, "root" | "workspaceFolder">,
): Promise<ReadonlyMap<string, number | null>> {
  const folders = await foldersUpToRoot(fileSystem, setPath, options);
  const lines = new Map<string, number | null>();
  for (const path of new Set(cited)) {
    const bare = path.replace(/^(?:\.?\/)+/, "");
    const isInside = !bare.split("/").includes("..") && !/^[A-Za-z]:|:\/\//.test(bare);
    lines.set(path, isInside ? await linesIn(fileSystem, folders, bare) : null);
  }
  return lines;
}

async function linesIn(
  fileSystem: FileSystem,
  folders: readonly { readonly path: string; readonly names: ReadonlySet<string> }[],
  path: string,
): Promise<number | null> {
  const [first = ""] = path.split("/", 1);
  for (const folder of folders) {
    if (!folder.names.has(first)) continue;
    try {
      return countLines(await fileSystem.readFile(joinPath(folder.path, path), LARGEST.source));
    } catch {
      // It may lie further up.
    }
  }
  return null;
}

/** As an editor counts them: what follows the last line break is a line, too. */
function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (const [index, byte] of bytes.entries()) {
    if (byte === 10 || (byte === 13 && bytes[index + 1] !== 10)) count++;
  }
  return count;
}
