import { TreeFragment, type ChangedRange, type Tree } from "@lezer/common";
import { bodyStart } from "../markdown/frontMatter";
import { parseTree } from "../markdown/lezer";

/** A text and its syntax tree, kept while the text is edited. */
export interface ParsedText {
  readonly text: string;
  readonly tree: Tree;
  /** Whether parts of the previous tree were reused. */
  readonly isIncremental: boolean;
}

/**
 * Parses a text, reusing the tree of the previous text. Changes are found by comparing the two texts, not from the events of an editor,
 * which may be coalesced, lost, or about another text: a wrong range would give a wrong tree.
 */
export function parseAfter(before: ParsedText | null, text: string): ParsedText {
  if (before === null || bodyStart(before.text) !== bodyStart(text)) {
    return { text, tree: parseTree(text), isIncremental: false };
  }
  if (before.text === text) return before;
  const change = changedRange(before.text, text);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(before.tree), [change]);
  return { text, tree: parseTree(text, fragments), isIncremental: fragments.length > 0 };
}

/** The range that differs, in 0-based UTF-16 offsets of the text before (A) and after (B). */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let end = 0;
  const mostEnd = shorter - from;
  while (
    end < mostEnd &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  // The delimiter row of a table, two lines below a paragraph, can decide where the paragraph ends.
  from = linesBefore(before, from, 2);
  // Half of a two-character line break is parsed differently, so the other half counts as changed too.
  if (from > 0) from--;
  if (end > 0) end--;
  return { fromA: from, toA: before.length - end, fromB: from, toB: after.length - end };
}

/** Start of the line that is the given number of lines above the line of the offset. */
function linesBefore(text: string, offset: number, count: number): number {
  let start = offset;
  for (let line = 0; line <= count && start > 0; line++)
    start = lineStart(text, line === 0 ? start : start - 1);
  return start;
}

/** A line ends with `\n` or `\r`. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !"\n\r".includes(text.charAt(start - 1))) start--;
  return start;
}
