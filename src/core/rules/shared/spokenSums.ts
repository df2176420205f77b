/** Sentences of a decision that add figures up: "8 hours plus 16 hours, together 26 hours". */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import { isStructure } from "../../decision/provenance/structure";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { InlineSum } from "./inlineParts";
import { sentencesOf } from "./sentences";
import { withoutPlaces } from "./withoutPlaces";

/** Words between "together" and the sum, and parts of a sum in one sentence. */
const NEAR = 5;
const MOST_PARTS = 12;

/** The sums in sentences that are not what the figures in front of them, of the same unit, add up to. */
export function wrongSpokenSums(decision: DecisionReading): readonly InlineSum[] {
  return sentencesOf(decision.passages).flatMap(({ passage, from, to, text }): readonly InlineSum[] => {
    const said = phrasesIn(text);
    const words = ofFamily(said, "addedUp");
    const numbers = decision
      .figures(passage)
      .filter((one) => one.from >= from && one.to <= to && one.kind === "number")
      .filter((one) => !isStructure(passage, one));
    const figures = numbers.filter(({ unit }) => unit !== null);
    const indexOf = (figure: Figure | undefined): number =>
      said.tokens.findIndex((token) => figure !== undefined && token.from + from >= figure.from);
    const behind = figures.find((one) =>
      words.some(({ end }) => indexOf(one) >= end && indexOf(one) - end <= NEAR),
    );
    if (behind === undefined && numbers.at(-1)?.unit === null) return [];
    const total = behind ?? figures.at(-1);
    const parts = figures.slice(0, total === undefined ? 0 : figures.indexOf(total));
    if (total === undefined || parts.length < 2 || parts.length > MOST_PARTS) return [];
    const first = indexOf(total);
    const isTotal = words.some(({ end, first: at }) => Math.abs(first - (at > first ? at : end)) <= NEAR);
    const isOneUnit = parts.every(({ unit }) => unit === total.unit);
    // "5-6 weeks" is a range.
    const isRange = /\d\s?[a-z]*\s?(?:[-–]|\bto\b)\s?\d/i.test(
      withoutPlaces(decision, passage).slice(from, to),
    );
    if (!isTotal || !isOneUnit || isRange) return [];
    const sum = Math.round(parts.reduce((all, { value }) => all + (value ?? 0), 0) * 100) / 100;
    return sum === total.value ? [] : [{ passage, total, sum, parts: parts.length }];
  });
}
