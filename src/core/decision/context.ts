import type { Snapshot } from "../contract/snapshot";
import type { Evidence, SetFinding, SetModel, SetReport } from "../readiness/model";
import { computedOf, type Computed } from "./computed";
import { familyOf, type Family } from "./family";
import type { SectionId } from "./items";
import { NO_STATEMENT, itemBlocks, type DocumentBlock, type LookedIn, type Section } from "./model";
import type { PolicyFileBytes } from "../workspace/findPolicy";
import type { SetNames } from "./names";
import type { HumanRegion } from "./regions";

/** What the sections of a document are built from. */
export interface DecisionContext extends SetNames {
  readonly model: SetModel;
  readonly computed: Computed;
  readonly family: Family;
  readonly decisionHash: string;
  readonly policyHash: string;
  readonly toolVersion: string;
  /** Null where a built-in policy was taken as it is. */
  readonly policyFile: PolicyFileBytes | null;
  /** The last decision that was another one; null where none stood there. */
  readonly previous: Snapshot | null;
  /** What this decision is compared with it by. */
  readonly current: Snapshot;
  /** Human regions of the document that stood there before, in its order. */
  readonly regions: readonly HumanRegion[];
}

export function createContext(parts: Omit<DecisionContext, "family" | "computed">): DecisionContext {
  return { ...parts, family: familyOf(parts.model.policy), computed: computedOf(parts.model) };
}

/** A section; `items`: the ids of deliverables.md that it delivers as a whole, of both families. */
export function section(
  context: DecisionContext,
  id: SectionId,
  title: string,
  blocks: readonly DocumentBlock[],
  items: readonly string[] = [],
): Section {
  return { id, items: ofFamily(items, context), title, blocks };
}

/** Blocks that deliver items; `ids` of both families, of which those of the policy's are claimed. */
export function delivers(
  context: DecisionContext,
  ids: readonly string[],
  blocks: readonly DocumentBlock[],
): readonly DocumentBlock[] {
  const own = ofFamily(ids, context);
  return own.length === 0 ? blocks : itemBlocks(own, blocks);
}

export function ofFamily(ids: readonly string[], { family }: DecisionContext): readonly string[] {
  return ids.filter((id) => id.startsWith(family));
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
    ...model.reports.map((report) => ({ path: report.facts.path, line: 1, note: NO_STATEMENT })),
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
