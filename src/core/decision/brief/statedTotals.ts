import { evidenceOf, type Evidence } from "../../readiness/model";
import type { ReportFacts, StatedSum, Statement } from "../../reader/facts";
import type { DecisionContext } from "../context";
import { bare, evidenced, fixed, recorded, references, strong, type Cell, type Content } from "../model";
import { clipped } from "./words";

/**
 * How long the work takes according to each report: what it says about all of it, else about each part, else its largest total. Not
 * again what a row above states.
 */
export function statedTotals(
  { model }: DecisionContext,
  rows: readonly (readonly Cell[])[],
): readonly Content[] {
  const shown = new Set(rows.flat().flatMap(referencesOf).map(keyOf));
  const stated = model.reports.flatMap(({ facts }): readonly (readonly Content[])[] => {
    const own = statedPlan(facts);
    const places = own.map((one) => evidenceOf(facts.path, one.statement));
    if (places.every((place) => shown.has(keyOf(place)))) return [];
    const text = own.map(({ written }) => clipped(written, LONGEST_TOTAL)).join(" + ");
    const claim = evidenced(text, places);
    return claim.kind === "evidenced" ? [[bare(claim), references(places.slice(0, 1))]] : [];
  });
  const content = stated.flatMap((one, index) => (index === 0 ? one : [fixed("·"), ...one]));
  const label = strong(recorded("Stated by the reports:", "a label"));
  return content.length === 0 ? [] : [label, ...content, fixed("·")];
}

function referencesOf(content: Cell): readonly Evidence[] {
  if (content.kind === "group") return content.contents.flatMap(referencesOf);
  return content.kind === "references" ? content.references : [];
}

function keyOf({ path, line }: Evidence): string {
  return `${path}:${line}`;
}

const LONGEST_TOTAL = 50;

interface StatedWork {
  readonly statement: Statement;
  readonly written: string;
}

function statedPlan({ plans, sums }: ReportFacts): readonly StatedWork[] {
  // A conclusion comes last.
  const whole = plans.filter(({ isWhole }) => isWhole).at(-1);
  if (whole) return [{ statement: whole, written: whole.written }];
  const [largest, ...others] = sums
    .filter(({ unit }) => unit === "hours")
    .sort((a, b) => mostOf(b) - mostOf(a));
  const parts = plans.filter((plan) => !plan.isWhole);
  if (parts.length > 1) return parts.map((part) => ({ statement: part, written: part.written }));
  // The total of one part says nothing about the whole.
  const isWhole = largest && others.reduce((rest, one) => rest + mostOf(one), 0) <= mostOf(largest);
  return isWhole ? [{ statement: largest, written: `${clipped(largest.what, 30)} ${largest.written}` }] : [];
}

function mostOf({ stated }: StatedSum): number {
  return stated.most ?? Infinity;
}
