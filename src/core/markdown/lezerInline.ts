import {
  parser,
  Strikethrough,
  type Element,
  type InlineContext as Content,
  type MarkdownParser,
} from "@lezer/markdown";
import type { InlineText } from "./blocks";
import { decodeEntity } from "./entities";
import { createPlainTextWriter, isBreakTag, type PlainTextWriter } from "./plainText";

// No Autolink: it is quadratic, and a bare address reads the same without it (docs/contributing/keystroke.md).
const inlineParser: MarkdownParser = parser.configure([
  Strikethrough,
  { parseInline: [{ name: "Words", before: "Escape", parse: wordsEnd }] },
]);

/** The end of a stretch that begins no markup, which is most of every text: the parser would try each of its characters with every kind of markup. */
function wordsEnd(content: Content, _: number, at: number): number {
  const length = content.slice(at, content.end).search(/[\\`*_~<[\]&!]/);
  if (length === 0) return -1;
  return length < 0 ? content.end : at + length;
}

/** Where inline content stands: offsets into the document, which marks of quotes to leave out, which labels are defined. */
export interface InlineContext {
  /** The document, its line breaks all `\n`, of the same length as the original. */
  readonly text: string;
  readonly targetOf: (label: string) => string | undefined;
  /** In a table cell `\|` stands for a bar, in code too. */
  readonly isCell: boolean;
  /** In a quote every further line begins with its marks. */
  readonly isQuoted: boolean;
}

/** Reads the inline content between two offsets. `content` is the text there, with the marks of quotes blanked. */
export function readInline(content: string, from: number, context: InlineContext): InlineText {
  const writer = createPlainTextWriter();
  const elements = inlineParser.parseInline(content, from) as unknown as readonly InlineElement[];
  const scope: Scope = { content, from, context, writer };
  writeRange(scope, elements, from, from + content.length);
  return writer.finish(from, from + content.length);
}

/** What the parser's elements contain; their type and children are not in its public declarations. */
interface InlineElement extends Pick<Element, "from" | "to"> {
  readonly type: number;
  readonly children?: readonly InlineElement[];
}

interface Scope {
  readonly content: string;
  readonly from: number;
  readonly context: InlineContext;
  readonly writer: PlainTextWriter;
}

function writeRange(scope: Scope, elements: readonly InlineElement[], from: number, to: number): void {
  let position = from;
  for (const element of elements) {
    if (element.to <= position || element.from >= to) continue;
    writeText(scope, position, element.from);
    writeElement(scope, element);
    position = element.to;
  }
  writeText(scope, position, to);
}

function writeText(scope: Scope, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const newline = scope.content.indexOf("\n", start - scope.from);
    const end = newline < 0 ? to : Math.min(to, newline + scope.from);
    scope.writer.add(slice(scope, start, end), start);
    if (end < to) scope.writer.breakLine(end);
    start = end + 1;
  }
}

function writeElement(scope: Scope, element: InlineElement): void {
  const { writer } = scope;
  const inner = (): void => {
    writeBetweenMarks(scope, element);
  };
  switch (nameOf(element)) {
    case "StrongEmphasis":
      writer.mark("strong", inner);
      return;
    case "Emphasis":
      writer.mark("emphasis", inner);
      return;
    case "Strikethrough":
      writer.mark("strike", inner);
      return;
    case "InlineCode":
      writer.mark("code", () => {
        writeCode(scope, element);
      });
      return;
    case "Escape":
      writer.add(slice(scope, element.from + 1, element.to), element.from + 1);
      return;
    case "Entity":
      writer.add(decodeEntity(slice(scope, element.from, element.to)), element.from, true);
      return;
    case "HardBreak":
      writer.breakLine(element.to - 1);
      return;
    case "HTMLTag":
      if (isBreakTag(slice(scope, element.from, element.to))) writer.breakLine(element.from);
      return;
    case "Comment":
    case "ProcessingInstruction":
      return;
    case "Autolink":
      writer.mark(
        "link",
        () => {
          writeText(scope, element.from + 1, element.to - 1);
        },
        slice(scope, element.from + 1, element.to - 1),
      );
      return;
    case "Link":
    case "Image":
      writeLink(scope, element);
      return;
    default:
      writeRange(scope, element.children ?? [], element.from, element.to);
  }
}

/** Content of an element that begins and ends with a mark. */
function writeBetweenMarks(scope: Scope, element: InlineElement): void {
  const children = element.children ?? [];
  const first = children[0];
  const last = children.at(-1);
  if (!first || !last || first === last) return;
  writeRange(scope, children.slice(1, -1), first.to, last.from);
}

function writeCode(scope: Scope, element: InlineElement): void {
  const children = element.children ?? [];
  const from = children[0]?.to ?? element.from;
  const to = children.at(-1)?.from ?? element.to;
  let code = slice(scope, from, to).replaceAll("\n", " ");
  if (scope.context.isCell) code = code.replaceAll("\\|", "|");
  const isPadded = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
  scope.writer.add(isPadded ? code.slice(1, -1) : code, isPadded ? from + 1 : from);
}

/** `[text](address)`, `[text][label]` or `[text]`; without a definition the brackets are text. */
function writeLink(scope: Scope, element: InlineElement): void {
  const children = element.children ?? [];
  const isImage = nameOf(element) === "Image";
  const closing = children.findIndex((child, index) => index > 0 && nameOf(child) === "LinkMark");
  const opening = children[0];
  const end = children[closing];
  if (!opening || !end) {
    writeRange(scope, children, element.from, element.to);
    return;
  }
  const inner = children.slice(1, closing);
  const url = children.find((child) => nameOf(child) === "URL");
  const label = children.find((child) => nameOf(child) === "LinkLabel");
  const named = label ? slice(scope, label.from + 1, label.to - 1) : "";
  const isReference = !url && !isInlineTarget(children, closing);
  const target = isReference
    ? scope.context.targetOf(named || slice(scope, opening.to, end.from))
    : undefined;
  if (isReference && target === undefined) {
    scope.writer.add(slice(scope, element.from, opening.to), element.from);
    writeRange(scope, inner, opening.to, end.from);
    writeText(scope, end.from, element.to);
    return;
  }
  const address = url ? slice(scope, url.from, url.to) : target;
  scope.writer.mark(
    isImage ? "image" : "link",
    () => {
      writeRange(scope, inner, opening.to, end.from);
    },
    address,
  );
}

function isInlineTarget(children: readonly InlineElement[], closing: number): boolean {
  return children.slice(closing + 1).some((child) => nameOf(child) === "LinkMark");
}

function nameOf(element: InlineElement): string {
  return inlineParser.nodeSet.types[element.type]?.name ?? "";
}

function slice(scope: Scope, from: number, to: number): string {
  return scope.content.slice(from - scope.from, to - scope.from);
}
