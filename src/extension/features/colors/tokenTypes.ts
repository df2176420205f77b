import type { ColoredWord } from "../../../core/language/findingColors";

/** Types of tokens by what words mean. The manifest maps each to scopes of themes, which a test checks. */
export const TOKEN_TYPES = {
  "severity-critical": "releaseReadinessCritical",
  "severity-high": "releaseReadinessHigh",
  "severity-medium": "releaseReadinessMedium",
  "severity-low": "releaseReadinessLow",
  "severity-info": "releaseReadinessInfo",
  "finding-id": "releaseReadinessFinding",
  "status-open": "releaseReadinessOpen",
  "status-done": "releaseReadinessDone",
  "unfilled-field": "releaseReadinessUnfilled",
} as const satisfies Record<ColoredWord, string>;
