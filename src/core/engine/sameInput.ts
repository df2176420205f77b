import type { SetInput } from "../judge/judgeSet";

/**
 * Whether two inputs give the same model. Facts and policies are kept as long as they do not change, so it is enough to compare object
 * identities.
 */
export function isSameInput(a: SetInput, b: SetInput): boolean {
  return (
    a.path === b.path &&
    a.policy === b.policy &&
    a.policyReason === b.policyReason &&
    a.policyIsDecided === b.policyIsDecided &&
    a.decisionPath === b.decisionPath &&
    a.rollbackPlan === b.rollbackPlan &&
    a.sourceLines === b.sourceLines &&
    (a.decision === b.decision || JSON.stringify(a.decision) === JSON.stringify(b.decision)) &&
    a.decisionText === b.decisionText &&
    a.asOf === b.asOf &&
    a.today === b.today &&
    isSameList(a.reports, b.reports, (one, other) => one.role === other.role && one.facts === other.facts) &&
    JSON.stringify(a.others) === JSON.stringify(b.others) &&
    isSameList(
      a.unreadable,
      b.unreadable,
      (one, other) => one.path === other.path && one.role === other.role && one.reason === other.reason,
    )
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index] as T));
}
