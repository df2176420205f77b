import { namesOf } from "../../lexicon/names";
import { oneLine } from "../../text/words";
import { hoursIn } from "../efforts";
import type { FindingFacts, PlanStatement } from "../facts";
import type { LineElement } from "../outline";
import { statementOf, type Scan } from "./scan";

const WHOLE = namesOf("planTotal", "whole");
const PART = namesOf("planTotal", "part");

/** How long the work takes according to the report: labeled lines outside its findings, in document order. */
export function readPlans(
  scan: Scan,
  findings: readonly Pick<FindingFacts, "range" | "endLine">[],
): readonly PlanStatement[] {
  const isOfFinding = (line: number): boolean =>
    findings.some(({ range, endLine }) => line >= range.line && line <= endLine);
  return scan.outline.elements.flatMap((element): readonly PlanStatement[] => {
    const plan = element.kind === "line" ? planOf(element, scan) : null;
    return plan === null || isOfFinding(plan.range.line) ? [] : [plan];
  });
}

function planOf(element: LineElement, scan: Scan): PlanStatement | null {
  const { label } = element;
  if (label === null || !(WHOLE.has(label.name) || PART.has(label.name))) return null;
  if (hoursIn(label.value, scan.units) === null) return null;
  const written = oneLine(label.value, 80);
  return { isWhole: WHOLE.has(label.name), written, ...statementOf(scan, element, element.plain) };
}
