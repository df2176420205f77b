import { isOpenFinding } from "../../readiness/setFindings";
import { evidenceOf, type Evidence, type SetFinding } from "../../readiness/model";
import type { RequiredWork, SetDemand } from "../../readiness/demands";
import { groupBy } from "../../text/groupBy";
import { clipped, DASH } from "../brief/words";
import { workFacts, workPlaces } from "../brief/required";
import { idsOf } from "../checkItems";
import { findingReferences, section, type DecisionContext } from "../context";
import { hoursText, totalEffort } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fixed,
  group,
  references,
  type Cell,
  type UntitledSection,
} from "../model";

const LONGEST_DEMAND = 110;
const MOST_PLACES = 4;

/** What the reports demand before the release besides fixing the blockers, and what of it is open; null if nothing is. */
export function demandsSection(context: DecisionContext): UntitledSection | null {
  const { demands, work } = context.computed.beforeRelease;
  const open = groupBy(
    demands.filter(({ findings }) => findings.some((one) => isOpenFinding(one) && !one.blocks)),
    ({ report, findings }) => [report.facts.path, ...findings.map(({ key }) => key)].join("\n"),
  );
  const rows = [
    ...[...open.values()].map((same) => findingRow(same, context)),
    ...work.map((one) => workRow(one)),
  ];
  if (rows.length === 0) return null;
  return section("demands", [
    { kind: "table", columns: ["Demanded before the release", "Open", "Effort"], rows },
  ]);
}

/** One row for all demands of a report that mean the same findings. */
function findingRow(same: readonly SetDemand[], { model }: DecisionContext): readonly Cell[] {
  const [first] = same;
  const findings = (first?.findings ?? []).filter(isOpenFinding);
  const places = same.map(({ report, demand }) => evidenceOf(report.facts.path, demand));
  return [demandCell(places), openCell(findings), effortCell(findings, model.findings, same)];
}

/** The place that says most, then the others. */
function demandCell(places: readonly Evidence[]): Cell {
  const [first] = places;
  const text = clipped(first?.text ?? "", LONGEST_DEMAND);
  return group(bare(evidenced(text, places)), references(places.slice(0, MOST_PLACES)));
}

function openCell(findings: readonly SetFinding[]): Cell {
  const places = findings.flatMap((finding) => findingReferences(finding).slice(0, 1));
  return bare(derived(idsOf(findings), "open findings that it is about", places));
}

/** The efforts of the findings, and the figure of the demand where it is another one. */
function effortCell(
  findings: readonly SetFinding[],
  all: readonly SetFinding[],
  same: readonly SetDemand[],
): Cell {
  const { known, minHours, maxHours, references: places } = totalEffort(findings, all);
  const stated = same.flatMap(({ report, demand: { effort } }) =>
    effort === null ? [] : [{ effort, place: evidenceOf(report.facts.path, effort) }],
  )[0];
  const own = known === 0 ? null : bare(derived(hoursText(minHours, maxHours), "sum of the efforts", places));
  if (stated === undefined) return own ?? DASH;
  const { effort, place } = stated;
  const text = hoursText(effort.minHours, effort.maxHours);
  if (own === null) return bare(evidenced(text, [place]));
  const isSame = effort.minHours === minHours && effort.maxHours === maxHours;
  return isSame ? own : group(own, bare(evidenced(`; demanded as ${text}`, [place])), references([place]));
}

function workRow(work: RequiredWork): readonly Cell[] {
  const facts = workFacts(work);
  const places = workPlaces(work);
  return [demandCell(places), fixed("no finding"), facts === "" ? DASH : bare(evidenced(facts, places))];
}
