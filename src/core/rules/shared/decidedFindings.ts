import { groupBy } from "../../text/groupBy";
import type { SetFinding } from "../../readiness/model";
import { normaliseId } from "../../reader/findingIds";
import { titleLikeness, titleStems } from "../../reader/similarity";

/** From here on, two titles name the same finding. */
const SAME_TITLE = 0.8;

/** Finds the findings of a set that a decision may mean by an id or a title, by the id first. */
export type MeantFindings = (named: {
  readonly id: string | null;
  readonly title: string;
}) => readonly SetFinding[];

/** An id that two reports give to different findings means none of them; of titles, the most similar ones count. */
export function meantFindings(findings: readonly SetFinding[]): MeantFindings {
  const own = findings.filter(({ mergedInto }) => mergedInto === null);
  const byId = byIdOf(own);
  const stems = new Map(own.map((finding) => [finding, titleStems(finding.title)]));
  return ({ id: written, title }) => {
    // "SEC C-1": the report, and the id that it gives.
    const id = written === null ? null : written.replace(/^[A-Z]{2,8} (?=[A-Z])/, "");
    const named = id === null || isNumberedName(id) ? undefined : byId.get(normaliseId(id));
    if (named) {
      // "C2" and "C-2" of two reports.
      const exact = named.filter((finding) => finding.id === id);
      if (named.length > 1) return exact.length === 1 ? exact : [];
      if (exact.length === 1 || !isOtherTitle(title, named[0])) return named;
    }
    const said = titleStems(title);
    // One word alone is the name of many things.
    if (said.size < 2) return [];
    const alike = own.map((finding) => titleLikeness(said, stems.get(finding) ?? new Set()));
    const best = Math.max(0, ...alike);
    return best < SAME_TITLE ? [] : own.filter((_, index) => alike[index] === best);
  };
}

/** Below this, two titles have nearly nothing in common. */
const OTHER_TITLE = 0.2;

/** "H4 Deadlock" does not mean "H-4 Open CORS". */
function isOtherTitle(title: string, finding: SetFinding | undefined): boolean {
  const said = titleStems(title);
  return (
    finding !== undefined && said.size > 1 && titleLikeness(said, titleStems(finding.title)) < OTHER_TITLE
  );
}

/** "Issue #1", "Blocker 2" and "#3" number the findings of one document. */
function isNumberedName(id: string): boolean {
  return /[#\s]/.test(id);
}

function byIdOf(findings: readonly SetFinding[]): ReadonlyMap<string, readonly SetFinding[]> {
  return groupBy(
    findings.filter(({ id }) => id !== null),
    ({ id }) => normaliseId(id ?? ""),
  );
}
