import type { SubjectValue } from "../../readiness/model";
import { lookedEverywhere, section, type DecisionContext } from "../context";
import { evidenced, fromPolicy, notEvidenced, type Claim, type UntitledSection } from "../model";

export function subjectSection(context: DecisionContext): UntitledSection {
  const { name, version, commit, environment } = context.model.subject;
  const items = [
    { label: "Name", content: [subjectClaim(name, context)] },
    { label: "Version", content: [subjectClaim(version, context)] },
    { label: "Commit", content: [subjectClaim(commit, context)] },
    { label: "Environment", content: [subjectClaim(environment, context)] },
  ];
  return section("subject", [{ kind: "list", ordered: false, items }]);
}

function subjectClaim(value: SubjectValue, { model }: DecisionContext): Claim {
  if (value.value === null) return notEvidenced(lookedEverywhere(model));
  return value.source === "policy"
    ? fromPolicy(value.value)
    : evidenced(value.value, value.evidence, lookedEverywhere(model));
}
