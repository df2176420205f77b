import * as vscode from "vscode";
import { readRegular, requireInside } from "./realFiles";
import type { DirectoryEntry, FileSystem } from "../../core/workspace/fileSystem";

/** The files of a workspace folder, wherever it is, with the text of open editors over them. */
export interface WorkspaceFileSystem extends FileSystem {
  /** Text of the open editor of a path, saved or not; null where there is none. */
  openText(path: string): string | null;
  /** Whether the file of an open editor begins with a byte order mark: the editor's text has lost it, and hashes are those of files. */
  hasByteOrderMark(path: string): boolean;
  /** The file of a path. */
  uriOf(path: string): vscode.Uri;
}

/** Paths are relative to the folder, joined with `/`; `.` is the folder, `..` the one above it. */
export function createWorkspaceFileSystem(folder: vscode.Uri): WorkspaceFileSystem {
  const uriOf = (path: string): vscode.Uri => uriBelow(folder, path);
  const openText = (path: string): string | null => openDocument(uriOf(path))?.getText() ?? null;
  return {
    uriOf,
    openText,
    hasByteOrderMark: (path) => openDocument(uriOf(path))?.encoding === "utf8bom",
    async readDirectory(path) {
      requireExistingAbove(folder, path);
      requireInside(folder, uriOf(path));
      const entries = await vscode.workspace.fs.readDirectory(uriOf(path));
      return entries.map(([name, type]): DirectoryEntry => ({ name, kind: kindOf(type) }));
    },
    async readFile(path, largest) {
      requireExistingAbove(folder, path);
      const text = openText(path);
      if (text === null) return readRegular(folder, uriOf(path), largest);
      requireInside(folder, uriOf(path));
      return new TextEncoder().encode(text);
    },
  };
}

/** The file of a path that is relative to a folder; names are taken as they are, `%20` and `#` too. */
export function uriBelow(folder: vscode.Uri, path: string): vscode.Uri {
  return path === "." || path === "" ? folder : vscode.Uri.joinPath(folder, path);
}

/** The path of a file relative to a folder, or null where it is not in it. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | null {
  if (uri.scheme !== folder.scheme || uri.authority.toLowerCase() !== folder.authority.toLowerCase())
    return null;
  const root = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  if (uri.path === folder.path || uri.path === root) return ".";
  if (uri.path.startsWith(root)) return uri.path.slice(root.length);
  // Drive letters, and disks that know no case.
  const isBelow = uri.path.slice(0, root.length).toLowerCase() === root.toLowerCase();
  return isBelow ? uri.path.slice(root.length) : null;
}

/** The document of a file as an editor holds it. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === wanted,
  );
}

/** A link to a folder is not entered by a search: it could lead in a circle or out of the workspace. */
function kindOf(type: vscode.FileType): DirectoryEntry["kind"] {
  if (type === vscode.FileType.Directory) return "folder";
  return (type & vscode.FileType.File) !== 0 ? "file" : "other";
}

/** Above its root a URI stays where it is, and a search upwards would read the same folder again and again. */
function requireExistingAbove(folder: vscode.Uri, path: string): void {
  const up = path.split("/").filter((part) => part === "..").length;
  const depth = folder.path.split("/").filter((part) => part !== "").length;
  if (up > depth) throw new Error(`There is no folder ${path} above ${folder.path}.`);
}
