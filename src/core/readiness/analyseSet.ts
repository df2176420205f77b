import type { Policy, Role } from "../policy/model";
import type { ReportFacts } from "../report/facts";
import type { OtherFile, SetModel } from "./model";

export interface SetInput {
  /** Folder of the set, as given by the caller. */
  readonly path: string;
  readonly policy: Policy;
  readonly policyReason: string;
  /** Each phase's report, in the policy's order; a role without a report is missing. */
  readonly reports: readonly { readonly role: Role; readonly facts: ReportFacts }[];
  readonly others: readonly OtherFile[];
  /** Reports that could not be read; they are missing, with this as the reason. */
  readonly unreadable: readonly { readonly path: string; readonly role: Role | null; readonly reason: string }[];
  readonly decisionPath: string | null;
  /** `--as-of`; null: the newest Date or Generated field of the reports. */
  readonly asOf: string | null;
  /** Today's ISO date where waivers are judged by today (editor, check); null: by the as-of date. */
  readonly today: string | null;
  /** False while the policy is only guessed (01-03 only): then no report is called missing. */
  readonly policyIsDecided: boolean;
}

/** Decides about one set: findings merged, gates, verdict, problems. Pure. */
export function analyseSet(_input: SetInput): SetModel {
  throw new Error("being written");
}
