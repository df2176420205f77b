import { ALL_RULES } from "./allRules";
import { INTERNAL_RULE } from "./rule";

/** Code of a problem that keeps a set from being judged: it has no rule, for it can neither be switched off nor changed. */
export const UNUSABLE_SET = "unusable-set";

/** Every code that a problem can have, in the order of the documentation. Each has its page, docs/rules/<code>.md. */
export const PROBLEM_CODES: readonly string[] = [
  ...ALL_RULES.map(({ id }) => id),
  UNUSABLE_SET,
  INTERNAL_RULE,
];
