/** Numbers in words: "four hours", "nine findings". */
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Figure } from "./figures";
import { SECONDS, unitOf } from "./units";

/** The figures of a text, with the times in words, in order. */
export function spokenFigures(text: string, figures: readonly Figure[]): readonly Figure[] {
  const times = numbersInWords(text).filter(
    ({ unit }) => unit !== null && (unit in SECONDS || unit === "d" || unit === "w"),
  );
  return times.length === 0 ? figures : [...figures, ...times].sort((a, b) => a.from - b.from);
}

/** The numbers in words of a text, each with its unit if one follows. */
export function numbersInWords(text: string): readonly Figure[] {
  const said = phrasesIn(text);
  return ofFamily(said, "numberWord").map(({ from, to: end, end: next, concept }): Figure => {
    const behind = said.tokens[next];
    const unit = behind === undefined ? null : unitOf(behind.word);
    const value = Number(concept);
    const to = unit === null ? end : (behind?.to ?? end);
    return {
      ...{ kind: "number", text: text.slice(from, to), from, to, key: `n:${value}` },
      ...{ unit, value, place: null },
    };
  });
}
