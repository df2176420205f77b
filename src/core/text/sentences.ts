/** The sentences of a text, each with its mark, without the blanks between them: "Approved. Not yet!" has two. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/);
}
