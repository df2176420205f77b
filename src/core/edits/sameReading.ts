import type { FindingFacts, ReportFacts, Statement } from "../reader/facts";
import { statusInTitle } from "../reader/statuses";
import { canonicalJson } from "../text/stableJson";

/** What an edit is meant to change of the findings of a report: one of them, or that there is one fewer. */
export interface MeantChange {
  /** The finding before the edit. */
  readonly finding: FindingFacts;
  /** Its values after the edit; null if it no longer is a finding. */
  readonly becomes: Partial<FindingFacts> | null;
}

/**
 * Whether a second reading has the same findings and figures as a first one, in the same order, apart from the change that is meant.
 * Places do not count: an edit moves them.
 */
export function isMeantReading(before: ReportFacts, after: ReportFacts, meant: MeantChange): boolean {
  const wanted = before.findings.flatMap((one): readonly FindingFacts[] => {
    if (one !== meant.finding) return [one];
    return meant.becomes === null ? [] : [{ ...one, ...meant.becomes }];
  });
  const keepsKeys = meant.becomes !== null && meant.becomes.id === undefined;
  const isSame = (one: FindingFacts, other: FindingFacts | undefined): boolean =>
    other !== undefined && said(one, keepsKeys) === said(withTitleOf(one, other), keepsKeys);
  const changed =
    meant.becomes === null ? meant.finding : after.findings[before.findings.indexOf(meant.finding)];
  return (
    wanted.length === after.findings.length &&
    wanted.every((one, index) => isSame(one, after.findings[index])) &&
    canonicalJson(restOf(before, meant.finding)) === canonicalJson(restOf(after, changed ?? null))
  );
}

/** A status behind a title is read as part of it. That does not matter where an id names the finding. */
function withTitleOf({ id, title }: FindingFacts, other: FindingFacts): FindingFacts {
  const isTagged = id !== null && untagged(other.title) === untagged(title);
  return isTagged ? { ...other, title } : other;
}

function untagged(title: string): string {
  const stated = statusInTitle(title);
  return stated === null ? title : title.slice(0, title.lastIndexOf(stated.text)).replace(/[\s—–([-]+$/, "");
}

/** What a report says of a finding, without places in the report. */
function said(finding: FindingFacts, withKey: boolean): string {
  const { effort, locations, fields, severityStatements } = finding;
  return canonicalJson({
    key: withKey ? finding.localKey : null,
    id: finding.id,
    title: finding.title,
    form: finding.form,
    severity: finding.severity,
    effectiveSeverity: finding.effectiveSeverity,
    // An id that names a level states it once more.
    statements: [...new Set(severityStatements.map(({ severity }) => severity))].sort(),
    priority: finding.priority,
    status: finding.statusDetail,
    mentions: finding.alsoAt.length,
    effort: effort && [effort.minHours, effort.maxHours, effort.sharedBy],
    owner: finding.owner?.text ?? null,
    locations: locations.map(({ path, startLine, endLine }) => [path, startLine, endLine]),
    cvss: finding.cvss,
    cwe: finding.cwe,
    // Their texts may cite lines.
    fields: fields.map(({ name }) => name),
    sameAs: finding.sameAs,
  });
}

/** The other facts that gates and rules use, without their places and words, and without what the finding's own lines say. */
function restOf(facts: ReportFacts, own: FindingFacts | null): unknown {
  const lines = own === null ? [] : [own.range.line, ...own.alsoAt];
  const elsewhere = <T extends Statement>(statements: readonly T[]): readonly T[] =>
    statements.filter(({ range }) => !lines.includes(range.line));
  return {
    verdicts: facts.verdicts.map(({ verdict }) => verdict),
    grade: facts.grade?.text ?? null,
    score: facts.score && [facts.score.value, facts.score.max],
    coverage: facts.coverage.map(({ percent, scope }) => [percent, scope]),
    counts: facts.declaredCounts.map(({ severity, count, of }) => [severity, count, of]),
    nothingFound: elsewhere(facts.nothingFound).length,
    sums: facts.sums.map(({ what, isCorrect }) => [what, isCorrect]),
    tests: elsewhere(facts.tests).map(({ outcome, count }) => [outcome, count]),
    performance: elsewhere(facts.performance).length,
    completeness: elsewhere(facts.completeness).map(({ basis, percent }) => [basis, percent]),
    compliance: elsewhere(facts.compliance).map(({ standard, state }) => [standard, state]),
    rollback: elsewhere(facts.rollback).map(({ says, of }) => [says, of]),
    monitoring: elsewhere(facts.monitoring).map(({ name, state }) => [name, state]),
    problems: facts.problems.map(({ kind, detail }) => [kind, detail ?? null]),
  };
}
