/** "a", "a and b", "a, b, and c". */
export function listed(parts: readonly string[], joint: "and" | "or"): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 3) return parts.join(` ${joint} `);
  return `${parts.slice(0, -1).join(", ")}, ${joint} ${last}`;
}
