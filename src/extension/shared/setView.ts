import type { SetModel } from "../../core/readiness/model";
import type { LoadProblem } from "../../core/workspace/findPolicy";

/** A set as the sidebar and the status bar need it: without the editor. */
export interface SetView {
  /** The folder's URI as text: tells the sets apart. */
  readonly id: string;
  /** The folder as people name it, relative to the workspace. */
  readonly label: string;
  readonly model: SetModel | null;
  readonly failures: readonly LoadProblem[];
  readonly policyIsDecided: boolean;
}

/** `1 blocker`, `3 blockers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Last part of the label, and what is above it. */
export function splitLabel(label: string): { readonly name: string; readonly folder: string } {
  const slash = label.lastIndexOf("/");
  return slash === -1
    ? { name: label, folder: "" }
    : { name: label.slice(slash + 1), folder: label.slice(0, slash) };
}
