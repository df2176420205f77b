import type { Verdict } from "../reader/facts";

/** The symbol before a verdict or the state of a gate: it blocks the release, restricts it, or does neither. */
export const SYMBOLS: Readonly<Record<Verdict, string>> = {
  "not-approved": "⛔",
  conditional: "⚠️",
  approved: "✅",
};
