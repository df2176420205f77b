/** The expected value of three points, (low + 4 × likely + high) / 6; without a likely value, the middle of the range is used. */
export function pert(low: number, high: number, likely: number | null = null): number {
  return (low + 4 * (likely ?? (low + high) / 2) + high) / 6;
}
