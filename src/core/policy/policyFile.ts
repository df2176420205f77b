import { applyPolicyFile } from "./applyPolicyFile";
import { builtinPolicy } from "./builtin/builtinPolicies";
import { POLICY_DEFAULTS } from "./builtin/defaults";
import { sevenPhase } from "./builtin/sevenPhase";
import { parseJsonDocument, problemAt, type FileProblem, type JsonDocument } from "./jsonDocument";
import type { Policy } from "./model";
import { policyFileSchema } from "./policySchema";
import { unknownKeyMessage, validate } from "./schemaProblems";

/** A policy file as read. If it has a problem there is no policy: half a policy would lead to wrong decisions. */
export interface PolicyFileResult {
  readonly policy: Policy | null;
  readonly problems: readonly FileProblem[];
  /** Whether the file itself states which policy it extends, or that it extends none. */
  readonly statesBase: boolean;
}

export interface PolicyFileOptions {
  /** What a file without `extends` extends: the policy that the reports of the set indicate. */
  readonly base?: Policy;
  /** Ids of all rules; without them any kebab-case id is accepted. */
  readonly rules?: readonly string[];
}

/** Reads a policy file, which is JSON with comments. Never throws. */
export function readPolicyFile(
  source: { readonly path: string; readonly text: string },
  options: PolicyFileOptions = {},
): PolicyFileResult {
  const document = parseJsonDocument(source.text);
  if (document.problems.length > 0) return { policy: null, problems: document.problems, statesBase: false };
  const { value: file, problems } = validate(policyFileSchema, document);
  if (file === null) return { policy: null, problems, statesBase: false };

  const statesBase = file.extends !== undefined;
  const applied = applyPolicyFile(baseOf(file.extends, options.base ?? sevenPhase), file, document);
  const all = [...applied.problems, ...ruleProblems(Object.keys(file.rules ?? {}), options.rules, document)];
  return { policy: all.length === 0 ? applied.policy : null, problems: all, statesBase };
}

function baseOf(id: string | null | undefined, found: Policy): Policy {
  if (id === undefined) return found;
  return id === null ? NOTHING : (builtinPolicy(id) ?? found);
}

/** The base for `"extends": null`: only wording and file names. Phases and gates come from the file. */
const NOTHING: Policy = {
  ...POLICY_DEFAULTS,
  id: "custom",
  title: "The project's own policy",
  phases: [],
  gates: [],
  stakeholders: [],
  decision: { ...sevenPhase.decision, file: "RELEASE_DECISION.md" },
};

function ruleProblems(
  ids: readonly string[],
  known: readonly string[] | undefined,
  document: JsonDocument,
): readonly FileProblem[] {
  if (known === undefined) return [];
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => problemAt(unknownKeyMessage(id, ["rules"], known), document.keyRange(["rules", id])));
}
