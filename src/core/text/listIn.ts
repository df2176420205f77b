/** The list of a key, created empty if the map has none: grouping thousands of values without copying lists. */
export function listIn<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created: Value[] = [];
  map.set(key, created);
  return created;
}
