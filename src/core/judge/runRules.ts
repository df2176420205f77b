import type { Problem } from "../readiness/model";
import { internalError } from "../rules/internalError";
import { FILE_START, problemFingerprint, type Report, type Rule, type RuleContext } from "../rules/rule";
import { oneLine } from "../text/words";

/** Runs rules at the levels of the policy. Problems are ordered by path, line, column, and rule. */
export function runRules(rules: readonly Rule[], context: RuleContext): readonly Problem[] {
  const problems = rules.flatMap((rule) => {
    const level = context.policy.rules[rule.id] ?? rule.level;
    return level === "off" ? [] : runRule(rule, level, context);
  });
  return problems.sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function runRule(rule: Rule, level: Problem["severity"], context: RuleContext): readonly Problem[] {
  try {
    return [...rule.check(context)].map((report) => problem(rule.id, report.severity ?? level, report));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const message = `The rule ${rule.id} failed and reported nothing: ${oneLine(what)}. This is a bug in Release Readiness; please report it with the document.`;
    const path = context.reports[0]?.facts.path ?? context.path;
    const report = { path, range: FILE_START, message, identity: [rule.id] };
    return [problem(internalError.id, internalError.level, report)];
  }
}

function problem(rule: string, severity: Problem["severity"], report: Report): Problem {
  const { line, column, endLine, endColumn } = report.range;
  return {
    rule,
    severity,
    path: report.path,
    line,
    column,
    endLine,
    endColumn,
    message: report.message,
    fingerprint: problemFingerprint(rule, report.path, report.identity),
    related: report.related ?? [],
  };
}

/** By UTF-16 code units, so that the order is the same on every machine and in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
