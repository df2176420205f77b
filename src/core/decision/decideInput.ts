import type { SetModel } from "../readiness/model";
import type { PolicyFileBytes } from "../workspace/findPolicy";

/** The input of a release decision. */
export interface DecideInput {
  readonly model: SetModel;
  /** Path of the document, as named by the caller; links are relative to its folder. */
  readonly outputPath: string;
  /** Folder of the set, as named by the caller. */
  readonly setPath: string;
  readonly existing: {
    /** Existing text at `outputPath`, null if there is none. */
    readonly target: string | null;
    /** Text of the decision document of the set, null if there is none. */
    readonly setDecision: string | null;
    /** Text of the JSON file next to `outputPath`, null if there is none. Omitted if nothing will be written there, so nothing can be lost. */
    readonly sidecar?: string | null;
  };
  /** The policy file; null if a built-in policy is used unchanged. */
  readonly policyFile: PolicyFileBytes | null;
  /** Whether to replace a document that this tool did not write, or edits outside the fields. */
  readonly replace: boolean;
  readonly toolVersion: string;
}
