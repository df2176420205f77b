import { groupBy } from "../text/groupBy";
import type { Problem } from "../readiness/model";

/** The problems of one file that a new analysis found. */
export interface FileProblems {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** Those of `problems` that are new or moved. */
  readonly added: number;
}

/** The files whose problems changed, each with all its current problems. */
export function differenceOfProblems(
  before: readonly Problem[],
  after: readonly Problem[],
): readonly FileProblems[] {
  const old = byPath(before);
  const now = byPath(after);
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].flatMap((path): readonly FileProblems[] => {
    const problems = now.get(path) ?? [];
    const was = (old.get(path) ?? []).map(signature);
    const known = new Set(was);
    const isSame =
      was.length === problems.length && problems.every((one, index) => signature(one) === was[index]);
    if (isSame) return [];
    return [{ path, problems, added: problems.filter((one) => !known.has(signature(one))).length }];
  });
}

/** Known problems at their current positions: what can be shown before a pause in typing. */
export function withoutNewProblems(
  before: readonly Problem[],
  after: readonly Problem[],
): readonly Problem[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  return after.filter(({ fingerprint }) => known.has(fingerprint));
}

function byPath(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  return groupBy(problems, ({ path }) => path);
}

function signature(problem: Problem): string {
  const { rule, severity, line, column, endLine, endColumn, message, related } = problem;
  return JSON.stringify([rule, severity, line, column, endLine, endColumn, message, related]);
}
