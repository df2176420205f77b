/** Command arguments come from key bindings, tasks and other extensions, so nothing about them is taken for granted. */

/** The set that a command argument names: a URI, a set, or a tree element. Null if it names none. */
export function setIn(argument: unknown): string | null {
  const set = memberOf(memberOf(argument, "node"), "set") ?? memberOf(argument, "set");
  return (
    uriText(set) ?? uriText(memberOf(set, "uri")) ?? uriText(memberOf(argument, "uri")) ?? uriText(argument)
  );
}

/** A URI in either form in which commands pass it: a string, or an instance of the editor's class. */
export function uriText(value: unknown): string | null {
  if (typeof value === "string") return value;
  const isUri = typeof memberOf(value, "scheme") === "string" && typeof memberOf(value, "path") === "string";
  return isUri ? String(value) : null;
}

/** A string member, or null. */
export function textIn(value: unknown, name: string): string | null {
  const found = memberOf(value, name);
  return typeof found === "string" ? found : null;
}

/** The strings of a list member; empty if there is none. */
export function textsIn(value: unknown, name: string): readonly string[] {
  const found = memberOf(value, name);
  return Array.isArray(found) ? found.filter((one) => typeof one === "string") : [];
}

/** A member of a value that may be anything. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Partial<Record<string, unknown>>)[name]
    : undefined;
}
