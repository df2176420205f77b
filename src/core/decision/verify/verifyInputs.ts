import type { Sidecar } from "../../contract/sidecar";
import type { Difference, DifferenceKind, MeasuredFile } from "./verification";

/** The files that a decision was based on. */
export interface MeasuredInputs {
  /** In the order of the decision. */
  readonly reports: readonly MeasuredFile[];
  readonly policyFile: MeasuredFile | null;
}

/** Files that changed since the decision, compared byte for byte. */
export function inputDifferences(
  { inputs, policy }: Pick<Sidecar, "inputs" | "policy">,
  { reports, policyFile }: MeasuredInputs,
): readonly Difference[] {
  const changed = inputs.flatMap((input) => {
    const measured = reports.find(({ name }) => name === input.path);
    return measured ? fileDifference("inputs", input, measured) : [];
  });
  const ofPolicy = policy.file && policyFile ? fileDifference("policy", policy.file, policyFile) : [];
  return [...changed, ...ofPolicy];
}

function fileDifference(
  kind: DifferenceKind,
  was: { readonly sha256: string; readonly bytes: number },
  { path, now }: MeasuredFile,
): readonly Difference[] {
  const differ = (message: string): readonly Difference[] => [{ kind, path, line: null, message }];
  const what = kind === "policy" ? "the policy file" : "the report";
  if (now === null) return differ(`${what} no longer exists or cannot be read`);
  if (now.sha256 !== was.sha256)
    return differ(
      `${what} changed since the decision: the decision says sha256:${was.sha256}, ${was.bytes} bytes; the file has sha256:${now.sha256}, ${now.bytes} bytes`,
    );
  return now.bytes === was.bytes
    ? []
    : differ(`the decision says ${was.bytes} bytes, but the file has ${now.bytes}`);
}
