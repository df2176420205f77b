import type { CheckItem, Tier } from "../../policy/releaseModel";
import type { SetFinding, SetModel } from "../../readiness/model";
import { evaluatedTasks, idsOf, textsForPeople } from "../checkItems";
import { workFacts, workPlaces } from "../brief/required";
import { clipped } from "../brief/words";
import { timelineFor } from "../computed";
import { findingReferences, section, type DecisionContext } from "../context";
import { causeEffort, sumText, type EffortTotal } from "../effort";
import { blanks, boxes, humanField } from "../humanFields";
import {
  derived,
  evidenced,
  fixed,
  internal,
  notEvidenced,
  recorded,
  type Content,
  type DocumentBlock,
  type UntitledSection,
  type Task,
} from "../model";
import { tierWorks, type TierWork } from "../tierWork";
import { bulletList, cell } from "./policyBlocks";

/** What has to be true before the next attempt, tier by tier; null if the release is approved. */
export function tiersSection(context: DecisionContext): UntitledSection | null {
  const { verdict, policy } = context.model;
  if (verdict === "approved" || policy.procedures.tiers.length === 0) return null;
  const tiers = withBlockingGatesFirst(policy.procedures.tiers, context.model);
  const works = tierWorks(context);
  return section("tiers", [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "First make the gates above pass. Then the tiers of the policy, in order of priority. Boxes that reports can decide are checked automatically, never by hand.",
        ),
      ],
    },
    ...tiers.map((tier, index) => tierBlock(tier, works.slice(0, index + 1), context)),
  ]);
}

/** The gates that block the release are checked in the first tier, in the order of the policy, whether or not one of its tiers names them. */
function withBlockingGatesFirst(tiers: readonly Tier[], { policy, gates }: SetModel): readonly Tier[] {
  const blocking = new Set(
    policy.gates
      .filter(({ onFail, onMissing }) => onFail === "block" || onMissing === "block")
      .map(({ id }) => id)
      .filter((id) => gates.some((gate) => gate.id === id && gate.state !== "not-applicable")),
  );
  const isBlocking = ({ evaluation }: CheckItem): boolean =>
    evaluation.kind === "gate" && blocking.has(evaluation.gate);
  const named = new Map(
    tiers.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.evaluation.kind === "gate" ? [[item.evaluation.gate, item] as const] : [],
      ),
    ),
  );
  const first = gates
    .filter(({ id }) => blocking.has(id))
    .map(
      ({ id, title }) => named.get(id) ?? { text: title, evaluation: { kind: "gate" as const, gate: id } },
    );
  return tiers.map((tier, index) => {
    const others = tier.items.filter((item) => !isBlocking(item));
    return { ...tier, items: index === 0 ? [...first, ...others] : others };
  });
}

const DONE_WHEN: DocumentBlock = { kind: "paragraph", label: null, content: [fixed("Done when:")] };

function tierBlock(tier: Tier, works: readonly TierWork[], context: DecisionContext): DocumentBlock {
  const { model } = context;
  const { findings, effort } = works.at(-1) ?? { findings: [], effort: causeEffort([], []) };
  const isFirst = works.length === 1;
  const tasks = [...evaluatedTasks(tier.items, model), ...(isFirst ? demandedTasks(context) : [])];
  const people = textsForPeople(tier.items, model);
  const facts = bulletList([
    { label: "Open findings", content: [findingsContent(findings)] },
    ...(findings.length === 0
      ? []
      : [
          { label: "Effort", content: effortContent(effort) },
          { label: "Proposed deadline", content: dateContent(works, model) },
        ]),
  ]);
  return {
    kind: "subsection",
    title: [fixed("Tier"), cell(`${tier.number}: ${tier.title}`)],
    blocks: [
      facts,
      ...(tasks.length > 0 ? [DONE_WHEN, { kind: "tasks", items: tasks } as const] : []),
      humanField(context, `tier.${tier.number}`, [...boxes(people), ...blanks("Owner", "Deadline")]),
    ],
  };
}

/** Work that reports demand before the release and that no finding stands for: open until no report demands it. */
function demandedTasks({ computed }: DecisionContext): readonly Task[] {
  return computed.beforeRelease.work.map((work) => {
    const [{ demand }] = work.demands;
    const facts = workFacts(work);
    const text = `${clipped(demand.text, LONGEST_TASK)}${facts === "" ? "" : ` (${facts})`}`;
    return { checked: false, content: [evidenced(text, workPlaces(work).slice(0, 2))] };
  });
}

const LONGEST_TASK = 90;

function findingsContent(findings: readonly SetFinding[]): Content {
  if (findings.length === 0) return recorded("none", "counted among the findings");
  const references = findings.flatMap((finding) => findingReferences(finding).slice(0, 1));
  const claim = derived(`${findings.length}: ${idsOf(findings)}`, "findings table", references);
  return internal(claim, "findings");
}

function effortContent({ minHours, maxHours, known, unknown, references }: EffortTotal): readonly Content[] {
  if (known === 0) return [notEvidenced([])];
  const sum = derived(sumText(minHours, maxHours), "sum of the stated efforts", references);
  return unknown === 0
    ? [internal(sum, "effort")]
    : [
        internal(sum, "effort"),
        fixed("plus, without a figure,"),
        recorded(unknown === 1 ? "1 finding" : `${unknown} findings`, "counted among the findings"),
      ];
}

/** When this tier and those before it can be done, in the same schedule as the plan. */
function dateContent(works: readonly TierWork[], model: SetModel): readonly Content[] {
  const timeline = timelineFor(
    works.flatMap(({ findings }) => findings),
    model,
  );
  const date = timeline.scenarios.at(-1)?.workDone ?? null;
  const references = works.flatMap(({ effort }) => effort.references);
  if (date === null || references.length === 0) return [notEvidenced([])];
  const claim = derived(date, "the schedule of the timeline, upper bounds", references);
  return [
    ...(timeline.unknown > 0 || timeline.isOpen ? [fixed("no earlier than")] : []),
    internal(claim, "timeline"),
  ];
}
