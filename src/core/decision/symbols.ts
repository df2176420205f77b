import type { Verdict } from "../reader/facts";

/** What stands in front of a verdict and of the state of a gate: blocks the release, restricts it, or does neither. */
export const SYMBOLS: Readonly<Record<Verdict, string>> = {
  "not-approved": "⛔",
  conditional: "⚠️",
  approved: "✅",
};
