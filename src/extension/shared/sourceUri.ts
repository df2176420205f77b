import type * as vscode from "vscode";
import { sourcePath } from "../../core/workspace/sourceLines";
import { folderOfSet } from "../../core/workspace/usualPlaces";
import { createWorkspaceFileSystem, pathBelow } from "../adapters/workspaceFileSystem";
import type { JudgedSet } from "./setDocument";

/** The file that a document of a set cites, as the engine finds it; null for one that is missing or outside the workspace. */
export async function sourceUri(
  { folder, uri, model }: JudgedSet,
  cited: string,
): Promise<vscode.Uri | null> {
  const files = createWorkspaceFileSystem(folder.uri);
  const setPath = folderOfSet(pathBelow(folder.uri, uri) ?? model.path);
  const path = await sourcePath(files, setPath, cited, { workspaceFolder: "." });
  return path === null || path.split("/").includes("..") ? null : files.uriOf(path);
}
