import * as vscode from "vscode";
import { sourceFromBytes } from "../../../core/text/source";
import type { FileSystem } from "../../../core/workspace/fileSystem";
import { LARGEST } from "../../../core/workspace/fileLimits";
import { readRegular, requireInside } from "../../adapters/realFiles";
import { createWorkspaceFileSystem, openDocument, pathBelow } from "../../adapters/workspaceFileSystem";
import type { Place } from "./ports";

/** The files that a decision is read from and written to, for one workspace folder. */
export interface DecisionFiles extends FileSystem {
  /** The URI for a path that is relative to the folder, or absolute on the same file system. */
  uriOf(path: string): vscode.Uri;
  /** Relative to the folder if the file is in it, otherwise absolute. */
  placeOf(uri: vscode.Uri): Place;
  /** See `DecisionPorts.readText`. */
  readText(uri: vscode.Uri): Promise<string | null>;
  /** Throws where writing a file would follow a link out of the root. */
  requireInside(uri: vscode.Uri): void;
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
    readFile: (path, largest) => readBytes(folder, uriOf(path), largest),
    requireInside: (uri) => {
      requireInside(folder, uri);
    },
    async readText(uri) {
      const bytes = await readIfThere(folder, uri);
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

async function readBytes(folder: vscode.Uri, uri: vscode.Uri, largest?: number): Promise<Uint8Array> {
  const document = openDocument(uri);
  if (document?.isDirty !== true) return readRegular(folder, uri, largest);
  const text = new TextEncoder().encode(document.getText());
  const saved = await readSaved(folder, uri);
  const hasMark = saved !== null && BYTE_ORDER_MARK.every((byte, index) => saved[index] === byte);
  return hasMark ? new Uint8Array([...BYTE_ORDER_MARK, ...text]) : text;
}

/** Null where there is no file, be it open or not. */
async function readIfThere(folder: vscode.Uri, uri: vscode.Uri): Promise<Uint8Array | null> {
  return openDocument(uri)?.isDirty === true ? readBytes(folder, uri) : readSaved(folder, uri);
}

async function readSaved(folder: vscode.Uri, uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await readRegular(folder, uri, LARGEST.sidecar);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === "FileNotFound";
}

/** The documents among these files that have unsaved changes. */
export function unsavedAmong(uris: readonly vscode.Uri[]): readonly vscode.TextDocument[] {
  return uris.flatMap((uri) => {
    const document = openDocument(uri);
    return document?.isDirty === true ? [document] : [];
  });
}
