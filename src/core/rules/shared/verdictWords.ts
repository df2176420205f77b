import type { Verdict } from "../../reader/facts";

/** Verdicts as messages write them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approved: "approved",
  conditional: "approved with conditions",
  "not-approved": "not approved",
};
