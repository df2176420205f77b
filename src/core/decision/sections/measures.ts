import { countChecks } from "../../reader/countedFindings";
import { codeMetricsOf } from "../../readiness/computed/codeMetrics";
import { evidenceOf, type SetReport } from "../../readiness/model";
import { hasPart, reportReference, section, type DecisionContext } from "../context";
import { clipped } from "../brief/words";
import { plainNumber } from "../effort";
import {
  bare,
  derived,
  evidenced,
  notEvidenced,
  references,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { complianceClaims } from "./complianceClaims";
import { bulletList } from "./policyBlocks";

/** The metrics that reports state about themselves, and compliance; for policies that ask for it. */
export function measuresSection(context: DecisionContext): UntitledSection | null {
  if (!hasPart("metrics-and-compliance", context)) return null;
  return section("measures", [
    metricsTable(context),
    ...complianceClaims(context).flatMap(({ standard, claim }) => [
      bulletList([{ label: standard, content: [claim] }]),
    ]),
  ]);
}

function metricsTable({ model }: DecisionContext): DocumentBlock {
  if (model.reports.length === 0) {
    return { kind: "paragraph", label: "Metrics", content: [notEvidenced([])] };
  }
  return {
    kind: "table",
    columns: ["Report", "Coverage", "Declared findings", "Complexity", "Source"],
    rows: model.reports.map(metricsRow),
  };
}

const LONGEST_CELL = 150;
const SCOPES = { overall: "overall", "critical-paths": "for critical paths" } as const;

function metricsRow(report: SetReport): readonly Content[] {
  const { path, coverage, declaredCounts } = report.facts;
  const covered = coverage.flatMap((statement) =>
    statement.scope === "overall" || statement.scope === "critical-paths"
      ? [
          {
            text: `${plainNumber(statement.percent)}% ${SCOPES[statement.scope]}`,
            place: evidenceOf(path, statement),
          },
        ]
      : [],
  );
  const ofSections = countChecks(report.facts).filter(({ of }) => of === "section");
  const counted = [
    ...declaredCounts.map((statement) => ({
      text: `${statement.count} ${statement.severity}`,
      place: evidenceOf(path, statement),
    })),
    ...ofSections.map((check) => ({ text: check.text, place: evidenceOf(path, check) })),
  ];
  const metrics = codeMetricsOf(report);
  const metricPlaces = metrics.flatMap(({ places }) => places);
  const first = metrics.flatMap(({ places }) => places.slice(0, 1));
  const places = [...[...covered, ...counted].map(({ place }) => place), ...first];
  return [
    references([reportReference(report)]),
    listed(covered),
    listed(counted),
    metrics.length === 0
      ? notEvidenced([])
      : bare(
          derived(
            clipped(metrics.map(({ text }) => text).join("; "), LONGEST_CELL),
            "as stated",
            metricPlaces,
          ),
        ),
    places.length > 0 ? references(places) : notEvidenced([]),
  ];
}

function listed(
  figures: readonly { readonly text: string; readonly place: ReturnType<typeof evidenceOf> }[],
): Content {
  const texts = [...new Set(figures.map(({ text }) => text))].join("; ");
  return bare(
    evidenced(
      texts,
      figures.map(({ place }) => place),
    ),
  );
}
