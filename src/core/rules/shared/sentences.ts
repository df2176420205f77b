/** The sentences of a decision, one by one. */
import type { Passage } from "../../decision/provenance/passages";
import { phrasesIn } from "../../reader/annotations/phrases";

export interface Sentence {
  readonly passage: Passage;
  /** 0-based offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The sentences of the running text and the items of a decision, in order. */
export function sentencesOf(passages: readonly Passage[]): readonly Sentence[] {
  return passages.filter(({ kind }) => kind === "text").flatMap(sentencesIn);
}

function sentencesIn(passage: Passage): readonly Sentence[] {
  const { tokens } = phrasesIn(passage.text);
  const starts = tokens.filter(({ sentence }, index) => sentence !== tokens[index - 1]?.sentence);
  return starts.map(({ from }, index) => {
    const to = starts[index + 1]?.from ?? passage.text.length;
    return { passage, from, to, text: passage.text.slice(from, to).trimEnd() };
  });
}
