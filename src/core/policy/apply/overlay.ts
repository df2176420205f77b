import type { JsonPath } from "../jsonDocument";
import { REST } from "../schema/values";
import type { Complaints } from "./complaints";

type Overlay<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The object with the stated values merged over it. */
export function overlay<T extends object>(base: T, over: Overlay<T> | undefined): T {
  const stated = Object.entries(over ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...(Object.fromEntries(stated) as Partial<T>) };
}

/** A list of strings; `"..."` in it stands for those of the extended policy. */
export function extendedTexts(
  base: readonly string[],
  entries: readonly string[] | undefined,
): readonly string[] {
  return entries?.flatMap((entry) => (entry === REST ? base : [entry])) ?? base;
}

export interface ListRules<Value, Entry> {
  readonly path: JsonPath;
  /** The key that identifies an entry, and its name in the file. */
  readonly keyName: string;
  readonly keyOf: (one: Value | Entry) => string;
  /** The value of an entry, merged over the extended policy's entry with the same key if there is one. */
  readonly make: (entry: Entry, known: Value | undefined, path: JsonPath) => Value;
}

/**
 * Applies a list of a policy file to that of the extended policy. It replaces the list unless it contains `"..."`, which stands for the
 * extended entries: known ones are changed in place, new ones are added before or after them.
 */
export function extendedList<Value, Entry extends object>(
  base: readonly Value[],
  entries: readonly (Entry | typeof REST)[] | undefined,
  { path, keyName, keyOf, make }: ListRules<Value, Entry>,
  complaints: Complaints,
): readonly Value[] {
  if (entries === undefined) return base;
  const known = new Map(base.map((one) => [keyOf(one), one]));
  const made = new Map<string, Value>();
  const order = entries.map((entry, index) => {
    if (entry === REST) return REST;
    const key = keyOf(entry);
    const at = [...path, index];
    if (made.has(key)) {
      const message = `The ${keyName} "${key}" is used twice: give each entry its own.`;
      complaints.atValue(message, [...at, keyName]);
    }
    made.set(key, make(entry, known.get(key), at));
    return { key };
  });
  if (order.indexOf(REST) !== order.lastIndexOf(REST)) {
    complaints.atValue(`"${REST}" appears twice: remove one.`, [...path, order.lastIndexOf(REST)]);
  }
  const isExtending = order.includes(REST);
  return order.flatMap((place) => {
    if (place === REST) return base.map((one) => made.get(keyOf(one)) ?? one);
    const value = made.get(place.key);
    return value === undefined || (isExtending && known.has(place.key)) ? [] : [value];
  });
}
