import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { SetFinding, SetModel } from "../../readiness/model";
import { citesFinding } from "./citedFindings";

/** The blockers that a decision neither mentions by id or title nor cites, nor any of the findings that are the same. */
export function omittedBlockers(
  decision: Pick<DecisionReading, "mentions" | "cited" | "clauses">,
  { blockers, findings }: Pick<SetModel, "blockers" | "findings">,
): readonly SetFinding[] {
  if (blockers.length === 0) return [];
  const mentions = decision.mentions();
  const ids = unambiguousIds(findings);
  const isMentioned = (finding: SetFinding): boolean => {
    const { id, title } = finding;
    return mentions({ id: id !== null && ids.has(id) ? id : null, title }) || citesFinding(decision, finding);
  };
  const merged = findings.filter(({ mergedInto }) => mergedInto !== null);
  return blockers.flatMap((key) => {
    const finding = findings.find((one) => one.key === key);
    const same = merged.filter((one) => one.mergedInto === key);
    return finding && ![finding, ...same].some(isMentioned) ? [finding] : [];
  });
}

/** The ids that stand for one finding only: two reports may give the same id to different findings. */
function unambiguousIds(findings: readonly SetFinding[]): ReadonlySet<string> {
  const ids = findings.flatMap(({ id }) => id ?? []);
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set(ids.filter((id) => counts.get(id) === 1));
}
