import type { LookedAt, TestResult } from "../facts";
import type { Element, LineElement, TableElement } from "../outline";
import { codeLines, headerOf, lookedAt, numberIn, statementOf, type Scan } from "./scan";

export interface TestReading {
  readonly tests: readonly TestResult[];
  readonly lookedAt: readonly LookedAt[];
}

const OUTCOMES: readonly (readonly [TestResult["outcome"], RegExp])[] = [
  ["failed", /^(?:tests? )?(?:failed|failures?|failing)(?: tests?)?$/],
  ["error", /^(?:tests? )?(?:errors?|errored|erroring)$/],
  ["skipped", /^(?:tests? )?skipped(?: tests?)?$/],
  ["passed", /^(?:tests? )?(?:passed|passing)(?: tests?)?$/],
];

/** Stated outcomes of tests: labelled counts, failing tests listed by name, "18 failing tests", columns of a table, "22/23 passing". */
export function readTests(scan: Scan): TestReading {
  const tests: TestResult[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (element.kind === "line") tests.push(...lineResults(scan, element));
    else if (element.kind === "table") tests.push(...tableResults(scan, element));
    else if (element.kind === "code") others.push(...codeResults(scan, element));
  }
  return { tests, lookedAt: others };
}

function lineResults(scan: Scan, line: LineElement): readonly TestResult[] {
  if (line.item?.checked !== null && line.item?.checked !== undefined) return [];
  const label = line.label;
  if (label) {
    const outcome = outcomeOf(label.name);
    const count = /^\D{0,2}(\d{1,6})(?!\d|\.\d|\s*%)/.exec(label.value)?.[1];
    if (outcome && count !== undefined) return [result(scan, line, outcome, Number(count))];
    // "**❌ Failing Test:**" and the list below it.
    if (outcome === "failed" && label.value === "" && line.depth === 0) return listed(scan, line, outcome);
  }
  if (!/tests?\b/i.test(line.plain)) return [];
  const counted = /^\W*(\d{1,6})\s+(?:\w+\s+)?(failing|failed|broken)(?:\/\w+)?\s+tests?\b/i.exec(
    line.plain.slice(0, 120),
  );
  return counted ? [result(scan, line, "failed", Number(counted[1]))] : [];
}

function outcomeOf(name: string): TestResult["outcome"] | null {
  const bare = name.replace(/\s*\([^)]*\)\s*$/, "");
  return OUTCOMES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The items of the list below a label, one outcome: the first line of the evidence is the label itself. */
function listed(scan: Scan, line: LineElement, outcome: TestResult["outcome"]): readonly TestResult[] {
  let count = 0;
  for (let i = line.index + 1; i < scan.outline.elements.length; i++) {
    const element = scan.outline.elements[i];
    if (element?.kind !== "line" || element.depth === 0) break;
    // Labelled entries tell about the item above them.
    if (element.item && element.depth === 1 && !element.label?.isBold) count++;
  }
  return count > 0 ? [result(scan, line, outcome, count)] : [];
}

function tableResults(scan: Scan, element: TableElement): readonly TestResult[] {
  const header = headerOf(element);
  const rate = header.findIndex((name) => /^(?:pass rate|passed|result|results)$/.test(name));
  const columns = header.flatMap((name, index) => {
    const outcome = outcomeOf(name);
    return outcome === "failed" || outcome === "error" ? [{ outcome, index }] : [];
  });
  return element.table.rows.flatMap((row): readonly TestResult[] => {
    const cells = row.cells.map((cell) => cell.plain);
    if (/^\W*(?:total|overall|sum)\b/i.test(cells[0] ?? "")) return [];
    const text = cells.join(" | ");
    const counted = columns.flatMap(({ outcome, index }) => {
      const count = numberIn(cells[index] ?? "");
      return count === null ? [] : [{ outcome, count, ...statementOf(scan, row, text) }];
    });
    const share = rate < 0 ? null : /\(\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*\)/.exec(cells[rate] ?? "");
    const missing = share ? Number(share[2]) - Number(share[1]) : 0;
    return missing > 0
      ? [...counted, { outcome: "failed", count: missing, ...statementOf(scan, row, text) }]
      : counted;
  });
}

function codeResults(scan: Scan, element: Element): readonly LookedAt[] {
  return codeLines(scan.outline, element, /failed|error/i)
    .filter((line) => /(?:failed|errors?)\s*:\s*[1-9]/i.test(line.text.slice(0, 80)))
    .map((line) => lookedAt(scan, "test", line, line.text, "in a code fence"));
}

function result(scan: Scan, line: LineElement, outcome: TestResult["outcome"], count: number): TestResult {
  return { outcome, count, ...statementOf(scan, line, line.plain) };
}
