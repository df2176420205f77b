import { diffLines } from "diff";
import type { TextEdit } from "./textEdit";

/** Lines that may differ before the whole text is replaced instead: a comparison takes longer with each of them. */
const MOST_CHANGES = 2000;

/**
 * The edits that make one text of another, a line or more each, in their order: what stays the same is not touched, so that cursors,
 * folded regions and markers of an editor stay where they are. Offsets are 0-based and in UTF-16 units of `before`.
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const changes = diffLines(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [{ from: 0, to: before.length, text: after }];
  const edits: TextEdit[] = [];
  let at = 0;
  let from = 0;
  let text = "";
  const close = (): void => {
    if (at > from || text !== "") edits.push({ from, to: at, text });
    text = "";
  };
  for (const { added, removed, value } of changes) {
    if (added) text += value;
    else if (removed) at += value.length;
    else {
      close();
      at += value.length;
      from = at;
    }
  }
  close();
  return edits;
}
