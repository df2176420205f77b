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
  type Claim,
  type DocumentBlock,
  type ListEntry,
  type Section,
} from "../model";
import { exposureLine } from "../sections/exposure";
import { overallClaim } from "../sections/risk";
import { protectionClaim, readinessClaim } from "../sections/scores";
import { clipped } from "./words";

const MOST_RISKS = 5;

/** The worst risks by level, each with the finding that stands for it. */
export function keyRisksSection(context: DecisionContext, title: string): Section {
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
  return section("key-risks", title, [
    figureLine("Overall risk", overall, "risk"),
    figureLine("Readiness score", readinessClaim(context), "scores"),
    ...(hasPart("test-protection", context)
      ? [figureLine("Test protection ratio", protectionClaim(context), "scores")]
      : []),
    ...(hasPart("financial-exposure", context)
      ? [figureLine("Financial exposure", exposureLine(context), "exposure")]
      : []),
    named.length === 0
      ? { kind: "paragraph", label: null, content: [fixed("No open finding is about a risk of the policy.")] }
      : { kind: "list", ordered: false, items: named.map(riskEntry) },
  ]);
}

/** A figure that links to the annex that computes it. */
function figureLine(label: string, claim: Claim, anchor: string): DocumentBlock {
  const content = claim.kind === "not-evidenced" ? bare(claim) : internal(claim, anchor);
  return { kind: "paragraph", label, content: [content] };
}

function riskEntry({ category, level, evidence }: RiskAssessment): ListEntry {
  const [worst] = evidence;
  return {
    label: null,
    content: [
      strong(fromPolicy(category.title)),
      bare(
        derived(`(${level ?? ""}): ${clipped(worst?.text ?? "", 80)}`, "the worst open finding", evidence),
      ),
      references(evidence.slice(0, 1)),
    ],
  };
}
