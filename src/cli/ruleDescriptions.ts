import type { RuleDescription } from "../core/export/sarif";
import { ALL_RULES } from "../core/rules/allRules";

/** The rules as SARIF describes them. */
export function describedRules(): readonly RuleDescription[] {
  return ALL_RULES.map(({ id, title, severity }) => ({ id, description: title, severity }));
}
