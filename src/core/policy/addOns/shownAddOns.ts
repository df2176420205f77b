import type { ReportFacts } from "../../reader/facts";
import type { TermStatement } from "../../reader/termStatement";
import { ADD_ONS } from "./allAddOns";
import type { AddOn, AddOnId } from "./model";

/** A term of an add-on, and the report that uses it. */
export interface ShownTerm {
  readonly path: string;
  readonly statement: TermStatement;
}

export interface ShownAddOn {
  readonly id: AddOnId;
  /** One place for each term, from as many reports as possible. */
  readonly terms: readonly ShownTerm[];
}

/** The add-ons that the reports show by their own words. */
export function shownAddOns(reports: readonly Pick<ReportFacts, "path" | "terms">[]): readonly ShownAddOn[] {
  const all = reports.flatMap(({ path, terms }) => terms.map((statement) => ({ path, statement })));
  return ADD_ONS.flatMap((addOn) => {
    const own = all.filter(({ statement }) => statement.subject === addOn.id);
    return isShown(addOn, own) ? [{ id: addOn.id, terms: onePerTerm(own) }] : [];
  });
}

function isShown({ shownBy }: AddOn, said: readonly ShownTerm[]): boolean {
  const terms = new Set(said.map(({ statement }) => statement.term));
  const reports = new Set(said.map(({ path }) => path));
  return (
    terms.size >= shownBy.terms &&
    reports.size >= shownBy.reports &&
    [...terms].some((term) => !shownBy.ambiguous.includes(term))
  );
}

/** A term that several reports use is shown from the one that has shown the fewest so far. */
function onePerTerm(said: readonly ShownTerm[]): readonly ShownTerm[] {
  const shown: ShownTerm[] = [];
  const uses = (path: string): number => shown.filter((one) => one.path === path).length;
  for (const term of new Set(said.map(({ statement }) => statement.term))) {
    const places = said.filter(({ statement }) => statement.term === term);
    const fewest = Math.min(...places.map(({ path }) => uses(path)));
    shown.push(...places.filter(({ path }) => uses(path) === fewest).slice(0, 1));
  }
  return shown;
}
