/**
 * Offset behind the YAML front matter (`---` … `---` or `...` at the very start), 0 where there is none. Both adapters cut it
 * off: parsed as Markdown its last line would be a phantom heading (docs/contributing/keystroke.md).
 */
export function bodyStart(text: string): number {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = lineEnd(text, first);
  if (text.slice(first, opening).trimEnd() !== "---") return first;
  let from = nextLine(text, opening);
  // A rule at the very start is not front matter: that has a key on its first line, or is empty.
  const firstLine = text.slice(from, lineEnd(text, from)).trimEnd();
  if (firstLine !== "---" && !/^(?:#|[A-Za-z_][\w-]*\s*:)/.test(firstLine)) return first;
  while (from < text.length) {
    const to = lineEnd(text, from);
    const line = text.slice(from, to).trimEnd();
    if (line === "---" || line === "...") return nextLine(text, to);
    from = nextLine(text, to);
  }
  return first;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

function nextLine(text: string, lineEndOffset: number): number {
  return text.startsWith("\r\n", lineEndOffset) ? lineEndOffset + 2 : lineEndOffset + 1;
}
