/** What the flow of the command needs of the editor; tests give it something else. */
import type { FileSystem } from "../../../core/workspace/fileSystem";
import type { Choice } from "./decisionRequest";

/** A file as the engine names it, and as the editor does. */
export interface Place {
  /** Relative to the workspace folder, or absolute: what links are computed from. */
  readonly path: string;
  /** URI as text. */
  readonly uri: string;
}

export interface FileToWrite {
  readonly uri: string;
  readonly text: string;
  /** What was read there, null: nothing. */
  readonly expected: string | null;
}

export interface Preview {
  readonly document: Place;
  /** What would be written. */
  readonly text: string;
  readonly verdictText: string;
  /** Somebody else wrote what stands there, or part of it outside of the fields: it is kept beside the new one. */
  readonly isForeign: boolean;
  /** This tool wrote what stands there. */
  readonly isOurs: boolean;
  /** Where the old document would be kept. */
  readonly keptAs: string;
}

export interface DecisionPorts {
  /** Files with unsaved text over them; takes paths relative to the workspace folder, and absolute ones. */
  readonly files: FileSystem;
  /** ISO date. */
  readonly today: string;
  /** The file of a path. */
  place(path: string): Place;
  /** The absolute form of a path. */
  absolute(path: string): string;
  /** What an editor shows of a file, else what is on disk; null where there is none. Rejects where it is no text or cannot be read. */
  readText(uri: string): Promise<string | null>;
  /** False where its file system takes no changes. */
  isWritable(uri: string): boolean;
  /** Writes all or nothing; `places` are all files that a decision can have here. */
  write(files: readonly FileToWrite[], places: readonly string[]): Promise<void>;
  /** Settles what an interrupted run has left of these files, and says so. Rejects where it cannot. */
  repair(places: readonly string[]): Promise<void>;
  /** Shows progress while it works; `pause` lets others have a turn and rejects with `Cancelled` when the user has had enough. */
  withProgress<T>(work: (pause: () => Promise<void>) => Promise<T>): Promise<T>;
  /** Each resolves with null when the user gives no answer. */
  readonly ask: {
    policy(set: string): Promise<string | null>;
    asOf(expired: readonly string[], suggested: string | null): Promise<string | null>;
    choice(preview: Preview): Promise<Choice | null>;
    output(suggested: Place, why: string | null): Promise<Place | null>;
  };
}

/** The user ended it. */
export const CANCELLED: unique symbol = Symbol("cancelled");
