/** Findings that a decision points to without their id or title. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { CitedPlace } from "../../decision/provenance/figures";
import type { SetFinding } from "../../readiness/model";
import { isSameFile } from "../../reader/restatement";
import { titleStems } from "../../reader/similarity";
import { significantStems } from "../../lexicon/englishStems";

/** A citation of more lines names all of them, and none in particular. */
const MOST_LINES = 3;

/** Whether a decision cites where a report states a finding, or the source code that the finding is about. */
export function citesFinding(
  { cited, clauses }: Pick<DecisionReading, "cited" | "clauses">,
  finding: SetFinding,
): boolean {
  const isReported = clauses().some(({ places }) =>
    places.some(({ path, startLine, endLine }) => {
      if (path !== finding.report || endLine - startLine >= MOST_LINES) return false;
      const { range, endLine: last, alsoAt } = finding;
      const isOwn = finding.form === "heading" && startLine >= range.line && startLine <= last;
      return isOwn || [range.line, ...alsoAt].some((line) => line >= startLine && line <= endLine);
    }),
  );
  return (
    isReported ||
    cited().some(({ place, passage }) => isLocationOf(place, finding) && sharesWord(passage.text, finding))
  );
}

/** The same line of code may be cited for something else. */
function sharesWord(text: string, { title }: SetFinding): boolean {
  const said = significantStems(text);
  return [...titleStems(title)].some((stem) => said.has(stem));
}

function isLocationOf({ path, startLine, endLine }: CitedPlace, { locations }: SetFinding): boolean {
  if (startLine === null) return false;
  return locations.some(
    (one) =>
      one.startLine !== null &&
      isSameFile(one.path, path) &&
      one.startLine <= (endLine ?? startLine) &&
      (one.endLine ?? one.startLine) >= startLine,
  );
}
