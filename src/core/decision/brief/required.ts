/** What reports demand before the release, in the words of the plan. */
import { counted } from "../../readiness/gates/gate";
import type { RequiredFinding, RequiredWork, SetDemand } from "../../readiness/demands";
import { evidenceOf, type Evidence, type SetFinding, type SetReport } from "../../readiness/model";
import type { Demand, Statement } from "../../reader/facts";
import { groupBy } from "../../text/groupBy";
import type { DecisionContext } from "../context";
import { hoursText } from "../effort";
import { bare, evidenced, fixed, internal, recorded, references, type Content } from "../model";
import { clipped } from "./words";

const LONGEST_QUOTE = 60;
const MOST_WORK = 3;
const LONGEST_WORK = 50;

/** The findings that one report demands first. */
export interface DemandedGroup {
  readonly report: SetReport;
  readonly findings: readonly SetFinding[];
  readonly words: readonly Content[];
}

/** By the report that demands them; a finding that several demand counts with its own report. */
export function demandedGroups({ computed, model }: DecisionContext): readonly DemandedGroup[] {
  const demanded = computed.beforeRelease.findings.filter(({ demands }) => demands.length > 0);
  const byReport = groupBy(demanded, (one) => demandingReport(one).facts.path);
  return [...byReport.values()].flatMap((group): readonly DemandedGroup[] => {
    const [first] = group;
    if (!first) return [];
    const report = demandingReport(first);
    const findings = group.map(({ finding }) => finding);
    const title = model.policy.phases.find(({ role }) => role === report.role)?.title ?? report.role;
    const what = `Fix ${counted(findings.length, "finding")} that the ${title} demands first:`;
    return [
      {
        report,
        findings,
        words: [bare(recorded(what, "demands of the report")), ...quoteOf(report, group)],
      },
    ];
  });
}

function demandingReport({ finding, demands }: RequiredFinding): SetReport {
  const own = demands.find(({ report }) => report.facts.path === finding.report) ?? demands[0];
  if (!own) throw new Error(`No report demands ${finding.key}.`);
  return own.report;
}

/** The sentence that demands most of the findings: the line above several items, or the item itself. */
function quoteOf({ facts }: SetReport, group: readonly RequiredFinding[]): readonly Content[] {
  const own = [...new Set(group.flatMap(({ demands }) => demands))].filter(
    ({ report }) => report.facts.path === facts.path,
  );
  const covers = (demands: readonly SetDemand[]): number =>
    group.filter(({ finding }) => demands.some(({ findings }) => findings.includes(finding))).length;
  const byLead = [...groupBy(own, ({ demand }) => (demand.lead ?? demand).range.from).values()];
  const candidates: readonly Quote[] = [
    ...own.map((one) => ({ ...quoted(one.demand), count: covers([one]) })),
    ...byLead.flatMap((demands) => {
      const lead = demands[0]?.demand.lead ?? null;
      return lead === null ? [] : [{ lead: null, statement: lead, isLead: true, count: covers(demands) }];
    }),
  ];
  // Of two that say the same, the later one: a conclusion comes last.
  const [best] = [...candidates].sort(
    (a, b) => b.count - a.count || rank(a) - rank(b) || b.statement.range.from - a.statement.range.from,
  );
  if (!best) return [];
  const place = evidenceOf(facts.path, best.statement);
  const lead = best.lead === null ? [] : [evidenceOf(facts.path, best.lead)];
  return [
    ...lead.map((one) => bare(evidenced(`“${clipped(one.text, LONGEST_QUOTE)}”`, [one]))),
    bare(evidenced(`“${clipped(place.text, LONGEST_QUOTE)}”`, [place])),
    references([place]),
  ];
}

interface Quote {
  /** The line above the statement, which says that it is demanded. */
  readonly lead: Statement | null;
  readonly statement: Statement;
  /** It only announces the items below it. */
  readonly isLead: boolean;
  /** Number of findings that it demands. */
  readonly count: number;
}

function quoted(demand: Demand): Omit<Quote, "count"> {
  return { lead: demand.lead, statement: demand, isLead: false };
}

/** A short sentence says it best, then an item with the line above it; a row of a table says it worst. */
function rank({ lead, statement, isLead }: Quote): number {
  if (lead === null) return isLead ? 2 : statement.text.length <= LONGEST_QUOTE ? 0 : 3;
  return statement.text.includes(" | ") ? 4 : 1;
}

/** Every place that demands a piece of work, the fullest first. */
export function workPlaces({ demands }: RequiredWork): readonly Evidence[] {
  return demands.map(({ report, demand }) => evidenceOf(report.facts.path, demand));
}

/** "24 h", "24 h, platform team"; "" if the report states neither. */
export function workFacts({ demands: [{ demand }] }: RequiredWork): string {
  const { effort, owner } = demand;
  const hours = effort === null ? [] : [hoursText(effort.minHours, effort.maxHours)];
  return [...hours, ...(owner === null ? [] : [clipped(owner.text, LONGEST_WORK)])].join(", ");
}

/** Work that no finding stands for: penetration tests and the like first, each with its place. */
export function workWords({ computed }: DecisionContext): readonly Content[] {
  const { work } = computed.beforeRelease;
  const isActivity = ({ demands }: RequiredWork): boolean =>
    demands.some(({ demand }) => demand.activity !== null);
  const sorted = [...work.filter(isActivity), ...work.filter((one) => !isActivity(one))];
  const shown = sorted.slice(0, MOST_WORK).flatMap((one, index): readonly Content[] => {
    const places = workPlaces(one);
    const facts = workFacts(one);
    const text = clipped(one.demands[0].demand.text, LONGEST_WORK);
    const words = `${index === 0 ? "Also demanded first: " : "· "}${text}${facts === "" ? "" : ` (${facts})`}`;
    return [bare(evidenced(words, places)), references(places.slice(0, 1))];
  });
  const rest = sorted.length - MOST_WORK;
  return rest <= 0
    ? shown
    : [...shown, fixed("·"), internal(recorded(`and ${rest} more`, "demands of the reports"), "demands")];
}
