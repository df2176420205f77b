import { counted } from "../../readiness/gates/gate";
import type { SetFinding } from "../../readiness/model";
import { listed } from "../../text/listed";
import { hasPart, type DecisionContext } from "../context";
import { totalEffort } from "../effort";
import { inUseContent } from "./inUse";
import { bare, recorded, type DocumentBlock } from "../model";

/** What a decider would ask and no report answers, in one line; null if nothing is missing. */
export function unknownBlock(context: DecisionContext): DocumentBlock | null {
  const missing = [...unknownEfforts(context), ...unknownExposure(context), ...unknownSubject(context)];
  const inUse = inUseContent(context.model);
  if (missing.length + inUse.length === 0) return null;
  const claim = recorded(`${missing.join("; ")}.`, "fields that no report states");
  return {
    kind: "paragraph",
    label: "Not known",
    content: [...(missing.length === 0 ? [] : [bare(claim)]), ...inUse],
  };
}

function unknownEfforts({ model }: DecisionContext): readonly string[] {
  const without = (findings: readonly SetFinding[]): number => totalEffort(findings, model.findings).unknown;
  const blockers = without(model.findings.filter(({ blocks }) => blocks));
  const conditions = without(model.findings.filter(({ blocks, isCondition }) => isCondition && !blocks));
  const parts = [
    ...(blockers === 0 ? [] : [counted(blockers, "blocker")]),
    ...(conditions === 0 ? [] : [counted(conditions, "condition")]),
  ];
  return parts.length === 0 ? [] : [`the effort of ${parts.join(" and ")}`];
}

function unknownExposure(context: DecisionContext): readonly string[] {
  if (!hasPart("financial-exposure", context)) return [];
  return context.computed.exposure.totals.length === 0 ? ["the money at risk"] : [];
}

function unknownSubject({ model }: DecisionContext): readonly string[] {
  const { version, commit, environment } = model.subject;
  const fields = { version, commit, environment };
  const names = Object.entries(fields).flatMap(([name, { value }]) => (value === null ? [name] : []));
  return names.length === 0 ? [] : [`the ${listed(names, "and")} of what is released`];
}
