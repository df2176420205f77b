/** A figure with its unit: `95%`, `4 h`. */
export function withUnit(figure: number | string, unit: string): string {
  if (unit === "") return String(figure);
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`;
}
