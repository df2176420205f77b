import type * as vscode from "vscode";
import type { SetModel } from "../core/readiness/model";
import type { LoadProblem } from "../core/workspace/findPolicy";

/** An assessment set of the workspace, as last read: judged, or the reasons why it cannot be. */
export interface WorkspaceSet {
  readonly folder: vscode.WorkspaceFolder;
  /** Folder of the set. */
  readonly uri: vscode.Uri;
  /** Paths in it are relative to the workspace folder, joined with `/`. Null where the set failed. */
  readonly model: SetModel | null;
  /** Why it failed: an invalid policy file, an unreadable folder. */
  readonly failures: readonly LoadProblem[];
  /** False while the policy is only guessed. */
  readonly policyIsDecided: boolean;
}

/** What the editor knows of the workspace. Features read it and listen to it; none knows another feature. */
export interface Readiness {
  /** In order of folder and path. */
  readonly sets: readonly WorkspaceSet[];
  /** False until the workspace was searched once. */
  readonly isReady: boolean;
  /** Fires with the sets that changed, appeared or are gone; never for a run that was overtaken by another. */
  readonly onDidChange: vscode.Event<ReadinessChange>;
  /** Reads everything anew. */
  refresh(): Promise<void>;
  /** The set that a file belongs to, null for none. */
  setOf(uri: vscode.Uri): WorkspaceSet | null;
  /** The file of a path of a model. */
  uriOf(set: WorkspaceSet, path: string): vscode.Uri;
}

export interface ReadinessChange {
  readonly changed: readonly WorkspaceSet[];
  readonly removed: readonly vscode.Uri[];
}

/** What every feature is given. */
export interface FeatureContext {
  readonly readiness: Readiness;
  readonly log: vscode.LogOutputChannel;
  readonly subscriptions: vscode.Disposable[];
  readonly extensionUri: vscode.Uri;
}
