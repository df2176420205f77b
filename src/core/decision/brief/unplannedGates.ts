import { requirementOf } from "../../policy/requirement";
import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import type { GateResult, SetModel } from "../../readiness/model";
import type { DecisionContext } from "../context";

/** Gates that take work that is not in another row. */
export function unplannedGates({
  model,
  computed,
}: Pick<DecisionContext, "model" | "computed">): readonly GateResult[] {
  const planned = new Set(computed.beforeRelease.findings.flatMap(({ gates }) => gates));
  return workGates(model).filter(({ id }) => !planned.has(id));
}

function workGates({ policy, gates }: SetModel): readonly GateResult[] {
  const ofFindings = gatesOfFindings(policy);
  const ofVerdicts = new Set(
    policy.gates.filter((gate) => requirementOf(gate).kind === "verdicts").map(({ id }) => id),
  );
  return gates.filter(({ id, effect }) => effect === "block" && !ofFindings.has(id) && !ofVerdicts.has(id));
}
