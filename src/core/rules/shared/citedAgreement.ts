/** Figures that a decision says several reports agree on, where one of the lines that it cites states another one. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { spokenFigures } from "../../decision/provenance/spokenFigures";
import { hoursOf } from "../../decision/provenance/workHours";
import { says } from "../../reader/annotations/says";
import type { RuleContext } from "../rule";
import { citedLines, placeText, type CitedLine, type Difference } from "./citedDifference";
import { sentencesOf, type Sentence } from "./sentences";

/** A sentence that says that reports agree, and a line that does not. */
export interface Disagreement extends Difference {
  readonly sentence: Sentence;
}

/** "Both put it at one day", where one of the two cited lines says 4 hours. */
export function deniedAgreements(
  decision: DecisionReading,
  { policy }: Pick<RuleContext, "policy">,
): readonly Disagreement[] {
  const inHours = (figure: Figure): number | null => hoursOf(figure, policy.effort);
  return sentencesOf(decision.passages).flatMap((sentence): readonly Disagreement[] => {
    if (!says(sentence.text, "agreement", "word")) return [];
    const figures = spokenFigures(sentence.text, figuresIn(sentence.text)).filter(
      (one) => inHours(one) !== null,
    );
    const [figure, ...more] = figures;
    const lines = citedFor(decision, sentence);
    if (figure === undefined || more.length > 0 || new Set(lines.map(({ path }) => path)).size < 2) return [];
    for (const line of lines) {
      const [stated, ...others] = timesIn(line).filter((one) => inHours(one) !== null);
      if (stated === undefined || others.length > 0 || inHours(stated) === inHours(figure)) continue;
      return [
        {
          sentence,
          message: `The decision says that both state ${figure.text}, but ${placeText(line)} says ${stated.text}. State both.`,
          identity: ["agreement", figure.key, placeText(line)],
          related: [{ ...line, message: stated.text }],
        },
      ];
    }
    return [];
  });
}

function timesIn({ text }: CitedLine): readonly Figure[] {
  return figuresIn(text.replaceAll("*", ""));
}

/** The single lines that a passage cites up to the end of a sentence, without those that it cites for something else before. */
function citedFor(decision: DecisionReading, { passage, to, from }: Sentence): readonly CitedLine[] {
  const sentences = sentencesOf([passage]);
  const before = sentences[sentences.findIndex((one) => one.from === from) - 1];
  const start = Math.min(from, sentences.findLast((one) => one.to <= (before?.from ?? 0))?.from ?? 0);
  const places = decision
    .clauses()
    .filter((one) => one.passage === passage && one.from >= start && one.from < to)
    .flatMap((one) => one.places)
    .filter(({ startLine, endLine }) => startLine === endLine);
  return citedLines(decision, places);
}
