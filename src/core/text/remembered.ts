/** Characters of all the texts that are kept: those of a report of a megabyte, as a whole and in parts. */
const MOST_KEPT = 4_000_000;

/** A question about a text, answered once for each: titles, labels and cells recur, and several readers ask about the same one. */
export function remembered<Answer>(
  answer: (text: string) => Answer,
  mostKept = MOST_KEPT,
): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  let length = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const found = answer(text);
    length += text.length;
    if (length > mostKept) {
      known.clear();
      length = text.length;
    }
    known.set(text, { answer: found });
    return found;
  };
}
