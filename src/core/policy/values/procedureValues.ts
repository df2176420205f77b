import type { CheckItem, Procedures, Step } from "../releaseModel";
import type { Origins } from "./origins";
import { value, type PolicyValue } from "./value";

/** Procedures as counts: written out they would fill pages. */
export function procedureValues(procedures: Procedures, origins: Origins): readonly PolicyValue[] {
  const { rollback, logging, onCall, nextSteps } = procedures;
  const counts: readonly (readonly [keyof Procedures, string | null])[] = [
    ["checklists", grouped("checklist", procedures.checklists)],
    ["tiers", grouped("tier", procedures.tiers)],
    ["stages", counted(procedures.stages.length, "stage")],
    ["deployment", timed("deployment step", "deployment steps", procedures.deployment)],
    ["smoke", timed("smoke test", "smoke tests", procedures.smoke)],
    [
      "rollback",
      joined(
        counted(rollback.triggers.length, "trigger"),
        timed("rollback step", "rollback steps", rollback.steps),
      ),
    ],
    ["success", counted(procedures.success.length, "checkpoint for success", "checkpoints for success")],
    ["successfulWhen", counted(procedures.successfulWhen.length, "success criterion", "success criteria")],
    ["failedIf", counted(procedures.failedIf.length, "failure criterion", "failure criteria")],
    ["afterRelease", counted(procedures.afterRelease.length, "monitoring period", "monitoring periods")],
    ["logging", logging === null ? null : `logging: ${logging.levels}`],
    ["onCall", onCall === null ? null : `on-call: ${onCall}`],
    ["healthEndpoints", counted(procedures.healthEndpoints.length, "health endpoint")],
    ["nextSteps", counted(Object.values(nextSteps).flat().length, "next step")],
  ];
  return counts.flatMap(([key, text]) =>
    text === null ? [] : [value("Procedures", `procedures.${key}`, text, origins.of(["procedures", key]))],
  );
}

function counted(count: number, noun: string, plural = `${noun}s`): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? noun : plural}`;
}

function grouped(noun: string, groups: readonly { readonly items: readonly CheckItem[] }[]): string | null {
  const items = groups.reduce((sum, group) => sum + group.items.length, 0);
  return joined(counted(groups.length, noun), counted(items, "item"));
}

function timed(noun: string, plural: string, steps: readonly Step[]): string | null {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return joined(counted(steps.length, noun, plural), counted(minutes, "minute"));
}

function joined(...texts: readonly (string | null)[]): string | null {
  const stated = texts.filter((text) => text !== null);
  return stated.length === 0 ? null : stated.join(", ");
}
