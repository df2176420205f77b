import type { PolicyFile } from "../policySchema";
import { REST } from "../schema/values";

/**
 * The keys of a policy file whose lists replace those of the extended policy, and the calendar: "metrics", "procedures.rollback.triggers".
 * Content that the reports bring in later does not change them.
 */
export function statedKeys({
  calendar,
  context,
  standards,
  exposure,
  metrics,
  alerts,
  ...file
}: PolicyFile): readonly string[] {
  const { smoke, checklists, deployment, success, failedIf, rollback } = file.procedures ?? {};
  const lists: Readonly<Record<string, readonly unknown[] | undefined>> = {
    context,
    standards,
    exposure,
    metrics,
    alerts,
    "riskMatrix.risks": file.riskMatrix?.risks,
    "procedures.smoke": smoke,
    "procedures.checklists": checklists,
    "procedures.deployment": deployment,
    "procedures.success": success,
    "procedures.failedIf": failedIf,
    "procedures.rollback.triggers": rollback?.triggers,
  };
  const replaced = Object.entries(lists).filter(([, list]) => list !== undefined && !list.includes(REST));
  return [...(calendar === undefined ? [] : ["calendar"]), ...replaced.map(([key]) => key)];
}
