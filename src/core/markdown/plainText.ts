import type { InlineText, Mark, MarkKind } from "./blocks";

/**
 * Collects the plain text of inline content piece by piece, with the document offset that each piece is from, so that a place in
 * the plain text can be shown in the document. Both adapters write with it: it alone decides how white space is folded.
 */
export interface PlainTextWriter {
  /** Adds text; every character is `source` + its index, unless `isFixed`: then all of it stands at `source`. */
  add(text: string, source: number, isFixed?: boolean): void;
  /** Adds a line break of the document. */
  breakLine(source: number): void;
  /** Marks what `write` adds; nothing is marked when it adds nothing. */
  mark(kind: MarkKind, write: () => void, url?: string): void;
  finish(from: number, to: number): InlineText;
}

export function createPlainTextWriter(): PlainTextWriter {
  const marks: Mark[] = [];
  const plainStarts: number[] = [];
  const sourceStarts: number[] = [];
  const fixed: boolean[] = [];
  let plain = "";

  const push = (text: string, source: number, isFixed: boolean): void => {
    if (text === "") return;
    plainStarts.push(plain.length);
    sourceStarts.push(source);
    fixed.push(isFixed);
    plain += text;
  };
  const dropTrailingSpace = (): void => {
    let end = plain.length;
    while (end > 0 && isSpace(plain.charCodeAt(end - 1))) end--;
    plain = plain.slice(0, end);
    while (plainStarts.length > 0 && (plainStarts.at(-1) ?? 0) >= end) {
      plainStarts.pop();
      sourceStarts.pop();
      fixed.pop();
    }
  };
  const add = (text: string, source: number, isFixed = false): void => {
    let start = 0;
    if (plain === "" || plain.endsWith("\n")) while (isSpace(text.charCodeAt(start))) start++;
    push(text.slice(start), isFixed ? source : source + start, isFixed);
  };

  return {
    add,
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
      const length = plain.length;
      return {
        from,
        to,
        plain,
        marks: marks
          .filter((mark) => mark.from < length)
          .map((mark) => (mark.to > length ? { ...mark, to: length } : mark)),
        sourceOffset(offset) {
          if (offset >= length && length > 0) return sourceAt(offset - 1) + 1;
          return length === 0 ? from : sourceAt(offset);
        },
      };
    },
  };

  function sourceAt(offset: number): number {
    let low = 0;
    let high = plainStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((plainStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const source = sourceStarts[low] ?? 0;
    return fixed[low] ? source : source + offset - (plainStarts[low] ?? 0);
  }
}

/** Inline content without any markup: the plain text is the source. */
export function literalText(text: string, from: number): InlineText {
  return { from, to: from + text.length, plain: text, marks: [], sourceOffset: (offset) => from + offset };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
