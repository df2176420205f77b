/** Clauses of a decision that call something passed whose cited line says that it did not. */
import type { CitedClause } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { beginsWith } from "../../reader/annotations/says";
import { statedOutcome } from "../../reader/measures/performance";

export interface OtherOutcome {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** A cell with more characters says more than an outcome. */
const LONGEST_CELL = 24;
const RANK = { fail: 0, borderline: 1, pass: 2 } as const;

/** Lines of one test with its result. */
const MOST_LINES = 8;

/** The only line that a clause cites, or the only one with an outcome of a few, if that outcome is less favorable than that of the clause; null otherwise. */
export function otherCitedOutcome(decision: DecisionReading, clause: CitedClause): OtherOutcome | null {
  const [place, ...others] = clause.places;
  if (place === undefined || others.length > 0 || place.endLine - place.startLine >= MOST_LINES) return null;
  const lines =
    decision.reportFigures?.get(place.path)?.lines.slice(place.startLine - 1, place.endLine) ?? [];
  const results = lines.flatMap((line, index) => (isResult(line, lines.length) ? [index] : []));
  const at = lines.length === 1 ? 0 : results.length === 1 ? results[0] : undefined;
  if (at === undefined) return null;
  const text = lines[at] ?? "";
  const stated = isTask(text) ? null : statedOutcome(text);
  const said = outcomeOf(clause);
  if (stated === null || said === null || RANK[stated] >= RANK[said]) return null;
  // "Passed with remarks" of a line with two marks; a partial pass is none.
  const words = phrasesIn(text);
  const partial = ofFamily(words, "spokenOutcome").filter(({ concept }) => concept === "partial");
  const isPassed = ofFamily(words, "outcome").some(
    (mark) =>
      mark.concept === "pass" && !partial.some((one) => mark.first >= one.first && mark.first < one.end),
  );
  return isPassed ? null : { path: place.path, line: place.startLine + at, text };
}

/** Of several lines, the one that is labeled as the result: "**Status:** FAILED". */
function isResult(line: string, count: number): boolean {
  return (
    count > 1 && beginsWith(line.replaceAll("*", ""), "resultLabel", "name") && statedOutcome(line) !== null
  );
}

function isTask(line: string): boolean {
  return /^\s*[-*+] \[.\]/.test(line);
}

/** What a row says in a short cell, or a sentence in plain words. */
function outcomeOf({ passage, from, to }: CitedClause): keyof typeof RANK | null {
  const said = passage.text.slice(from, to);
  if (passage.kind === "row") {
    const outcomes = said
      .split(CELL_BREAK)
      .filter((cell) => cell.length <= LONGEST_CELL && !/\d/.test(cell))
      .filter((cell) => ofFamily(phrasesIn(cell), "negation").length === 0)
      .map(statedOutcome)
      .filter((one) => one !== null);
    return outcomes.length === 1 ? (outcomes[0] ?? null) : null;
  }
  const words = phrasesIn(said);
  const named = ofFamily(words, "spokenOutcome");
  const isHedged =
    ofFamily(words, "negation").length > 0 ||
    ofFamily(words, "approvalAct").some(({ concept }) => concept === "later") ||
    named.some(({ concept }) => concept === "not");
  const [first] = named;
  return isHedged || first === undefined ? null : first.concept === "partial" ? "borderline" : "pass";
}
