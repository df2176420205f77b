/** What a policy says about gates that its file removes with `null`. */
import type { Stakeholder } from "../model";
import type { PolicyFile } from "../policySchema";
import type { CheckItem, Procedures } from "../releaseModel";

export function removedGates({ gates }: PolicyFile): readonly string[] {
  return Object.entries(gates ?? {}).flatMap(([id, gate]) => (gate === null ? [id] : []));
}

/** Without the checkboxes that a removed gate would tick: the release does not depend on them anymore. */
export function proceduresWithout(removed: readonly string[], procedures: Procedures): Procedures {
  if (removed.length === 0) return procedures;
  const isKept = ({ evaluation }: CheckItem): boolean =>
    evaluation.kind !== "gate" || !removed.includes(evaluation.gate);
  return {
    ...procedures,
    checklists: procedures.checklists.map((one) => ({ ...one, items: one.items.filter(isKept) })),
    tiers: procedures.tiers.map((one) => ({ ...one, items: one.items.filter(isKept) })),
  };
}

/** Conditions of an approval that name a removed gate keep their words and lose its id. */
export function stakeholdersWithout(
  removed: readonly string[],
  stakeholders: readonly Stakeholder[],
): readonly Stakeholder[] {
  if (removed.length === 0) return stakeholders;
  return stakeholders.map((one) => ({
    ...one,
    conditions: one.conditions.map((text) =>
      removed.reduce((rest, id) => rest.replace(` (${id})`, ""), text),
    ),
  }));
}
