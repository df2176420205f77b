import type { JsonPath } from "../jsonDocument";
import { REST } from "../schema/values";
import type { Complaints } from "./complaints";

type Overlay<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The object with what is stated laid over it. */
export function overlay<T extends object>(base: T, over: Overlay<T> | undefined): T {
  const stated = Object.entries(over ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...(Object.fromEntries(stated) as Partial<T>) };
}

/** A list of texts; `"..."` in it stands for those of the extended policy. */
export function extendedTexts(
  base: readonly string[],
  entries: readonly string[] | undefined,
): readonly string[] {
  return entries?.flatMap((entry) => (entry === REST ? base : [entry])) ?? base;
}

export interface ListRules<Value, Entry> {
  readonly path: JsonPath;
  /** The key that tells entries apart, and what it is called in the file. */
  readonly keyName: string;
  readonly keyOf: (one: Value | Entry) => string;
  /** The value of an entry over that of the extended policy, where it has one of the key. */
  readonly make: (entry: Entry, known: Value | undefined, path: JsonPath) => Value;
}

/**
 * A list of a policy file laid over that of the extended policy. It replaces it; with `"..."` in it that stands for the extended
 * one, whose entries are changed where they are and new ones added before or after.
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
      const message = `The ${keyName} "${key}" is there twice: each entry needs its own.`;
      complaints.atValue(message, [...at, keyName]);
    }
    made.set(key, make(entry, known.get(key), at));
    return { key };
  });
  if (order.indexOf(REST) !== order.lastIndexOf(REST)) {
    complaints.atValue(`"${REST}" is there twice: remove one.`, [...path, order.lastIndexOf(REST)]);
  }
  const isExtending = order.includes(REST);
  return order.flatMap((place) => {
    if (place === REST) return base.map((one) => made.get(keyOf(one)) ?? one);
    const value = made.get(place.key);
    return value === undefined || (isExtending && known.has(place.key)) ? [] : [value];
  });
}
