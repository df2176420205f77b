/** Open critical and high findings that a sentence of a decision plays down, naming them in its own words. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { SetFinding } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied } from "../../reader/annotations/relations";
import { findingSentences } from "./findingSentences";
import type { Sentence } from "./sentences";
import { spokenStems } from "./spokenFindings";

export interface PlayedDown {
  readonly finding: SetFinding;
  readonly sentence: Sentence;
  /** The words that play it down: "low-impact". */
  readonly word: string;
}

export function playedDownIn(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly PlayedDown[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  return findingSentences(decision, findings).flatMap(({ sentence, finding }): readonly PlayedDown[] => {
    const { text } = sentence;
    const annotated = phrasesIn(text);
    const word = ofFamily(annotated, "playingDown").find(
      (one) => one.concept === "word" && !isTakenBack(annotated, one),
    );
    if (word === undefined) return [];
    const found = finding(text.slice(0, word.from), text.slice(word.to));
    if (found === null || !isSerious(found)) return [];
    const said = text.slice(word.from, word.to);
    const { lines } = reportFigures.get(found.report) ?? { lines: [] };
    return isSaidIn(lines, found, said) ? [] : [{ finding: found, sentence, word: said }];
  });
}

/** "It is not a minor matter", "what was called minor". */
function isTakenBack(said: AnnotatedText, word: Annotation): boolean {
  return (
    isDenied(said, word, said.tokens.length) ||
    ofFamily(said, "playingDown").some(({ concept, end }) => concept === "not" && end <= word.first)
  );
}

function isSerious(finding: SetFinding): boolean {
  const { effectiveSeverity } = finding;
  return isOpenFinding(finding) && (effectiveSeverity === "critical" || effectiveSeverity === "high");
}

/** Whether the report itself says so of the finding, in its section or in a line that names it: "Seat maps: low impact". */
function isSaidIn(lines: readonly string[], { title, range, endLine }: SetFinding, word: string): boolean {
  const stems = spokenStems(title);
  const words = phrasesIn(word).tokens.map((token) => token.word);
  return lines.some((line, index) => {
    const own = new Set(phrasesIn(line).tokens.map((token) => token.word));
    if (!words.every((one) => own.has(one))) return false;
    const isOfFinding = index >= range.line - 1 && index < endLine;
    return isOfFinding || [...spokenStems(line)].filter((stem) => stems.has(stem)).length >= LEAST_COMMON;
  });
}

/** Words that a line and the title of the finding have in common. */
const LEAST_COMMON = 2;
