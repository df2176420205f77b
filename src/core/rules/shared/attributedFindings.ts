/** Findings that a row or a sentence attributes to a report which does not contain them. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import { idKey, type Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { reportName } from "../../policy/reportName";
import type { Role } from "../../reader/reportKinds";
import type { SetFinding } from "../../readiness/model";
import { titleLikeness, titleStems } from "../../reader/similarity";
import { baseName } from "../../workspace/paths";
import type { Report, RuleContext } from "../rule";
import { findingName } from "./findingName";

/** The significant words of a finding's title. */
export type Titles = (finding: SetFinding) => ReadonlySet<string>;

/** Every row is compared with every finding, so the words of a title are determined only once. */
export function titlesOnce(): Titles {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ key, title }) => {
    const stems = known.get(key) ?? titleStems(title);
    known.set(key, stems);
    return stems;
  };
}

/** Titles that are at least this similar are the same. */
const LEAST_LIKENESS = 0.75;

/** A finding that is in another report than the named one, found by its id or by the title in the row or heading. */
export function* wrongFinding(
  decision: DecisionReading,
  passage: Passage,
  heading: Passage | null,
  role: Role,
  context: RuleContext,
  titles: Titles,
): Generator<Report> {
  const named = passage.kind === "row" ? passage : (heading ?? passage);
  const finding = findingById(decision.figures(named), context) ?? findingByTitle(named, context, titles);
  if (!finding || finding.role === role) return;
  const parts = partsOf(named).map(titleStems);
  const isStatedToo = context.findings.some(
    (one) =>
      one.role === role &&
      (one.mergedInto === finding.key ||
        [...parts, titles(finding)].some((said) => mayBe(said, titles(one)))),
  );
  if (isStatedToo) return;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, 0, passage.text.length),
    message: `${findingName(finding)} is attributed to the ${reportName(titleOf(role, context))} but comes from ${baseName(finding.report)}. Correct the source.`,
    identity: [finding.key, role],
    related: [{ path: finding.report, line: finding.range.line, message: finding.title }],
  };
}

function titleOf(role: Role, { policy }: RuleContext): string {
  return policy.phases.find((phase) => phase.role === role)?.title ?? role;
}

function findingById(figures: readonly Figure[], { findings }: RuleContext): SetFinding | null {
  for (const { kind, key } of figures) {
    const matching = kind === "id" ? findings.filter(({ id }) => id !== null && idKey(id) === key) : [];
    if (matching.length > 0) return matching.length === 1 ? (matching[0] ?? null) : null;
  }
  return null;
}

function partsOf({ text, kind }: Passage): readonly string[] {
  return kind === "row" ? text.split(CELL_BREAK) : [text.replace(/^[^:]{0,24}:\s/, "")];
}

function findingByTitle(passage: Passage, { findings }: RuleContext, titles: Titles): SetFinding | null {
  const found = partsOf(passage).flatMap((part) => {
    const stems = titleStems(part);
    return stems.size < 2 ? [] : findings.filter((one) => likeness(stems, titles(one)) >= LEAST_LIKENESS);
  });
  const roles = new Set(found.map((one) => one.role));
  return roles.size === 1 ? (found[0] ?? null) : null;
}

/** How much two titles have in common; a short title that is part of a long one does not count. */
function likeness(stems: ReadonlySet<string>, own: ReadonlySet<string>): number {
  const share = Math.min(stems.size, own.size) / Math.max(stems.size, own.size, 1);
  return share < 0.5 ? 0 : titleLikeness(stems, own);
}

/** Whether two titles may describe the same thing in other words. */
function mayBe(said: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return titleLikeness(said, own) >= 0.4;
}
