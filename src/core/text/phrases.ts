/** Words of messages. */

const MOST_NAMED = 5;

/** "C-1, C-2 and C-3"; of many the first five and how many more. */
export function enumerated(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const said = rest > 0 ? [...names.slice(0, MOST_NAMED), `${rest} more`] : names;
  return said.length < 2 ? (said[0] ?? "") : `${said.slice(0, -1).join(", ")} and ${said.at(-1) ?? ""}`;
}

/** A figure with its bounds: "8-11 h", "713 or more", "$40". */
export function bounded(
  { least, most }: { readonly least: number; readonly most: number | null },
  unit: string,
): string {
  const figure = most === null || most === least ? amount(least) : `${amount(least)}-${amount(most)}`;
  const whole = unit === "hours" ? `${figure} h` : `${unit}${figure}`;
  return most === null ? `${whole} or more` : whole;
}

function amount(value: number): string {
  return String(Math.round(value * 100) / 100);
}
