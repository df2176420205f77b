import type { InlineText, Mark } from "./blocks";

const SPECIAL = /[\\`*_~<[&\n!]/g;
const ENTITY = /&(?:#|\w+;)/y;
const NO_MARKS: readonly Mark[] = [];

/**
 * Reads inline content whose only markup is bold text and code that nobody can read otherwise: most lines of most reports, for a fifth of the
 * parser's cost. Null for anything else, which the parser reads; both give the same (a test holds them together).
 */
export function readSimpleInline(content: string, from: number, isCell: boolean): InlineText | null {
  const marks: Mark[] = [];
  const plainStarts: number[] = [];
  const sourceStarts: number[] = [];
  let plain = "";
  let position = 0;
  let strongFrom = -1;
  const add = (start: number, end: number): void => {
    if (end <= start) return;
    plainStarts.push(plain.length);
    sourceStarts.push(from + start);
    plain += content.slice(start, end);
  };
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(content); match; match = SPECIAL.exec(content)) {
    const at = match.index;
    const next = content.charCodeAt(at + 1);
    switch (match[0]) {
      case "`": {
        const end = content.indexOf("`", at + 1);
        if (!isPlainCode(content, at, end, isCell)) return null;
        add(position, at);
        marks.push({ kind: "code", from: plain.length, to: plain.length + end - at - 1 });
        add(at + 1, end);
        position = end + 1;
        SPECIAL.lastIndex = position;
        break;
      }
      case "*": {
        const isOpening = strongFrom < 0;
        if (!(isOpening ? opensStrong(content, at) : closesStrong(content, at))) return null;
        add(position, at);
        if (isOpening) strongFrom = plain.length;
        else {
          if (plain.length === strongFrom) return null;
          marks.push({ kind: "strong", from: strongFrom, to: plain.length });
          strongFrom = -1;
        }
        position = at + 2;
        SPECIAL.lastIndex = position;
        break;
      }
      case "\n": {
        add(position, trimmedEnd(content, position, at));
        plainStarts.push(plain.length);
        sourceStarts.push(from + at);
        plain += "\n";
        position = at + 1;
        while (isBlank(content.charCodeAt(position))) position++;
        SPECIAL.lastIndex = position;
        break;
      }
      case "_":
        if (!isWord(content.charCodeAt(at - 1)) || !isWord(next)) return null;
        break;
      case "<":
        if (!(isDigit(next) || isBlank(next) || next === 61)) return null;
        break;
      case "~":
        if (next === 126) return null;
        break;
      case "&":
        ENTITY.lastIndex = at;
        if (ENTITY.test(content)) return null;
        break;
      case "!":
        if (next === 91) return null;
        break;
      default:
        return null;
    }
  }
  if (strongFrom >= 0) return null;
  add(position, content.length);
  return inlineText(from, content.length, plain, inDocumentOrder(marks), plainStarts, sourceStarts);
}

function inlineText(
  from: number,
  length: number,
  plain: string,
  marks: readonly Mark[],
  plainStarts: readonly number[],
  sourceStarts: readonly number[],
): InlineText {
  const sourceAt = (offset: number): number => {
    let index = plainStarts.length - 1;
    while (index > 0 && (plainStarts[index] ?? 0) > offset) index--;
    return (sourceStarts[index] ?? from) + offset - (plainStarts[index] ?? 0);
  };
  return {
    from,
    to: from + length,
    plain,
    marks,
    sourceOffset: (offset) => {
      if (plain.length === 0) return from;
      return offset >= plain.length ? sourceAt(plain.length - 1) + 1 : sourceAt(offset);
    },
  };
}

/** Bold text that holds code begins before it: outer marks come first. */
function inDocumentOrder(marks: Mark[]): readonly Mark[] {
  if (marks.length === 0) return NO_MARKS;
  return marks.length === 1
    ? marks
    : marks.sort((a, b) => a.from - b.from || b.to - a.to || (a.kind === "strong" ? -1 : 1));
}

function isPlainCode(content: string, at: number, end: number, isCell: boolean): boolean {
  if (end <= at + 1 || content.charCodeAt(at - 1) === 96 || content.charCodeAt(end + 1) === 96) return false;
  const code = content.slice(at + 1, end);
  if (code.includes("\n") || (isCell && code.includes("\\"))) return false;
  return !(code.startsWith(" ") || code.endsWith(" "));
}

/** Exactly two stars, behind nothing, a blank or an opening bracket, before a character. */
function opensStrong(content: string, at: number): boolean {
  const before = at === 0 ? 32 : content.charCodeAt(at - 1);
  const behind = content.charCodeAt(at + 2);
  return (
    content.charCodeAt(at + 1) === 42 && (isBlank(before) || before === 10 || before === 40) && isText(behind)
  );
}

/** Exactly two stars behind a character, before nothing, a blank or punctuation. */
function closesStrong(content: string, at: number): boolean {
  const behind = content.charCodeAt(at + 2);
  const isEnd =
    Number.isNaN(behind) || isBlank(behind) || behind === 10 || (isPunctuation(behind) && behind !== 42);
  return content.charCodeAt(at + 1) === 42 && isEnd && isText(content.charCodeAt(at - 1));
}

function trimmedEnd(content: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(content.charCodeAt(to - 1))) to--;
  return to;
}

function isText(code: number): boolean {
  return !Number.isNaN(code) && !isBlank(code) && code !== 10 && code !== 42 && code !== 0xa0;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isPunctuation(code: number): boolean {
  return code < 127 && code > 32 && !isWord(code);
}
