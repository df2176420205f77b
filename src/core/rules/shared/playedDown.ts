/** Open critical and high findings that a sentence of a decision plays down, naming them in its own words. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { SetFinding } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied } from "../../reader/annotations/relations";
import { sentencesOf, type Sentence } from "./sentences";
import { spokenFindings, spokenStems } from "./spokenFindings";

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
  const sentences = sentencesOf(decision.passages).flatMap((sentence) => {
    const said = phrasesIn(sentence.text);
    const word = ofFamily(said, "playingDown").find(
      (one) => one.concept === "word" && !isTakenBack(said, one),
    );
    return word === undefined ? [] : [{ sentence, word }];
  });
  if (sentences.length === 0 || reportFigures === null) return [];
  const spoken = spokenFindings(findings, reportFigures);
  return sentences.flatMap(({ sentence, word }): readonly PlayedDown[] => {
    const { text } = sentence;
    const found = spoken(text.slice(0, word.from)) ?? spoken(text.slice(word.to));
    if (found === null || !isSerious(found.finding)) return [];
    const { finding } = found;
    const said = text.slice(word.from, word.to);
    const { lines } = reportFigures.get(finding.report) ?? { lines: [] };
    return isSaidIn(lines, finding, said) ? [] : [{ finding, sentence, word: said }];
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
  const [first = ""] = word.toLowerCase().split(/[\s-]/);
  return lines.some((line, index) => {
    if (!phrasesIn(line).tokens.some((token) => token.word === first)) return false;
    const isOfFinding = index >= range.line - 1 && index < endLine;
    return isOfFinding || [...spokenStems(line)].filter((stem) => stems.has(stem)).length >= LEAST_COMMON;
  });
}

/** Words that a line and the title of the finding have in common. */
const LEAST_COMMON = 2;
