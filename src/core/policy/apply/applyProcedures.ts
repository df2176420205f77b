import type { JsonPath } from "../jsonDocument";
import type { Stakeholder } from "../model";
import type { CheckGroup, CheckItem, Procedures, RollbackStep, Stage, Step, Tier } from "../releaseModel";
import type {
  GroupEntry,
  ItemEntry,
  ProceduresEntry,
  RollbackStepEntry,
  StageEntry,
  StepEntry,
  TierEntry,
} from "../schema/procedures";
import { REST } from "../schema/values";
import { itemOf, type Known } from "./applyEvaluation";
import { demand } from "./applyRisks";
import { advice, type Complaints } from "./complaints";
import { extendedList, extendedTexts } from "./overlay";

export interface Surroundings extends Known {
  readonly stakeholders: readonly Stakeholder[];
}

type Listed<Entry> = readonly (Entry | typeof REST)[] | undefined;

/** Steps, stages, checklists, and criteria: each list in the file replaces that of the extended policy, or includes it with `"..."`. */
export function proceduresOf(
  base: Procedures,
  file: ProceduresEntry | undefined,
  around: Surroundings,
  complaints: Complaints,
): Procedures {
  const entry: ProceduresEntry = file ?? {};
  return {
    checklists: checklistsOf(base.checklists, entry.checklists, around, complaints),
    tiers: tiersOf(base.tiers, entry.tiers, around, complaints),
    stages: stagesOf(base.stages, entry.stages, around, complaints),
    deployment: stepsOf(base.deployment, entry.deployment, ["procedures", "deployment"], complaints),
    smoke: stepsOf(base.smoke, entry.smoke, ["procedures", "smoke"], complaints),
    rollback: {
      triggers: plainList(base.rollback.triggers, entry.rollback?.triggers, "condition", complaints, [
        "rollback",
        "triggers",
      ]),
      steps: rollbackStepsOf(base.rollback.steps, entry.rollback?.steps, complaints),
      afterwards: extendedTexts(base.rollback.afterwards, entry.rollback?.afterwards),
    },
    success: plainList(base.success, entry.success, "after", complaints, ["success"]),
    successfulWhen: extendedTexts(base.successfulWhen, entry.successfulWhen),
    failedIf: extendedTexts(base.failedIf, entry.failedIf),
    afterRelease: plainList(base.afterRelease, entry.afterRelease, "period", complaints, ["afterRelease"]),
    logging: entry.logging === undefined ? base.logging : entry.logging,
    onCall: entry.onCall === undefined ? base.onCall : entry.onCall,
    healthEndpoints: extendedTexts(base.healthEndpoints, entry.healthEndpoints),
    nextSteps: {
      approved: extendedTexts(base.nextSteps.approved, entry.nextSteps?.approved),
      conditional: extendedTexts(base.nextSteps.conditional, entry.nextSteps?.conditional),
      "not-approved": extendedTexts(base.nextSteps["not-approved"], entry.nextSteps?.["not-approved"]),
    },
  };
}

function checklistsOf(
  base: readonly CheckGroup[],
  entries: Listed<GroupEntry>,
  around: Surroundings,
  complaints: Complaints,
): readonly CheckGroup[] {
  return extendedList(
    base,
    entries,
    {
      path: ["procedures", "checklists"],
      keyName: "id",
      keyOf: ({ id }: CheckGroup | GroupEntry) => id,
      make: (entry: GroupEntry, known, path) => {
        if (known === undefined) demand(entry, ["title", "items"], path, "checklist", complaints);
        return {
          id: entry.id,
          title: entry.title ?? known?.title ?? entry.id,
          when: entry.when ?? known?.when ?? "before",
          items: itemsOf(known?.items, entry.items, path, around, complaints),
        };
      },
    },
    complaints,
  );
}

function itemsOf(
  base: readonly CheckItem[] = [],
  entries: readonly ItemEntry[] | undefined,
  path: JsonPath,
  around: Known,
  complaints: Complaints,
): readonly CheckItem[] {
  return (
    entries?.flatMap((entry, index) =>
      entry === REST ? base : [itemOf(entry, [...path, "items", index], around, complaints)],
    ) ?? base
  );
}

function tiersOf(
  base: readonly Tier[],
  entries: Listed<TierEntry>,
  around: Surroundings,
  complaints: Complaints,
): readonly Tier[] {
  const tiers = extendedList(
    base,
    entries,
    {
      path: ["procedures", "tiers"],
      keyName: "number",
      keyOf: ({ number }: Tier | TierEntry) => String(number),
      make: (entry: TierEntry, known, path) => ({
        number: entry.number,
        title: entry.title ?? known?.title ?? `Tier ${entry.number}`,
        items: itemsOf(known?.items, entry.items, path, around, complaints),
        severities: entry.severities ?? known?.severities ?? [],
        priorities: entry.priorities ?? known?.priorities ?? [],
        ...(known?.before === undefined ? {} : { before: known.before }),
      }),
    },
    complaints,
  );
  return entries === undefined ? tiers : [...tiers].sort((a, b) => a.number - b.number);
}

/** Omits approvers of the extended policy that the file no longer lists as stakeholders. */
function stagesOf(
  base: readonly Stage[],
  entries: Listed<StageEntry>,
  { stakeholders }: Surroundings,
  complaints: Complaints,
): readonly Stage[] {
  const ids = stakeholders.map(({ id }) => id);
  const stages = extendedList(
    base.map((stage) => ({ ...stage, approvers: stage.approvers.filter((one) => ids.includes(one)) })),
    entries,
    {
      path: ["procedures", "stages"],
      keyName: "id",
      keyOf: ({ id }: Stage | StageEntry) => id,
      make: (entry: StageEntry, known, path): Stage => {
        if (known === undefined) demand(entry, ["title"], path, "stage", complaints);
        entry.approvers?.forEach((id, index) => {
          if (ids.includes(id)) return;
          const message = `There is no stakeholder "${id}" who could approve the stage.${advice(id, ids)}`;
          complaints.atValue(message, [...path, "approvers", index]);
        });
        return {
          id: entry.id,
          title: entry.title ?? known?.title ?? entry.id,
          percent: entry.percent === undefined ? (known?.percent ?? null) : entry.percent,
          soakHours: entry.soakHours ?? known?.soakHours ?? 0,
          approvers: entry.approvers ?? known?.approvers ?? [],
          success: extendedTexts(known?.success ?? [], entry.success),
        };
      },
    },
    complaints,
  );
  return stages;
}

function stepsOf(
  base: readonly Step[],
  entries: Listed<StepEntry>,
  path: JsonPath,
  complaints: Complaints,
): readonly Step[] {
  return extendedList(
    base,
    entries,
    {
      path,
      keyName: "title",
      keyOf: ({ title }: Step | StepEntry) => title,
      make: ({ title, minutes, command }: StepEntry, known) => ({
        title,
        minutes,
        ...commandsOf(command, known),
      }),
    },
    complaints,
  );
}

/** The commands of a known step stay unless the entry states one. */
function commandsOf(
  command: string | null | undefined,
  known: Step | undefined,
): Pick<Step, "command" | "topic"> {
  if (command !== undefined) return { command };
  return {
    command: known?.command ?? null,
    ...(known?.topic ? { topic: known.topic } : {}),
  };
}

function rollbackStepsOf(
  base: readonly RollbackStep[],
  entries: Listed<RollbackStepEntry>,
  complaints: Complaints,
): readonly RollbackStep[] {
  return extendedList(
    base,
    entries,
    {
      path: ["procedures", "rollback", "steps"],
      keyName: "title",
      keyOf: ({ title }: RollbackStep | RollbackStepEntry) => title,
      make: ({ command, ...entry }: RollbackStepEntry, known) => ({
        ...entry,
        ...commandsOf(command, known),
      }),
    },
    complaints,
  );
}

/** A list whose entries are complete in themselves. */
function plainList<T extends Readonly<Record<Key, string>>, Key extends string>(
  base: readonly T[],
  entries: Listed<T>,
  keyName: Key,
  complaints: Complaints,
  path: JsonPath,
): readonly T[] {
  const rules = {
    path: ["procedures", ...path],
    keyName,
    keyOf: (one: T) => one[keyName],
    make: (entry: T) => entry,
  };
  return extendedList(base, entries, rules, complaints);
}
