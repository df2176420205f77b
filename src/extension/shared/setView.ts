import type { SetModel } from "../../core/readiness/model";
import type { LoadProblem } from "../../core/workspace/findPolicy";

/**
 * How far a set's result can be trusted. `incomplete`: a report could not be read, so its findings are missing. `failed`: the set
 * cannot be judged, because of its policy file or its folder. `pending`: the analysis is still running.
 */
export type SetStanding = "judged" | "incomplete" | "failed" | "pending";

/** A set as the sidebar and the status bar show it, without any editor types. */
export interface SetView {
  /** The folder's URI as a string. */
  readonly id: string;
  /** What the set is called everywhere, such as `berth-booking 3.4`; no other set of the workspace has this name. */
  readonly name: string;
  /** The folder's path relative to the workspace. */
  readonly label: string;
  readonly standing: SetStanding;
  /** The last result, also of a set that cannot be judged now; null if it never could be. */
  readonly model: SetModel | null;
  /** Why the set, or one of its reports, cannot be judged. */
  readonly failures: readonly LoadProblem[];
  /**
   * The number of blockers for the badge. A set that cannot be judged keeps the number from before, and has at least 1: nothing
   * looks better because it is broken.
   */
  readonly blockers: number;
  readonly policyIsDecided: boolean;
}

/** Such as `1 blocker` or `3 blockers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The last part of the label, and the folder that contains it. */
export function splitLabel(label: string): { readonly name: string; readonly folder: string } {
  const slash = label.lastIndexOf("/");
  return slash === -1
    ? { name: label, folder: "" }
    : { name: label.slice(slash + 1), folder: label.slice(0, slash) };
}
