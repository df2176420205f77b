/** Findings of a report that say which other report they are taken from: "**Status:** Identified (from Phase 1)". */
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Entry } from "../../reader/facts";
import { meet } from "../../reader/restatement";
import { titleLikeness, titleStems } from "../../reader/similarity";
import { evidenceOf, type Evidence, type SetFinding, type SetReport } from "../../readiness/model";
import { groupBy } from "../../text/groupBy";

export interface ReportReference {
  /** As the report that takes it over states it. */
  readonly finding: SetFinding;
  /** The labeled line that names the other report. */
  readonly entry: Entry;
  readonly named: SetReport;
  /** The same finding in the report that is named; null if that report has none. */
  readonly original: SetFinding | null;
  /** Where the only other report that does cites the same lines of the sources; null if the named report has the finding or cites them, too. */
  readonly elsewhere: Evidence | null;
}

interface SetOfReports {
  readonly reports: readonly SetReport[];
  readonly findings: readonly SetFinding[];
}

/** The references of all reports, in the order of the findings. */
export function reportReferences({ reports, findings }: SetOfReports): readonly ReportReference[] {
  const byReport = groupBy(findings, ({ report }) => report);
  return reports.flatMap((report) => {
    const entries = report.facts.entries.filter(({ values }) =>
      values.some(({ text }) => REFERENCE.test(text)),
    );
    return entries.flatMap((entry): readonly ReportReference[] => {
      const finding = (byReport.get(report.facts.path) ?? []).findLast(
        ({ range, endLine }) => range.line < entry.range.line && entry.range.line <= endLine,
      );
      const named = namedReport(entry, reports);
      if (!finding || !named || named === report) return [];
      const original = bestOf(finding, byReport.get(named.facts.path) ?? []);
      const elsewhere = original === null ? citedOnlyIn(finding, named, reports) : null;
      return [{ finding, entry, named, original, elsewhere }];
    });
  });
}

// Example: "IDENTIFIED (from Phase 1)", "Found in the security audit".
const REFERENCE = /\b(?:from|(?:found|identified|reported) (?:in|by))\b/i;
const PHASE = /\bphase (\d{1,2})\b/i;

/** The one report that a line names, by the number of its phase in its title or by what it is. */
function namedReport({ values }: Entry, reports: readonly SetReport[]): SetReport | null {
  const text = values.map((value) => value.text.slice(value.text.search(REFERENCE))).join(" ");
  const number = PHASE.exec(text)?.[1];
  const roles = new Set<string>(ofFamily(phrasesIn(text), "reportName").map(({ concept }) => concept));
  const named = reports.filter(({ role, facts }) =>
    number === undefined ? roles.has(role) : PHASE.exec(facts.title?.text ?? "")?.[1] === number,
  );
  const [only = null, ...others] = named;
  return others.length === 0 ? only : null;
}

/** Of a shorter title all words, of a longer one most. */
const LEAST_LIKENESS = 0.6;

function bestOf(finding: SetFinding, candidates: readonly SetFinding[]): SetFinding | null {
  const title = titleStems(finding.title);
  const alike = candidates
    .map((one) => ({
      one,
      likeness: areAtOnePlace(one, finding) ? 1 : titleLikeness(title, titleStems(one.title)),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = alike;
  return best && best.likeness !== second?.likeness ? best.one : null;
}

/** The place in the only report, other than that of the finding itself, that cites the lines of the finding. */
function citedOnlyIn(
  { report: own, locations }: SetFinding,
  named: SetReport,
  reports: readonly SetReport[],
): Evidence | null {
  const lines = locations.filter(({ startLine }) => startLine !== null);
  const citing = reports.flatMap(({ facts }) => {
    const cited = facts.claims.citations.find((one) => lines.some((line) => meet(line, one)));
    return cited === undefined || facts.path === own ? [] : [evidenceOf(facts.path, cited)];
  });
  const [only = null, ...others] = citing;
  return others.length > 0 || only?.path === named.facts.path ? null : only;
}

function areAtOnePlace(one: SetFinding, other: SetFinding): boolean {
  return one.locations.some(
    (a) => a.startLine !== null && other.locations.some((b) => b.startLine !== null && meet(a, b)),
  );
}
