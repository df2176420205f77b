import { counted } from "../../readiness/gates/gate";
import type { SetFinding } from "../../readiness/model";
import { listed } from "../../text/listed";
import { hasPart, type DecisionContext } from "../context";
import { withoutEffort } from "../effort";
import { findingTitle } from "../findingTitle";
import { inUseContent } from "./inUse";
import { bare, recorded, type DocumentBlock } from "../model";
import { laterConditions, requiredFindings } from "./planWork";
import { clipped } from "./words";

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

/** Of the fixes before the release by title, as the plan counts them, and of the later conditions. */
function unknownEfforts(context: DecisionContext): readonly string[] {
  const { findings } = context.model;
  const [first, later] = [requiredFindings(context), laterConditions(context)].map((some) =>
    withoutEffort(some, findings),
  );
  const parts = [
    ...(first?.length
      ? [`${counted(first.length, "fix", "fixes")} before the release${titlesOf(first)}`]
      : []),
    ...(later?.length ? [counted(later.length, "later condition")] : []),
  ];
  return parts.length === 0 ? [] : [`the effort of ${parts.join(" and ")}`];
}

const MOST_TITLES = 3;
const LONGEST_TITLE = 30;

/** In brackets; the timeline names all of them if there are many. */
function titlesOf(findings: readonly SetFinding[]): string {
  if (findings.length > MOST_TITLES) return "";
  return ` (${findings.map((finding) => clipped(findingTitle(finding), LONGEST_TITLE)).join(", ")})`;
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
