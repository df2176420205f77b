import * as vscode from "vscode";
import { readRegular, requireInside } from "./realFiles";
import type { DirectoryEntry, FileSystem } from "../../core/workspace/fileSystem";

/** The files of a workspace folder on any file system; open editors take precedence over saved content. */
export interface WorkspaceFileSystem extends FileSystem {
  /** Text of the open editor for a path, saved or not; null if none is open. */
  openText(path: string): string | null;
  /** Whether an open file starts with a byte order mark. The editor's text omits it, but hashes cover the whole file. */
  hasByteOrderMark(path: string): boolean;
  /** The URI for a path. */
  uriOf(path: string): vscode.Uri;
}

/**
 * Paths are relative to the folder, joined with `/`; `.` is the folder, `..` the one above it. `readsUnsaved`: whether text that is not
 * saved counts; it does if this is omitted.
 */
export function createWorkspaceFileSystem(
  folder: vscode.Uri,
  readsUnsaved: () => boolean = () => true,
): WorkspaceFileSystem {
  const uriOf = (path: string): vscode.Uri => uriBelow(folder, path);
  const openText = (path: string): string | null => {
    const document = openDocument(uriOf(path));
    if (document === undefined || (document.isDirty && !readsUnsaved())) return null;
    const text = document.getText();
    // The editor shows this character for bytes that it cannot decode. The file still has them, and opening it must not hide that.
    return !document.isDirty && text.includes("\uFFFD") ? null : text;
  };
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

/** The URI for a path relative to a folder; names are taken literally, including `%20` and `#`. */
export function uriBelow(folder: vscode.Uri, path: string): vscode.Uri {
  return path === "." || path === "" ? folder : vscode.Uri.joinPath(folder, path);
}

/** The path of a file relative to a folder, or null if it is outside the folder. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | null {
  if (uri.scheme !== folder.scheme || uri.authority.toLowerCase() !== folder.authority.toLowerCase())
    return null;
  const root = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  if (uri.path === folder.path || uri.path === root) return ".";
  if (uri.path.startsWith(root)) return uri.path.slice(root.length);
  // Drive letters and file systems can be case-insensitive.
  const isBelow = uri.path.slice(0, root.length).toLowerCase() === root.toLowerCase();
  return isBelow ? uri.path.slice(root.length) : null;
}

/** The open document for a file, if there is one. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === wanted,
  );
}

/** A search does not follow links to folders: they could form a cycle or lead out of the workspace. */
function kindOf(type: vscode.FileType): DirectoryEntry["kind"] {
  if (type === vscode.FileType.Directory) return "folder";
  return (type & vscode.FileType.File) !== 0 ? "file" : "other";
}

/** Going up from the root of a URI does nothing, so an upward search would read the same folder forever. */
function requireExistingAbove(folder: vscode.Uri, path: string): void {
  const up = path.split("/").filter((part) => part === "..").length;
  const depth = folder.path.split("/").filter((part) => part !== "").length;
  if (up > depth) throw new Error(`There is no folder ${path} above ${folder.path}.`);
}
