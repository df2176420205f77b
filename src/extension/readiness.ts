import type * as vscode from "vscode";
import type { DecisionReading } from "../core/decision/provenance/decisionReading";
import type { SetModel } from "../core/readiness/model";
import type { LoadProblem } from "../core/workspace/findPolicy";
import type * as DecisionProgram from "./features/decision/decisionProgram";
import type { SetView } from "./shared/setView";
import type { Supposed } from "./shared/whatIf/supposed";

/** An assessment set in the workspace, as last read: its model, or the reasons why it cannot be judged. */
export interface WorkspaceSet {
  readonly folder: vscode.WorkspaceFolder;
  /** Folder of the set. */
  readonly uri: vscode.Uri;
  /** Paths in it are relative to the workspace folder, joined with `/`. Null if the set cannot be judged. */
  readonly model: SetModel | null;
  /** What was last read if the set cannot be judged now; for display only, so that a typing error in the policy clears nothing. */
  readonly lastModel: SetModel | null;
  /** Why it cannot be judged, such as an invalid policy file or an unreadable folder. */
  readonly failures: readonly LoadProblem[];
  /** False while the policy is only assumed. */
  readonly policyIsDecided: boolean;
  /** The policy file; null if there is none. */
  readonly policyUri: vscode.Uri | null;
  /** What the decision in the folder says; null if there is none, or if the set cannot be judged. */
  readonly decisionText: DecisionReading | null;
  /** Lines of the source files that the reports cite, by path as written: null for a missing file. */
  readonly sourceLines: ReadonlyMap<string, number | null>;
}

/** The state of the workspace. Features read it and listen to it; no feature knows another. */
export interface Readiness {
  /** In order of folder and path. */
  readonly sets: readonly WorkspaceSet[];
  /** Sets that were found and not judged yet; they have neither a model nor failures. */
  readonly unjudged: readonly WorkspaceSet[];
  /** Whether a set is being judged, and has been for so long that its last result may be outdated. */
  isLate(set: WorkspaceSet): boolean;
  /** False until the first search of the workspace is complete. */
  readonly isReady: boolean;
  /**
   * Fires with the sets that changed, appeared or were removed, and with none of them when a set becomes late or is no longer; never for
   * a run that a newer one has overtaken.
   */
  readonly onDidChange: vscode.Event<ReadinessChange>;
  /** Reads everything again. */
  refresh(): Promise<void>;
  /** Takes in files that were just written, and resolves when their sets are judged: the file watcher reports them later. */
  takeIn(uris: readonly vscode.Uri[]): Promise<void>;
  /** The set that a file belongs to, or null. */
  setOf(uri: vscode.Uri): WorkspaceSet | null;
  /** The URI for a path in a model. */
  uriOf(set: WorkspaceSet, path: string): vscode.Uri;
}

export interface ReadinessChange {
  readonly changed: readonly WorkspaceSet[];
  readonly removed: readonly vscode.Uri[];
}

/**
 * The one set that status bar, badge, views and commands refer to: that of the active editor (a report, the decision, the policy file,
 * their differences and previews), or else the last one, or else the worst.
 */
export interface SetInFocus {
  /** Null while there is no set, and, until the first search of the workspace is complete, while no editor shows a set. */
  current(): SetView | null;
  /** The set itself, for commands. */
  set(): WorkspaceSet | null;
  /** The other sets, the worst first. */
  others(): readonly SetView[];
  /** A set as it is shown, in focus or not. */
  viewOf(set: WorkspaceSet): SetView;
  /** Fires when another set is in focus, and when what is shown of any set changes. */
  readonly onDidChange: vscode.Event<void>;
  /** Puts a set in focus: the one with this id (the URI of its folder), or else the one that the user picks. Null if there is none. */
  pick(id?: string): Promise<WorkspaceSet | null>;
}

/** What the user supposes: "What if these findings were fixed?" It changes no file, no problem, no decision, and not the badge. */
export interface WhatIf {
  /** What a set would be; null if nothing is supposed of it. */
  of(view: SetView): Supposed | null;
  /** Supposes that the findings with these keys, and no others, are fixed. `set`: its id. */
  choose(set: string, keys: readonly string[]): void;
  /** Fires when something else is supposed, and when what is shown of any set changes. */
  readonly onDidChange: vscode.Event<void>;
}

/** What every feature is given. */
export interface FeatureContext {
  readonly readiness: Readiness;
  /** The set that the feature refers to. */
  readonly focus: SetInFocus;
  readonly whatIf: WhatIf;
  readonly log: vscode.LogOutputChannel;
  readonly subscriptions: vscode.Disposable[];
  readonly extensionUri: vscode.Uri;
  /** Loads what only commands need; rejects if the file of the extension cannot be read. */
  readonly loadDecisionProgram: () => Promise<typeof DecisionProgram>;
  /** A folder for files of the extension, which may not exist yet. */
  readonly storageUri: vscode.Uri;
  /** What is kept for this workspace when the window is closed. */
  readonly memory: vscode.Memento;
}
