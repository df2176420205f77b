import type { SetModel } from "../../core/readiness/model";
import type { LoadProblem } from "../../core/workspace/findPolicy";

/** A set as the sidebar and the status bar show it, without any editor types. */
export interface SetView {
  /** The folder's URI as a string. */
  readonly id: string;
  /** The folder's path relative to the workspace. */
  readonly label: string;
  readonly model: SetModel | null;
  readonly failures: readonly LoadProblem[];
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
