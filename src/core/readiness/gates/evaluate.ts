import { requirementOf, type Requirement } from "../../policy/requirement";
import type { GateResult } from "../model";
import { NO_OBJECTION, effectAfterReadings, outcomeAfterReadings, type Readings } from "../readings";
import { approvalRecorded } from "./approvals";
import { checklistComplete } from "./checklist";
import { evidencePresent } from "./evidence";
import { gateWaiver } from "./gateFindings";
import { gateResult, notApplicableResult, type GateInput, type Outcome } from "./gate";
import { noOpen } from "./openFindings";
import { phaseVerdicts } from "./phaseVerdicts";
import { sectionPresent } from "./sectionPresent";
import { standardMet } from "./standards";
import { figureMeets } from "./statedFigure";
import { testsPassing } from "./tests";

/** The outcome of a requirement, before waivers. */
export function outcomeOf(input: GateInput): Outcome {
  const requirement: Requirement = requirementOf(input.gate);
  switch (requirement.kind) {
    case "no-open":
      return noOpen(input, requirement);
    case "figure":
      return figureMeets(input, requirement);
    case "section-present":
      return sectionPresent(input, requirement);
    case "checklist-complete":
      return checklistComplete(input, requirement);
    case "standard-met":
      return standardMet(input, requirement);
    case "verdicts":
      return phaseVerdicts(input, requirement);
    case "approval-recorded":
      return approvalRecorded(input, requirement);
    case "tests-pass":
      return testsPassing(input, requirement);
    case "evidence-present":
      return evidencePresent(input, requirement);
  }
}

/** Evaluates the gates of a policy in order. */
export function evaluateGates(
  input: Omit<GateInput, "gate">,
  readings: Readings = NO_OBJECTION,
): readonly GateResult[] {
  return input.policy.gates.map((gate) => {
    if (gate.notApplicable !== undefined) return notApplicableResult(gate, gate.notApplicable);
    const gateInput = { ...input, gate };
    const waiver = gateWaiver(gate, input.policy, input.judgedAt);
    const outcome = outcomeOf(gateInput);
    const left = outcomeAfterReadings(gate.id, outcome, readings);
    return effectAfterReadings(gate, outcome, gateResult(gateInput, left, waiver?.reason ?? null));
  });
}
