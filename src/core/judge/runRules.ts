import type { Problem } from "../readiness/model";
import { fingerprintOf } from "../text/hash";
import { oneLine } from "../text/words";
import { INTERNAL_RULE, type Report, type Rule, type RuleContext } from "../rules/rule";

/** Runs rules at the levels of the policy; problems in order of path, line, column and rule. */
export function runRules(rules: readonly Rule[], context: RuleContext): readonly Problem[] {
  const problems = rules.flatMap((rule) => {
    const level = context.policy.rules[rule.id] ?? rule.severity;
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
    const message = `The rule ${rule.id} failed and reported nothing: ${oneLine(what)}. Please report this with the document.`;
    const path = context.reports[0]?.facts.path ?? context.path;
    return [
      problem(INTERNAL_RULE, "warning", {
        path,
        range: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        message,
        identity: [rule.id],
      }),
    ];
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
    fingerprint: fingerprintOf([rule, report.path.split("/").at(-1) ?? "", ...report.identity]),
    related: report.related ?? [],
  };
}

/** By UTF-16 code units: the same on every machine and in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
