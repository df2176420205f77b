import { ALL_RULES, OTHER_PROBLEMS } from "./allRules";

/** Every code that a problem can have, in the order of the documentation. Each one has a page, docs/rules/<code>.md. */
export const PROBLEM_CODES: readonly string[] = [...ALL_RULES, ...OTHER_PROBLEMS].map(({ id }) => id);
