/** Arguments of commands come from key bindings, tasks and other extensions: nothing about them is taken for granted. */

/** The set that an argument of a command names: a URI, a set, or an element of a tree. Null where it names none. */
export function setIn(argument: unknown): string | null {
  const set = memberOf(memberOf(argument, "node"), "set") ?? memberOf(argument, "set");
  return (
    uriText(set) ?? uriText(memberOf(set, "uri")) ?? uriText(memberOf(argument, "uri")) ?? uriText(argument)
  );
}

/** A URI in one of the forms in which it crosses a command: text, or an object of the editor's own class. */
export function uriText(value: unknown): string | null {
  if (typeof value === "string") return value;
  const isUri = typeof memberOf(value, "scheme") === "string" && typeof memberOf(value, "path") === "string";
  return isUri ? String(value) : null;
}

/** A member that is a text, else null. */
export function textIn(value: unknown, name: string): string | null {
  const found = memberOf(value, name);
  return typeof found === "string" ? found : null;
}

/** A member of a value that may be anything. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Partial<Record<string, unknown>>)[name]
    : undefined;
}
