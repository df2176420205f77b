import type { Evidence, SetFinding, SetModel, SetReport } from "../readiness/model";
import { SECTION_ITEMS, familyOf, type Family, type SectionId } from "./items";
import type { DocumentBlock, LookedIn, Section } from "./model";
import type { SetNames } from "./names";
import type { HumanRegion } from "./regions";

/** What the sections of a document are built from. */
export interface DecisionContext extends SetNames {
  readonly model: SetModel;
  readonly family: Family;
  readonly decisionHash: string;
  readonly policyHash: string;
  readonly toolVersion: string;
  /** Human regions of the document that stood there before, in its order. */
  readonly regions: readonly HumanRegion[];
}

export function createContext(parts: Omit<DecisionContext, "family">): DecisionContext {
  return { ...parts, family: familyOf(parts.model.policy) };
}

export function section(
  context: DecisionContext,
  id: SectionId,
  title: string,
  blocks: readonly DocumentBlock[],
): Section {
  return { id, items: SECTION_ITEMS[id][context.family], title, blocks };
}

/** A report as a whole, for what is computed over all of it. */
export function reportReference({ facts }: SetReport): Evidence {
  return { path: facts.path, line: facts.title?.range.line ?? 1, text: facts.title?.text ?? "" };
}

export function reportReferences(model: SetModel): readonly Evidence[] {
  return model.reports.map(reportReference);
}

/** Where the engine looked: every report, and the reports that are not there. */
export function lookedEverywhere(model: SetModel): readonly LookedIn[] {
  return [
    ...model.reports.map((report) => ({ path: report.facts.path, line: 1, note: "no statement" })),
    ...model.missing.map((missing) => missingPlace(model, missing.file)),
  ];
}

/** The place where a report should be and is not. */
export function missingPlace(model: SetModel, file: string): LookedIn {
  return { path: model.path === "" ? file : `${model.path}/${file}`, line: null, note: "missing" };
}

/** Where a finding stands: its statement first, then its further mentions. */
export function findingReferences(finding: SetFinding): readonly Evidence[] {
  const { report: path, title: text } = finding;
  return [finding.range.line, ...finding.alsoAt].map((line) => ({ path, line, text }));
}

export function shownId(finding: SetFinding): string {
  return finding.id ?? finding.displayId;
}
