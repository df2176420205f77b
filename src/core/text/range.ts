/** A stretch of a text: 0-based UTF-16 offsets (`to` is exclusive) and the 1-based lines and columns of both ends. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Answers line questions about one text. */
export interface LineIndex {
  /** Number of lines; a text ends with an empty line where it ends with a line break. */
  readonly lineCount: number;
  /** 1-based line that contains the offset. */
  lineAt(offset: number): number;
  /** The range between two offsets. */
  range(from: number, to: number): Range;
  /** 0-based offset of the first character of a 1-based line. */
  lineStart(line: number): number;
}

/** Indexes the lines of a text; `\n`, `\r\n` and a lone `\r` each end one. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const lineStart = (line: number): number => starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0;
  return {
    lineCount: starts.length,
    lineAt,
    lineStart,
    range(from, written) {
      // The first half of a line end belongs to the line end.
      const isSplit =
        written > from && text.charCodeAt(written - 1) === 13 && text.charCodeAt(written) === 10;
      const to = isSplit ? written - 1 : written;
      const line = lineAt(from);
      const endLine = lineAt(to);
      return {
        from,
        to,
        line,
        column: from - lineStart(line) + 1,
        endLine,
        endColumn: to - lineStart(endLine) + 1,
      };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}
