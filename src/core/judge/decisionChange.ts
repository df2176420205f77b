import { changeWords } from "../decision/compare/changeWords";
import { foreignWords } from "../decision/compare/foreignWords";
import type { Decided } from "../decision/decide";
import { classifyDocument } from "../decision/ownership";
import { readRegions } from "../decision/regions";
import { signOffState } from "../decision/signOff";
import { readStandingSidecar } from "../decision/snapshot";
import type { Verdict } from "../reader/facts";
import { omittedBlockers } from "../rules/shared/omittedBlockers";
import { contradicting, statedVerdicts } from "../rules/shared/statedVerdicts";
import type { SetModel } from "../readiness/model";
import { readForAudit } from "./auditSet";

export interface DecisionToReplace {
  readonly path: string;
  readonly text: string;
  /** Text of its JSON file, null if there is none. */
  readonly sidecar: string | null;
}

/**
 * What writing a decision over an existing document changes, in sentences, most serious first; never empty. Of a document by another
 * author: what it says that the reports do not. Pure.
 */
export function decisionChange(
  existing: DecisionToReplace,
  decided: Pick<Decided, "sidecar" | "previous">,
  model: SetModel,
): readonly string[] {
  const owner = classifyDocument(existing.text);
  if (owner.kind !== "ours") return [foreignWords(foreignDecision(existing, model))];
  const before = readStandingSidecar(existing.sidecar ?? "")?.snapshot;
  const after = readStandingSidecar(decided.sidecar)?.snapshot;
  if (!before || !after || before.decisionHash !== owner.decisionHash) return [lostWords(model)];
  const isSame = before.decisionHash === after.decisionHash;
  const signOffs = isSame ? 0 : signOffsFor(existing.text, before.decisionHash);
  const edited = decided.previous === null ? [] : ["It was edited outside its editable fields."];
  return [...edited, ...changeWords(before, after, signOffs)];
}

/** The number of sign-offs in a document that were given for a decision. */
function signOffsFor(text: string, decisionHash: string): number {
  const read = readRegions(text);
  const signOffs = read.ok ? read.regions.filter(({ id }) => id.startsWith("sign-off.")) : [];
  return signOffs.filter(({ content }) => signOffState(content, decisionHash) === "this-decision").length;
}

function foreignDecision(
  { path, text }: DecisionToReplace,
  model: SetModel,
): Parameters<typeof foreignWords>[0] {
  const reading = readForAudit({ path, text }, new Map());
  const omitted = omittedBlockers(reading, model);
  const verdicts = statedVerdicts(reading, model.policy.decision.wording);
  const contradiction = contradicting(verdicts, model.verdict)?.verdict ?? null;
  const agreed: Verdict | null = verdicts.length === 0 ? null : model.verdict;
  return {
    omitted: omitted.map(({ id, title }) => id ?? title),
    blockers: model.blockers.length,
    stated: contradiction ?? agreed,
    computed: model.verdict,
  };
}

function lostWords({ verdictText, blockers }: SetModel): string {
  const count = `${blockers.length} blocker${blockers.length === 1 ? "" : "s"}`;
  return `What it was based on is unknown, because its JSON file is missing or belongs to another decision. Now: ${verdictText}, ${count}.`;
}
