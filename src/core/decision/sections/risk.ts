import type { OverallRisk } from "../../readiness/computed/overallRisk";
import type { RiskAssessment } from "../../readiness/computed/risks";
import { lookedEverywhere, reportReferences, section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { dimensionsBlock } from "./riskDimensions";
import { riskGates } from "./riskGates";

/** Likelihood × impact by the matrix of the policy, and the residual risk without the blockers. */
export function riskSection(context: DecisionContext): UntitledSection {
  const { overall } = context.computed;
  return section("risk", [
    { kind: "paragraph", label: "Overall risk", content: [overallClaim(overall, context)] },
    ...matrixBlocks(context),
    ...riskGates(context),
    ...dimensionsBlock(context),
    residualBlock(context),
    {
      kind: "subsection",
      title: [fixed("Risk tolerance")],
      blocks: [humanField(context, "risk-tolerance", blanks("Tolerance", "Set by", "Date"))],
    },
  ]);
}

function matrixBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { risks } = context.computed;
  if (risks.length === 0) {
    return [{ kind: "paragraph", label: null, content: [fixed("The policy does not list any risks.")] }];
  }
  return [
    { kind: "paragraph", label: "Matrix", content: [fromPolicy(context.model.policy.riskMatrix.title)] },
    {
      kind: "table",
      columns: ["Risk", "Likelihood", "Impact", "Level", "Mitigation", "Evidence"],
      rows: risks.map((risk) => riskRow(risk, context)),
    },
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "The worst open finding about a risk determines its likelihood: critical is the highest level of the matrix, and lower severities are proportionally lower. Impact and mitigation come from the policy.",
        ),
      ],
    },
  ];
}

function riskRow(risk: RiskAssessment, { model }: DecisionContext): readonly Content[] {
  const { category, likelihood, level, worst, evidence } = risk;
  const policyCell = (text: string): Content => bare(fromPolicy(text));
  return [
    policyCell(category.title),
    likelihood === null
      ? notEvidenced([])
      : bare(derived(`${likelihood} (worst: ${worst ?? ""})`, "from the worst open finding", evidence)),
    policyCell(category.impact),
    level === null ? notEvidenced([]) : bare(derived(level, model.policy.riskMatrix.title, evidence)),
    policyCell(category.mitigation),
    evidence.length === 0 ? fixed("no open finding about it") : references(evidence),
  ];
}

/** The overall risk in one claim. */
export function overallClaim(risk: OverallRisk, { model }: DecisionContext): Claim {
  const { rating, failing, level, worst, evidence } = risk;
  if (rating === null) return notEvidenced(lookedEverywhere(model));
  const rows =
    level === null
      ? ""
      : `${worst.length === 1 ? "worst row" : "worst rows"}: ${worst.map(({ category }) => category.title).join("; ")}, ${level}`;
  const gates =
    failing.length === 0
      ? ""
      : `at least CRITICAL while ${failing.join(", ")} fail${failing.length === 1 ? "s" : ""}`;
  const how = [rows, gates].filter((part) => part !== "").join("; ");
  return derived(rating, how, evidence.length > 0 ? evidence : reportReferences(model));
}

function residualBlock(context: DecisionContext): DocumentBlock {
  const { residual } = context.computed;
  const { blockers } = context.model;
  return {
    kind: "subsection",
    title: [fixed("Residual risk")],
    blocks: [
      {
        kind: "paragraph",
        label: null,
        content: [
          fixed(
            "The overall risk if every blocker were fixed, and with it each gate that only counts such findings.",
          ),
        ],
      },
      {
        kind: "paragraph",
        label: "Residual risk",
        content: [
          blockers.length === 0
            ? fixed("no blockers; same as the overall risk")
            : overallClaim(residual, context),
        ],
      },
    ],
  };
}
