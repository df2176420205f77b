/** JSON whose bytes depend only on the value: keys in code-unit order at every level, arrays as they are (docs/command-line.md). */

/** Without white space, as input for hashes. RangeError for a number that JSON cannot represent. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

/** To be read: indented by two spaces, one line break at the end. Members that are undefined are left out. */
export function stableStringify(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError("A number that JSON cannot represent has no canonical form.");
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  // No prototype: a key "__proto__" stays a key.
  const sorted = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of entries) sorted[key] = sortKeys(member);
  return sorted;
}
