import type { SetFinding, SetModel } from "../../../core/readiness/model";

export type Direction = "next" | "previous";

/**
 * The blocker after or before a place in a report, in the order of the reports and their lines. After the last comes the first.
 * Null if there is no blocker; without a place, the first or the last.
 */
export function neighborBlocker(
  model: SetModel,
  place: { readonly path: string; readonly line: number } | null,
  direction: Direction,
): SetFinding | null {
  const order = new Map(model.reports.map(({ facts }, index) => [facts.path, index]));
  const position = (path: string): number => order.get(path) ?? order.size;
  const blockers = model.findings
    .filter(({ blocks }) => blocks)
    .sort((a, b) => position(a.report) - position(b.report) || a.range.line - b.range.line);
  const ordered = direction === "next" ? blockers : blockers.reverse();
  const distance = ({ report, range }: SetFinding): number =>
    place === null ? 1 : position(report) - position(place.path) || range.line - place.line;
  const isBeyond = (finding: SetFinding): boolean =>
    direction === "next" ? distance(finding) > 0 : distance(finding) < 0;
  return ordered.find(isBeyond) ?? ordered[0] ?? null;
}
