import { isOpen } from "../../contract/records";
import { counted } from "../../readiness/gates/gate";
import type { SetFinding, SetModel } from "../../readiness/model";
import {
  lookedEverywhere,
  reportReference,
  reportReferences,
  section,
  type DecisionContext,
} from "../context";
import { causeEffort, plainNumber, sumText, toHalf, type EffortTotal } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fixed,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type UntitledSection,
} from "../model";

/** Hours for the open findings: recomputed, next to what the reports state. */
export function effortSection(context: DecisionContext): UntitledSection {
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
  rows.push([fixed("Total"), ...totals(model.findings, model), notEvidenced([])]);
  return section("effort", [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Sums of the lower and upper bounds for open findings, in half hours; expected is (low + 4 × middle + high) / 6. A figure that several findings share counts once, findings that are the same get the range of all their figures, possible duplicates count once in the lower bound. Unknown efforts are counted separately.",
        ),
      ],
    },
    {
      kind: "table",
      columns: ["Scope", "Recomputed", "Open findings", "Without a figure", "Stated"],
      rows,
    },
  ]);
}

/** Of more figures, the findings annex has the places. */
const MOST_FIGURES = 4;

function totals(findings: readonly SetFinding[], model: SetModel): readonly Content[] {
  const total = causeEffort(findings, model.findings);
  const open = findings.filter(isOpen);
  const places = reportReferences(model);
  const isLong = total.references.length > MOST_FIGURES;
  const hours = derived(
    isLong ? `${withExpected(total)} (${counted(total.references.length, "figure")})` : withExpected(total),
    total.references.length === 1 ? "one figure" : `sum of ${total.references.length} figures`,
    total.references,
  );
  return [
    total.known === 0
      ? notEvidenced([])
      : hours.kind === "derived"
        ? shownClaim(hours, isLong)
        : bare(sharedElsewhere(model)),
    bare(derived(String(open.length), "findings table", places)),
    bare(derived(String(total.unknown), "findings table", places)),
  ];
}

function shownClaim(hours: Claim, isLong: boolean): Content {
  return isLong ? bare(hours) : hours;
}

/** A range with its expected value, the sum of (low + 4 × middle + high) / 6 over all figures. */
function withExpected({ minHours, maxHours, expectedHours }: EffortTotal): string {
  const range = sumText(minHours, maxHours);
  return maxHours === null || minHours === maxHours
    ? range
    : `${range}, expected ${plainNumber(toHalf(expectedHours))} h`;
}

function sharedElsewhere(model: SetModel): Claim {
  return derived(
    "0 h",
    "shared figures, counted elsewhere",
    reportReferences(model),
    lookedEverywhere(model),
  );
}

/** At most this many totals of a report are shown; the section on stated figures has all of them. */
const MOST_STATED = 4;

/** The totals that a report states, in its own words: in its head (`**Total Effort:** 120 hours`) and below its lists. */
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
  return evidenced(
    stated
      .slice(0, MOST_STATED)
      .map(({ value }) => value)
      .join("; ") + (stated.length > MOST_STATED ? " and more" : ""),
    stated.map(({ text, range }) => ({ path, line: range.line, text })),
  );
}
