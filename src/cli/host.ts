import type { Tone } from "../core/export/text";
import type { FileSystem } from "../core/workspace/fileSystem";
import type { Roots } from "./roots";

/** What a command may know of the process it runs in. */
export interface Host {
  readonly files: FileSystem;
  /** Where files may be read and written. */
  readonly roots: Roots;
  /** ISO date. The only clock that is read (docs/design/gates-and-verdict.md). */
  readonly today: string;
  /** Writes data for programs to stdout, as it is: its sink has escaped it. Resolves when it is flushed. */
  readonly print: (data: string) => Promise<void>;
  /** Writes text for people to stdout, in which nothing acts (`logText`). */
  readonly printText: (text: string) => Promise<void>;
  /** Writes a message to stderr, a line break added; nothing in it acts. */
  readonly tell: (message: string) => Promise<void>;
  /** Colors text for stdout, where that is a terminal that wants it. */
  readonly paint: (tone: Tone, text: string) => string;
}
