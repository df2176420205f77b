import type { GateKind } from "../../policy/model";
import type { GateResult } from "../model";
import { NO_OBJECTION, effectAfterReadings, outcomeAfterReadings, type Readings } from "../readings";
import { compliance } from "./compliance";
import { functionalCompleteness } from "./completeness";
import { criticalPathCoverage } from "./criticalPaths";
import { gateResult, type GateInput, type GateRule } from "./gate";
import { criticalMetrics } from "./monitoring";
import { noOpenCritical, noOpenCriticalAnywhere, noStabilityDefect } from "./openCritical";
import { performanceTargets } from "./performance";
import { phaseVerdicts } from "./phaseVerdicts";
import { rollbackPlan, rollbackVerified } from "./rollback";
import { testsPassing } from "./tests";

const RULES: Readonly<Record<GateKind, GateRule>> = {
  "no-open-critical": noOpenCritical,
  "no-open-critical-anywhere": noOpenCriticalAnywhere,
  "functional-completeness": functionalCompleteness,
  "performance-targets": performanceTargets,
  "tests-passing": testsPassing,
  "rollback-verified": rollbackVerified,
  "phase-verdicts": phaseVerdicts,
  "no-stability-defect": noStabilityDefect,
  "critical-path-coverage": criticalPathCoverage,
  "rollback-plan": rollbackPlan,
  "critical-metrics": criticalMetrics,
  compliance,
};

/** Evaluates the gates of a policy in order. `judgedAt`: the ISO date on which gate waivers must be in force; null if none is in force. */
export function evaluateGates(
  input: Omit<GateInput, "gate">,
  judgedAt: string | null,
  readings: Readings = NO_OBJECTION,
): readonly GateResult[] {
  return input.policy.gates.map((gate) => {
    const gateInput = { ...input, gate };
    const waiver = input.policy.waivers.find(
      (candidate) => candidate.gate === gate.id && judgedAt !== null && candidate.expires >= judgedAt,
    );
    const outcome = RULES[gate.kind](gateInput);
    const left = outcomeAfterReadings(gate.id, outcome, readings);
    return effectAfterReadings(gate, outcome, gateResult(gateInput, left, waiver?.reason ?? null));
  });
}
