import { figure } from "../../readiness/gates/gate";
import type { Evidence } from "../../readiness/model";
import type { CoverageRow } from "../../readiness/computed/coverageTable";
import { notStatedByReports } from "./silence";
import { lookedEverywhere, section, type DecisionContext } from "../context";
import { plainNumber } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  references,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";

/** Coverage against its targets. */
export function coverageSection(context: DecisionContext): UntitledSection {
  return section("coverage", coverageBlocks(context));
}

function coverageBlocks({ computed, model }: DecisionContext): readonly DocumentBlock[] {
  const known = computed.coverage.filter(isMeasured);
  const silent = computed.coverage.filter((row) => !isMeasured(row));
  const targets = silent.map(({ category, target }) => `${category} (target ${plainNumber(target)}%)`);
  if (known.length === 0) {
    const nowhere = notEvidenced(lookedEverywhere(model));
    return [{ kind: "paragraph", label: "Coverage", content: [nowhere] }, ...notStatedByReports(targets)];
  }
  return [
    {
      kind: "table",
      columns: ["Category", "Coverage", "Target", "Gap", "Status", "Source"],
      rows: known.map(coverageRow),
    },
    ...notStatedByReports(targets),
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "If there are several figures, the lowest counts. Coverage of only new code or of single modules does not count as overall coverage.",
        ),
      ],
    },
  ];
}

const IN_BRIEF: Readonly<Record<CoverageRow["scope"], string | null>> = {
  overall: "overall",
  "critical-paths": "of critical paths",
  security: "of security-related code",
  path: null,
};

/** `33.87% overall (target 70%), 24.5% of critical paths (target 95%)`; empty if no report states any. */
export function coverageInBrief(rows: readonly CoverageRow[]): {
  readonly text: string;
  readonly places: readonly Evidence[];
} {
  const shown = rows.filter(isMeasured).filter(({ scope }) => IN_BRIEF[scope] !== null);
  const texts = shown.map(
    ({ scope, coverage, target }) =>
      `${asStated(coverage, target)}% ${IN_BRIEF[scope] ?? ""} (target ${plainNumber(target)}%)`,
  );
  return {
    text: texts.join(", "),
    places: shown.flatMap(({ figures }) => figures.slice(0, 1).map(({ evidence }) => evidence)),
  };
}

type MeasuredRow = CoverageRow & { readonly coverage: number };

function isMeasured(row: CoverageRow): row is MeasuredRow {
  return row.coverage !== null;
}

function coverageRow({ category, categoryFrom, coverage, target, figures }: MeasuredRow): readonly Content[] {
  const places = figures.map(({ evidence }) => evidence);
  const title = bare(categoryFrom === "policy" ? fromPolicy(category) : evidenced(category, places));
  const wanted = bare(recorded(`${plainNumber(target)}%`, "threshold of the policy"));
  const isMet = coverage >= target;
  const several = new Set(figures.map(({ percent }) => percent)).size;
  const text = `${asStated(coverage, target)}%${several > 1 ? ` (lowest of ${several} figures)` : ""}`;
  return [
    title,
    bare(derived(text, "the lowest figure", places)),
    wanted,
    isMet ? fixed("none") : bare(derived(`${gap(target, coverage)} points`, "target minus coverage", places)),
    bare(derived(isMet ? "met" : "MISSED", "coverage against target", places)),
    references(places),
  ];
}

/** Stated figures keep up to two decimals; computed ones have one. */
function asStated(percent: number, target: number): string {
  return isWritten(percent) ? plainNumber(percent) : figure(percent, target);
}

function gap(target: number, coverage: number): string {
  const points = target - coverage;
  return isWritten(coverage) ? plainNumber(points) : figure(points);
}

function isWritten(percent: number): boolean {
  return Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-9;
}
