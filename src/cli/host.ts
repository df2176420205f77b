import type { Tone } from "../core/export/text";
import type { FileSystem } from "../core/workspace/fileSystem";

/** What a command may know of the process it runs in. */
export interface Host {
  readonly files: FileSystem;
  /** ISO date. The only clock that is read (decision.md, Dates). */
  readonly today: string;
  /** Writes data to stdout; resolves when it is flushed. */
  readonly print: (text: string) => Promise<void>;
  /** Writes a message to stderr, a line break added. */
  readonly tell: (message: string) => Promise<void>;
  /** Colours text for stdout, where that is a terminal that wants it. */
  readonly paint: (tone: Tone, text: string) => string;
}
