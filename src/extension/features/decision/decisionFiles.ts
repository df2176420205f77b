import * as vscode from "vscode";
import { sourceFromBytes } from "../../../core/text/source";
import type { FileSystem } from "../../../core/workspace/fileSystem";
import { createWorkspaceFileSystem, openDocument, pathBelow } from "../../adapters/workspaceFileSystem";
import type { Place } from "./ports";
import type { FileStore } from "./writeTogether";

/** The files that a decision is read from and written to, for one workspace folder. */
export interface DecisionFiles extends FileSystem {
  /** The URI for a path that is relative to the folder, or absolute on the same file system. */
  uriOf(path: string): vscode.Uri;
  /** Relative to the folder if the file is in it, otherwise absolute. */
  placeOf(uri: vscode.Uri): Place;
  /** See `DecisionPorts.readText`. */
  readText(uri: vscode.Uri): Promise<string | null>;
}

/**
 * Reads unsaved text if there is some, and otherwise the file: a hash covers the file as it will be saved. (The text of an editor
 * omits the byte order mark.)
 */
export function createDecisionFiles(folder: vscode.Uri): DecisionFiles {
  const below = createWorkspaceFileSystem(folder);
  const uriOf = (path: string): vscode.Uri =>
    path.startsWith("/") ? folder.with({ path }) : below.uriOf(path);
  return {
    uriOf,
    placeOf: (uri) => ({ path: pathBelow(folder, uri) ?? uri.path, uri: uri.toString() }),
    readDirectory: (path) =>
      path.startsWith("/")
        ? createWorkspaceFileSystem(uriOf(path)).readDirectory(".")
        : below.readDirectory(path),
    readFile: (path) => readBytes(uriOf(path)),
    async readText(uri) {
      const bytes = await readIfThere(uri);
      if (bytes === null) return null;
      const { text, isUtf8 } = sourceFromBytes(uri.path, bytes);
      if (!isUtf8 || bytes.includes(0))
        throw new Error(
          `${vscode.workspace.asRelativePath(uri)} is not a UTF-8 text file. Save it as UTF-8, or move it to another folder.`,
        );
      return text;
    },
  };
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  const document = openDocument(uri);
  if (document?.isDirty !== true) return vscode.workspace.fs.readFile(uri);
  const text = new TextEncoder().encode(document.getText());
  const saved = await readSaved(uri);
  const hasMark = saved !== null && BYTE_ORDER_MARK.every((byte, index) => saved[index] === byte);
  return hasMark ? new Uint8Array([...BYTE_ORDER_MARK, ...text]) : text;
}

/** Null if the file does not exist, whether it is open or not. */
async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | null> {
  return openDocument(uri)?.isDirty === true ? readBytes(uri) : readSaved(uri);
}

async function readSaved(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}

/** The documents among these files that have unsaved changes. */
export function unsavedAmong(uris: readonly vscode.Uri[]): readonly vscode.TextDocument[] {
  return uris.flatMap((uri) => {
    const document = openDocument(uri);
    return document?.isDirty === true ? [document] : [];
  });
}

/** The editor's file system for `writeTogether`. */
export const editorStore: FileStore = {
  read: (uri) => readSaved(vscode.Uri.parse(uri)),
  write: async (uri, bytes) => {
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), bytes);
  },
  rename: async (from, to) => {
    await vscode.workspace.fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: true });
  },
  remove: async (uri) => {
    await vscode.workspace.fs.delete(vscode.Uri.parse(uri), { useTrash: false });
  },
  temporaryBeside(uri) {
    const { path } = vscode.Uri.parse(uri);
    const slash = path.lastIndexOf("/") + 1;
    const name = `.${path.slice(slash)}.${Math.random().toString(36).slice(2, 12)}.tmp`;
    return vscode.Uri.parse(uri)
      .with({ path: path.slice(0, slash) + name })
      .toString();
  },
};
