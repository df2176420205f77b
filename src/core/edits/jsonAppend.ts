import { createScanner, type Node } from "jsonc-parser";
import type { TextEdit } from "../text/textEdit";

/** What one level of a file is indented by; two blanks if nothing tells. */
export function indentUnit(text: string): string {
  return /[\r\n]([ \t]+)"/.exec(text)?.[1] ?? "  ";
}

/**
 * Appends an entry to an array, or a property to an object, and leaves everything else as it is: comments stay where they are, behind the
 * entry or in the line that they belong to. `written` is the entry as if it were not indented, with `\n` between its lines.
 */
export function appendToContainer(text: string, container: Node, written: string): readonly TextEdit[] {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const outer = indentOf(text, container.offset);
  const inner = outer + indentUnit(text);
  const entry = eol + inner + written.replaceAll("\n", eol + inner);
  const end = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  if (last === undefined) {
    const start = container.offset + 1;
    const isBlank = text.slice(start, end).trim() === "";
    const behind = isBlank || !/[\r\n]/.test(text.slice(start, end)) ? eol + outer : "";
    return [{ from: start, to: isBlank ? end : start, text: entry + behind }];
  }
  const { comma, rest } = behindEntry(text, last.offset + last.length, end);
  const closing = /[\r\n]/.test(text.slice(rest, end)) ? "" : eol + outer;
  const isTrailing = comma !== null;
  const inserted = { from: rest, to: rest, text: entry + (isTrailing ? "," : "") + closing };
  const separator = { from: last.offset + last.length, to: last.offset + last.length, text: "," };
  return isTrailing ? [inserted] : [separator, inserted];
}

function indentOf(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

// SyntaxKind of jsonc-parser is a const enum, which isolated modules cannot use.
const COMMA = 5;
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LINE_BREAK = 14;
const BLANK = 15;

/** The comma behind the last entry, if there is one, and where its line ends: behind the comment in it. */
function behindEntry(
  text: string,
  from: number,
  end: number,
): { readonly comma: number | null; readonly rest: number } {
  const scanner = createScanner(text.slice(0, end), false);
  scanner.setPosition(from);
  let comma: number | null = null;
  let rest = from;
  let isInLine = true;
  for (let kind: number = scanner.scan(); scanner.getTokenOffset() < end; kind = scanner.scan()) {
    if (kind === LINE_BREAK) isInLine = false;
    else if (kind === COMMA) comma = scanner.getTokenOffset();
    else if (kind !== LINE_COMMENT && kind !== BLOCK_COMMENT && kind !== BLANK) break;
    if (kind === COMMA || (isInLine && kind !== BLANK))
      rest = scanner.getTokenOffset() + scanner.getTokenLength();
  }
  return { comma, rest };
}
