/** The lines of a document, by 0-based index. Only the requested lines are read. */
export interface TextLines {
  readonly count: number;
  /** Without its line break; "" outside the document. */
  at(index: number): string;
}

export function linesOfText(text: string): TextLines {
  const lines = text.split(/\r\n|\n|\r/);
  return { count: lines.length, at: (index) => lines[index] ?? "" };
}
