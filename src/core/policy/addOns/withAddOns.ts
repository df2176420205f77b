import type { GateDefinition, Policy } from "../model";
import type { CheckGroup, Procedures, Step } from "../releaseModel";
import { movedImpact } from "../apply/applyRisks";
import { nameStandards } from "../builtin/compliance";
import { NIST_SP_800_30 } from "../builtin/release/riskMatrices";
import { addOnsOf } from "./allAddOns";
import type { AddOn, AddOnId } from "./model";

/** The policy with the add-ons that it names. A policy file changes the result like a built-in policy. */
export function withNamedAddOns(policy: Policy, ids: readonly AddOnId[]): Policy {
  const extended = addOnsOf(ids).reduce((base, addOn) => withGates(withAddOn(base, addOn), addOn), policy);
  return nameStandards({ ...extended, addOns: ids }, policy.standards);
}

/** The policy with the add-ons that the reports show; what the policy file states itself stays as it is. */
export function withShownAddOns(policy: Policy, ids: readonly AddOnId[]): Policy {
  return nameStandards(addOnsOf(ids).reduce(withAddOn, policy), policy.standards);
}

function withAddOn(policy: Policy, addOn: AddOn): Policy {
  const isOpen = (key: string): boolean => !policy.stated.includes(key);
  const add = <T>(key: string, base: readonly T[], more: readonly T[], nameOf: (one: T) => unknown) =>
    isOpen(key) ? added(base, more, nameOf) : base;
  return {
    ...policy,
    context: add("context", policy.context, addOn.context, itself),
    standards: add("standards", policy.standards, addOn.standards, itself),
    // What the business is about comes first.
    risks: isOpen("riskMatrix.risks")
      ? added(risksOf(addOn, policy), policy.risks, ({ id }) => id)
      : policy.risks,
    exposure: isOpen("exposure") ? added(addOn.exposure, policy.exposure, ({ id }) => id) : policy.exposure,
    metrics: add("metrics", policy.metrics, addOn.metrics, ({ name }) => name),
    alerts: add("alerts", policy.alerts, addOn.alerts, ({ name }) => name),
    calendar: addOn.calendar !== null && isOpen("calendar") ? addOn.calendar : policy.calendar,
    procedures: proceduresWith(policy.procedures, addOn, isOpen),
  };
}

/** Add-ons are written for the default matrix. */
function risksOf({ risks }: AddOn, { riskMatrix }: Policy): Policy["risks"] {
  return risks.map((risk) => ({ ...risk, impact: movedImpact(risk.impact, NIST_SP_800_30, riskMatrix) }));
}

function proceduresWith(base: Procedures, addOn: AddOn, isOpen: (key: string) => boolean): Procedures {
  const add = <T>(key: string, own: readonly T[], more: readonly T[], nameOf: (one: T) => unknown) =>
    isOpen(`procedures.${key}`) ? added(own, more, nameOf) : own;
  return withCommands(
    {
      ...base,
      checklists: isOpen("procedures.checklists") ? checklistsWith(base.checklists, addOn) : base.checklists,
      deployment: isOpen("procedures.deployment") ? stepsWith(base.deployment, addOn) : base.deployment,
      smoke: add("smoke", base.smoke, addOn.smoke, ({ title }) => title),
      rollback: {
        ...base.rollback,
        triggers: add("rollback.triggers", base.rollback.triggers, addOn.triggers, ({ kind }) => kind),
      },
      success: isOpen("procedures.success") ? successWith(base.success, addOn) : base.success,
      failedIf: add("failedIf", base.failedIf, addOn.failedIf, itself),
    },
    addOn,
  );
}

function checklistsWith(base: readonly CheckGroup[], { checklists }: AddOn): readonly CheckGroup[] {
  return base.map((group) => ({
    ...group,
    items: added(group.items, checklists[group.id] ?? [], ({ text }) => text),
  }));
}

function stepsWith(base: readonly Step[], { deployment }: AddOn): readonly Step[] {
  return base.flatMap((step) => [
    ...deployment.filter(({ before }) => before === step.topic).map((one) => one.step),
    step,
  ]);
}

function successWith(base: Procedures["success"], { success }: AddOn): Procedures["success"] {
  return base.map(({ after, criteria }) => ({
    after,
    criteria: added(criteria, success[after] ?? [], itself),
  }));
}

/** A step whose command the policy file states has no topic. */
function withCommands(base: Procedures, { commands }: AddOn): Procedures {
  const withCommand = <T extends Step>(step: T): T => {
    const command = step.topic === undefined ? undefined : commands[step.topic];
    if (command === undefined) return step;
    return { ...step, command: step.command === null ? command : `${step.command}\n${command}` };
  };
  return {
    ...base,
    deployment: base.deployment.map(withCommand),
    smoke: base.smoke.map(withCommand),
    rollback: { ...base.rollback, steps: base.rollback.steps.map(withCommand) },
  };
}

function withGates(policy: Policy, { gates }: AddOn): Policy {
  const isNew = ({ kind }: GateDefinition): boolean => !policy.gates.some((gate) => gate.kind === kind);
  return { ...policy, gates: [...policy.gates, ...gates.filter(isNew)] };
}

function added<T>(base: readonly T[], more: readonly T[], nameOf: (one: T) => unknown): readonly T[] {
  const known = new Set(base.map(nameOf));
  return [...base, ...more.filter((one) => !known.has(nameOf(one)))];
}

function itself<T>(one: T): T {
  return one;
}
