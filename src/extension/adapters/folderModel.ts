import * as vscode from "vscode";
import { createEngine, type Engine } from "../../core/engine/engine";
import type { Counters } from "../../core/engine/counters";
import type { SetState } from "../../core/engine/judgeRead";
import type { WorkspaceSet } from "../readiness";
import { folderPatterns, run } from "../shared/settings";
import { createWorkspaceFileSystem, type WorkspaceFileSystem } from "./workspaceFileSystem";

/** A known set with its last published result: null until it is judged for the first time. */
export interface KnownSet {
  readonly path: string;
  published: { readonly state: SetState; readonly set: WorkspaceSet } | null;
}

/** Everything known about one workspace folder. */
export interface FolderModel {
  readonly folder: vscode.WorkspaceFolder;
  readonly files: WorkspaceFileSystem;
  readonly engine: Engine;
  /** By path. */
  readonly sets: Map<string, KnownSet>;
}

export interface FolderModelOptions {
  readonly counters: Counters;
  readonly pause: () => Promise<void>;
}

export function createFolderModel(
  folder: vscode.WorkspaceFolder,
  { counters, pause }: FolderModelOptions,
): FolderModel {
  const files = createWorkspaceFileSystem(folder.uri, () => run() === "onType");
  const engine = createEngine({
    fileSystem: files,
    openText: (path) => files.openText(path),
    hasByteOrderMark: (path) => files.hasByteOrderMark(path),
    today,
    pause,
    above: folder.uri.path,
    patterns: () => folderPatterns(folder.uri),
    counters,
  });
  return { folder, files, engine, sets: new Map() };
}

/** The local date: a waiver expires at the end of the user's day. */
function today(): string {
  const now = new Date();
  const digits = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}

/** A set as features see it. `before`: as they saw it until now. */
export function workspaceSet(
  model: FolderModel,
  state: SetState,
  before: WorkspaceSet | null = null,
): WorkspaceSet {
  return {
    folder: model.folder,
    uri: model.files.uriOf(state.path),
    model: state.model,
    lastModel: state.model === null ? (before?.model ?? before?.lastModel ?? null) : null,
    failures: state.failures,
    policyIsDecided: state.policyIsDecided,
    decisionText: state.decisionText,
    sourceLines: state.sourceLines,
    policyUri: state.policyPath === null ? null : model.files.uriOf(state.policyPath),
  };
}

/** A set that was found and not judged yet. */
export function unjudgedSet(model: FolderModel, path: string): WorkspaceSet {
  return workspaceSet(model, failedState(path, null, []));
}

/** The state of a set without a model; what is known of its files is kept from the last state. */
export function failedState(path: string, last: SetState | null, failures: SetState["failures"]): SetState {
  return {
    path,
    model: null,
    failures,
    policyIsDecided: false,
    policyPath: last?.policyPath ?? null,
    decisionText: null,
    sourceLines: new Map(),
    anchor: last?.anchor ?? null,
  };
}

/** Adds a set, unless it belongs to a workspace folder inside this one. Returns whether it is new. */
export function adoptSet(model: FolderModel, path: string): boolean {
  if (model.sets.has(path)) return false;
  const owner = vscode.workspace.getWorkspaceFolder(model.files.uriOf(path));
  if (owner?.uri.toString() !== model.folder.uri.toString()) return false;
  model.sets.set(path, { path, published: null });
  return true;
}
