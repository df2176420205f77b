import { evidenceOf, type Evidence, type SetModel } from "../readiness/model";
import { TOPOLOGY } from "../reader/termStatement";
import type { DecisionContext } from "./context";
import { bare, derived, references, type Content } from "./model";

/** Where reports say that the service runs only once, while the policy deploys to a share of the traffic; empty if one of the two is not so. */
function contradictingPlaces({ reports, policy }: SetModel): readonly Evidence[] {
  const isGradual = policy.procedures.stages.some(({ percent }) => percent !== null && percent < 100);
  if (!isGradual) return [];
  return reports.flatMap(({ facts }) =>
    facts.terms
      .filter(({ subject }) => subject === TOPOLOGY)
      .map((statement) => evidenceOf(facts.path, statement)),
  );
}

/** The objection to the gradual rollout of the policy. */
export function againstStages({ model }: Pick<DecisionContext, "model">): readonly Content[] {
  const [place] = contradictingPlaces(model);
  if (!place) return [];
  const text = `A share of the traffic needs a second instance, but “${place.text}”`;
  return [bare(derived(text, "stages of the policy against the reports", [place])), references([place])];
}
