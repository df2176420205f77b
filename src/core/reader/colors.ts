import { ofFamily } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import type { Severity } from "./facts";

/** The level that a color stands for where a rating is expected: "🔴", "Amber", "🟢 Green"; null for a text that says anything else. */
export function colorLevel(text: string): Severity | null {
  const said = phrasesIn(text);
  const colors = ofFamily(said, "color");
  const [first] = colors;
  if (first === undefined || colors.length < said.tokens.length) return null;
  return colors.every(({ concept }) => concept === first.concept) ? (first.concept as Severity) : null;
}

/** Whether a text is only a color, which is as often the state of an area as the level of a finding. */
export function isColor(text: string): boolean {
  return colorLevel(text) !== null;
}
