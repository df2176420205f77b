import { listed } from "../../text/listed";
import type { RiskAssessment } from "../../readiness/computed/risks";
import { hasPart, section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  internal,
  references,
  strong,
  fromPolicy,
  recorded,
  type Claim,
  type Content,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { coverageInBrief } from "../sections/coverage";
import { exposureLine } from "../sections/exposure";
import { overallClaim } from "../sections/risk";
import { protectionClaim, readinessClaim } from "../sections/scores";
import { clipped } from "./words";

const MOST_RISKS = 5;
const LONGEST_TEXT = 70;

/** The worst risks by level, each with the finding that stands for it. */
export function keyRisksSection(context: DecisionContext): UntitledSection {
  const { computed, model } = context;
  const levels = model.policy.riskMatrix.levels;
  const named = computed.risks
    .filter(({ level }) => level !== null)
    .map((risk, index) => ({ risk, index }))
    .sort(
      (a, b) => levels.indexOf(b.risk.level ?? "") - levels.indexOf(a.risk.level ?? "") || a.index - b.index,
    )
    .slice(0, MOST_RISKS)
    .map(({ risk }) => risk);
  const overall = overallClaim(computed.overall, context);
  const figures = [
    figure("Overall risk", overall, "risk"),
    ...(model.blockers.length > 0 ? [figure("without the blockers", residualClaim(context), "risk")] : []),
    figure("Readiness score", readinessClaim(context), "scores"),
    ...(hasPart("test-protection", context)
      ? [figure("Test protection", protectionClaim(context), "scores")]
      : []),
    ...coverageFigure(context),
    ...(hasPart("financial-exposure", context) && computed.exposure.totals.length > 0
      ? [figure("Financial exposure", exposureLine(context), "exposure")]
      : []),
  ];
  return section("key-risks", [
    {
      kind: "paragraph",
      label: null,
      content: figures.flatMap((one, index) => (index === 0 ? one : [fixed("·"), ...one])),
    },
    named.length === 0
      ? { kind: "paragraph", label: null, content: [fixed("No open finding is about a risk of the policy.")] }
      : { kind: "list", ordered: false, items: named.map(riskEntry) },
  ]);
}

/** Why a risk stays although the blockers are fixed. */
function residualClaim(context: DecisionContext): Claim {
  const claim = overallClaim(context.computed.residual, context);
  const { failing } = context.computed.residual;
  return claim.kind === "derived" && failing.length > 0
    ? {
        ...claim,
        text: `still ${claim.text}, because ${listed(failing, "and")} ${failing.length === 1 ? "fails" : "fail"}`,
      }
    : claim;
}

/** The lowest coverage against its target, overall and of the critical paths. */
function coverageFigure({ computed }: DecisionContext): readonly (readonly Content[])[] {
  const { text, places } = coverageInBrief(computed.coverage);
  return text === ""
    ? []
    : [figure("Test coverage", derived(text, "the lowest figures", places), "coverage")];
}

/** A figure that links to the annex that computes it. */
function figure(label: FigureLabel, claim: Claim, anchor: string): readonly Content[] {
  return [
    strong(recorded(`${label}:`, "a label")),
    claim.kind === "not-evidenced" ? bare(claim) : internal(claim, anchor),
  ];
}

type FigureLabel =
  | "Overall risk"
  | "without the blockers"
  | "Readiness score"
  | "Test protection"
  | "Test coverage"
  | "Financial exposure";

function riskEntry({ category, level, evidence }: RiskAssessment): ListEntry {
  const [worst] = evidence;
  return {
    label: null,
    content: [
      strong(fromPolicy(nameOf(category.title))),
      bare(
        derived(
          `(${level ?? ""}): ${clipped(worst?.text ?? "", LONGEST_TEXT)}`,
          "the worst open finding",
          evidence,
        ),
      ),
      references(evidence.slice(0, 1)),
    ],
  };
}

/** "Data loss" of "Data loss: a restore brings back old orders": the annex has the rest. */
function nameOf(title: string): string {
  const [name = title] = title.split(": ");
  return name;
}
