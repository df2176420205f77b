import { countChecks, type CountCheck } from "../../reader/countedFindings";
import type { FindingFacts, ReportFacts, StatedSum } from "../../reader/facts";
import { counted } from "../../readiness/gates/gate";
import { evidenceOf, type Evidence, type SetReport } from "../../readiness/model";
import { restatedFrom } from "../../readiness/restatedCounts";
import { bounded } from "../../text/phrases";
import { reportReference, section, type DecisionContext } from "../context";
import { bare, derived, fixed, references, type Content, type UntitledSection } from "../model";

/** A longer table shows only what does not match. */
const MOST_ROWS = 12;

interface Row {
  readonly cells: readonly Content[];
  readonly places: readonly Evidence[];
  readonly isMatch: boolean;
}

/** Every count and sum that a report states, next to the recomputed value; of many, those that differ. */
export function statedFiguresSection(context: DecisionContext): UntitledSection | null {
  const { reports } = context.model;
  const rows = reports.flatMap((report) => [
    ...countChecks(report.facts).map((check) => checkRow(report, check, restatedFrom(report, reports))),
    ...report.facts.sums.map((sum) => sumRow(report.facts.path, sum)),
  ]);
  if (rows.length === 0) return null;
  const columns = ["Figure", "Stated", "Recomputed", "Match", "Source"];
  const matching = rows.length > MOST_ROWS ? rows.filter(({ isMatch }) => isMatch) : [];
  const shown = rows.filter((row) => !matching.includes(row)).map(({ cells }) => cells);
  const places = matching.flatMap((row) => row.places.slice(0, 1));
  const count = derived(counted(matching.length, "other figure"), "stated as recomputed", places);
  return section("stated-figures", [
    ...(shown.length > 0 ? [{ kind: "table", columns, rows: shown } as const] : []),
    ...(matching.length > 0 ? [{ kind: "paragraph", label: "Match", content: [count] } as const] : []),
  ]);
}

/** Checks a count against the findings of the report that states it, or of the report whose counts it repeats. */
function checkRow(report: SetReport, check: CountCheck, original: SetReport | null): Row {
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
  { counted: own, range }: CountCheck,
): Row {
  const isOwn = stating === owner;
  const found = own.length;
  // Shown only if it explains the count of the report.
  const isByHighest =
    check.stated !== found && check.stated === byHighest(owner.facts, check, { counted: own, range });
  const places = [
    evidenceOf(stating.facts.path, check),
    ...(isOwn ? [] : [reportReference(owner)]),
    ...own.map((finding) => evidenceOf(owner.facts.path, { range: finding.range, text: finding.title })),
  ];
  const level = `${check.severity ?? ""} findings${isOwn ? "" : ` of the ${owner.role} report`}`;
  const recomputed = isByHighest
    ? `${found} by label, ${check.stated} by highest stated level`
    : String(found);
  const cells = [
    bare(derived(check.of === "section" ? check.text : level, "as counted", places)),
    bare(derived(String(check.stated), "stated", places)),
    bare(derived(recomputed, "findings counted", places)),
    check.stated === found ? fixed("yes") : isByHighest ? fixed("by highest level") : fixed("no"),
    references(places.slice(0, isOwn ? 1 : 2)),
  ];
  return { cells, places, isMatch: check.stated === found };
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

function sumRow(path: string, sum: StatedSum): Row {
  const place = [evidenceOf(path, sum)];
  const unknown = sum.unknown === 0 ? "" : ` (${sum.unknown} without a figure)`;
  const cells = [
    bare(derived(sum.what, "as stated", place)),
    bare(derived(sum.written, "stated", place)),
    bare(derived(`${bounded(sum.computed, sum.unit)}${unknown}`, `sum of ${sum.parts} figures`, place)),
    sum.isCorrect ? fixed("yes") : fixed("no"),
    references(place),
  ];
  return { cells, places: place, isMatch: sum.isCorrect };
}
