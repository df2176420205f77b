import type { Policy } from "../policy/model";
import { POLICY_FILE_NAME } from "../policy/policyFileName";
import { scaffoldOf } from "../policy/scaffold";
import { discoverReports, type SetFile } from "../workspace/reports";

/** A file to create in the folder of a set. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

export interface NewSet {
  readonly policy: Policy;
  /** What the folder contains already. */
  readonly files: readonly SetFile[];
}

/** The reports that a set lacks under a policy, in the policy's order. A phase that a file of the folder already serves gets no second one. */
export function newReports({ policy, files }: NewSet): readonly NewFile[] {
  const served = new Set(discoverReports(files, policy).reports.map(({ role }) => role));
  return policy.phases
    .filter(({ role }) => !served.has(role))
    .map((phase) => ({ name: phase.file, text: scaffoldOf(phase, policy) }));
}

/** A policy file that extends a built-in policy, and says what is released. `subject`: its name; null if it is not known. */
export function newPolicyFile(base: string, subject: string | null): NewFile {
  const named = subject === null ? "" : `,\n  "subject": { "name": ${JSON.stringify(subject)} }`;
  return { name: POLICY_FILE_NAME, text: `{\n  "extends": ${JSON.stringify(base)}${named}\n}\n` };
}
