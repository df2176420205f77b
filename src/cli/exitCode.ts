/** Exit codes (docs/command-line.md). */
export const EXIT = { done: 0, problems: 1, unusable: 2, conditional: 3, notApproved: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const PRECEDENCE: readonly ExitCode[] = [EXIT.unusable, EXIT.problems, EXIT.notApproved, EXIT.conditional];

/** The one that counts of several: 2 > 1 > 4 > 3 > 0. */
export function mostSerious(codes: readonly ExitCode[]): ExitCode {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.done;
}
