import type { Stage, Step } from "../../policy/releaseModel";
import { dayOf, localText, MINUTES_A_DAY } from "../../readiness/computed/civilTime";
import { nextWindow } from "../../readiness/computed/deploymentWindow";
import { section, type DecisionContext } from "../context";
import { plainNumber } from "../effort";
import { blanks, humanField } from "../humanFields";
import {
  bare,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { rolloutOf, type Rollout } from "../rollout";
import { againstStages } from "../singleInstance";
import { stageSteps } from "../stageSteps";
import { weeklyWindows, windowWords } from "../weeklyWindows";
import { POLICY_IS_SILENT, POLICY_SAYS, cell, commandsOf } from "./policyBlocks";

/** The deployment plan; a draft unless the release is approved. */
export function deploymentSection(context: DecisionContext): UntitledSection {
  const { stages, deployment, smoke } = context.model.policy.procedures;
  if (stages.length + deployment.length + smoke.length === 0) {
    return section("deployment", [POLICY_IS_SILENT]);
  }
  return section("deployment", [
    { kind: "paragraph", label: "State", content: [stateOf(context)] },
    ...stageBlocks(context),
    ...procedureBlocks(context),
    ...smokeBlocks(context),
  ]);
}

function stateOf({ model }: DecisionContext): Content {
  switch (model.verdict) {
    case "approved":
      return fixed("Ready: execute after the sign-offs are complete");
    case "conditional":
      return fixed("Draft: execute after the conditions are met and the sign-offs are complete");
    case "not-approved":
      return fixed("Draft. Do not execute: the release is blocked");
  }
}

function stageBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { stages } = context.model.policy.procedures;
  if (stages.length === 0) return [];
  const rollout = rolloutOf(context);
  const titleOf = (id: string): string =>
    context.model.policy.stakeholders.find((stakeholder) => stakeholder.id === id)?.title ?? id;
  return [
    {
      kind: "subsection",
      title: [fixed("Stages")],
      blocks: [
        POLICY_SAYS,
        {
          kind: "table",
          columns: ["Stage", "Traffic", "Earliest start", "Soak time", "Approved by", "Success criteria"],
          rows: stages.map((stage, index) => [
            cell(stage.title),
            cell(stage.percent === null ? "none" : `${stage.percent}%`),
            startCell(stage, rollout),
            cell(stage.soakHours === 0 ? "" : `${stage.soakHours} h`),
            cell(stage.approvers.map(titleOf).join(", ")),
            cell(successWords(stage, stages[index - 1])),
          ]),
        },
        ...waitBlock(rollout),
        { kind: "code", language: "mermaid", claim: fromPolicy(pictureOf(stages)) },
        ...objection(context),
        { kind: "paragraph", label: null, content: [fixed("Approval of each stage, with name and date:")] },
        humanField(context, "stages", blanks(...stages.map(({ title }) => title))),
      ],
    },
  ];
}

/** Criteria that the stage before has, too, are said once. */
function successWords({ success }: Stage, before: Stage | undefined): string {
  const isSame = before !== undefined && success.join("; ") === before.success.join("; ");
  return isSame ? "as above" : success.join("; ");
}

/** When a stage in production can start, in the same schedule as the plan. */
function startCell(stage: Stage, { stages }: Rollout): Content {
  const start = stages.find((one) => one.stage === stage)?.start ?? null;
  return start === null ? cell("") : bare(recorded(localText(start) ?? "", "windows, soak times, and steps"));
}

function waitBlock({ waitsFor }: Rollout): readonly DocumentBlock[] {
  if (waitsFor === null) return [];
  const content = [
    fixed("the last stage starts only when the remaining work is done, on"),
    bare(recorded(waitsFor, "the schedule of the timeline")),
  ];
  return [{ kind: "paragraph", label: "Full traffic", content }];
}

function objection(context: DecisionContext): readonly DocumentBlock[] {
  const content = againstStages(context);
  return content.length === 0 ? [] : [{ kind: "paragraph", label: "Contradiction", content }];
}

/** The stages as a diagram; the table above has the same content. */
function pictureOf(stages: readonly Stage[]): string {
  const name = ({ id }: Stage): string => `stage_${id.replace(/[^A-Za-z0-9]+/g, "_")}`;
  const boxes = stages.map((stage) => {
    const share = stage.percent === null ? "" : ` ${stage.percent}%`;
    return `  ${name(stage)}["${diagramWords(stage.title)}${share}"]`;
  });
  return ["flowchart LR", ...boxes, `  ${stages.map(name).join(" --> ")}`].join("\n");
}

/** Removes characters with a special meaning in diagrams from a label. */
export function diagramWords(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,/()-]+/gu, " ").trim();
}

function procedureBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { deployment } = context.model.policy.procedures;
  if (deployment.length === 0) return [];
  const minutes = deployment.reduce((sum, step) => sum + step.minutes, 0);
  const staged = stageSteps(context.model.policy.procedures);
  const [first, ...later] = staged.filter(({ steps }) => steps.length > 0);
  const parts =
    later.length === 0
      ? ""
      : staged.map(({ stage, minutes: own }) => `${stage.title} ${plainNumber(own)}`).join(", ");
  const stageOf = (step: Step): string => staged.find(({ steps }) => steps.includes(step))?.stage.title ?? "";
  const columns = later.length === 0 ? ["Step", "Minutes"] : ["Step", "Stage", "Minutes"];
  const facts: DocumentBlock = {
    kind: "list",
    ordered: false,
    items: [
      { label: "Window", content: windowContent(first?.minutes ?? minutes, context) },
      {
        label: "Duration",
        content: [
          recorded(`${plainNumber(minutes)} minutes`, "sum of the steps' minutes"),
          fixed("(sum of all steps)"),
          ...(parts === "" ? [] : [recorded(`· ${parts}, and the soak times`, "minutes of each stage")]),
        ],
      },
      { label: "Rollback within", content: [rollbackSla(context)] },
    ],
  };
  return [
    {
      kind: "subsection",
      title: [fixed("Procedure")],
      blocks: [
        facts,
        POLICY_SAYS,
        {
          kind: "table",
          columns,
          rows: deployment.map((step) => [
            cell(step.title),
            ...(later.length === 0 ? [] : [cell(stageOf(step))]),
            cell(String(step.minutes)),
          ]),
        },
        ...commandsOf(deployment),
      ],
    },
  ];
}

function rollbackSla({ model }: DecisionContext): Content {
  const { rollbackMinutes } = model.policy.slas;
  return rollbackMinutes === null
    ? notEvidenced([], "Rollback SLA")
    : fromPolicy(`${rollbackMinutes} minutes`);
}

/** The first window in the calendar after the as-of date, or the weekly windows if the date or the holidays are not known. The window in the timeline is later, after the work is done. */
function windowContent(minutes: number, { model }: DecisionContext): readonly Content[] {
  const { calendar } = model.policy;
  const weekly = weeklyWindows(calendar);
  if (model.asOf === null) {
    return weekly === null
      ? [notEvidenced([], "As-of date")]
      : [recorded(weekly, "the weekly windows of the policy"), fixed("(no as-of date is known)")];
  }
  const search = nextWindow(calendar, dayOf(model.asOf) * MINUTES_A_DAY, minutes);
  switch (search.kind) {
    case "window":
      return [
        fixed("no earlier than"),
        recorded(windowWords(calendar, search), "the calendar of the policy, starting at the as-of date"),
      ];
    case "year-missing":
      return [recorded(windowWords(calendar, search), "the weekly windows of the policy")];
    case "none":
      return [notEvidenced([]), fixed("- no window in the calendar of the policy is long enough")];
  }
}

function smokeBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { smoke } = context.model.policy.procedures;
  if (smoke.length === 0) return [];
  return [
    {
      kind: "subsection",
      title: [fixed("Smoke tests")],
      blocks: [
        {
          kind: "list",
          ordered: true,
          items: smoke.map((step) => ({ label: null, content: [bare(fromPolicy(step.title))] })),
        },
        ...commandsOf(smoke),
      ],
    },
  ];
}
