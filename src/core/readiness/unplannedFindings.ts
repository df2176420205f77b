/** Critical and high findings that the report itself leaves out of its plan. */
import type { HeadingFact, ReportFacts } from "../reader/facts";
import { groupedIds, normaliseId } from "../reader/findingIds";
import { purposeOf } from "../reader/sectionContext";
import { severityWords } from "../reader/severityWords";
import { groupBy } from "../text/groupBy";
import type { SetFinding, SetModel } from "./model";
import { isOpenFinding } from "./setFindings";

/** A section that names fewer findings by id plans some of them, not all. */
const FEWEST_NAMED = 3;

export interface Unplanned {
  readonly report: ReportFacts;
  /** Of the section that plans most. */
  readonly heading: HeadingFact;
  /** The open critical and high findings with an id. */
  readonly severe: readonly SetFinding[];
  /** Those of them that the plan does not name; at least one. */
  readonly missing: readonly SetFinding[];
}

/** For each report whose plan names at least half of its open critical and high findings by id, but not all of them. */
export function unplannedFindings({
  findings,
  reports,
}: Pick<SetModel, "findings" | "reports">): readonly Unplanned[] {
  const byReport = groupBy(findings, ({ report }) => report);
  return reports.flatMap(({ facts }): readonly Unplanned[] => {
    const severe = (byReport.get(facts.path) ?? []).filter(isSevere);
    const plan = planOf(facts, new Set(severe.map(({ id }) => normaliseId(id ?? ""))));
    if (plan === null) return [];
    const missing = severe.filter(({ id }) => !plan.named.has(normaliseId(id ?? "")));
    const count = severe.length - missing.length;
    if (missing.length === 0 || count * 2 < severe.length) return [];
    return [{ report: facts, heading: plan.heading, severe, missing }];
  });
}

function isSevere(finding: SetFinding): boolean {
  const { id, effectiveSeverity } = finding;
  return (
    id !== null &&
    isOpenFinding(finding) &&
    (effectiveSeverity === "critical" || effectiveSeverity === "high")
  );
}

interface Plan {
  /** Of the section that names most. */
  readonly heading: HeadingFact;
  readonly named: ReadonlySet<string>;
}

/** What the plans of a report name; null if it has none, or if what they are about cannot be told. */
function planOf({ headings, claims, entries }: ReportFacts, ids: ReadonlySet<string>): Plan | null {
  const [title] = headings;
  const plans = headings.filter((one) => one !== title && purposeOf(one.text) === "plan");
  const isIn = ({ range }: Pick<HeadingFact, "range">, plan: HeadingFact): boolean =>
    range.line >= plan.range.line && range.line <= plan.endLine;
  const isPlanned = (one: Pick<HeadingFact, "range">): boolean => plans.some((plan) => isIn(one, plan));
  if ([...entries, ...headings].some((one) => isPlanned(one) && isAboutAll(one.text))) return null;
  const mentions = claims.idMentions
    .filter(isPlanned)
    .map((one) => ({ ...one, ids: one.idRange === null ? groupedIds(one.text) : [one.id] }));
  if (mentions.some((one) => one.ids.length === 0)) return null;
  const namedIn = (plan: HeadingFact): number =>
    new Set(
      mentions
        .filter((one) => isIn(one, plan))
        .flatMap((one) => one.ids.map(normaliseId).filter((id) => ids.has(id))),
    ).size;
  const [best] = plans
    .map((heading) => ({ heading, count: namedIn(heading) }))
    .sort((a, b) => b.count - a.count);
  if (!best || best.count < FEWEST_NAMED) return null;
  return { heading: best.heading, named: new Set(mentions.flatMap((one) => one.ids.map(normaliseId))) };
}

/** "Fix the remaining high findings", "All critical issues". */
function isAboutAll(text: string): boolean {
  const isSevereLevel = severityWords(text).some(
    ({ severity }) => severity === "critical" || severity === "high",
  );
  return isSevereLevel && /\b(?:all|every|remaining|other|rest)\b/i.test(text);
}
