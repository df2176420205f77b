import type { Snapshot } from "../contract/snapshot";
import type { Evidence, SetFinding, SetModel, SetReport } from "../readiness/model";
import { computedOf, type Computed } from "./computed";
import { NO_STATEMENT, type DocumentBlock, type LookedIn, type UntitledSection } from "./model";
import type { BlockName } from "../policy/documentModel";
import type { DocumentPart } from "../policy/model";
import type { PolicyFileBytes } from "../workspace/findPolicy";
import type { SetNames } from "./names";
import type { HumanRegion } from "./regions";

/** What the sections of a document are built from. */
export interface DecisionContext extends SetNames {
  readonly model: SetModel;
  readonly computed: Computed;
  readonly decisionHash: string;
  readonly policyHash: string;
  readonly toolVersion: string;
  /** Null if a built-in policy is used unchanged. */
  readonly policyFile: PolicyFileBytes | null;
  /** The most recent decision that differs from this one; null if there was none. */
  readonly previous: Snapshot | null;
  /** The data of this decision for the comparison. */
  readonly current: Snapshot;
  /** Human regions of the previous document, in order. */
  readonly regions: readonly HumanRegion[];
}

export function createContext(parts: Omit<DecisionContext, "computed">): DecisionContext {
  return { ...parts, computed: computedOf(parts.model) };
}

/** A section. Its title is in the layout of the document. */
export function section(id: BlockName, blocks: readonly DocumentBlock[]): UntitledSection {
  return { id, blocks };
}

/** Whether the policy asks for an optional part of the document. */
export function hasPart(part: DocumentPart, { model }: Pick<DecisionContext, "model">): boolean {
  return model.policy.document.parts.includes(part);
}

/** A reference to a whole report, for values computed from all of it. */
export function reportReference({ facts }: SetReport): Evidence {
  return { path: facts.path, line: facts.title?.range.line ?? 1, text: facts.title?.text ?? "" };
}

export function reportReferences(model: SetModel): readonly Evidence[] {
  return model.reports.map(reportReference);
}

/** Everything that was searched: all reports, and the missing ones. */
export function lookedEverywhere(model: SetModel): readonly LookedIn[] {
  return [
    ...model.reports.map((report) => ({ path: report.facts.path, line: 1, note: NO_STATEMENT })),
    ...model.missing.map((missing) => missingPlace(model, missing.file)),
  ];
}

/** The location of a missing report. */
export function missingPlace(model: SetModel, file: string): LookedIn {
  return { path: model.path === "" ? file : `${model.path}/${file}`, line: null, note: "missing" };
}

/** Where a finding appears: its statement first, then its other mentions. */
export function findingReferences(finding: SetFinding): readonly Evidence[] {
  const { report: path, title: text } = finding;
  return [finding.range.line, ...finding.alsoAt].map((line) => ({ path, line, text }));
}

export function shownId(finding: SetFinding): string {
  return finding.id ?? finding.displayId;
}
