/** Rows of a decision that are marked as passed and name a figure beyond its limit: "P95 650 ms, limit 500 ms". */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { beginsWith } from "../../reader/annotations/says";
import { meets, targetOf } from "../../reader/measures/targets";
import { statedOutcome } from "../../reader/measures/performance";

export interface BrokenLimit {
  readonly passage: Passage;
  readonly cell: string;
  readonly actual: string;
  readonly limit: string;
}

export function brokenLimits({ passages }: DecisionReading): readonly BrokenLimit[] {
  return passages.flatMap((passage): readonly BrokenLimit[] => {
    const cells = passage.kind === "row" ? passage.text.split(CELL_BREAK) : [];
    if (!cells.some((cell) => statedOutcome(cell) === "pass")) return [];
    const apart = brokenAcross(cells, passage.columns);
    return [
      ...cells.flatMap((cell): readonly BrokenLimit[] => {
        const broken = brokenIn(cell);
        return broken === null ? [] : [{ passage, cell, ...broken }];
      }),
      ...(apart === null ? [] : [{ passage, cell: cells[0] ?? "", ...apart }]),
    ];
  });
}

/** "| Search | P95 <400ms | 850ms | passed |": a target with the name of its measure, and the value in another column. */
function brokenAcross(
  cells: readonly string[],
  columns: readonly string[],
): Pick<BrokenLimit, "actual" | "limit"> | null {
  const columnOf = (concept: string): number =>
    columns.findIndex((column) => beginsWith(column, "performanceColumn", concept));
  const named = cells[columnOf("target")] ?? "";
  const limit = named.replace(NAME_OF_LIMIT, "");
  const actual = cells[columnOf("actual")] ?? "";
  // Without a name, the reader of targets finds it.
  if (limit === named || /[,;/]/.test(named) || /[,;/]/.test(actual)) return null;
  const target = targetOf(limit);
  return target !== null && meets(target, actual) === false ? { actual, limit: named } : null;
}

// Example: "P95 " in front of "<400ms".
const NAME_OF_LIMIT = /^\w[\w ]{0,24}(?=[<>≤≥])/;

/** The two figures of a cell, if the second one is a limit that the first one breaks. */
function brokenIn(cell: string): { readonly actual: string; readonly limit: string } | null {
  const figures = figuresIn(cell).filter(({ kind, unit }) => kind === "number" && unit !== null);
  const [actual, limit] = figures;
  if (!actual || !limit || figures.length > 2 || actual.unit !== limit.unit) return null;
  const between = phrasesIn(cell.slice(actual.to, limit.from));
  const operators = new Set(ofFamily(between, "targetOperator").map(({ concept }) => concept));
  if (operators.size > 1) return null;
  const [operator = targetOperator(between, limit)] = operators;
  return isBroken(operator, actual, limit) ? { actual: actual.text, limit: limit.text } : null;
}

/** "420 ms against a target of 200 ms": of a time, a target is the most that is allowed. */
function targetOperator(between: AnnotatedText, { unit }: Figure): string | undefined {
  return unit !== null &&
    TIMES.has(unit) &&
    ofFamily(between, "performanceColumn").some(({ concept }) => concept === "target")
    ? "most"
    : undefined;
}

const TIMES: ReadonlySet<string> = new Set(["ms", "s", "min", "h"]);

function isBroken(
  operator: string | undefined,
  { value: actual }: Figure,
  { value: limit }: Figure,
): boolean {
  if (operator === undefined || actual === null || limit === null) return false;
  return operator === "most" ? actual > limit : actual < limit;
}
