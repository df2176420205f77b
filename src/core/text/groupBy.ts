import { listIn } from "./listIn";

/** The items by their keys. Groups are in the order of their first members, and items in the order of the list. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) listIn(groups, keyOf(item)).push(item);
  return groups;
}
