/** Replaces the text between two 0-based UTF-16 offsets; `to` is exclusive. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with edits applied, which refer to the text as it was and do not overlap. Of two at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  const parts = ordered.map(({ from, to, text: written }) => {
    const kept = text.slice(at, from);
    at = to;
    return kept + written;
  });
  return parts.join("") + text.slice(at);
}
