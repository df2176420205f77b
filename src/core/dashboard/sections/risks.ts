import { indexIn } from "../../readiness/computed/riskMatrix";
import type { RiskAssessment } from "../../readiness/computed/risks";
import type { RiskMatrix } from "../../policy/releaseModel";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { counted, paragraph, placeOf, quoted, shown, titled } from "../words";

/** The matrix of the policy as a heat map, with the number of risks in each cell, and the risks by level. */
export function risksSection(set: JudgedSet): PageElement {
  const { computed, then } = set;
  const matrix = then.policy.riskMatrix;
  const rated = computed.risks.filter(({ level }) => level !== null);
  const rating = computed.overall.rating;
  return titled(
    "risks",
    "Risk",
    paragraph("", "Overall risk: ", element("strong", {}, rating ?? "No evidence")),
    heatMap(matrix, rated),
    ...(rated.length === 0
      ? [paragraph("note", "No open finding is about a risk of the policy.")]
      : [
          element(
            "ul",
            { class: "list risk-list" },
            ...worstFirst(rated, matrix).map((risk) => riskItem(risk, matrix, set)),
          ),
        ]),
    paragraph(
      "note",
      `Matrix: ${shown(matrix.title, 100)}. The worst open finding about a risk sets its likelihood.`,
    ),
  );
}

function heatMap(matrix: RiskMatrix, rated: readonly RiskAssessment[]): PageElement {
  const rows = matrix.likelihoods.map((likelihood, row) => ({ likelihood, row })).reverse();
  const header = (scope: "col" | "row", text: string): PageElement =>
    element("th", { scope }, shown(text, 20));
  return element(
    "table",
    { class: "heat" },
    element("caption", { class: "unseen" }, "Number of risks by likelihood (rows) and impact (columns)"),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("td", { class: "axis" }, "Likelihood ↓ Impact →"),
        ...matrix.impacts.map((impact) => header("col", impact)),
      ),
    ),
    element(
      "tbody",
      {},
      ...rows.map(({ likelihood, row }) =>
        element(
          "tr",
          {},
          header("row", likelihood),
          ...matrix.impacts.map((impact, column) => {
            const level = matrix.cells[row]?.[column] ?? "";
            const count = rated.filter((risk) => isIn(risk, likelihood, impact)).length;
            return heatCell(level, heatOf(level, matrix), count);
          }),
        ),
      ),
    ),
  );
}

function isIn({ likelihood, category }: RiskAssessment, row: string, column: string): boolean {
  return likelihood !== null && indexIn([row], likelihood) === 0 && indexIn([column], category.impact) === 0;
}

function heatCell(level: string, heat: number, count: number): PageElement {
  const words = `${shown(level, 20)}: ${count === 0 ? "no risks" : counted(count, "risk")}`;
  return element(
    "td",
    { class: `heat-${heat} ${count === 0 ? "empty" : "filled"}` },
    element("span", { class: "unseen" }, words),
    element("span", { "aria-hidden": "true" }, count === 0 ? "·" : String(count)),
  );
}

const HOTTEST = 4;

/** 0 to 4, by the position of the level on its scale. */
function heatOf(level: string, { levels }: RiskMatrix): number {
  const index = indexIn(levels, level);
  return levels.length < 2 || index < 0 ? 0 : Math.round((index / (levels.length - 1)) * HOTTEST);
}

function worstFirst(risks: readonly RiskAssessment[], { levels }: RiskMatrix): readonly RiskAssessment[] {
  return [...risks].sort((a, b) => indexIn(levels, b.level ?? "") - indexIn(levels, a.level ?? ""));
}

function riskItem(risk: RiskAssessment, matrix: RiskMatrix, set: JudgedSet): PageElement {
  const [first] = risk.evidence;
  const rest = risk.findings.length - 1;
  return element(
    "li",
    { key: risk.category.id },
    element("span", { class: `chip heat-${heatOf(risk.level ?? "", matrix)}` }, shown(risk.level ?? "", 20)),
    " ",
    quoted(risk.category.title, 80),
    " ",
    ...(first ? [placeOf(first, set)] : []),
    ...(rest > 0 ? [element("span", { class: "note" }, ` and ${counted(rest, "more finding")}`)] : []),
  );
}
