import type { RiskCategory, RiskMatrix } from "../../policy/releaseModel";
import { SEVERITIES, type Severity } from "../../reader/facts";
import { findingReference } from "../gates/gate";
import type { Evidence, SetFinding } from "../model";
import { isOpenFinding } from "../setFindings";
import { isAbout } from "./aboutWords";
import { riskLevel } from "./riskMatrix";

/** A row of the risk table. */
export interface RiskAssessment {
  readonly category: RiskCategory;
  /** Null where no open finding is about it: not evidenced. */
  readonly likelihood: string | null;
  /** The severity that the likelihood follows from. */
  readonly worst: Severity | null;
  /** Null without a likelihood, and where the matrix does not hold the policy's impact. */
  readonly level: string | null;
  /** Keys of the open findings that are about it. */
  readonly findings: readonly string[];
  /** Their statements, the worst ones first. */
  readonly evidence: readonly Evidence[];
}

/**
 * What the severities mean on a scale of likelihoods: critical is its highest level, and each severity below goes down in proportion, rounded to
 * the higher level. On a scale of five levels that is one level a severity. Null for an empty scale.
 */
export function likelihoodOf(severity: Severity, likelihoods: readonly string[]): string | null {
  const fromTop = Math.floor((SEVERITIES.indexOf(severity) * likelihoods.length) / SEVERITIES.length);
  return likelihoods[likelihoods.length - 1 - fromTop] ?? null;
}

/** The open findings that a row of the risk table is about. */
export function findingsAbout(
  category: RiskCategory,
  findings: readonly SetFinding[],
): readonly SetFinding[] {
  return findings.filter(
    (finding) =>
      isOpenFinding(finding) &&
      (category.roles.length === 0 || category.roles.includes(finding.role)) &&
      (category.words.length === 0 || isAbout(finding.title, category.words)),
  );
}

/** Each row of the policy's risk table: likelihood by the worst open finding that is about it, impact by the policy, level by the matrix. */
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

/** The worst first, else in their order. */
function bySeverity(findings: readonly SetFinding[]): readonly SetFinding[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.effectiveSeverity === severity),
  );
}
