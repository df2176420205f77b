// Where a sentence ends. Example: "Fixed. Thanks!" has two.
const BREAK = /(?<=[.!?])\s+/;

/** The sentences of a text, each with the mark that ends it. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(BREAK);
}
