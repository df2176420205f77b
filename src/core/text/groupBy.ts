import { listIn } from "./listIn";

/** The items by their keys; groups stand in the order of their first members, and so do the items in each. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) listIn(groups, keyOf(item)).push(item);
  return groups;
}
