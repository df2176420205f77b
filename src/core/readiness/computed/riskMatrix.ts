import type { RiskMatrix } from "../../policy/releaseModel";
import { greatest } from "../../text/extremes";

/**
 * The level for a likelihood and an impact: a lookup, because multiplying ordinal scales is meaningless. Ignores case and surrounding
 * whitespace. Null for a level that is not on the scales of the matrix, and for a missing cell.
 */
export function riskLevel(matrix: RiskMatrix, likelihood: string, impact: string): string | null {
  const row = matrix.cells[indexIn(matrix.likelihoods, likelihood)];
  return row?.[indexIn(matrix.impacts, impact)] ?? null;
}

/** The position of a level on an ascending scale, -1 if the scale does not contain it. */
export function indexIn(scale: readonly string[], level: string): number {
  const wanted = comparable(level);
  return scale.findIndex((known) => comparable(known) === wanted);
}

/** The highest of several levels of the matrix; null if there are none. Ignores levels that the matrix does not contain. */
export function worstLevel(matrix: RiskMatrix, levels: readonly string[]): string | null {
  const indexes = levels.map((level) => indexIn(matrix.levels, level)).filter((index) => index >= 0);
  return indexes.length === 0 ? null : (matrix.levels[greatest(indexes)] ?? null);
}

export const RISK_RATINGS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;
export type RiskRating = (typeof RISK_RATINGS)[number];

const RATING_OF_NAME: Readonly<Record<string, RiskRating>> = {
  critical: "CRITICAL",
  "very high": "CRITICAL",
  extreme: "CRITICAL",
  vh: "CRITICAL",
  high: "HIGH",
  h: "HIGH",
  medium: "MEDIUM",
  moderate: "MEDIUM",
  m: "MEDIUM",
  low: "LOW",
  l: "LOW",
  "very low": "LOW",
  vl: "LOW",
  note: "LOW",
  none: "LOW",
};

/**
 * A level of the matrix as one of the four risk ratings: by its name, or else by its position from the top of the scale. Null for a level
 * that the matrix does not contain.
 */
export function riskRating(matrix: RiskMatrix, level: string): RiskRating | null {
  const index = indexIn(matrix.levels, level);
  if (index < 0) return null;
  const fromTop = matrix.levels.length - 1 - index;
  return (
    RATING_OF_NAME[comparable(level)] ?? RISK_RATINGS[Math.max(0, RISK_RATINGS.length - 1 - fromTop)] ?? null
  );
}

/** The higher of two ratings. */
export function higherRating(a: RiskRating, b: RiskRating): RiskRating {
  return RISK_RATINGS.indexOf(a) >= RISK_RATINGS.indexOf(b) ? a : b;
}

function comparable(level: string): string {
  return level
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
}
