import type { Problem } from "../../readiness/model";
import { isFixedBy, type Fix, type FixInput, type Rule } from "../rule";

/**
 * The fixes of a rule whose right text is certain, each for a problem of the report: those that replace text, if there is only one for
 * their place. What inserts text leaves something to write.
 */
export function certainFixes(rule: Rule, input: FixInput, problems: readonly Problem[]): readonly Fix[] {
  const own = problems.filter(({ rule: id, path }) => id === rule.id && path === input.facts.path);
  if (rule.fix === undefined || own.length === 0) return [];
  const fixes = rule.fix(input);
  const isOnlyOne = (fix: Fix): boolean => fixes.filter((other) => overlap(fix, other)).length === 1;
  return fixes.filter(
    (fix) =>
      fix.fixes.length === 1 &&
      fix.edits.every(({ from, to }) => from < to) &&
      isOnlyOne(fix) &&
      own.some((problem) => isFixedBy(problem, fix)),
  );
}

/** Several fixes as one, without those that change what another one changes; null if there is none. */
export function allTogether(title: string, fixes: readonly Fix[]): Fix | null {
  const apart = fixes.filter((fix, index) => !fixes.slice(0, index).some((other) => overlap(fix, other)));
  if (apart.length === 0) return null;
  return {
    title,
    fixes: apart.flatMap((fix) => fix.fixes),
    edits: apart.flatMap((fix) => fix.edits),
  };
}

function overlap(one: Fix, other: Fix): boolean {
  return one.edits.some((a) => other.edits.some((b) => a.from < b.to && b.from < a.to));
}
