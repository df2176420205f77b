/** The expected value of three points, (lo + 4m + hi) / 6 (rules.md, Effort); the middle of the range where no likely value is stated. */
export function pert(low: number, high: number, likely: number | null = null): number {
  return (low + 4 * (likely ?? (low + high) / 2) + high) / 6;
}
