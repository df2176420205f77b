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
    const source = await readSource(fileSystem, folders, path);
    lines.set(path, source && countLines(source.bytes));
  }
  return lines;
}

/** The path of a source file as a document cites it, as `sourceLines` finds it; null for one that is missing. Never rejects. */
export async function sourcePath(
  fileSystem: FileSystem,
  setPath: string,
  cited: string,
  options: Pick<FindPolicyOptions, "root" | "workspaceFolder">,
): Promise<string | null> {
  const folders = await foldersUpToRoot(fileSystem, setPath, options);
  return (await readSource(fileSystem, folders, cited))?.path ?? null;
}

async function readSource(
  fileSystem: FileSystem,
  folders: readonly { readonly path: string; readonly names: ReadonlySet<string> }[],
  cited: string,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null> {
  const bare = cited.replace(/^(?:\.?\/)+/, "");
  if (bare.split("/").includes("..") || /^[A-Za-z]:|:\/\//.test(bare)) return null;
  const [first = ""] = bare.split("/", 1);
  for (const folder of folders) {
    if (!folder.names.has(first)) continue;
    try {
      const path = joinPath(folder.path, bare);
      return { path, bytes: await fileSystem.readFile(path, LARGEST.source) };
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
