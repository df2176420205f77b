import type { InlineText, Mark, MarkKind } from "./blocks";

/**
 * Collects the plain text of inline content piece by piece, with the document offset that each piece is from, so that a place in
 * the plain text can be shown in the document. Both adapters write with it: it alone decides how white space is folded.
 */
export interface PlainTextWriter {
  /** Adds text; every character is `source` + its index, unless `isFixed`: then all of it maps to `source`. */
  add(text: string, source: number, isFixed?: boolean): void;
  /** Adds a line break of the document. */
  breakLine(source: number): void;
  /** Marks what `write` adds; nothing is marked when it adds nothing. */
  mark(kind: MarkKind, write: () => void, url?: string): void;
  finish(from: number, to: number): InlineText;
}

/** A stretch of the plain text and where it is from. */
interface Piece {
  readonly plain: number;
  readonly source: number;
  readonly isFixed: boolean;
}

export function createPlainTextWriter(): PlainTextWriter {
  const marks: Mark[] = [];
  const pieces: Piece[] = [];
  let plain = "";

  const append = (text: string, source: number, isFixed: boolean): void => {
    if (text === "") return;
    pieces.push({ plain: plain.length, source, isFixed });
    plain += text;
  };
  const push = (text: string, source: number, isFixed: boolean): void => {
    const blanks = blanksAtEnd(plain);
    for (const { from, to } of withoutLongBlanks(text, MOST_BLANKS - blanks))
      append(text.slice(from, to), isFixed ? source : source + from, isFixed);
  };
  const dropTrailingSpace = (): void => {
    let end = plain.length;
    while (end > 0 && isBlank(plain.charAt(end - 1))) end--;
    plain = plain.slice(0, end);
    while ((pieces.at(-1)?.plain ?? -1) >= plain.length) pieces.pop();
  };
  const sourceAt = (offset: number): number => {
    const piece = pieces.findLast((one) => one.plain <= offset);
    if (!piece) return 0;
    return piece.isFixed ? piece.source : piece.source + offset - piece.plain;
  };

  return {
    add(text, source, isFixed = false) {
      const isLineStart = plain === "" || plain.endsWith("\n");
      const kept = isLineStart ? text.replace(/^[ \t]+/, "") : text;
      push(kept, isFixed ? source : source + text.length - kept.length, isFixed);
    },
    breakLine(source) {
      dropTrailingSpace();
      push("\n", source, true);
    },
    mark(kind, write, url) {
      const index = marks.length;
      const from = plain.length;
      write();
      if (plain.length > from) {
        marks.splice(index, 0, { kind, from, to: plain.length, ...(url === undefined ? {} : { url }) });
      }
    },
    finish(from, to) {
      dropTrailingSpace();
      const { length } = plain;
      return {
        from,
        to,
        plain,
        marks: marks
          .filter((mark) => mark.from < length)
          .map((mark) => (mark.to > length ? { ...mark, to: length } : mark)),
        sourceOffset(offset) {
          if (offset >= length && length > 0) return sourceAt(length - 1) + 1;
          return length === 0 ? from : sourceAt(offset);
        },
      };
    },
  };
}

/** A longer run of blanks is cut: it says no more, and expressions that look for `\s*` take a time that grows with its square or worse. */
const MOST_BLANKS = 8;

const LONG_BLANKS = new RegExp(String.raw`\s{${MOST_BLANKS + 1},}`, "g");
const BLANK = /\s/;

function blanksAtEnd(text: string): number {
  let count = 0;
  while (count < MOST_BLANKS && BLANK.test(text.charAt(text.length - 1 - count))) count++;
  return count;
}

/** The parts of a text without what exceeds a run of blanks; `room` is how many it may begin with. */
function withoutLongBlanks(
  text: string,
  room: number,
): readonly { readonly from: number; readonly to: number }[] {
  let start = 0;
  while (start < text.length && BLANK.test(text.charAt(start))) start++;
  const parts = [{ from: 0, to: Math.min(start, room) }];
  let from = start;
  for (const { 0: run, index } of text.slice(start).matchAll(LONG_BLANKS)) {
    parts.push({ from, to: start + index + MOST_BLANKS });
    from = start + index + run.length;
  }
  return [...parts, { from, to: text.length }];
}

const BREAK_TAG = /^<br\s*\/?>$/i;

/** Whether a tag of HTML breaks the line: "<br/>". */
export function isBreakTag(html: string): boolean {
  return BREAK_TAG.test(html);
}

/** Inline content without any markup: the plain text is the source. */
export function literalText(text: string, from: number): InlineText {
  return { from, to: from + text.length, plain: text, marks: [], sourceOffset: (offset) => from + offset };
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t";
}
