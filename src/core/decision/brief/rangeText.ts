/** `2026-03-04`, or `2026-03-04 to 2026-03-09` for several in order. */
export function rangeText(days: readonly string[]): string {
  const [first = "", ...others] = days;
  const last = others.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}
