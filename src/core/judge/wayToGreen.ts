import { effortOnce, type EffortTotal } from "../decision/effort";
import type { Verdict } from "../reader/facts";
import type { GateResult, GateState, SetFinding, SetModel } from "../readiness/model";
import { isUnfixed } from "../readiness/setFindings";
import { verdictWith, whatIf } from "./whatIf";

export type Hours = Pick<EffortTotal, "minHours" | "expectedHours" | "maxHours" | "unknown">;

/** What a blocking gate needs. */
export interface GateNeed {
  readonly gate: GateResult;
  /** What has to be fixed, in document order; empty if no fix of a finding helps. */
  readonly findings: readonly SetFinding[];
  /** With possible duplicates counted once. */
  readonly effort: Hours;
  /** Its state after these fixes. */
  readonly then: GateState;
  /** What it needs in addition to these fixes; "" if it no longer blocks after them. */
  readonly rest: string;
}

/** Some fixes, and the gates that need nothing else to be fixed after them. */
export interface WayStep {
  readonly needs: readonly GateNeed[];
  /** What is left to fix for them after the steps before. */
  readonly findings: readonly SetFinding[];
  /** What it adds to the steps before. */
  readonly effort: Hours;
  /** All steps up to this one. */
  readonly total: Hours;
  /** The verdict after it if nothing else changes. */
  readonly verdict: Verdict;
}

export interface WayToGreen {
  /** The cheapest gate first, then the one that adds least to what is fixed by then. */
  readonly steps: readonly WayStep[];
  /** Blocking gates that need more than fixes of findings. */
  readonly others: readonly GateNeed[];
  /** All steps. */
  readonly toUnblock: Hours;
  /** The verdict after all steps if the other gates pass as well. */
  readonly unblocked: Verdict;
  /** What then keeps the verdict from being approved. */
  readonly conditions: readonly string[];
  /** Open findings among the conditions, and what they add to the steps. */
  readonly conditionFindings: readonly SetFinding[];
  readonly conditionEffort: Hours;
}

/**
 * The smallest effort that keeps each gate from blocking, then the verdict. A gate that counts findings passes when all that it counts are
 * fixed, so there is a choice only of the order. Possible duplicates and shared figures count once; an unknown effort is never 0.
 */
export function wayToGreen(model: SetModel): WayToGreen {
  const needs = model.gates.filter(({ effect }) => effect === "block").map((gate) => needOf(gate, model));
  const steps = stepsOf(
    needs.filter(({ findings }) => findings.length > 0),
    model,
  );
  const fixed = steps.flatMap(({ findings }) => findings);
  const after = whatIf(model, keysOf(fixed));
  const passing = after.gates.map((gate): GateResult =>
    gate.effect === "block" ? { ...gate, effect: "none" } : gate,
  );
  const { verdict, reasons } = verdictWith(model, passing, after.findings);
  const conditionFindings = after.findings.filter(({ isCondition }) => isCondition);
  return {
    steps,
    others: needs.filter(({ rest }) => rest !== ""),
    toUnblock: steps.at(-1)?.total ?? NOTHING,
    unblocked: verdict,
    conditions: verdict === "approved" ? [] : reasons.map(({ text }) => text),
    conditionFindings,
    conditionEffort: difference(
      effortOnce([...fixed, ...conditionFindings], model.findings),
      effortOnce(fixed, model.findings),
    ),
  };
}

const NOTHING: Hours = { minHours: 0, expectedHours: 0, maxHours: 0, unknown: 0 };

/** Fixes what the gate gives as evidence until it no longer blocks: what it counts next appears only when the first is fixed. */
function needOf(gate: GateResult, model: SetModel): GateNeed {
  const fixed = new Set<string>();
  let now = gate;
  for (let before = -1; now.effect === "block" && fixed.size > before;) {
    before = fixed.size;
    for (const { key } of evidenceFindings(now, model)) fixed.add(key);
    now = whatIf(model, fixed).gates.find(({ id }) => id === gate.id) ?? now;
  }
  const findings = model.findings.filter(({ key }) => fixed.has(key));
  const isChanged = now.state !== gate.state || now.actual !== gate.actual;
  const helping = isChanged ? findings : [];
  return {
    gate,
    findings: helping,
    effort: effortOnce(helping, model.findings),
    then: now.state,
    rest: now.effect === "block" ? (isChanged ? now.toPass : gate.toPass) : "",
  };
}

/** The unfixed findings among the evidence of a gate. */
function evidenceFindings({ evidence }: GateResult, { findings }: SetModel): readonly SetFinding[] {
  const places = new Set(evidence.map(({ path, line }) => `${path}:${line}`));
  return findings.filter(
    (finding) => isUnfixed(finding) && places.has(`${finding.report}:${finding.range.line}`),
  );
}

function stepsOf(needs: readonly GateNeed[], model: SetModel): readonly WayStep[] {
  const steps: WayStep[] = [];
  const fixed = new Map<string, SetFinding>();
  let left = needs;
  while (left.length > 0) {
    const before = effortOnce([...fixed.values()], model.findings);
    const options = left.map((need) => optionOf(need, fixed, before, model));
    const [cheapest] = [...options].sort((a, b) => compareHours(a.effort, b.effort) || a.count - b.count);
    if (cheapest === undefined) break;
    for (const finding of cheapest.findings) fixed.set(finding.key, finding);
    const done = left.filter(({ findings }) => findings.every(({ key }) => fixed.has(key)));
    left = left.filter((need) => !done.includes(need));
    steps.push({
      needs: done,
      findings: cheapest.findings,
      effort: cheapest.effort,
      total: effortOnce([...fixed.values()], model.findings),
      verdict: whatIf(model, new Set(fixed.keys())).verdict,
    });
  }
  return steps;
}

interface Option {
  readonly findings: readonly SetFinding[];
  readonly effort: Hours;
  readonly count: number;
}

function optionOf(
  { findings }: GateNeed,
  fixed: ReadonlyMap<string, SetFinding>,
  before: Hours,
  model: SetModel,
): Option {
  const own = findings.filter(({ key }) => !fixed.has(key));
  const total = effortOnce([...fixed.values(), ...own], model.findings);
  return { findings: own, effort: difference(total, before), count: own.length };
}

/** Least unknown first: an effort that no report states may be the longest. Equal ones stay in the order of the policy. */
function compareHours(a: Hours, b: Hours): number {
  return a.unknown - b.unknown || a.expectedHours - b.expectedHours;
}

function difference(total: Hours, before: Hours): Hours {
  return {
    minHours: total.minHours - before.minHours,
    expectedHours: total.expectedHours - before.expectedHours,
    maxHours: total.maxHours === null || before.maxHours === null ? null : total.maxHours - before.maxHours,
    unknown: Math.max(0, total.unknown - before.unknown),
  };
}

function keysOf(findings: readonly SetFinding[]): ReadonlySet<string> {
  return new Set(findings.map(({ key }) => key));
}
