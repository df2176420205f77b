/** The earlier data if the present ones say the same, so that comparing objects is enough to see that nothing changed. */
export function unchangedOr<Data>(earlier: Data | null, now: Data): Data {
  return earlier !== null && JSON.stringify(earlier) === JSON.stringify(now) ? earlier : now;
}

export function isSameMap<Key, Value>(
  one: ReadonlyMap<Key, Value> | null,
  other: ReadonlyMap<Key, Value>,
): one is ReadonlyMap<Key, Value> {
  if (one === null || one.size !== other.size) return false;
  return [...other].every(([key, value]) => one.has(key) && one.get(key) === value);
}
