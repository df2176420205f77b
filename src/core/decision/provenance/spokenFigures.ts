/** Times whose number is a word: "four hours". */
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Figure } from "./figures";
import { SECONDS, unitOf } from "./units";

/** The figures of a text, with the times in words, in order. */
export function spokenFigures(text: string, figures: readonly Figure[]): readonly Figure[] {
  const said = phrasesIn(text);
  const spoken = ofFamily(said, "numberWord").flatMap(({ from, end, concept }): readonly Figure[] => {
    const behind = said.tokens[end];
    const unit = behind === undefined ? null : unitOf(behind.word);
    if (behind === undefined || unit === null || !(unit in SECONDS || unit === "d" || unit === "w"))
      return [];
    const value = Number(concept);
    const written = text.slice(from, behind.to);
    return [
      { kind: "number", text: written, from, to: behind.to, key: `n:${value}`, unit, value, place: null },
    ];
  });
  return spoken.length === 0 ? figures : [...figures, ...spoken].sort((a, b) => a.from - b.from);
}
