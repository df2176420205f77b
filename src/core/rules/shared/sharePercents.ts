/** Shares of a decision next to the percentage that they are: "three of four flows (75%)". */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";

export interface WrongPercent {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly share: string;
  readonly right: number;
}

/** Words that may come between a share and its percentage. */
const BETWEEN = /^(?: [\p{L}-]+){0,3} ?\((\d{1,3}(?:\.\d+)?) ?%\)/u;

export function wrongPercents({ passages }: DecisionReading): readonly WrongPercent[] {
  return passages.flatMap((passage) =>
    passage.kind === "text" || passage.kind === "row" ? percentsIn(passage) : [],
  );
}

function percentsIn(passage: Passage): readonly WrongPercent[] {
  if (!passage.text.includes("%)")) return [];
  const said = phrasesIn(passage.text);
  return said.tokens.flatMap(({ word, from, to }, index): readonly WrongPercent[] => {
    if (word !== "of" && passage.text.slice(from, to) !== "/") return [];
    const [part, whole] = [numberAt(said, index - 1), numberAt(said, index + 1)];
    const end = said.tokens[index + 1]?.to ?? to;
    const match = BETWEEN.exec(passage.text.slice(end));
    if (part === null || whole === null || whole < 2 || part > whole || !match) return [];
    const right = (100 * part) / whole;
    // Rounded or cut off.
    if (Math.abs(right - Number(match[1])) < 1) return [];
    const start = said.tokens[index - 1]?.from ?? from;
    return [
      {
        passage,
        from: start,
        to: end + match[0].length,
        share: passage.text.slice(start, end + match[0].length),
        right: Math.round(right * 10) / 10,
      },
    ];
  });
}

function numberAt(said: AnnotatedText, index: number): number | null {
  const word = said.tokens[index]?.word ?? "";
  if (/^\d{1,5}$/.test(word)) return Number(word);
  const spoken = ofFamily(said, "numberWord").find(({ first }) => first === index);
  return spoken ? Number(spoken.concept) : null;
}
