import type { Block } from "./blocks";

/** A block that was read, and the offset of the line behind it. */
export interface ReadBlock {
  readonly block: Block;
  readonly next: number;
}

/** Length of what a sticky expression matches at an offset, null where it does not. */
export function matchAt(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex - at : null;
}

/** Offset of the end of the line that holds an offset. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
