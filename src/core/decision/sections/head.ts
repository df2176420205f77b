import { plainLine } from "../plainLine";
import { reportReferences, type DecisionContext } from "../context";
import { bare, derived, fromPolicy, type Claim, type Content } from "../model";

/** Longer titles are cut; the subject section has the full text. */
const LONGEST_TITLE = 200;

/** The first line: what the decision is about. The banner below has its commit and environment. */
export function titleOf(context: DecisionContext): readonly Content[] {
  const { subject, policy } = context.model;
  const { name, version, commit, environment } = subject;
  const parts = [name.value, version.value];
  const known = parts.filter((part) => part !== null && part !== "").join(", ");
  const references = [name, version, commit, environment].flatMap((value) => value.evidence);
  const whole = plainLine(`${policy.decision.title}: ${known === "" ? "subject not stated" : known}`);
  const text = whole.length > LONGEST_TITLE ? shorten(whole) : whole;
  const claim = derived(text, "stated by the reports and the policy", references);
  return [bare(claim.kind === "derived" ? claim : fromPolicy(text))];
}

function shorten(text: string): string {
  return `${text.slice(0, LONGEST_TITLE - 1).replace(/\p{Cs}$/u, "")}…`;
}

/** The verdict, the same everywhere in the document. */
export function verdictClaim({ model }: DecisionContext): Claim {
  const evidence = model.gates.flatMap((gate) => (gate.state === "pass" ? [] : gate.evidence));
  const references = evidence.length > 0 ? evidence : reportReferences(model);
  const claim = derived(model.verdictText, "the least favorable effect of a gate or finding", references);
  return claim.kind === "derived" ? claim : fromPolicy(model.verdictText);
}
