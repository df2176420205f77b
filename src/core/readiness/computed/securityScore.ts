import { SEVERITIES, type Severity } from "../../reader/facts";
import { cvssBand } from "../../reader/severityWords";
import { findingReference } from "../gates/gate";
import type { Evidence, SetFinding } from "../model";
import { isUnfixed } from "../setFindings";
import { greatest } from "../../text/extremes";

/** Security figures of the decision, based on CVSS. */
export interface SecurityScore {
  /** Highest CVSS base score of the open findings, 0 to 10; null if none has a score. */
  readonly highest: number | null;
  /** Open findings with a score in each band. */
  readonly bands: Readonly<Record<Severity, number>>;
  /** Open findings with a CVSS score, and open findings of the security report without one. */
  readonly scored: number;
  readonly unscored: number;
  /** Considered findings that are exploitable: AV:N and AC:L, or stated in words; null if no finding states anything about it. */
  readonly exploitable: number | null;
  /** The number of findings that `exploitable` is a share of. */
  readonly considered: number;
  readonly highestEvidence: readonly Evidence[];
  readonly exploitableEvidence: readonly Evidence[];
}

export function securityScore(findings: readonly SetFinding[]): SecurityScore {
  const open = findings.filter((finding) => isUnfixed(finding) && isSecurity(finding));
  const scored = open.flatMap((finding) => (finding.cvss === null ? [] : [{ finding, cvss: finding.cvss }]));
  const highest = scored.length === 0 ? null : greatest(scored.map(({ cvss }) => cvss));
  const stated = open.flatMap((finding) => exploitabilityOf(finding) ?? []);
  const exploitable = stated.filter(({ isExploitable }) => isExploitable);
  return {
    highest,
    bands: countBands(scored.map(({ cvss }) => cvss)),
    scored: scored.length,
    unscored: open.length - scored.length,
    exploitable: stated.length === 0 ? null : exploitable.length,
    considered: open.length,
    highestEvidence: scored
      .filter(({ cvss }) => cvss === highest)
      .map(({ finding }) => findingReference(finding)),
    exploitableEvidence: (exploitable.length > 0 ? exploitable : stated).map(({ evidence }) => evidence),
  };
}

/** A finding with a CVSS score is a vulnerability in any report; every finding of the security report is one. */
function isSecurity(finding: SetFinding): boolean {
  return finding.cvss !== null || finding.role === "security";
}

function countBands(scores: readonly number[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const score of scores) counts[cvssBand(score) ?? SEVERITIES[4]]++;
  return counts;
}

const VECTOR = /\bAV:([NALP])\/AC:([LHM])\b/i;
const EASY =
  /\b(?:exploit(?:ability|ation)?(?: likelihood| difficulty| complexity)?\s{0,2}[:=]\s{0,2}\W{0,4}(?:very high|high|easy|trivial|likely|certain|low complexity)|(?:easily|trivially|remotely|actively) exploit(?:ed|able)|exploited in the wild|public(?:ly available)? exploit|no authentication (?:is )?(?:required|needed))/i;
const HARD =
  /\b(?:exploit(?:ability|ation)?(?: likelihood)?\s{0,2}[:=]\s{0,2}\W{0,4}(?:very low|low|medium|moderate|hard|difficult|unlikely)|not exploitable|(?:hard|difficult) to exploit)/i;

/** Whether a finding is stated to be easily exploitable over the network; null if it states nothing about it. */
export function exploitabilityOf(
  finding: SetFinding,
): { readonly isExploitable: boolean; readonly evidence: Evidence } | null {
  const statements = [...finding.severityStatements, ...finding.fields];
  for (const { text, range } of statements) {
    const vector = VECTOR.exec(text);
    const isSaid = EASY.test(text);
    if (!vector && !isSaid && !HARD.test(text)) continue;
    const isExploitable = vector ? /^N$/i.test(vector[1] ?? "") && /^L$/i.test(vector[2] ?? "") : isSaid;
    return { isExploitable, evidence: { path: finding.report, line: range.line, text } };
  }
  return null;
}
