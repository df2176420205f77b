/** Totals of a decision of all phases, steps or sprints of a report, whose efforts the report states one by one. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import { hoursOf } from "../../decision/provenance/workHours";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { stem } from "../../lexicon/englishStems";
import { wordsOf } from "../../text/words";
import type { RuleContext } from "../rule";
import type { NamedEffort } from "./namedEfforts";
import { namedEfforts } from "./namedEfforts";
import { sentencesOf, type Sentence } from "./sentences";
import { countsOf } from "./spokenCounts";

export interface SumOfParts {
  readonly sentence: Sentence;
  readonly total: Figure;
  readonly path: string;
  readonly parts: readonly NamedEffort[];
  /** Hours. */
  readonly sum: number;
}

/** Words between a number and what it counts, and the parts that it takes. */
const NEAR = 2;
const FEWEST_PARTS = 2;

/** "All four phases come to 54 hours", where the four add up to something else. */
export function wrongSumsOfParts(
  decision: DecisionReading,
  { reports, policy }: Pick<RuleContext, "reports" | "policy">,
): readonly SumOfParts[] {
  return sentencesOf(decision.passages).flatMap((sentence): readonly SumOfParts[] => {
    const said = phrasesIn(sentence.text);
    const isWhole = ofFamily(said, "quantifier").some(({ concept }) => concept === "all");
    const [count] = countsOf(said, "planPart", NEAR);
    const totals = decision
      .figures(sentence.passage)
      .filter(({ from, to }) => from >= sentence.from && to <= sentence.to)
      .filter((one) => hoursOf(one, policy.effort) !== null);
    const [total] = totals;
    const isTotal = isWhole && says(sentence.text, "addedUp", "word") && totals.length === 1;
    if (!isTotal || count === undefined || total === undefined || count.value < FEWEST_PARTS) return [];
    const noun = stem(said.text.slice(count.phrase.from, count.phrase.to).toLowerCase());
    const all = citedReports(decision, sentence, reports).flatMap(({ facts }) => {
      const parts = namedEfforts(facts, policy.effort).filter(({ name }) => isPart(name, noun));
      return parts.length === count.value ? [{ path: facts.path, parts }] : [];
    });
    const stated = hoursOf(total, policy.effort) ?? 0;
    const [first] = all;
    if (first === undefined || all.some(({ parts }) => isSum(parts, stated))) return [];
    const sum = first.parts.reduce((hours, { least }) => hours + least, 0);
    return [{ sentence, total, ...first, sum }];
  });
}

/** The reports that the passage cites; without a citation it may be any. */
function citedReports(
  decision: DecisionReading,
  { passage }: Sentence,
  reports: RuleContext["reports"],
): RuleContext["reports"] {
  const cited = new Set(
    decision.clauses().flatMap((one) => (one.passage === passage ? one.places.map(({ path }) => path) : [])),
  );
  return cited.size === 0 ? reports : reports.filter(({ facts }) => cited.has(facts.path));
}

/** "Phase 2: High priority". */
function isPart(name: string, noun: string): boolean {
  const [first = "", second = ""] = wordsOf(name);
  return stem(first) === noun && /^\d/.test(second);
}

function isSum(parts: readonly NamedEffort[], stated: number): boolean {
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  const most = parts.reduce((sum, part) => sum + (part.most ?? Infinity), 0);
  return stated >= least - 1e-6 && stated <= most + 1e-6;
}
