import type * as vscode from "vscode";
import type { SetModel } from "../core/readiness/model";
import type { LoadProblem } from "../core/workspace/findPolicy";

/** An assessment set in the workspace, as last read: its model, or the reasons why it cannot be judged. */
export interface WorkspaceSet {
  readonly folder: vscode.WorkspaceFolder;
  /** Folder of the set. */
  readonly uri: vscode.Uri;
  /** Paths in it are relative to the workspace folder, joined with `/`. Null if the set cannot be judged. */
  readonly model: SetModel | null;
  /** Why it cannot be judged, such as an invalid policy file or an unreadable folder. */
  readonly failures: readonly LoadProblem[];
  /** False while the policy is only assumed. */
  readonly policyIsDecided: boolean;
}

/** The state of the workspace. Features read it and listen to it; no feature knows another. */
export interface Readiness {
  /** In order of folder and path. */
  readonly sets: readonly WorkspaceSet[];
  /** False until the first search of the workspace is complete. */
  readonly isReady: boolean;
  /** Fires with the sets that changed, appeared or were removed; never for a run that a newer one has overtaken. */
  readonly onDidChange: vscode.Event<ReadinessChange>;
  /** Reads everything again. */
  refresh(): Promise<void>;
  /** The set that a file belongs to, or null. */
  setOf(uri: vscode.Uri): WorkspaceSet | null;
  /** The URI for a path in a model. */

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
