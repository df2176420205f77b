import type { ExposureLine, ExposureRow, ExposureTotal } from "../../readiness/computed/exposure";
import { moneyText } from "../../readiness/computed/money";
import { hasPart, lookedEverywhere, section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";

/** The money at stake. Null if no report states an amount and the policy does not ask for the section. */
export function exposureSection(context: DecisionContext): UntitledSection | null {
  const { exposure } = context.computed;
  if (exposure.rows.length === 0 && !hasPart("financial-exposure", context)) return null;
  return section("exposure", [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Amounts stated by reports take precedence over assumptions of the policy. Each scenario counts once, with the range of all amounts stated for it. Different currencies, and amounts per incident, per minute, and per year, are never added together. Amounts in code are not counted.",
        ),
      ],
    },
    scenarioTable(context),
    ...totalBlocks(context),
    ...otherUnits(context),
  ]);
}

function scenarioTable({ computed }: DecisionContext): DocumentBlock {
  const { rows } = computed.exposure;
  if (rows.length === 0) {
    return { kind: "paragraph", label: null, content: [fixed("The policy does not list any scenarios.")] };
  }
  return {
    kind: "table",
    columns: ["Scenario", "Evidence", "Range", "PERT", "Probability per year", "Source"],
    rows: rows.flatMap((row) =>
      row.lines.length === 0 ? [emptyRow(row)] : row.lines.map((line) => lineRow(row, line)),
    ),
  };
}

function emptyRow(row: ExposureRow): readonly Content[] {
  const source = fixed("no amount stated by a report or assumed by the policy");
  return [titleOf(row), findingsOf(row), notEvidenced([]), fixed(""), probabilityOf(row), source];
}

function lineRow(row: ExposureRow, line: ExposureLine): readonly Content[] {
  const { currency, minimum, maximum, likely, isOpen, per, source, evidence } = line;
  const range =
    minimum === maximum
      ? `${moneyText(currency, minimum, isOpen)} per ${per}`
      : `${moneyText(currency, minimum)} to ${moneyText(currency, maximum, isOpen)} per ${per}`;
  const isStated = source === "report";
  return [
    titleOf(row),
    findingsOf(row),
    bare(isStated ? derived(range, "as stated", evidence) : recorded(range, "assumed by the policy")),
    bare(recorded(moneyText(currency, likely, isOpen), "(low + 4 × likely + high) / 6")),
    probabilityOf(row),
    isStated ? references(evidence) : fixed("assumed by the policy"),
  ];
}

function titleOf({ title, isOfPolicy, evidence }: ExposureRow): Content {
  return bare(
    isOfPolicy ? fromPolicy(title) : evidenced(`${title} (not a scenario of the policy)`, evidence),
  );
}

function findingsOf({ evidence }: ExposureRow): Content {
  return evidence.length === 0 ? fixed("no open finding") : references(evidence);
}

function probabilityOf({ probability }: ExposureRow): Content {
  return probability === null ? fixed("none assumed") : bare(fromPolicy(String(probability)));
}

/** Best, expected and worst case for each currency and unit. */
function totalBlocks({ model, computed }: DecisionContext): readonly DocumentBlock[] {
  const { totals } = computed.exposure;
  if (totals.length === 0) {
    const nothing = [notEvidenced(lookedEverywhere(model))];
    return [
      {
        kind: "list",
        ordered: false,
        items: [
          { label: "Best case", content: [notEvidenced([])] },
          { label: "Expected", content: [notEvidenced([])] },
          { label: "Worst case", content: nothing },
        ],
      },
    ];
  }
  return [
    {
      kind: "table",
      columns: ["Total", "Best case", "Expected per year", "Worst case", "Assumed"],
      rows: totals.map(totalRow),
    },
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Best case: sum of the lower bounds. Expected: sum of probability × PERT over the scenarios with a probability. Worst case: sum of the upper bounds; ≥ if one of them is open.",
        ),
      ],
    },
  ];
}

function totalRow(total: ExposureTotal): readonly Content[] {
  const { currency, per, best, expected, worst, isOpen, isExpectedOpen } = total;
  const sum = (text: string, how: string): Content => bare(exposureClaim(total, text, how));
  return [
    bare(recorded(`${currency} per ${per}`, "currency and unit of the rows above")),
    sum(moneyText(currency, best), "sum of the lower bounds"),
    expected === null
      ? fixed("no scenario has a probability")
      : sum(moneyText(currency, expected, isExpectedOpen), "sum of probability × PERT"),
    sum(moneyText(currency, worst, isOpen), "sum of the upper bounds"),
    bare(recorded(`${total.assumed} of ${total.lines} amounts`, "counted in the rows above")),
  ];
}

/** An amount that no report states is based only on the policy. */
function exposureClaim({ evidence }: ExposureTotal, text: string, how: string): Claim {
  return evidence.length > 0 ? derived(text, how, evidence) : recorded(text, how);
}

/** The exposure in one line; not stated if there is no amount. */
export function exposureLine({ computed, model }: DecisionContext): Claim {
  const { totals } = computed.exposure;
  const places = totals.flatMap(({ evidence }) => evidence);
  const text = totals
    .map(({ currency, per, best, worst, isOpen }) => {
      const range = `${moneyText(currency, best)} to ${moneyText(currency, worst, isOpen)} per ${per}`;
      return range;
    })
    .join("; ");
  if (totals.length === 0) return notEvidenced(lookedEverywhere(model));
  return places.length > 0
    ? derived(text, "best case to worst case", places)
    : recorded(`${text} (assumed by the policy)`, "best case to worst case");
}

function otherUnits({ computed }: DecisionContext): readonly DocumentBlock[] {
  const { otherUnits: stated } = computed.exposure;
  if (stated.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed("Amounts in other units, such as per order, per user, or per day, which are not added up:"),
      ],
    },
    {
      kind: "list",
      ordered: false,
      items: stated.map((evidence) => ({ label: null, content: [evidenced(evidence.text, [evidence])] })),
    },
  ];
}
