/** What the flow of the command needs from the editor; tests provide replacements. */
import type { FileSystem } from "../../../core/workspace/fileSystem";
import type { Choice } from "./decisionRequest";

/** A file by its path in the engine and its URI in the editor. */
export interface Place {
  /** Relative to the workspace folder, or absolute; links are computed from it. */
  readonly path: string;
  /** URI as a string. */
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
  /** What writing it changes, in sentences, most serious first. */
  readonly changes: readonly string[];
  /** The existing document was not generated, or was edited outside its editable fields: it is kept under another name. */
  readonly isForeign: boolean;
  /** This tool generated the existing document. */
  readonly isOurs: boolean;
  /** Where the old document would be kept. */
  readonly keptAs: string;
}

export interface DecisionPorts {
  /** Files, with unsaved text taking precedence. Accepts paths relative to the workspace folder, and absolute paths. */
  readonly files: FileSystem;
  /** ISO date. */
  readonly today: string;
  /** The place for a path. */
  place(path: string): Place;
  /** The absolute form of a path. */
  absolute(path: string): string;
  /** The text of an open editor, or else of the file; null if there is no file. Rejects if it is not text or cannot be read. */
  readText(uri: string): Promise<string | null>;
  /** False if the file system is read-only. */
  isWritable(uri: string): boolean;
  /** Writes all or nothing; `places` are all files that a decision can have here. */
  write(files: readonly FileToWrite[], places: readonly string[]): Promise<void>;
  /** Saves those of these files that have unsaved changes, after asking unless `isAnswered`. Rejects where one cannot be saved. */
  saveReports(
    uris: readonly string[],
    isAnswered: boolean,
  ): Promise<"saved" | "nothing to save" | "canceled">;
  /** Settles what an interrupted run has left of these files, and says so. Rejects where it cannot. */
  repair(places: readonly string[]): Promise<void>;
  /** Shows progress during the work; `pause` yields, and rejects with `CANCELED` if the user cancels. */
  withProgress<T>(work: (pause: () => Promise<void>) => Promise<T>): Promise<T>;
  /** Each resolves with null if the user cancels. */
  readonly ask: {
    policy(set: string): Promise<string | null>;
    asOf(expired: readonly string[], suggested: string | null): Promise<string | null>;
    /** Says in words what would change. */
    choice(preview: Preview): Promise<Choice | null>;
    /** Shows the difference until the user decides. */
    review(preview: Preview): Promise<Choice | null>;
    output(suggested: Place, why: string | null): Promise<Place | null>;
  };
}

/** Thrown when the user cancels; the same symbol in both bundles of the extension. */
export const CANCELED: unique symbol = Symbol.for("release-readiness.canceled");
