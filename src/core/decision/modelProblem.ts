import type { SetModel } from "../readiness/model";
import { conservationOf, isConserved } from "./conservation";
import { isRegionId } from "./regions";
import { signOffId } from "./signOff";

/** What forbids to write a decision from a model, or null. */
export function modelProblem(model: SetModel): string | null {
  return conservationProblem(model) ?? blockerProblem(model) ?? stakeholderProblem(model);
}

function conservationProblem(model: SetModel): string | null {
  const conservation = conservationOf(model);
  if (isConserved(conservation)) return null;
  const { extracted, shown, merged, waived } = conservation;
  return (
    `${extracted} findings were read, but ${shown} shown, ${merged} merged and ${waived} waived ones are accounted for. Nothing ` +
    `was written. This is a fault of the tool, please report it.`
  );
}

function blockerProblem({ blockers, findings }: SetModel): string | null {
  const lost = blockers.find((key) => !findings.some((finding) => finding.key === key));
  if (lost === undefined) return null;
  return `The blocker ${lost} is none of the findings. Nothing was written. This is a fault of the tool, please report it.`;
}

/** The id of a stakeholder becomes that of a human field: it has to be found again. */
function stakeholderProblem({ policy }: SetModel): string | null {
  const ids = policy.stakeholders.map(signOffId);
  const unreadable = ids.find((id) => !isRegionId(id));
  if (unreadable !== undefined) {
    return `The stakeholder of "${unreadable}" needs another id in the policy: lower-case letters, digits and single hyphens.`;
  }
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  return doubled === undefined
    ? null
    : `Two stakeholders of the policy have the id of "${doubled}": give one another.`;
}
