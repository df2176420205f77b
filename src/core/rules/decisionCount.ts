import { isOpenFinding } from "../readiness/setFindings";
import type { SetFinding, SetReport } from "../readiness/model";
import type { TotalClaim } from "../reader/claims";
import type { FindingFacts, ReportFacts, Severity } from "../reader/facts";
import { baseName } from "../workspace/paths";
import { enumerated } from "../text/phrases";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { FigureIndex } from "../decision/provenance/reportFigures";
import { rowsOfLevel } from "./shared/levelRows";
import { levelCounts, type LevelCount } from "./shared/levelCounts";
import { otherCitedValue } from "./shared/citedValues";
import { wrongInlineSums } from "./shared/inlineParts";
import { wrongSpokenSums } from "./shared/spokenSums";
import { defineRule, type Report, type RuleContext } from "./rule";

export const decisionCount = defineRule({
  id: "decision-count",
  title: "Wrong number of findings in the decision",
  level: "warning",
  docs: `
    The decision says how many blockers or findings there are, but the table right above lists another number of them, or neither its reports nor the
    decision itself contain that many.

    Correct the count, or add what is missing.

    A count is accepted if it is that of any one report, of all reports, or of the decision, with or without what is fixed.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        SEC-1 blocks the release.

        **Total blockers:** 3 <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        SEC-1 blocks the release.

        **Total blockers:** 1
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null || decisionText.isOurs) return;
    const decision = decisionText.facts();
    const reported = new Set<string>();
    // A sentence whose parts do not add up is reported for that.
    const elsewhere = new Set(
      [...wrongInlineSums(decisionText), ...wrongSpokenSums(decisionText)].map(
        ({ passage, total }) => placeIn(decisionText, passage, 0, total.to).line,
      ),
    );
    // So is one that cites another number.
    for (const clause of decisionText.clauses()) {
      const other = otherCitedValue(decisionText, clause);
      if (other !== null)
        elsewhere.add(placeIn(decisionText, clause.passage, other.figure.from, other.figure.to).line);
    }
    const ofLevels = levelCounts(decisionText)
      .filter((one) => !isCited(decisionText, one))
      .map((one) => ({ ...one, listed: null }));
    for (const claim of [...claimsOf(decision), ...ofLevels]) {
      const { of, count, range, listed, role = null } = claim;
      const key = `${of} ${count}`;
      if (reported.has(key) || elsewhere.has(range.line) || decisionText.isHuman(range.line)) continue;
      const found = listed === null ? foundIn(context, decision, of, role) : null;
      if (listed === count || found?.counts.has(count) === true) continue;
      reported.add(key);
      const same = decision.claims.totals.filter(
        (one) => one.count === count && one.range.line !== range.line,
      );
      yield {
        path: decision.path,
        range,
        message: `The decision states ${nounOf(of, count)}, but ${found?.text ?? `the table above lists ${listed ?? 0}`}. Correct the count or add what is missing.`,
        identity: [key],
        related: same.map((one) => ({
          path: decision.path,
          line: one.range.line,
          message: `says: ${one.text}`,
        })),
      };
    }
  },
});

/** Whether the lines that the passage of a count cites state the number: it may count something else. */
function isCited(decision: DecisionReading, { of, count, range }: LevelCount): boolean {
  return decision.clauses().some(
    ({ passage, places, from, to }) =>
      placeIn(decision, passage, from, to).line === range.line &&
      places.some(({ path, startLine, endLine }) => {
        const { places: stated, lines } = decision.reportFigures?.get(path) ?? NOTHING;
        // A line of a table, or its first and its last line, stand for the table.
        const rows = tableAround(lines, startLine, endLine);
        return (
          (stated.get(`n:${count}`) ?? []).some(({ line }) => line >= startLine && line <= endLine) ||
          (of !== "all" && rowsOfLevel(rows, of) === count)
        );
      }),
  );
}

function tableAround(lines: readonly string[], startLine: number, endLine: number): readonly string[] {
  const isRow = (line: string): boolean => line.trimStart().startsWith("|");
  if (!isRow(lines[startLine - 1] ?? "")) return lines.slice(startLine - 1, endLine);
  const before = lines.slice(0, startLine).findLastIndex((line) => !isRow(line));
  const behind = lines.findIndex((line, index) => index >= endLine && !isRow(line));
  return lines.slice(before + 1, behind < 0 ? lines.length : behind);
}

const NOTHING: Pick<FigureIndex, "places" | "lines"> = { places: new Map(), lines: [] };

type Claim = Pick<TotalClaim, "of" | "count" | "range" | "listed"> & {
  /** The report whose findings are counted, if it is named. */
  readonly role?: string | null;
};

/** Totals above the table that lists them last: what is wrong is said where the table is. */
function claimsOf({ claims }: ReportFacts): readonly Claim[] {
  const sentences = claims.counts.flatMap(({ total, levels, range }): readonly Claim[] => [
    ...(total === null || total.most === null
      ? []
      : [{ of: "all" as const, count: total.least, range, listed: null }]),
    ...levels.map(({ severity, count }) => ({ of: severity, count, range, listed: null })),
  ]);
  const all: readonly Claim[] = [...claims.totals, ...sentences];
  return [...all.filter(({ listed }) => listed !== null), ...all.filter(({ listed }) => listed === null)];
}

interface Found {
  /** Every number that may be meant. */
  readonly counts: ReadonlySet<number>;
  readonly text: string;
}

function foundIn(
  { findings, reports, blockers, causes }: RuleContext,
  decision: ReportFacts,
  of: TotalClaim["of"],
  role: string | null,
): Found {
  const matches = (finding: Counted): boolean => isOf(finding, of);
  const own = findings.filter(matches);
  const open = own.filter(isOpenFinding);
  const counted = reports.filter((report) => role === null || report.role === role);
  const perReport = counted.flatMap(({ facts }) => [
    own.filter(({ report }) => report === facts.path).length,
    open.filter(({ report }) => report === facts.path).length,
    ...declaredIn(facts, of),
  ]);
  const ofBlockers = of === "blocker" || of === "critical" ? [blockers.length, causes] : [];
  const stated = findings.filter((one) => of === "all" || one.severity === of).length;
  const inDecision = decision.findings.filter(matches).length;
  const ofAll = [own.length, open.length, stated, inDecision, ...ofBlockers];
  const counts = role === null || perReport.length === 0 ? [...ofAll, ...sumsOf(perReport)] : perReport;
  return { counts: new Set(counts), text: contained(open, role === null ? [] : counted, of) };
}

/** "the reports contain 8 (L-1, …)", or of a single report what it states itself, if its findings are not of that level. */
function contained(
  open: readonly SetFinding[],
  [only, ...others]: readonly SetReport[],
  of: TotalClaim["of"],
): string {
  if (only === undefined || others.length > 0) return `the reports contain ${open.length}${namesOf(open)}`;
  const name = baseName(only.facts.path);
  const own = open.filter(({ report }) => report === only.facts.path);
  const [declared] = declaredIn(only.facts, of);
  return own.length === 0 && declared !== undefined
    ? `${name} states ${declared}`
    : `${name} contains ${own.length}${namesOf(own)}`;
}

/** More reports are not combined in every way. */
const MOST_COMBINED = 10;

/** The counts of any reports together. */
function sumsOf(counts: readonly number[]): readonly number[] {
  const different = [...new Set(counts)].slice(0, MOST_COMBINED);
  return [
    ...counts,
    ...different.reduce<readonly number[]>(
      (sums, count) => [...sums, ...sums.map((sum) => sum + count)],
      [0],
    ),
  ];
}

/** What a report says itself: where that is wrong, it is reported there. */
function declaredIn({ claims, declaredCounts }: ReportFacts, of: TotalClaim["of"]): readonly number[] {
  return [
    ...claims.counts.flatMap(({ levels }) => levels.filter(({ severity }) => severity === of)),
    ...claims.totals.filter((total) => total.of === of),
    ...declaredCounts.filter(({ severity }) => severity === of),
    ...(of === "all"
      ? claims.counts.flatMap(({ total }) => (total === null ? [] : [{ count: total.least }]))
      : []),
    ...(of === "all" && declaredCounts.length > 0
      ? [{ count: declaredCounts.reduce((sum, { count }) => sum + count, 0) }]
      : []),
  ].map(({ count }) => count);
}

type Counted = Pick<FindingFacts, "effectiveSeverity" | "priority">;

function isOf({ effectiveSeverity, priority }: Counted, of: TotalClaim["of"]): boolean {
  if (of === "all") return true;
  return of === "blocker" ? effectiveSeverity === "critical" || priority === "P0" : effectiveSeverity === of;
}

function namesOf(findings: readonly SetFinding[]): string {
  return findings.length === 0 ? "" : ` (${enumerated(findings.map(({ displayId }) => displayId))})`;
}

function nounOf(of: Severity | "all" | "blocker", count: number): string {
  const level = of === "all" || of === "blocker" ? "" : `${of} `;
  const noun = of === "blocker" ? "blocker" : "finding";
  return `${count} ${level}${noun}${count === 1 ? "" : "s"}`;
}
