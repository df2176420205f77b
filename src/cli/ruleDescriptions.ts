import type { RuleDescription } from "../core/export/sarif";
import { ALL_RULES } from "../core/rules/allRules";

/** The rules as SARIF describes them. */
export function describedRules(): readonly RuleDescription[] {
  return ALL_RULES.map(({ id, title, level }) => ({ id, description: title, severity: level }));
}
