/** Times, shares and sizes of a decision that the reports state about the same thing with another unit. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import { placesIn, placesOfFigure, type FigureIndex } from "../../decision/provenance/reportFigures";
import { unitOf } from "../../decision/provenance/units";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { DIMENSIONS } from "./citedFigures";
import { sentencesOf, type Sentence } from "./sentences";
import { spokenStems } from "./spokenFindings";

export interface OtherUnit {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly path: string;
  readonly line: number;
  readonly unit: string;
}

/** Words that a sentence has in common with the lines that state its figure with its unit, or with another one. */
const LEAST_COMMON = 2;
const LEAST_OF_OTHER = 3;
/** The same, together with the sentence before it that it points to: "The shared locks are many. The urgent ones take 16 days." */
const LEAST_WITH_BEFORE = 3;
const LEAST_SHARE = 0.5;

export function otherUnits(decision: DecisionReading): readonly OtherUnit[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  const sentences = sentencesOf(decision.passages);
  return sentences.flatMap((sentence, index): readonly OtherUnit[] => {
    const before = sentences[index - 1];
    const isPointing = ofFamily(phrasesIn(sentence.text), "pointer").length > 0;
    const context = isPointing && before?.passage === sentence.passage ? before.text : "";
    const figures = decision
      .figures(sentence.passage)
      .filter(({ from, to, kind }) => kind === "number" && from >= sentence.from && to <= sentence.to);
    const [figure] = figures;
    const dimension = DIMENSIONS.find((units) => units.has(figure?.unit ?? ""));
    // Of several figures, each may be about another part of the sentence.
    if (figure === undefined || figures.length > 1 || dimension === undefined) return [];
    const said = telling(sentence.text);
    const around = new Set([...said, ...telling(context)]);
    if (isStated(figure, around, reportFigures) || isCited(decision, sentence, figure)) return [];
    for (const [path, report] of reportFigures)
      for (const { line, unit } of report.places.get(figure.key) ?? []) {
        if (unit === null || unit === figure.unit || !dimension.has(unit)) continue;
        const about = telling([...report.about(line)].join(" "));
        const count = common(said, about);
        const isSame = count >= LEAST_OF_OTHER && count >= LEAST_SHARE * said.size;
        const isWithBefore = context !== "" && common(around, about) >= LEAST_WITH_BEFORE;
        if (isSame || isWithBefore) return [{ sentence, figure, path, line, unit }];
      }
    return [];
  });
}

/** Whether some report states the figure with its unit, in a line about the same thing. */
function isStated(
  figure: Figure,
  said: ReadonlySet<string>,
  reports: ReadonlyMap<string, FigureIndex>,
): boolean {
  return [...reports.values()].some((report) =>
    placesOfFigure(report, figure).some(
      ({ line, unit }) =>
        unit !== null && common(said, telling([...report.about(line)].join(" "))) >= LEAST_COMMON,
    ),
  );
}

/** Whether the lines that a sentence cites state its figure. */
function isCited(
  { clauses, reportFigures }: DecisionReading,
  { passage, from, to }: Sentence,
  figure: Figure,
): boolean {
  return clauses().some(
    (one) =>
      one.passage === passage &&
      one.from < to &&
      one.to > from &&
      one.places.some(({ path, startLine, endLine }) => {
        const index = reportFigures?.get(path);
        return (
          index !== undefined &&
          placesIn(index, figure, startLine, endLine).some(({ unit }) => unit === figure.unit)
        );
      }),
  );
}

function telling(text: string): ReadonlySet<string> {
  return new Set([...spokenStems(text)].filter((stem) => unitOf(stem) === null));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}
