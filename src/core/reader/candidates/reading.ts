import type { LineIndex } from "../../text/range";
import type { EffortUnits } from "../effortUnits";
import type { Outline } from "../outline";

/** What every reader of a candidate's details needs: the document, its lines, and what a day of work is. */
export interface Reading {
  readonly outline: Outline;
  readonly lines: LineIndex;
  readonly units: EffortUnits;
}
