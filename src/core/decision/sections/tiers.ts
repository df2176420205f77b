import { isOpen } from "../../contract/records";
import type { CheckItem, Tier } from "../../policy/releaseModel";
import { dayOf, endOfWork, isoDateOf } from "../../readiness/computed/civilTime";
import type { SetFinding, SetModel } from "../../readiness/model";
import { evaluatedTasks, idsOf, keepsOpen, textsForPeople } from "../checkItems";
import { findingReferences, section, type DecisionContext } from "../context";
import { hoursText, totalEffort, type EffortTotal } from "../effort";
import { blanks, boxes, humanField } from "../humanFields";
import {
  derived,
  fixed,
  internal,
  notEvidenced,
  recorded,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { bulletList, cell } from "./policyBlocks";

/** What has to be true before the next attempt, tier by tier; null if the release is approved. */
export function tiersSection(context: DecisionContext): Section | null {
  const { verdict, policy } = context.model;
  if (verdict === "approved" || policy.procedures.tiers.length === 0) return null;
  const tiers = withBlockingGatesFirst(policy.procedures.tiers, context.model);
  const works = worksOf(tiers, context.model);
  return section("tiers", "Path to approval", [
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

/** The gates that block the release are checked in the first tier, whether or not a tier of the policy names them. */
function withBlockingGatesFirst(tiers: readonly Tier[], { policy, gates }: SetModel): readonly Tier[] {
  const blocking = new Set(
    policy.gates
      .filter(({ onFail, onMissing }) => onFail === "block" || onMissing === "block")
      .map(({ id }) => id)
      .filter((id) => gates.some((gate) => gate.id === id && gate.state !== "not-applicable")),
  );
  const isBlocking = ({ evaluation }: CheckItem): boolean =>
    evaluation.kind === "gate" && blocking.has(evaluation.gate);
  const moved = tiers.slice(1).flatMap(({ items }) => items.filter(isBlocking));
  const named = new Set(
    tiers.flatMap(({ items }) =>
      items.flatMap(({ evaluation }) => (evaluation.kind === "gate" ? [evaluation.gate] : [])),
    ),
  );
  const others = gates
    .filter(({ id }) => blocking.has(id) && !named.has(id))
    .map(({ id, title }): CheckItem => ({ text: title, evaluation: { kind: "gate", gate: id } }));
  return tiers.map((tier, index) => ({
    ...tier,
    items:
      index === 0 ? [...tier.items, ...moved, ...others] : tier.items.filter((item) => !isBlocking(item)),
  }));
}

const DONE_WHEN: DocumentBlock = { kind: "paragraph", label: null, content: [fixed("Done when:")] };

interface TierWork {
  readonly findings: readonly SetFinding[];
  readonly effort: EffortTotal;
}

/** The open findings of each tier; a finding in several tiers counts once. */
function worksOf(tiers: readonly Tier[], { findings }: SetModel): readonly TierWork[] {
  const open = findings.filter((finding) => finding.mergedInto === null && isOpen(finding));
  return tiers.map((tier) => {
    const own = open.filter((finding) => tierOf(finding, tiers) === tier);
    return { findings: own, effort: totalEffort(own, findings) };
  });
}

/** Blockers are assigned by their level; other findings to the first tier with a box about them, or else to the first of their level. */
function tierOf(finding: SetFinding, tiers: readonly Tier[]): Tier | undefined {
  const named = tiers.find(({ items }) =>
    items.some(({ evaluation }) => evaluation.kind === "no-open-finding" && keepsOpen(finding, evaluation)),
  );
  return (finding.blocks ? undefined : named) ?? tiers.find((tier) => isOf(finding, tier));
}

function isOf({ effectiveSeverity, priority }: SetFinding, { severities, priorities }: Tier): boolean {
  return severities.includes(effectiveSeverity) || (priority !== null && priorities.includes(priority));
}

function tierBlock(tier: Tier, works: readonly TierWork[], context: DecisionContext): DocumentBlock {
  const { model } = context;
  const { findings, effort } = works.at(-1) ?? { findings: [], effort: totalEffort([], []) };
  const tasks = evaluatedTasks(tier.items, model);
  const people = textsForPeople(tier.items);
  const facts = bulletList([
    { label: "Open findings", content: [findingsContent(findings)] },
    ...(findings.length === 0
      ? []
      : [
          { label: "Effort", content: effortContent(effort) },
          { label: "Proposed deadline", content: deadlineContent(works, model) },
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

function findingsContent(findings: readonly SetFinding[]): Content {
  if (findings.length === 0) return recorded("none", "counted among the findings");
  const references = findings.flatMap((finding) => findingReferences(finding).slice(0, 1));
  const claim = derived(`${findings.length}: ${idsOf(findings)}`, "findings table", references);
  return internal(claim, "findings");
}

function effortContent({ minHours, maxHours, known, unknown, references }: EffortTotal): readonly Content[] {
  if (known === 0) return [notEvidenced([])];
  const sum = derived(hoursText(minHours, maxHours), "sum of the stated efforts", references);
  return unknown === 0
    ? [internal(sum, "effort")]
    : [
        internal(sum, "effort"),
        fixed("plus, without a figure,"),
        recorded(unknown === 1 ? "1 finding" : `${unknown} findings`, "counted among the findings"),
      ];
}

/** The last working day for the upper bounds of this tier and those before it, with the team of the policy, from the as-of date. */
function deadlineContent(works: readonly TierWork[], model: SetModel): readonly Content[] {
  const { asOf, policy } = model;
  const hours = works.reduce((sum, { effort }) => sum + (effort.maxHours ?? effort.minHours), 0);
  const references = works.flatMap(({ effort }) => effort.references);
  if (asOf === null || hours === 0) return [notEvidenced([])];
  const { hoursPerDay, daysPerWeek } = policy.effort;
  const days = Math.ceil(hours / (policy.team.engineers * hoursPerDay));
  const date = isoDateOf(endOfWork(dayOf(asOf), days, daysPerWeek) - 1);
  if (date === null) return [notEvidenced([])];
  const isOpenEnded = works.some(({ effort }) => effort.unknown > 0 || effort.maxHours === null);
  return [
    ...(isOpenEnded ? [fixed("no earlier than")] : []),
    internal(derived(date, "upper bounds, with the team of the policy", references), "effort"),
  ];
}
