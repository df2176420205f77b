import { figure } from "../../readiness/gates/gate";
import type { CoverageRow } from "../../readiness/computed/coverageTable";
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
  type Section,
} from "../model";

/** Coverage against its targets. */
export function coverageSection(context: DecisionContext): Section {
  return section("coverage", "Coverage", coverageBlocks(context));
}

function coverageBlocks({ computed, model }: DecisionContext): readonly DocumentBlock[] {
  const isAnything = computed.coverage.some(({ coverage }) => coverage !== null);
  return [
    {
      kind: "table",
      columns: ["Category", "Coverage", "Target", "Gap", "Status", "Source"],
      rows: computed.coverage.map(coverageRow),
    },
    ...(isAnything
      ? [
          {
            kind: "paragraph",
            label: null,
            content: [
              fixed(
                "If there are several figures, the lowest counts. Coverage of only new code or of single modules does not count as overall coverage.",
              ),
            ],
          } as const,
        ]
      : [
          { kind: "paragraph", label: "Coverage", content: [notEvidenced(lookedEverywhere(model))] } as const,
        ]),
  ];
}

function coverageRow({ category, categoryFrom, coverage, target, figures }: CoverageRow): readonly Content[] {
  const places = figures.map(({ evidence }) => evidence);
  const title = bare(categoryFrom === "policy" ? fromPolicy(category) : evidenced(category, places));
  const wanted = bare(recorded(`${plainNumber(target)}%`, "threshold of the policy"));
  if (coverage === null)
    return [title, notEvidenced([]), wanted, notEvidenced([]), notEvidenced([]), fixed("not in any report")];
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
