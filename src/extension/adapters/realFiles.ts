/** Where links lead: a workspace may be hostile, and must not make the extension read or write what is outside it. */
import * as vscode from "vscode";
import { LARGEST, tooLarge } from "../../core/workspace/fileLimits";

/** What is needed of `node:fs`. */
interface NodeFiles {
  existsSync(path: string): boolean;
  readonly realpathSync: { native(path: string): string };
}

/**
 * The file system of Node.js, null where the extension runs in a browser: there every file is reached through a file system that has
 * nothing outside the workspace. Loaded on demand, because one bundle serves both.
 */
function nodeFiles(): NodeFiles | null {
  const { process } = globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } };
  return (process?.getBuiltinModule?.("node:fs") as NodeFiles | undefined) ?? null;
}

/** Rejects where a link leads a file or folder of a workspace folder out of its root: the repository that contains it, else the folder. */
export function requireInside(folder: vscode.Uri, uri: vscode.Uri): void {
  const node = uri.scheme === "file" ? nodeFiles() : null;
  const root = node === null ? null : rootAbove(folder, node);
  // What is outside by its path was named by the user.
  if (node === null || root === null || !isBelow(uri.path, root.path)) return;
  const existing = nearestExisting(uri, node);
  if (existing === null) return;
  const real = slashed(node.realpathSync.native(existing.fsPath));
  if (isBelow(real, slashed(node.realpathSync.native(root.fsPath)))) return;
  throw new Error(`a symbolic link leads out of the root ${root.fsPath}, and is not followed`);
}

function rootAbove(folder: vscode.Uri, node: NodeFiles): vscode.Uri {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, "..")) {
    if (node.existsSync(vscode.Uri.joinPath(at, ".git").fsPath)) return at;
    if (vscode.Uri.joinPath(at, "..").path === at.path) return folder;
  }
}

/** The file itself, else the folder that it would be made in. */
function nearestExisting(uri: vscode.Uri, node: NodeFiles): vscode.Uri | null {
  const candidates = [uri, vscode.Uri.joinPath(uri, "..")];
  return candidates.find((one) => node.existsSync(one.fsPath)) ?? null;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** Bytes of a regular file of a workspace folder. Rejects for anything else, and for one that is too large. */
export async function readRegular(
  folder: vscode.Uri,
  uri: vscode.Uri,
  largest: number = LARGEST.report,
): Promise<Uint8Array> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) !== 0) throw new Error("it is a folder, not a file");
  // Reading a pipe would wait for good, and a device has no end.
  if ((type & vscode.FileType.File) === 0) throw new Error("it is not a regular file");
  if (size > largest) throw new Error(tooLarge(largest));
  requireInside(folder, uri);
  return vscode.workspace.fs.readFile(uri);
}
