import { parseJsonDocument, type JsonDocument, type JsonPath } from "../jsonDocument";

/** Where a value of the effective policy comes from: a line of the policy file, or the policy that it extends. */
export interface Origin {
  /** 1-based; null if the file does not set it. */
  readonly line: number | null;
  /** For an entry that the file sets in part, the keys that it sets; else []. */
  readonly keys: readonly string[];
}

/** Answers for the places of a policy file. */
export interface Origins {
  readonly of: (path: JsonPath) => Origin;
  /** Of the list entry that `matches`, if any. */
  readonly ofEntry: (list: JsonPath, matches: (entry: unknown) => boolean) => Origin;
}

const ELSEWHERE: Origin = { line: null, keys: [] };

/** `text`: the text of the policy file, null if there is none. */
export function originsIn(text: string | null): Origins {
  if (text === null) return { of: () => ELSEWHERE, ofEntry: () => ELSEWHERE };
  const document = parseJsonDocument(text);
  const of = (path: JsonPath): Origin => originOf(document, path);
  return {
    of,
    ofEntry: (list, matches) => {
      const entries = valueAt(document.value, list);
      const index = Array.isArray(entries) ? entries.findIndex(matches) : -1;
      return index < 0 ? ELSEWHERE : of([...list, index]);
    },
  };
}

function originOf(document: JsonDocument, path: JsonPath): Origin {
  const value = valueAt(document.value, path);
  if (value === undefined) return ELSEWHERE;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return { line: document.keyRange(path).line, keys: isObject ? Object.keys(value) : [] };
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, part) => memberOf(inner, part), value);
}

/** The own member of an object or array, else undefined. */
export function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}
