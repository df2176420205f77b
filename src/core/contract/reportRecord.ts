/** One report as `extract` prints it: only what the report contains. Of a policy, it knows no more than the role of the report. */
import { matchSections } from "../policy/sections";
import type { Phase } from "../policy/model";
import type { ReportKind, Role } from "../reader/reportKinds";
import { findingKey, fingerprintsOf } from "../readiness/identity";
import { duplicateGroups } from "../readiness/possibleDuplicates";
import { isLiveStatus } from "../readiness/setFindings";
import { explainFinding } from "../reader/explainFinding";
import { SEVERITIES, type CoverageScope, type ReportFacts } from "../reader/facts";
import { leastFavorable } from "../reader/measures/verdicts";
import type { ReportRecord } from "./extract";
import type { FindingRecord } from "./finding";
import { factsRecord } from "./records";
import { smallest } from "../text/extremes";

export interface ReportRecordOptions {
  readonly kind: ReportKind;
  /** How its findings are identified in its set; by the kind if it is in none. */
  readonly identity: ReportIdentity | null;
  /** The phase whose sections are checked; null if no sections are listed. */
  readonly phase: Phase | null;
  /** Also explain why each finding was counted, and list what was considered but not counted. */
  readonly explain: boolean;
}

/** What the keys and the fingerprints of a report's findings are made of. */
export interface ReportIdentity {
  readonly keyPrefix: string;
  readonly role: Role;
}

export function reportRecord(
  facts: ReportFacts,
  { kind, identity, phase, explain }: ReportRecordOptions,
): ReportRecord {
  const { path, title, grade, score } = facts;
  return {
    path,
    kind,
    title: title?.text ?? null,
    findings: findingRecords(facts, identity ?? { keyPrefix: kind, role: kind }).map((record, index) => {
      const finding = facts.findings[index];
      return { ...record, ...(explain && finding && { why: [...explainFinding(finding)] }) };
    }),
    grade: grade?.text ?? null,
    score: score && { value: score.value, max: score.max },
    verdict: leastFavorable(facts.verdicts.map((statement) => statement.verdict)),
    coveragePercent: statedCoverage(facts),
    declaredCounts: declaredCounts(facts),
    sections: phase ? sections(phase, facts) : [],
    ...(explain && { notCounted: notCounted(facts) }),
  };
}

/** The findings of one report, with the possible duplicates among them. */
function findingRecords(
  { path, findings }: ReportFacts,
  { keyPrefix, role }: ReportIdentity,
): readonly FindingRecord[] {
  const identified = findings.map((finding) => ({
    finding,
    role,
    report: path,
    key: findingKey(keyPrefix, finding),
  }));
  const groups = duplicateGroups(identified.filter(({ finding }) => isLiveStatus(finding)));
  const fingerprints = fingerprintsOf(identified);
  return identified.map(({ finding, key }, index) =>
    factsRecord(finding, {
      key,
      fingerprint: fingerprints[index] ?? "",
      report: path,
      possibleDuplicates: (groups.find((group) => group.includes(key)) ?? []).filter(
        (other) => other !== key,
      ),
    }),
  );
}

/**
 * The lowest figure for all code, or for new code if the report states nothing else. No gate reads this value: the coverage of new code
 * or of single paths says nothing about what gates check.
 */
function statedCoverage({ coverage }: ReportFacts): number | null {
  const of = (wanted: CoverageScope): readonly number[] =>
    coverage.filter(({ scope }) => scope === wanted).map(({ percent }) => percent);
  const overall = of("overall");
  const stated = overall.length > 0 ? overall : of("new-code");
  return stated.length === 0 ? null : smallest(stated);
}

/** The first statement of each severity. */
function declaredCounts({ declaredCounts }: ReportFacts): ReportRecord["declaredCounts"] {
  if (declaredCounts.length === 0) return null;
  const counts = SEVERITIES.flatMap((severity) => {
    const stated = declaredCounts.find((one) => one.severity === severity);
    return stated ? [[severity, stated.count] as const] : [];
  });
  return Object.fromEntries(counts);
}

/** In the order of the phase. */
function sections(phase: Phase, facts: ReportFacts): ReportRecord["sections"] {
  const { present } = matchSections(phase, facts);
  const lines = new Map(present.map(({ id, line }) => [id, line]));
  return phase.sections.map(({ id }) => ({ id, line: lines.get(id) ?? null, present: lines.has(id) }));
}

function notCounted({ lookedAt }: ReportFacts): NonNullable<ReportRecord["notCounted"]> {
  return lookedAt.map(({ range, about, text, reason }) => ({ line: range.line, about, text, reason }));
}
