import type { RiskCategory, RiskMatrix } from "../../policy/releaseModel";
import { SEVERITIES, type Severity } from "../../reader/facts";
import { findingReference } from "../gates/gate";
import type { Evidence, SetFinding } from "../model";
import { isUnfixed } from "../setFindings";
import { isAbout } from "./aboutWords";
import { riskLevel } from "./riskMatrix";

/** A row of the risk table. */
export interface RiskAssessment {
  readonly category: RiskCategory;
  /** Null if no open finding is about it. */
  readonly likelihood: string | null;
  /** The severity that determines the likelihood. */
  readonly worst: Severity | null;
  /** Null without a likelihood, or if the matrix does not contain the impact. */
  readonly level: string | null;
  /** Keys of the open findings about it. */
  readonly findings: readonly string[];
  /** Their statements, worst first. */
  readonly evidence: readonly Evidence[];
}

/**
 * The likelihood for a severity: critical is the highest level of the scale, and each lower severity is proportionally lower, rounded up. On a
 * scale of five levels, that is one level per severity. Null for an empty scale.
 */
export function likelihoodOf(severity: Severity, likelihoods: readonly string[]): string | null {
  const fromTop = Math.floor((SEVERITIES.indexOf(severity) * likelihoods.length) / SEVERITIES.length);
  return likelihoods[likelihoods.length - 1 - fromTop] ?? null;
}

/** The open findings for a row of the risk table. */
export function findingsAbout(
  category: RiskCategory,
  findings: readonly SetFinding[],
): readonly SetFinding[] {
  return findings.filter(
    (finding) =>
      isUnfixed(finding) &&
      (category.roles.length === 0 || category.roles.includes(finding.role)) &&
      (category.words.length === 0 || isAbout(finding.title, category.words)),
  );
}

/** Each row of the risk table: likelihood from the worst open finding about it, impact from the policy, level from the matrix. */
export function assessRisks(
  categories: readonly RiskCategory[],
  matrix: RiskMatrix,
  findings: readonly SetFinding[],
): readonly RiskAssessment[] {
  return categories.map((category) => {
    const about = bySeverity(findingsAbout(category, findings));
    const worst = about[0]?.effectiveSeverity ?? null;
    const likelihood = worst === null ? null : likelihoodOf(worst, matrix.likelihoods);
    return {
      category,
      likelihood,
      worst,
      level: likelihood === null ? null : riskLevel(matrix, likelihood, category.impact),
      findings: about.map(({ key }) => key),
      evidence: about.map(findingReference),
    };
  });
}

/** Worst first, otherwise in the original order. */
function bySeverity(findings: readonly SetFinding[]): readonly SetFinding[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.effectiveSeverity === severity),
  );
}
