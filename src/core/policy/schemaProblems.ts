import * as z from "zod/mini";
import { nearestWord } from "../text/nearest";
import { wordsOf } from "../text/words";
import { problemAt, type FileProblem, type JsonDocument, type JsonPath } from "./jsonDocument";
import { valueMessage } from "./valueMessages";

/** Validates a document: returns either the value or the problems, each with its location. */
export function validate<T extends z.core.$ZodType>(
  schema: T,
  document: JsonDocument,
): { readonly value: z.output<T> | null; readonly problems: readonly FileProblem[] } {
  // The error language is set per call: without it every message is "Invalid input", and zod's global setting is not ours to change.
  const result = z.safeParse(schema, document.value, { error: valueMessage });
  if (result.success) return { value: result.data, problems: [] };
  return {
    value: null,
    problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, document)),
  };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  document: JsonDocument,
): readonly FileProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) =>
      problemAt(unknownKeyMessage(key, path, known), document.keyRange([...path, key])),
    );
  }
  if (issue.code === "invalid_key") {
    const message = issue.issues.map((one) => one.message).join("; ");
    return [problemAt(`${placeOf(path)}: ${message}.`, document.keyRange(path))];
  }
  const written = valueAt(document.value, path);
  const meant = issue.code === "invalid_union" ? meantOption(issue) : null;
  if (meant !== null) {
    return meant.flatMap((inner) =>
      problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, schema, document),
    );
  }
  if (written === undefined) {
    return [problemAt(`${placeOf(path)} is missing: add it.`, document.valueRange(path.slice(0, -1)))];
  }
  const message = `${placeOf(path)}: ${meantValue(issue, written)}${withoutFullStop(issue.message)}.`;
  return [problemAt(message, document.valueRange(path))];
}

/** For a union, the issues of the member whose type the value has; null if it matches none. */
function meantOption(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | null {
  const isInside = (inner: z.core.$ZodIssue): boolean =>
    inner.path.length > 0 || inner.code === "unrecognized_keys";
  return issue.errors.find((issues) => issues.length > 0 && issues.every(isInside)) ?? null;
}

/** The message about an unknown key. */
export function unknownKeyMessage(key: string, path: JsonPath, known: readonly string[]): string {
  const where = path.length === 0 ? "" : ` in ${placeOf(path)}`;
  const nearest = nearestWord(key, known);
  const advice = nearest === null ? `Known keys: ${known.join(", ")}.` : `Did you mean "${nearest}"?`;
  return `Unknown key "${key}"${where}. ${advice}`;
}

function meantValue(issue: z.core.$ZodIssue, written: unknown): string {
  if (issue.code !== "invalid_value" || typeof written !== "string") return "";
  const nearest = nearestWord(written, issue.values.map(String));
  const isWord = wordsOf(written).length > 0;
  return nearest === null || !isWord ? "" : `Did you mean "${nearest}"? `;
}

/** `waivers[2].expires`. */
export function placeOf(path: JsonPath): string {
  if (path.length === 0) return "The policy file";
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");
}

function pathOf(path: readonly PropertyKey[]): JsonPath {
  return path.map((part) => (typeof part === "symbol" ? String(part) : part));
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}

function withoutFullStop(message: string): string {
  return message.endsWith(".") ? message.slice(0, -1) : message;
}

function knownKeys(schema: z.core.$ZodType, path: JsonPath): readonly string[] {
  const at = path.reduce<z.core.$ZodType | undefined>(childOf, schema);
  const def = definitionOf(at);
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

function childOf(schema: z.core.$ZodType | undefined, part: string | number): z.core.$ZodType | undefined {
  const def = definitionOf(schema);
  if (def?.type === "object") return def.shape[String(part)];
  if (def?.type === "record") return def.valueType;
  if (def?.type === "array") return def.element;
  return undefined;
}

type Definition = z.core.$ZodTypes["_zod"]["def"];

/** The definition inside optional and nullable; for a union, that of the object. */
function definitionOf(schema: z.core.$ZodType | undefined): Definition | undefined {
  const def = schema?._zod.def as Definition | undefined;
  if (def?.type === "optional" || def?.type === "nullable") return definitionOf(def.innerType);
  if (def?.type !== "union") return def;
  return def.options.map(definitionOf).find((one) => one?.type === "object");
}
