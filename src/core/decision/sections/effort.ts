import { isOpen } from "../../contract/records";
import type { SetFinding, SetModel } from "../../readiness/model";
import {
  delivers,
  lookedEverywhere,
  reportReference,
  reportReferences,
  section,
  type DecisionContext,
} from "../context";
import { hoursText, plainNumber, totalEffort, type EffortTotal } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fixed,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type Section,
} from "../model";

/** Hours of the open findings: recomputed, beside what the reports state. */
export function effortSection(context: DecisionContext): Section {
  const { model } = context;
  const blocking = model.findings.filter((finding) => model.blockers.includes(finding.key));
  const rows: (readonly Content[])[] = model.reports.map((report) => {
    const findings = model.findings.filter((finding) => finding.report === report.facts.path);
    return [
      references([reportReference(report)]),
      ...totals(findings, model),
      statedClaim(report.facts, report.facts.path),
    ];
  });
  rows.push([fixed("Blockers"), ...totals(blocking, model), notEvidenced([])]);
  rows.push([fixed("All"), ...totals(model.findings, model), notEvidenced([])]);
  return section(context, "effort", "Effort", [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Sum of the lows and of the highs of the open findings; expected is the sum of (low + 4 × middle + high) / 6. A figure that several findings share counts once, findings that are the same take the hull of their figures, and an unknown figure is counted as unknown, never as 0.",
        ),
      ],
    },
    ...delivers(
      context,
      ["B-033", "B-088"],
      [{ kind: "table", columns: ["Of", "Recomputed", "Open findings", "Without a figure", "Stated"], rows }],
    ),
  ]);
}

function totals(findings: readonly SetFinding[], model: SetModel): readonly Content[] {
  const total = totalEffort(findings, model.findings);
  const open = findings.filter(isOpen);
  const places = reportReferences(model);
  const hours = derived(
    withExpected(total),
    total.references.length === 1 ? "the one figure" : `sum of ${total.references.length} figures`,
    total.references,
  );
  return [
    total.known === 0 ? notEvidenced([]) : hours.kind === "derived" ? hours : bare(sharedElsewhere(model)),
    bare(derived(String(open.length), "rows of the findings", places)),
    bare(derived(String(total.unknown), "rows of the findings", places)),
  ];
}

/** A range with its expected value, (low + 4 × middle + high) / 6 over each figure. */
function withExpected({ minHours, maxHours, expectedHours }: EffortTotal): string {
  const range = hoursText(minHours, maxHours);
  return maxHours === null || minHours === maxHours
    ? range
    : `${range}, expected ${plainNumber(expectedHours)} h`;
}

function sharedElsewhere(model: SetModel): Claim {
  return derived(
    "0 h",
    "shared figures, counted elsewhere",
    reportReferences(model),
    lookedEverywhere(model),
  );
}

/** Of the totals of a report; all of them stand among the stated figures. */
const MOST_STATED = 4;

/** The totals that a report states, in its words: in its head (`**Total Effort:** 120 hours`) and below its lists. */
function statedClaim({ fields, sums }: SetModel["reports"][number]["facts"], path: string): Claim {
  const head = fields
    .filter(({ name }) => name.split(" ").includes("effort"))
    .map(({ value, text, range }) => ({ value, text, range }));
  const below = sums
    .filter(({ unit }) => unit === "hours")
    .map(({ text, range }) => ({ value: text, text, range }));
  const stated = [
    ...head,
    ...below.filter(({ range }) => head.every((one) => one.range.line !== range.line)),
  ];
  const more = stated.length - MOST_STATED;
  return evidenced(
    stated
      .slice(0, MOST_STATED)
      .map(({ value }) => value)
      .join("; ") + (more > 0 ? ` and ${more} more` : ""),
    stated.map(({ text, range }) => ({ path, line: range.line, text })),
  );
}
