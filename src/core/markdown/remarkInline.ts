import type { Image, ImageReference, InlineCode, Link, LinkReference, PhrasingContent, Text } from "mdast";
import type { InlineText } from "./blocks";
import { decodeEntity } from "./entities";
import { createPlainTextWriter, isBreakTag, type PlainTextWriter } from "./plainText";

const LINE_BREAK = /\r\n|\n|\r/;
const LINE_BREAKS = /\r\n|\n|\r/g;
const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** Where inline nodes stand. Offsets of the nodes are into the body, which begins at `shift` of the document. */
export interface InlineScope {
  readonly text: string;
  readonly shift: number;
  /** Quotes around the content: up to this many `>` may precede a continued line. */
  readonly quotes: number;
  /** The targets of link definitions, by their identifiers. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Reads the content of a block; `emptyAt` is its document offset where it has none. */
export function readPhrasing(
  nodes: readonly PhrasingContent[],
  scope: InlineScope,
  emptyAt: number,
): InlineText {
  const writer = createPlainTextWriter();
  writeAll(nodes, scope, writer);
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return writer.finish(emptyAt, emptyAt);
  return writer.finish(startOf(first, scope), endOf(last, scope));
}

interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** Document offset of a node's first character. */
export function startOf(node: Positioned, scope: Pick<InlineScope, "shift">): number {
  return (node.position?.start.offset ?? 0) + scope.shift;
}

/** Document offset behind a node. */
export function endOf(node: Positioned, scope: Pick<InlineScope, "shift">): number {
  return (node.position?.end.offset ?? 0) + scope.shift;
}

function writeAll(nodes: readonly PhrasingContent[], scope: InlineScope, writer: PlainTextWriter): void {
  for (const node of nodes) writeNode(node, scope, writer);
}

function writeNode(node: PhrasingContent, scope: InlineScope, writer: PlainTextWriter): void {
  switch (node.type) {
    case "text":
      writeText(node, scope, writer);
      return;
    case "strong":
    case "emphasis":
      writer.mark(node.type, () => {
        writeAll(node.children, scope, writer);
      });
      return;
    case "delete":
      writer.mark("strike", () => {
        writeAll(node.children, scope, writer);
      });
      return;
    case "inlineCode":
      writeCode(node, scope, writer);
      return;
    case "break":
      writer.breakLine(endOf(node, scope) - 1);
      return;
    case "html":
      if (isBreakTag(node.value)) writer.breakLine(startOf(node, scope));
      return;
    case "link":
    case "linkReference":
      writeLink(node, scope, writer);
      return;
    case "image":
    case "imageReference":
      writeImage(node, scope, writer);
      return;
    case "footnoteReference":
      return;
  }
}

function writeLink(node: Link | LinkReference, scope: InlineScope, writer: PlainTextWriter): void {
  const inner = (): void => {
    writeAll(node.children, scope, writer);
  };
  const from = startOf(node, scope);
  const isBare = scope.text.charAt(from) === "<";
  const url = isBare
    ? scope.text.slice(from + 1, endOf(node, scope) - 1)
    : node.type === "link"
      ? node.url
      : scope.targets.get(node.identifier);
  writer.mark("link", inner, url);
}

function writeImage(node: Image | ImageReference, scope: InlineScope, writer: PlainTextWriter): void {
  const inner = (): void => {
    const content = { from: startOf(node, scope) + 2, to: endOf(node, scope), value: node.alt ?? "" };
    writeAligned(content, scope, writer);
  };
  writer.mark("image", inner, node.type === "image" ? node.url : undefined);
}

function writeCode(node: InlineCode, scope: InlineScope, writer: PlainTextWriter): void {
  const value = node.value.replace(LINE_BREAKS, " ");
  let from = startOf(node, scope);
  while (scope.text.charAt(from) === "`") from++;
  // One space on each side is padding, not content.
  if (scope.text.charAt(from) === " " && !value.startsWith(" ")) from++;
  writer.mark("code", () => {
    writer.add(value, from);
  });
}

function writeText(node: Text, scope: InlineScope, writer: PlainTextWriter): void {
  writeAligned({ from: startOf(node, scope), to: endOf(node, scope), value: node.value }, scope, writer);
}

/** A decoded text and the stretch of the document that it was decoded from. */
interface Decoded {
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** Adds a decoded text with the offsets it is from, line by line: what opens a continued line is not part of the value. */
function writeAligned(decoded: Decoded, scope: InlineScope, writer: PlainTextWriter): void {
  let at = decoded.from;
  decoded.value.split(LINE_BREAK).forEach((line, index) => {
    if (index > 0) {
      const next = nextLine(scope.text, at, decoded.to);
      writer.breakLine(next - 1);
      at = contentStart(line, next, scope);
    }
    at = writeLine(line, at, decoded.to, scope.text, writer);
  });
}

function nextLine(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) return i + 1;
  }
  return to;
}

/** Where a continued line's content begins: behind as many marks of quotes as leave the line its text. */
function contentStart(line: string, from: number, scope: InlineScope): number {
  const starts = [skipBlanks(scope.text, from)];
  for (let i = 0; i < scope.quotes; i++) {
    const start = starts.at(-1) ?? from;
    if (scope.text.charAt(start) !== ">") break;
    starts.push(skipBlanks(scope.text, start + 1));
  }
  return starts.findLast((start) => beginsWith(scope.text, start, line)) ?? starts.at(-1) ?? from;
}

function beginsWith(text: string, at: number, line: string): boolean {
  const char = text.charAt(at);
  return char === line.charAt(0) || char === "&" || (char === "\\" && text.charAt(at + 1) === line.charAt(0));
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

/** Adds one decoded line; returns the document offset after it. */
function writeLine(line: string, from: number, to: number, text: string, writer: PlainTextWriter): number {
  let at = from;
  let run = from;
  let done = 0;
  const flush = (): void => {
    if (at > run) writer.add(text.slice(run, at), run);
  };
  while (done < line.length) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    const entity = char === "&" ? entityAt(text, at) : "";
    const decoded = entity === "" ? "" : decodeEntity(entity);
    if (at >= to) {
      flush();
      writer.add(line.slice(done), to, true);
      return to;
    }
    if (char === "\\" && PUNCTUATION.test(next) && line.charAt(done) === next) {
      flush();
      writer.add(next, at + 1);
      at += 2;
      run = at;
      done++;
    } else if (decoded !== entity && line.startsWith(decoded, done)) {
      flush();
      writer.add(decoded, at, true);
      at += entity.length;
      run = at;
      done += decoded.length;
    } else if (char === line.charAt(done)) {
      at++;
      done++;
    } else {
      // The parser replaced the character (NUL becomes U+FFFD).
      flush();
      writer.add(line.charAt(done), at);
      at++;
      run = at;
      done++;
    }
  }
  flush();
  return at;
}

function entityAt(text: string, at: number): string {
  ENTITY.lastIndex = at;
  return ENTITY.exec(text)?.[0] ?? "";
}
