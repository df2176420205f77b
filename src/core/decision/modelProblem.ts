import type { SetModel } from "../readiness/model";
import { conservationOf, isConserved } from "./conservation";
import { isRegionId } from "./regions";
import { signOffId } from "./signOff";

/** Why a decision cannot be written from a model, or null. */
export function modelProblem(model: SetModel): string | null {
  return conservationProblem(model) ?? blockerProblem(model) ?? stakeholderProblem(model);
}

function conservationProblem(model: SetModel): string | null {
  const conservation = conservationOf(model);
  if (isConserved(conservation)) return null;
  const { extracted, shown, merged, waived } = conservation;
  return (
    `Only ${shown} shown, ${merged} merged, and ${waived} waived findings of ${extracted} are accounted for, so nothing was written. ` +
    `This is a bug; please report it.`
  );
}

function blockerProblem({ blockers, findings }: SetModel): string | null {
  const lost = blockers.find((key) => !findings.some((finding) => finding.key === key));
  if (lost === undefined) return null;
  return `The blocker ${lost} is not one of the findings, so nothing was written. This is a bug; please report it.`;
}

/** The id of a stakeholder becomes the id of a human field, so it must be readable in the document. */
function stakeholderProblem({ policy }: SetModel): string | null {
  const ids = policy.stakeholders.map(signOffId);
  const unreadable = ids.find((id) => !isRegionId(id));
  if (unreadable !== undefined) {
    return `The field id "${unreadable}" is not valid. Change the id of the stakeholder in the policy to lowercase letters, digits, and single hyphens.`;
  }
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  return doubled === undefined
    ? null
    : `Two stakeholders in the policy share the field id "${doubled}": give each its own id.`;
}
