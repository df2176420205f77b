import { groupBy } from "../../text/groupBy";
import type { ExposureScenario } from "../../policy/releaseModel";
import type { Evidence, SetFinding } from "../model";
import { isUnfixed } from "../setFindings";
import { isAbout } from "./aboutWords";
import { moneyIn, type Money } from "./money";
import { pert } from "./pert";
import { greatest, smallest } from "../../text/extremes";

export type ExposureUnit = "incident" | "minute" | "year";

/** The cost of one thing going wrong, in one currency and unit. */
export interface ExposureLine {
  readonly id: string;
  readonly title: string;
  /** Null if the policy does not assume one. */
  readonly probability: number | null;
  readonly currency: string;
  readonly per: ExposureUnit;
  readonly minimum: number;
  /** By PERT. */
  readonly likely: number;
  readonly maximum: number;
  /** Whether the maximum is not an upper bound. */
  readonly isOpen: boolean;
  /** `policy`: an assumption. */
  readonly source: "report" | "policy";
  readonly evidence: readonly Evidence[];
}

/** A scenario, its open findings, and its cost. There is no line if neither a report nor the policy states an amount. */
export interface ExposureRow {
  readonly id: string;
  readonly title: string;
  /** False for a finding with an amount that does not belong to a scenario of the policy: it counts as its own scenario. */
  readonly isOfPolicy: boolean;
  readonly probability: number | null;
  /** Open findings about it. */
  readonly evidence: readonly Evidence[];
  readonly lines: readonly ExposureLine[];
}

/** The sums of one currency and unit. */
export interface ExposureTotal {
  readonly currency: string;
  readonly per: ExposureUnit;
  /** Sum of the minimums. */
  readonly best: number;
  /** Sum of probability × PERT over the lines with a probability; null if there are none. */
  readonly expected: number | null;
  /** Sum of the maximums. */
  readonly worst: number;
  readonly isOpen: boolean;
  /** Whether a line with a probability has an open bound. */
  readonly isExpectedOpen: boolean;
  readonly withoutProbability: number;
  /** Lines that are only based on an assumption of the policy. */
  readonly assumed: number;
  readonly lines: number;
  readonly evidence: readonly Evidence[];
}

export interface Exposure {
  readonly rows: readonly ExposureRow[];
  readonly totals: readonly ExposureTotal[];
  /** Amounts that open findings state per order, per user, or per day: shown, never added. */
  readonly otherUnits: readonly Evidence[];
}

interface Stated extends Money {
  readonly evidence: Evidence;
}

/**
 * The money at stake. Amounts from reports take precedence over assumptions of the policy. A scenario counts once, with the range that covers
 * all amounts of its findings. Currencies and units are never mixed. An amount without a unit is per incident. See
 * docs/design/effort-and-exposure.md.
 */
export function exposureOf(
  scenarios: readonly ExposureScenario[],
  findings: readonly SetFinding[],
): Exposure {
  const open = findings.filter(isUnfixed);
  const amounts = new Map(open.map((finding) => [finding.key, amountsOf(finding)]));
  const taken = new Set<string>();
  const ofPolicy = scenarios.map((scenario): ExposureRow => {
    const about = open.filter((finding) => isAbout(finding.title, scenario.words));
    const stated = about.filter((finding) => !taken.has(finding.key));
    for (const { key } of stated) taken.add(key);
    const lines = hulls(
      scenario,
      stated.flatMap(({ key }) => amounts.get(key) ?? []),
    );
    return {
      id: scenario.id,
      title: scenario.title,
      isOfPolicy: true,
      probability: scenario.probability,
      evidence: about.map(statementOf),
      lines: lines.length > 0 ? lines : assumption(scenario),
    };
  });
  const others = open
    .filter(({ key }) => !taken.has(key))
    .flatMap((finding): readonly ExposureRow[] => {
      const own = { id: finding.key, title: `${finding.displayId} ${finding.title}`, probability: null };
      const lines = hulls(own, amounts.get(finding.key) ?? []);
      return lines.length === 0
        ? []
        : [{ ...own, isOfPolicy: false, evidence: [statementOf(finding)], lines }];
    });
  const rows = [...ofPolicy, ...others];
  return {
    rows,
    totals: totalsOf(rows.flatMap(({ lines }) => lines)),
    otherUnits: [...amounts.values()]
      .flat()
      .flatMap(({ per, evidence }) => (per === "other" ? [evidence] : [])),
  };
}

const OF_LOSS =
  /\b(?:loss(?:es)?|lose|exposure|fine[sd]?|penalt(?:y|ies)|costs?|damages?|liabilit(?:y|ies)|at risk|compensation|refunds?)\b/i;

/** The amounts that a finding states, as its exposure or as a loss in its impact; not those in code or examples. */
export function amountsOf(finding: SetFinding): readonly Stated[] {
  const fields = finding.fields.filter(
    ({ name, text }) => name === "exposure" || (name === "impact" && OF_LOSS.test(text)),
  );
  return fields.flatMap((field) =>
    moneyIn(field.text).map((money) => ({
      ...money,
      evidence: { path: finding.report, line: field.range.line, text: field.text },
    })),
  );
}

function hulls(
  scenario: Pick<ExposureScenario, "id" | "title" | "probability">,
  stated: readonly Stated[],
): readonly ExposureLine[] {
  const groups = groupBy(
    stated.filter(({ per }) => per !== "other"),
    ({ currency, per }) => `${currency} ${per ?? "incident"}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const minimum = smallest(group.map((amount) => amount.minimum));
    const maximum = greatest(group.map((amount) => amount.maximum));
    return [
      {
        ...{ id: scenario.id, title: scenario.title, probability: scenario.probability },
        currency: first.currency,
        per: first.per === "minute" || first.per === "year" ? first.per : "incident",
        minimum,
        likely: pert(minimum, maximum),
        maximum,
        isOpen: group.some(({ isOpen }) => isOpen),
        source: "report" as const,
        evidence: group.map(({ evidence }) => evidence),
      },
    ];
  });
}

function assumption({ id, title, probability, per, assumed }: ExposureScenario): readonly ExposureLine[] {
  if (assumed === null) return [];
  const { currency, minimum, likely, maximum } = assumed;
  return [
    {
      ...{ id, title, probability, currency, per, minimum, maximum },
      likely: pert(minimum, maximum, likely),
      isOpen: false,
      source: "policy",
      evidence: [],
    },
  ];
}

function totalsOf(lines: readonly ExposureLine[]): readonly ExposureTotal[] {
  const groups = groupBy(lines, ({ currency, per }) => `${currency} ${per}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const weighted = group.flatMap(({ probability, likely }) =>
      probability === null ? [] : [probability * likely],
    );
    return [
      {
        currency: first.currency,
        per: first.per,
        best: sum(group.map(({ minimum }) => minimum)),
        expected: weighted.length === 0 ? null : sum(weighted),
        worst: sum(group.map(({ maximum }) => maximum)),
        isOpen: group.some(({ isOpen }) => isOpen),
        isExpectedOpen: group.some(({ isOpen, probability }) => isOpen && probability !== null),
        withoutProbability: group.length - weighted.length,
        assumed: group.filter(({ source }) => source === "policy").length,
        lines: group.length,
        evidence: group.flatMap(({ evidence }) => evidence),
      },
    ];
  });
}

function statementOf(finding: SetFinding): Evidence {
  return { path: finding.report, line: finding.range.line, text: `${finding.displayId} ${finding.title}` };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
