/** JSON whose bytes depend on the value alone: keys sorted, arrays as they are (contract.md). */

/** Indented by two spaces, keys sorted by UTF-16 units at every level, members that are undefined left out, one line break at the end. */
export function stableStringify(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  // No prototype: a key "__proto__" stays a key.
  const sorted = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of entries) sorted[key] = sortKeys(member);
  return sorted;
}
