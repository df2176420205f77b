import type { Role } from "../../reader/reportKinds";
import type { Severity } from "../../reader/facts";
import { findingReference } from "../gates/gate";
import type { Evidence, SetFinding, SetReport } from "../model";
import { isUnfixed } from "../setFindings";

/** Lower bounds of the letters, out of 100; an A+ is at least an A. */
const LETTERS: Readonly<Record<string, number>> = {
  "A+": 93,
  A: 93,
  "A-": 90,
  "B+": 87,
  B: 83,
  "B-": 80,
  "C+": 77,
  C: 73,
  "C-": 70,
  "D+": 67,
  D: 63,
  "D-": 60,
  F: 0,
};

/** The worst open finding limits the score. */
const CAPS: Readonly<Record<Severity, number>> = { critical: 4, high: 6, medium: 8, low: 9.5, info: 10 };
const SEVERITY_ORDER = ["critical", "high", "medium", "low", "info"] as const;

export interface PhaseScore {
  readonly role: Role;
  /** 0 to 10; null if the report is missing or states neither score nor grade. */
  readonly score: number | null;
  readonly weight: number;
  /** `letter`: the lower bound of its grade. */
  readonly from: "number" | "letter" | null;
  readonly evidence: readonly Evidence[];
}

/** For information only: the verdict comes from the gates. */
export interface ReadinessScore {
  readonly phases: readonly PhaseScore[];
  /** Weighted means, 0 to 10, counting a missing phase as 0 and as 10; null if no phase has a score. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly cap: {
    readonly severity: Severity;
    readonly limit: number;
    readonly evidence: readonly Evidence[];
  } | null;
  /** The means after applying the cap; `headline` is the lower one. */
  readonly headline: number | null;
  readonly highest: number | null;
}

export function readinessScore(
  roles: readonly Role[],
  weights: Readonly<Partial<Record<Role, number>>>,
  reports: readonly SetReport[],
  findings: readonly SetFinding[],
): ReadinessScore {
  const phases = roles.map((role) => {
    // Of several reports of a phase the one with the lowest score counts.
    const [scored] = reports
      .filter((candidate) => candidate.role === role)
      .map(phaseScore)
      .filter(({ score }) => score !== null)
      .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
    return { role, weight: weights[role] ?? 1, score: null, from: null, evidence: [], ...scored };
  });
  const cap = capOf(findings);
  const isKnown = phases.some(({ score, weight }) => score !== null && weight > 0);
  const lower = isKnown ? mean(phases, 0) : null;
  const upper = isKnown ? mean(phases, 10) : null;
  const limit = cap?.limit ?? 10;
  return {
    phases,
    lower,
    upper,
    cap,
    headline: lower === null ? null : Math.min(lower, limit),
    highest: upper === null ? null : Math.min(upper, limit),
  };
}

/** The stated number, or else the letter, on a scale of 10. */
export function phaseScore({
  facts: { path, score, grade },
}: SetReport): Pick<PhaseScore, "score" | "from" | "evidence"> {
  if (score && score.max > 0) {
    const value = Math.min(10, (score.value / score.max) * 10);
    return { score: value, from: "number", evidence: [{ path, line: score.range.line, text: score.text }] };
  }
  const bound = grade ? LETTERS[grade.text.trim().toUpperCase()] : undefined;
  if (!grade || bound === undefined) return { score: null, from: null, evidence: [] };
  return {
    score: bound / 10,
    from: "letter",
    evidence: [{ path, line: grade.range.line, text: grade.text }],
  };
}

function mean(phases: readonly PhaseScore[], missing: number): number {
  const total = phases.reduce((sum, { weight }) => sum + weight, 0);
  return phases.reduce((sum, { score, weight }) => sum + (score ?? missing) * weight, 0) / total;
}

function capOf(findings: readonly SetFinding[]): ReadinessScore["cap"] {
  const open = findings.filter(isUnfixed);
  const severity = SEVERITY_ORDER.find((level) =>
    open.some((finding) => finding.effectiveSeverity === level),
  );
  if (severity === undefined || severity === "info") return null;
  const worst = open.filter((finding) => finding.effectiveSeverity === severity);
  return { severity, limit: CAPS[severity], evidence: worst.map(findingReference) };
}
