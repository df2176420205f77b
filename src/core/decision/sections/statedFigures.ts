import { countChecks, type CountCheck } from "../../reader/countedFindings";
import type { FindingFacts, ReportFacts, StatedSum } from "../../reader/facts";
import { evidenceOf, type SetReport } from "../../readiness/model";
import { restatedFrom } from "../../readiness/restatedCounts";
import { bounded } from "../../text/phrases";
import { reportReference, section, type DecisionContext } from "../context";
import { bare, derived, fixed, references, type Content, type Section } from "../model";

/** Every count and sum that a report states, next to the recomputed value. */
export function statedFiguresSection(context: DecisionContext): Section | null {
  const { reports } = context.model;
  const rows = reports.flatMap((report) => [
    ...countChecks(report.facts).map((check) => checkRow(report, check, restatedFrom(report, reports))),
    ...report.facts.sums.map((sum) => sumRow(report.facts.path, sum)),
  ]);
  if (rows.length === 0) return null;
  const columns = ["Figure", "Stated", "Recomputed", "Match", "Source"];
  return section("stated-figures", "Stated and recomputed counts and sums", [
    { kind: "table", columns, rows },
  ]);
}

/** Checks a count against the findings of the report that states it, or of the report whose counts it repeats. */
function checkRow(report: SetReport, check: CountCheck, original: SetReport | null): readonly Content[] {
  const first =
    original === null || check.of === "section"
      ? undefined
      : countChecks(original.facts).find(
          ({ of, severity, stated }) =>
            of === "report" && severity === check.severity && stated === check.stated,
        );
  return original === null || first === undefined
    ? countRow(report, check, report, check)
    : countRow(report, check, original, first);
}

/** `check` is stated in `stating`; it is checked against `counted` in `owner`. */
function countRow(
  stating: SetReport,
  check: CountCheck,
  owner: SetReport,
  { counted, range }: CountCheck,
): readonly Content[] {
  const isOwn = stating === owner;
  const found = counted.length;
  // Shown only if it explains the count of the report.
  const isByHighest =
    check.stated !== found && check.stated === byHighest(owner.facts, check, { counted, range });
  const places = [
    evidenceOf(stating.facts.path, check),
    ...(isOwn ? [] : [reportReference(owner)]),
    ...counted.map((finding) => evidenceOf(owner.facts.path, { range: finding.range, text: finding.title })),
  ];
  const level = `${check.severity ?? ""} findings${isOwn ? "" : ` of the ${owner.role} report`}`;
  const recomputed = isByHighest
    ? `${found} by label, ${check.stated} by highest stated level`
    : String(found);
  return [
    bare(derived(check.of === "section" ? check.text : level, "as counted", places)),
    bare(derived(String(check.stated), "stated", places)),
    bare(derived(recomputed, "findings counted", places)),
    check.stated === found ? fixed("yes") : isByHighest ? fixed("by highest level") : fixed("no"),
    references(places.slice(0, isOwn ? 1 : 2)),
  ];
}

const LIVE: readonly FindingFacts["statusDetail"][] = ["open", "in-progress", "accepted"];

/** The count if each finding counts with its highest stated level, as in the verdict, instead of its label. */
function byHighest(
  { declaredCounts, findings }: ReportFacts,
  { severity }: Pick<CountCheck, "severity">,
  { counted, range }: Pick<CountCheck, "counted" | "range">,
): number {
  if (severity === null) return counted.length;
  const of = declaredCounts.find((declared) => declared.range.from === range.from)?.of ?? "all";
  const isMeant = (finding: FindingFacts): boolean =>
    finding.statusDetail !== "superseded" &&
    (of === "all" || LIVE.includes(finding.statusDetail) === (of === "open"));
  const stays = counted.filter(({ effectiveSeverity }) => effectiveSeverity === severity).length;
  const comes = findings.filter(
    (finding) => finding.effectiveSeverity === severity && finding.severity !== severity && isMeant(finding),
  ).length;
  return stays + comes;
}

function sumRow(path: string, sum: StatedSum): readonly Content[] {
  const place = [evidenceOf(path, sum)];
  const unknown = sum.unknown === 0 ? "" : ` (${sum.unknown} without a figure)`;
  return [
    bare(derived(sum.what, "as stated", place)),
    bare(derived(sum.written, "stated", place)),
    bare(derived(`${bounded(sum.computed, sum.unit)}${unknown}`, `sum of ${sum.parts} figures`, place)),
    sum.isCorrect ? fixed("yes") : fixed("no"),
    references(place),
  ];
}
