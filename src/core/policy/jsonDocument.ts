import {
  createScanner,
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from "jsonc-parser";
import { createLineIndex, type LineIndex, type Range } from "../text/range";

/** An error in a file that people write: what is wrong, where, and what to do. Lines and columns are 1-based, in UTF-16 units. */
export interface FileProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Keys and 0-based indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** A JSON document with comments and trailing commas, and the location of everything in it. */
export interface JsonDocument {
  /** Plain data; objects have no prototype. `undefined` if the text is not JSON. */
  readonly value: unknown;
  /** Errors that make the text unreadable: syntax errors, duplicate keys, and reserved keys. */
  readonly problems: readonly FileProblem[];
  /** The value at a path, or the nearest enclosing value that exists. */
  valueRange(path: JsonPath): Range;
  /** The key of a property, or the value if it has no key. */
  keyRange(path: JsonPath): Range;
}

export const LARGEST_JSON = 1024 * 1024;
const DEEPEST_NESTING = 64;

/** Parses JSON with comments. Never throws. */
export function parseJsonDocument(text: string): JsonDocument {
  const index = createLineIndex(text);
  const refusal = refusalOf(text, index);
  if (refusal !== null) return documentOf(undefined, undefined, [refusal], index, text.length);
  const errors: ParseError[] = [];
  const root = parseTree(withoutByteOrderMark(text), errors, { allowTrailingComma: true });
  // Only the first error: later ones are mostly consequences of it.
  const syntax = errors.slice(0, 1).map((error) => {
    const to = Math.min(error.offset + Math.max(error.length, 1), text.length);
    return problemAt(syntaxMessage(printParseErrorCode(error.error)), index.range(error.offset, to));
  });
  if (root === undefined) {
    const empty = problemAt("The file is empty: enter at least {}.", index.range(0, 0));
    const problems = text.trim() === "" || syntax.length === 0 ? [empty] : syntax;
    return documentOf(undefined, undefined, problems, index, text.length);
  }
  const problems = [...syntax, ...keyProblems(root, index)];
  return documentOf(root, plainValue(root), problems, index, text.length);
}

/** A problem at a place. */
export function problemAt(message: string, range: Range): FileProblem {
  const { line, column, endLine, endColumn } = range;
  return { message, line, column, endLine, endColumn };
}

function documentOf(
  root: Node | undefined,
  value: unknown,
  problems: readonly FileProblem[],
  index: LineIndex,
  length: number,
): JsonDocument {
  const rangeOf = (node: Node | undefined): Range =>
    node === undefined ? index.range(0, Math.min(1, length)) : index.range(node.offset, endOf(node));
  return {
    value,
    problems,
    valueRange: (path) => rangeOf(nodeNear(root, path)),
    keyRange: (path) => {
      const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
      return node?.parent?.type === "property"
        ? rangeOf(node.parent.children?.[0])
        : rangeOf(nodeNear(root, path));
    },
  };
}

/** Marks an object or array only at its opening bracket: a squiggle under all of it would hide what is inside. */
function endOf(node: Node): number {
  return node.type === "object" || node.type === "array" ? node.offset + 1 : node.offset + node.length;
}

function nodeNear(root: Node | undefined, path: JsonPath): Node | undefined {
  if (root === undefined) return undefined;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

/** The parser is recursive, so text that would overflow the stack is rejected before parsing. */
function refusalOf(text: string, index: LineIndex): FileProblem | null {
  if (text.length > LARGEST_JSON) {
    return problemAt(
      `The file is larger than ${LARGEST_JSON} characters and was not read.`,
      index.range(0, 0),
    );
  }
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== END_OF_FILE; kind = scanner.scan()) {
    if (OPENING.includes(kind)) depth++;
    if (CLOSING.includes(kind)) depth--;
    if (depth > DEEPEST_NESTING) {
      const at = scanner.getTokenOffset();
      return problemAt(
        `The file is nested more than ${DEEPEST_NESTING} levels deep, which a policy never is.`,
        index.range(at, at + 1),
      );
    }
  }
  return null;
}

// SyntaxKind of jsonc-parser is a const enum, which isolated modules cannot use.
const OPENING: readonly number[] = [1, 3];
const CLOSING: readonly number[] = [2, 4];
const END_OF_FILE = 17;

function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
}

function keyProblems(node: Node, index: LineIndex): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const seen = new Map<string, Node>();
  for (const child of node.children ?? []) {
    if (node.type === "object") {
      const key = child.children?.[0];
      const name = keyOf(child);
      if (key === undefined || name === null) continue;
      const range = index.range(key.offset, key.offset + key.length);
      const first = seen.get(name);
      if (name === "__proto__")
        problems.push(problemAt(`The key "__proto__" is reserved: remove it.`, range));
      if (first !== undefined) {
        const line = index.lineAt(first.offset);
        problems.push(
          problemAt(`The key "${name}" is used twice, first on line ${line}: keep one of them.`, range),
        );
      }
      seen.set(name, child);
    }
    for (const problem of keyProblems(child, index)) problems.push(problem);
  }
  return problems;
}

function keyOf(property: Node): string | null {
  const value: unknown = property.children?.[0]?.value;
  return typeof value === "string" ? value : null;
}

/** Objects without a prototype, so that a key such as `__proto__` is an ordinary key. */
function plainValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(plainValue);
  if (node.type !== "object") return node.value as unknown;
  const object = Object.create(null) as Record<string, unknown>;
  for (const property of node.children ?? []) {
    const key = keyOf(property);
    const value = property.children?.[1];
    if (key !== null && value !== undefined) object[key] = plainValue(value);
  }
  return object;
}

const SYNTAX_MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is not a JSON value: put text in double quotes.",
  InvalidNumberFormat: "This is not a number.",
  PropertyNameExpected: "Expected a key in double quotes.",
  ValueExpected: "Expected a value.",
  ColonExpected: "Expected a colon between key and value.",
  CommaExpected: "Expected a comma.",
  CloseBraceExpected: "Expected a closing brace }.",
  CloseBracketExpected: "Expected a closing bracket ].",
  EndOfFileExpected: "Expected the end of the file: remove everything after the last brace.",
  UnexpectedEndOfComment: "The comment is not closed: add */.",
  UnexpectedEndOfString: "The string is not closed: add a double quote.",
  UnexpectedEndOfNumber: "The number is incomplete.",
  InvalidUnicode: "This Unicode escape is incomplete: write \\u and four hexadecimal digits.",
  InvalidEscapeCharacter: "This escape is unknown: write \\\\ for a backslash.",
  InvalidCharacter: "This character is not allowed here: escape it.",
};

function syntaxMessage(code: string): string {
  return SYNTAX_MESSAGES[code] ?? "The file cannot be read from here on.";
}
