import type { Origin, Origins } from "./origins";

/** One value of the effective policy, formatted for people. */
export interface PolicyValue {
  readonly group: string;
  /** Unique: `gates.B3`, `thresholds.overallCoverage`. */
  readonly path: string;
  readonly text: string;
  readonly origin: Origin;
}

export function value(group: string, path: string, text: string, origin: Origin): PolicyValue {
  return { group, path, text, origin };
}

/** The members of an object that have a value. */
export function keyed<T extends object>(
  group: string,
  key: string,
  object: T & Readonly<Partial<Record<keyof T, string | number | null>>>,
  origins: Origins,
): readonly PolicyValue[] {
  return Object.entries<string | number | null | undefined>(object).flatMap(([name, stated]) =>
    stated === null || stated === undefined
      ? []
      : [value(group, `${key}.${name}`, `${name}: ${stated}`, origins.of([key, name]))],
  );
}
