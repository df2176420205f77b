import type { BlockName, DocumentEntry, DocumentLayout, OwnSection } from "../policy/documentModel";
import { actionsSection } from "./brief/actions";
import { bannerSection } from "./brief/banner";
import { blockingSection } from "./brief/blocking";
import { conditionsSection } from "./brief/conditions";
import { gateStripSection } from "./brief/gates";
import { planSection } from "./brief/plan";
import { reportsSection } from "./brief/reports";
import { keyRisksSection } from "./brief/risks";
import { whySection } from "./brief/why";
import type { DecisionContext } from "./context";
import { blanks, humanField } from "./humanFields";
import type { DecisionDocument, DocumentBlock, Section, UntitledSection } from "./model";
import type { HumanRegion } from "./regions";
import { blockersSection } from "./sections/blockers";
import { checklistsSection } from "./sections/checklists";
import { conservationSection, discrepanciesSection, hashSection } from "./sections/closing";
import { contextSection } from "./sections/context";
import { coverageSection } from "./sections/coverage";
import { criticalStatementsSection } from "./sections/criticalStatements";
import { demandsSection } from "./sections/demands";
import { deploymentSection } from "./sections/deployment";
import { effortSection } from "./sections/effort";
import { exposureSection } from "./sections/exposure";
import { findingsSection } from "./sections/findings";
import { gatesSection } from "./sections/gates";
import { titleOf } from "./sections/head";
import { manifestSection } from "./sections/manifest";
import { measuresSection } from "./sections/measures";
import { missingSectionsSection } from "./sections/missingSections";
import { observabilitySection } from "./sections/observability";
import { phasesSection } from "./sections/phases";
import { policyList } from "./sections/policyBlocks";
import { recommendationSection } from "./sections/recommendation";
import { riskSection } from "./sections/risk";
import { rollbackSection } from "./sections/rollback";
import { scoresSection } from "./sections/scores";
import {
  approvalsSection,
  keptFieldsSection,
  signOffFieldsSection,
  signOffsSection,
} from "./sections/signOffs";
import { sinceLastSection } from "./sections/sinceLast";
import { slasSection } from "./sections/slas";
import { statedFiguresSection } from "./sections/statedFigures";
import { subjectSection } from "./sections/subject";
import { afterReleaseSection, successSection } from "./sections/success";
import { tiersSection } from "./sections/tiers";
import { timelineSection } from "./sections/timeline";
import { waiversSection } from "./sections/waivers";

type BuildSection = (context: DecisionContext) => UntitledSection | null;

/** Every block that a layout can place. To add one, write a function, name it in documentModel.ts, and list it here. */
const BLOCKS: Readonly<Record<Exclude<BlockName, "kept-fields">, BuildSection>> = {
  banner: bannerSection,
  why: whySection,
  blocking: blockingSection,
  gates: gateStripSection,
  plan: planSection,
  actions: actionsSection,
  conditions: conditionsSection,
  "key-risks": keyRisksSection,
  reports: reportsSection,
  "sign-offs": signOffsSection,
  "sign-off-fields": signOffFieldsSection,
  findings: findingsSection,
  blockers: blockersSection,
  "since-last": sinceLastSection,
  "critical-statements": criticalStatementsSection,
  "gate-details": gatesSection,
  demands: demandsSection,
  tiers: tiersSection,
  measures: measuresSection,
  coverage: coverageSection,
  scores: scoresSection,
  slas: slasSection,
  "stated-figures": statedFiguresSection,
  checklists: checklistsSection,
  deployment: deploymentSection,
  rollback: rollbackSection,
  success: successSection,
  "after-release": afterReleaseSection,
  observability: observabilitySection,
  risk: riskSection,
  exposure: exposureSection,
  effort: effortSection,
  timeline: timelineSection,
  recommendation: recommendationSection,
  subject: subjectSection,
  context: contextSection,
  phases: phasesSection,
  approvals: approvalsSection,
  waivers: waiversSection,
  "missing-sections": missingSectionsSection,
  manifest: manifestSection,
  discrepancies: discrepanciesSection,
  conservation: conservationSection,
  hash: hashSection,
};

/** Lays the blocks out as the policy says. Fields without a place in the layout are kept in an annex. */
export function buildDecision(context: DecisionContext): DecisionDocument {
  const { brief, annexes, own } = context.model.policy.document;
  const first = [
    ...brief.flatMap((entry) => built(entry, context)),
    ...own.map((section) => ownSection(section, context)),
  ];
  const parts = annexes.map(({ title, entries }) => ({
    title,
    keeps: entries.some(({ block }) => block === "kept-fields"),
    sections: entries.flatMap((entry) => built(entry, context)),
  }));
  const placed = new Set(
    [...first, ...parts.flatMap(({ sections }) => sections)].flatMap(({ blocks }) =>
      regionsIn(blocks).map(({ id }) => id),
    ),
  );
  const untitled = keptFieldsSection(context, placed);
  const kept = untitled === null ? null : { ...untitled, title: keptTitle(context.model.policy.document) };
  const keeper = parts.find(({ keeps }) => keeps) ?? parts.at(-1);
  return {
    title: titleOf(context),
    decisionHash: context.decisionHash,
    brief: kept !== null && keeper === undefined ? [...first, kept] : first,
    annexes: parts
      .map((part) => ({
        title: part.title,
        sections: kept !== null && part === keeper ? [...part.sections, kept] : part.sections,
      }))
      .filter(({ sections }) => sections.length > 0),
  };
}

/** A layout without a place for these fields keeps them nevertheless. */
function keptTitle({ brief, annexes }: DocumentLayout): string {
  const entries = [...brief, ...annexes.flatMap((annex) => annex.entries)];
  return entries.find(({ block }) => block === "kept-fields")?.title ?? "Fields without a place";
}

function built({ block, title }: DocumentEntry, context: DecisionContext): readonly Section[] {
  if (block === "kept-fields") return [];
  const section = BLOCKS[block](context);
  return section === null ? [] : [{ ...section, title }];
}

/** A section with the policy's own text and field. */
function ownSection({ id, title, text, labels }: OwnSection, context: DecisionContext): Section {
  const field: readonly DocumentBlock[] =
    labels.length === 0 ? [] : [humanField(context, `own.${id}`, blanks(...labels))];
  return { id, title, blocks: [...policyList(text), ...field] };
}

/** The human regions of a document, in order. */
export function humanRegionsOf(document: DecisionDocument): readonly Pick<HumanRegion, "id" | "content">[] {
  const sections = [...document.brief, ...document.annexes.flatMap((annex) => annex.sections)];
  return sections.flatMap((section) => regionsIn(section.blocks));
}

function regionsIn(blocks: readonly DocumentBlock[]): readonly Pick<HumanRegion, "id" | "content">[] {
  return blocks.flatMap((block) => {
    if (block.kind === "human") return [{ id: block.id, content: block.content }];
    return block.kind === "subsection" || block.kind === "quote" ? regionsIn(block.blocks) : [];
  });
}
