import type { GateDefinition, Policy } from "../../policy/model";
import { requirementOf } from "../../policy/requirement";
import type { RiskCategory, RiskMatrix } from "../../policy/releaseModel";
import type { Evidence, GateResult, SetFinding } from "../model";
import { assessRisks, type RiskAssessment } from "./risks";
import { higherRating, riskRating, worstLevel, type RiskRating } from "./riskMatrix";

/** The overall risk of a release, as printed in the decision. */
export interface OverallRisk {
  /** Null if no row of the risk table has a level and no blocking gate fails. */
  readonly rating: RiskRating | null;
  /** The level of the worst row, in the words of the matrix. */
  readonly level: string | null;
  /** Rows with that level. */
  readonly worst: readonly RiskAssessment[];
  /** Ids of failing gates that block, which make the risk CRITICAL, also if they are waived. */
  readonly failing: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** The worst row of the risk matrix; at least CRITICAL if a blocking gate fails, or would fail without its waivers. */
export function overallRisk(
  rows: readonly RiskAssessment[],
  matrix: RiskMatrix,
  gates: readonly GateResult[],
): OverallRisk {
  const level = worstLevel(
    matrix,
    rows.flatMap((row) => row.level ?? []),
  );
  const worst = level === null ? [] : rows.filter((row) => row.level === level);
  const failing = gates.filter(
    (gate) => (gate.state === "fail" && gate.effect === "block") || gate.hidesFailure === true,
  );
  const ofRows = level === null ? null : riskRating(matrix, level);
  return {
    rating: failing.length > 0 ? higherRating(ofRows ?? "CRITICAL", "CRITICAL") : ofRows,
    level,
    worst,
    failing: failing.map(({ id, hidesFailure }) => (hidesFailure === true ? `${id} (waived)` : id)),
    evidence: [...failing.flatMap((gate) => gate.evidence), ...worst.flatMap((row) => row.evidence)],
  };
}

/** Ids of the gates that depend only on findings. */
export function gatesOfFindings({ gates }: Pick<Policy, "gates">): ReadonlySet<string> {
  return new Set(gates.filter((gate) => requirementOf(gate).kind === "no-open").map(({ id }) => id));
}

/** The overall risk without the blockers: once they are fixed, gates that only count findings pass; the others keep their state. */
export function residualRisk(input: {
  readonly risks: readonly RiskCategory[];
  readonly matrix: RiskMatrix;
  readonly definitions: readonly GateDefinition[];
  readonly gates: readonly GateResult[];
  readonly findings: readonly SetFinding[];
}): OverallRisk {
  const findings = input.findings.filter((finding) => !finding.blocks);
  const passing = gatesOfFindings({ gates: input.definitions });
  const gates = input.gates.filter((gate) => !passing.has(gate.id) || gate.hidesFailure === true);
  return overallRisk(assessRisks(input.risks, input.matrix, findings), input.matrix, gates);
}
