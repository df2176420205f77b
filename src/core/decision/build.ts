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
import { missingSectionsSection } from "./sections/missingSections";
import { phasesSection } from "./sections/phases";
import { keptFieldsSection, signOffsSection } from "./sections/signOffs";
import { subjectSection } from "./sections/subject";
import { waiversSection } from "./sections/waivers";

/** The sections of a decision, in their order. A further one is a function in `sections/` and a line here. */
const SECTIONS: readonly ((context: DecisionContext) => Section | null)[] = [
  subjectSection,
  gatesSection,
  phasesSection,
  blockersSection,
  criticalStatementsSection,
  findingsSection,
  effortSection,
  waiversSection,
  missingSectionsSection,
  signOffsSection,
  keptFieldsSection,
  manifestSection,
  discrepanciesSection,
  conservationSection,
  hashSection,
];

export function buildDecision(context: DecisionContext): DecisionDocument {
  return {
    title: titleOf(context),
    decisionHash: context.decisionHash,
    head: headOf(context),
    sections: SECTIONS.flatMap((build) => build(context) ?? []),
  };
}

/** The human regions of a document, in its order. */
export function humanRegionsOf(document: DecisionDocument): readonly Pick<HumanRegion, "id" | "content">[] {
  return [document.head, ...document.sections].flatMap((section) => regionsIn(section.blocks));
}

function regionsIn(blocks: readonly DocumentBlock[]): readonly Pick<HumanRegion, "id" | "content">[] {
  return blocks.flatMap((block) => {
    if (block.kind === "human") return [{ id: block.id, content: block.content }];
    return block.kind === "subsection" ? regionsIn(block.blocks) : [];
  });
}
