import type { HeadingFact, ReportFacts } from "../reader/facts";
import { groupedIds, normaliseId } from "../reader/findingIds";
import { purposeOf } from "../reader/sectionContext";
import { severityWords } from "../reader/severityWords";
import type { SetFinding } from "../readiness/model";
import { isOpenFinding } from "../readiness/setFindings";
import { groupBy } from "../text/groupBy";
import { defineRule, type Report } from "./rule";
import { findingNames } from "./shared/findingName";

/** A section that names fewer findings by id plans some of them, not all. */
const FEWEST_NAMED = 3;

export const unplannedFinding = defineRule({
  id: "unplanned-finding",
  title: "Finding left out of the plan",
  level: "warning",
  docs: `
    The roadmap of a report names most of its critical and high findings by id and leaves out some. No one is going to fix those, and the total effort
    of the plan is too low.

    Add the findings to the plan, or say there why they are left out.

    Nothing is reported if the plan names less than half of the findings, or if one of its lines is about all or the remaining findings of a level.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Sessions never end

        **Severity:** High

        ### SEC-3: Labels can be forged

        **Severity:** High

        ### SEC-4: Anyone can read the archive

        **Severity:** High

        ## Remediation roadmap <!-- problem -->

        1. Remove the signing key (SEC-1)
        2. Sign labels (SEC-3)
        3. End sessions after an hour (SEC-2)
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Sessions never end

        **Severity:** High

        ### SEC-3: Labels can be forged

        **Severity:** High

        ### SEC-4: Anyone can read the archive

        **Severity:** High

        ## Remediation roadmap

        1. Remove the signing key (SEC-1)
        2. Sign labels (SEC-3)
        3. End sessions after an hour (SEC-2)
        4. Fix the remaining high findings
      `,
    },
  },
  *check({ findings, reports }): Generator<Report> {
    const byReport = groupBy(findings, ({ report }) => report);
    for (const { facts } of reports) {
      const severe = (byReport.get(facts.path) ?? []).filter(isSevere);
      const plan = planOf(facts, new Set(severe.map(({ id }) => normaliseId(id ?? ""))));
      if (plan === null) continue;
      const missing = severe.filter(({ id }) => !plan.named.has(normaliseId(id ?? "")));
      const count = severe.length - missing.length;
      if (missing.length === 0 || count * 2 < severe.length) continue;
      yield {
        path: facts.path,
        range: plan.heading.range,
        message: `The plan names ${count} of ${severe.length} open critical and high findings, but not ${findingNames(missing)}. Add what is missing, or say why it is left out.`,
        identity: missing.map(({ key }) => key),
        related: missing.map(({ report, range, title }) => ({
          path: report,
          line: range.line,
          message: title,
        })),
      };
    }
  },
});

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
