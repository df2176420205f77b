import type { GateDefinition } from "../../policy/model";
import { requirementOf } from "../../policy/requirement";
import { rollbackTime } from "../../readiness/computed/rollbackTime";
import { executedRollbacks, gateLink, nowhere } from "../checkItems";
import { reportReferences, section, type DecisionContext } from "../context";
import { plainNumber } from "../effort";
import { blanks, humanField } from "../humanFields";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  references,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, bulletList, cell, commandsOf, policyList } from "./policyBlocks";

const PARTS = ["database", "code", "services"] as const;

/** When and how to roll back, how long it takes, and whether it was tested. */
export function rollbackSection(context: DecisionContext): UntitledSection {
  const { rollback } = context.model.policy.procedures;
  const isSilent = rollback.steps.length + rollback.triggers.length === 0;
  return section("rollback", [
    ...(isSilent ? [POLICY_IS_SILENT] : []),
    ...triggerBlocks(context),
    ...stepBlocks(context),
    ...afterwardsBlocks(context),
    { kind: "subsection", title: [fixed("Evidence")], blocks: evidenceBlocks(context) },
  ]);
}

function triggerBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { triggers } = context.model.policy.procedures.rollback;
  if (triggers.length === 0) return [];
  const rows = triggers.map(({ kind, condition }) => [cell(kind.replaceAll("-", " ")), cell(condition)]);
  return [
    {
      kind: "subsection",
      title: [fixed("Triggers")],
      blocks: [POLICY_SAYS, { kind: "table", columns: ["Trigger", "Roll back when"], rows }],
    },
  ];
}

function stepBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { steps } = context.model.policy.procedures.rollback;
  if (steps.length === 0) return [];
  const rows = steps.map((step) => [cell(step.title), cell(step.of), cell(String(step.minutes))]);
  return [
    {
      kind: "subsection",
      title: [fixed("Steps")],
      blocks: [
        timeLine(context),
        POLICY_SAYS,
        { kind: "table", columns: ["Step", "Scope", "Minutes"], rows },
        ...commandsOf(steps),
      ],
    },
  ];
}

function afterwardsBlocks({ model }: DecisionContext): readonly DocumentBlock[] {
  const { afterwards } = model.policy.procedures.rollback;
  if (afterwards.length === 0) return [];
  return [
    {
      kind: "subsection",
      title: [fixed("After a rollback")],
      blocks: [POLICY_SAYS, ...policyList(afterwards)],
    },
  ];
}

function timeLine({ model }: DecisionContext): DocumentBlock {
  const { slas, procedures } = model.policy;
  const { minutes, slaMinutes, isWithin } = rollbackTime(procedures.rollback.steps, slas.rollbackMinutes);
  const sum = [
    recorded(`${plainNumber(minutes)} minutes`, "sum of the steps' minutes"),
    fixed("(sum of the steps below; estimated, not measured);"),
  ];
  const promise: readonly Content[] =
    slaMinutes === null
      ? [fixed("the policy does not set a limit")]
      : [
          isWithin === true ? fixed("within the SLA of") : fixed("EXCEEDS the SLA of"),
          fromPolicy(`${slaMinutes} minutes`),
        ];
  return { kind: "paragraph", label: "Time", content: [...sum, ...promise] };
}

/** Only executed rollbacks count as evidence, not plans. */
function evidenceBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const parts = PARTS.map((of): ListEntry => {
    const places = executedRollbacks(of, model);
    const executed = places.length === 0 ? notEvidenced([]) : references(places);
    return { label: PART_LABELS[of], content: [executed] };
  });
  return [
    { kind: "paragraph", label: null, content: [fixed("Executed in a test, according to the reports:")] },
    bulletList([...parts, ...gateEntries(context)]),
    { kind: "paragraph", label: null, content: [fixed("Tests that are not in a report:")] },
    humanField(context, "rollback-test", blanks("Executed on", "Executed by", "Scope", "Result")),
  ];
}

const PART_LABELS = { database: "Database", code: "Code", services: "Services" } as const;

function isOfRollback(gate: GateDefinition): boolean {
  const requirement = requirementOf(gate);
  return (
    requirement.kind === "evidence-present" &&
    requirement.evidence.some((one) => one === "rollback-test" || one === "rollback-plan")
  );
}

/** The states of the gates about rollback. */
function gateEntries({ model }: DecisionContext): readonly ListEntry[] {
  const ids = model.policy.gates.filter(isOfRollback).map(({ id }) => id);
  return model.gates
    .filter(({ id }) => ids.includes(id))
    .map((gate) => {
      const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
      const claim = derived(gate.actual, "the gate", places);
      const result = claim.kind === "derived" ? gateLink(gate.id, claim, model) : nowhere(model);
      return { label: null, content: [bare(fromPolicy(`${gate.title}:`)), result] };
    });
}
