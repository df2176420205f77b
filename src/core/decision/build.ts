import type { DecisionContext } from "./context";
import type { DecisionDocument, DocumentBlock, Section } from "./model";
import type { HumanRegion } from "./regions";
import { blockersSection } from "./sections/blockers";
import { conservationSection, discrepanciesSection, hashSection } from "./sections/closing";
import { criticalStatementsSection } from "./sections/criticalStatements";
import { effortSection } from "./sections/effort";
import { findingsSection } from "./sections/findings";
import { gatesSection } from "./sections/gates";
import { headOf, titleOf } from "./sections/head";
import { manifestSection } from "./sections/manifest";
import { measuresSection } from "./sections/measures";
import { missingSectionsSection } from "./sections/missingSections";
import { phasesSection } from "./sections/phases";
import { keptFieldsSection, signOffsSection } from "./sections/signOffs";
import { sinceLastSection } from "./sections/sinceLast";
import { statedFiguresSection } from "./sections/statedFigures";
import { subjectSection } from "./sections/subject";
import { tiersSection } from "./sections/tiers";
import { coverageSection } from "./sections/coverage";
import { exposureSection } from "./sections/exposure";
import { riskSection } from "./sections/risk";
import { scoresSection } from "./sections/scores";
import { summarySection } from "./sections/summary";
import { timelineSection } from "./sections/timeline";
import { contextSection } from "./sections/context";
import { checklistsSection } from "./sections/checklists";
import { deploymentSection } from "./sections/deployment";
import { rollbackSection } from "./sections/rollback";
import { observabilitySection } from "./sections/observability";
import { slasSection } from "./sections/slas";
import { recommendationSection } from "./sections/recommendation";
import { afterReleaseSection, successSection } from "./sections/success";
import { waiversSection } from "./sections/waivers";

type BuildSection = (context: DecisionContext) => Section | null;

/** The sections of a decision, in the order in which readers need them. To add one, write a function in `sections/` and list it here. */
const SECTIONS: readonly BuildSection[] = [
  summarySection,
  subjectSection,
  contextSection,
  gatesSection,
  tiersSection,
  timelineSection,
  riskSection,
  exposureSection,
  phasesSection,
  blockersSection,
  sinceLastSection,
  criticalStatementsSection,
  findingsSection,
  measuresSection,
  coverageSection,
  scoresSection,
  effortSection,
  checklistsSection,
  deploymentSection,
  rollbackSection,
  observabilitySection,
  slasSection,
  successSection,
  afterReleaseSection,
  recommendationSection,
  signOffsSection,
];

/** What the decision is based on, after what it says. */
const CLOSING_SECTIONS: readonly BuildSection[] = [
  waiversSection,
  missingSectionsSection,
  manifestSection,
  statedFiguresSection,
  discrepanciesSection,
  conservationSection,
  hashSection,
];

export function buildDecision(context: DecisionContext): DecisionDocument {
  const head = headOf(context);
  const sections = SECTIONS.flatMap((build) => build(context) ?? []);
  const placed = new Set([head, ...sections].flatMap(({ blocks }) => regionsIn(blocks).map(({ id }) => id)));
  return {
    title: titleOf(context),
    decisionHash: context.decisionHash,
    head,
    sections: [
      ...sections,
      ...[keptFieldsSection(context, placed) ?? []].flat(),
      ...CLOSING_SECTIONS.flatMap((build) => build(context) ?? []),
    ],
  };
}

/** The human regions of a document, in order. */
export function humanRegionsOf(document: DecisionDocument): readonly Pick<HumanRegion, "id" | "content">[] {
  return [document.head, ...document.sections].flatMap((section) => regionsIn(section.blocks));
}

function regionsIn(blocks: readonly DocumentBlock[]): readonly Pick<HumanRegion, "id" | "content">[] {
  return blocks.flatMap((block) => {
    if (block.kind === "human") return [{ id: block.id, content: block.content }];
    return block.kind === "subsection" || block.kind === "items" ? regionsIn(block.blocks) : [];
  });
}
