import { isOpen } from "../../contract/records";
import { evidenceOf, type SetFinding, type SetModel, type SetReport } from "../../readiness/model";
import { APPROVES_IN_PASSING } from "../../reader/measures/verdicts";
import { findingReferences, missingPlace, reportReference, section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  evidenced,
  fixed,
  group,
  fromPolicy,
  notEvidenced,
  references,
  type Cell,
  type Content,
  type UntitledSection,
} from "../model";
import { findingTitle } from "../findingTitle";
import { gradeClaim, statusClaim } from "../sections/phases";
import { causesOf } from "./causes";
import { DASH, clipped } from "./words";

const LONGEST_TITLE = 30;

/** Each report with its own verdict and its most serious open finding. */
export function reportsSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const rows = model.policy.phases.flatMap((phase) => {
    const reports = model.reports.filter((candidate) => candidate.role === phase.role);
    const name = bare(fromPolicy(phase.title));
    if (reports.length === 0) {
      return [[name, notEvidenced([missingPlace(model, phase.file)]), DASH, DASH, DASH]];
    }
    return reports.map((report) => reportRow(name, report, model));
  });
  return section("reports", [
    {
      kind: "table",
      columns: ["Report", "Grade", "Own verdict", "Crit. / high", "Key open finding"],
      rows,
    },
  ]);
}

function reportRow(name: Content, report: SetReport, model: SetModel): readonly Cell[] {
  const open = model.findings.filter((finding) => finding.report === report.facts.path && isOpen(finding));
  const count = (severity: SetFinding["effectiveSeverity"]): number =>
    open.filter((finding) => finding.effectiveSeverity === severity).length;
  const [worst] = causesOf(open);
  return [
    name,
    orDash(gradeClaim(report)),
    ownVerdict(report),
    bare(
      derived(`${count("critical")} / ${count("high")}`, "open findings of the report", [
        reportReference(report),
      ]),
    ),
    worst === undefined ? missedTargets(report) : keyFinding(worst.first),
  ];
}

/** The verdict that the report states. A sentence that only calls the service ready is shown, but does not count. */
function ownVerdict(report: SetReport): Cell {
  const passing = report.facts.lookedAt.find(({ reason }) => reason === APPROVES_IN_PASSING);
  if (report.verdict !== null || passing === undefined) return orDash(statusClaim(report));
  const place = evidenceOf(report.facts.path, passing);
  return group(fixed("none; calls it ready"), references([place]));
}

function orDash(claim: ReturnType<typeof gradeClaim>): Content {
  return claim.kind === "not-evidenced" ? DASH : bare(claim);
}

/** What a report without an open finding says that is not met. */
function missedTargets({ facts }: SetReport): Cell {
  const missed = facts.performance.filter(({ met }) => met === false);
  if (missed.length === 0) return DASH;
  const places = missed.map((row) => evidenceOf(facts.path, row));
  const text = `${missed.length} of ${facts.performance.length} targets missed`;
  return group(
    bare(derived(text, "measured values against targets", places)),
    references(places.slice(0, 1)),
  );
}

/** Without its place: it blocks or is a condition above, or it is in the findings table. */
function keyFinding(finding: SetFinding): Cell {
  return bare(evidenced(clipped(findingTitle(finding), LONGEST_TITLE), findingReferences(finding)));
}
