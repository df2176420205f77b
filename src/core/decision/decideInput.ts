import type { SetModel } from "../readiness/model";
import type { PolicyFileBytes } from "../workspace/findPolicy";

/** Everything that a release decision is written from. */
export interface DecideInput {
  readonly model: SetModel;
  /** Where the document goes, as the caller names it; links are relative to its folder. */
  readonly outputPath: string;
  /** Folder of the set, as the caller names it. */
  readonly setPath: string;
  readonly existing: {
    /** Text that stands at `outputPath`, null where there is none. */
    readonly target: string | null;
    /** Text of the set's decision document, null where there is none. */
    readonly setDecision: string | null;
    /** Text of the JSON beside `outputPath`, null where there is none. Not given: nothing will be written there, and nothing lost. */
    readonly sidecar?: string | null;
  };
  /** The policy file; null where a built-in policy is taken as it is. */
  readonly policyFile: PolicyFileBytes | null;
  /** Whether what somebody else wrote may be replaced: a document, or text outside of the fields of ours. */
  readonly replace: boolean;
  readonly toolVersion: string;
}
