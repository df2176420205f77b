import type { EffortUnits } from "../policy/model";
import type { MarkdownDocument } from "../markdown/blocks";
import type { Source } from "../text/source";
import type { ReportFacts } from "./facts";

export interface ReadOptions {
  readonly effort: EffortUnits;
  /** The parser; Lezer where it is not given. */
  readonly parse?: (text: string) => MarkdownDocument;
}

/** Reads the facts out of one report. Never throws on its content: what cannot be read is a reading problem. */
export function readReport(_source: Source, _options: ReadOptions): ReportFacts {
  throw new Error("being written");
}
