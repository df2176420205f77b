import { hasDigit } from "../../text/characters";
import { beginsWith, endsWith, isOnly } from "../annotations/says";
import type { LookedAt, TestResult } from "../facts";
import type { TableRow } from "../../markdown/blocks";
import type { CodeElement, LineElement, TableElement } from "../outline";
import { allPassedIn } from "./allTests";
import { headerOf, lookedAt, numberIn, statementOf, type Scan } from "./scan";
import { withoutBrackets } from "../titleHead";
import { withoutTail } from "../../text/tail";

export interface TestReading {
  readonly tests: readonly TestResult[];
  readonly lookedAt: readonly LookedAt[];
}

const OUTCOMES: ReadonlyMap<string, TestResult["outcome"]> = new Map([
  ["failed", "failed"],
  ["failure", "failed"],
  ["failures", "failed"],
  ["failing", "failed"],
  ["error", "error"],
  ["errors", "error"],
  ["errored", "error"],
  ["erroring", "error"],
  ["skipped", "skipped"],
  ["passed", "passed"],
  ["passing", "passed"],
]);

/** Stated outcomes of tests: labeled counts, failing tests listed by name, "6 failing tests", columns of a table, "8/9 passing". */
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
    const count = outcome ? /^\D{0,2}(\d{1,6})(?!\d|\.\d|\s*%)/.exec(label.value)?.[1] : undefined;
    if (outcome && count !== undefined) return [result(scan, line, outcome, Number(count))];
    // "**Failing tests:**" and the list below it.
    if (outcome === "failed" && label.value === "" && line.depth === 0) return listed(scan, line, outcome);
  }
  if (!hasDigit(line.plain) || !/tests?\b|pass|fail/i.test(line.plain)) return [];
  const all = allPassedIn(line);
  if (all !== null) return [result(scan, line, "passed", all)];
  const inWords = wordedResults(scan, line);
  if (inWords.length > 0) return inWords;
  const counted = /^\W*(\d{1,6})\s+(?:\w+\s+)?(failing|failed|broken)(?:\/\w+)?\s+tests?\b/i.exec(
    line.plain.slice(0, 120),
  );
  return counted ? [result(scan, line, "failed", Number(counted[1]))] : [];
}

const WORDED =
  /(?<![\d.,/-])(\d{1,6})(?:\s*(?:\/|of)\s*(\d{1,6}))?\s+(?:tests? )?(?:(?:have|are|were|is|was) )?(passed|passing|failed|failing|failures?|errors?|errored|skipped)\b/gi;

// Example: "3 tests failed", "1 test failing".
const FAILED_TESTS = /^\W*\d+ tests? fail(?:ed|ing)\b/i;

/** "118 passed, 2 failed, 1 skipped", "3 tests failed", "8/9 passing", "8 of 9 passed"; a single number next to such a word may be of anything. */
function wordedResults(scan: Scan, line: LineElement): readonly TestResult[] {
  const matches = [...line.plain.slice(0, 200).matchAll(WORDED)];
  const isShareOfTests = matches.some(([text, , all]) => all !== undefined && text.includes("test"));
  const found = matches.flatMap((match): readonly TestResult[] => {
    const [, count = "", all, word = ""] = match;
    const outcome = outcomeOf(word.toLowerCase());
    if (!outcome) return [];
    if (all === undefined) return [result(scan, line, outcome, Number(count))];
    const missing = outcome === "passed" ? Number(all) - Number(count) : 0;
    return missing > 0
      ? [result(scan, line, "failed", missing)]
      : [result(scan, line, outcome, Number(count))];
  });
  const isOfTests = FAILED_TESTS.test(line.plain) || endsWith(line.label?.name ?? "", "testColumn", "tests");
  return isOfTests || isShareOfTests || new Set(found.map((one) => one.outcome)).size > 1 ? found : [];
}

function outcomeOf(name: string): TestResult["outcome"] | null {
  const bare = withoutTail(name.replace(/\([^()]*\)\s*$/, ""));
  return OUTCOMES.get(bare.replace(/^tests? | tests?$/g, "")) ?? null;
}

/** The items of the list below a label: their names, and what the labeled entries below them say ("Reason: …"). */
function listed(scan: Scan, line: LineElement, outcome: TestResult["outcome"]): readonly TestResult[] {
  const below: LineElement[] = [];
  for (let i = line.index + 1; i < scan.outline.elements.length; i++) {
    const element = scan.outline.elements[i];
    if (element?.kind !== "line" || element.depth === 0) break;
    below.push(element);
  }
  // Labeled entries are about the item above them.
  const items = below.filter(({ item, depth, label }) => item && depth === 1 && !label?.isBold);
  const [first] = items;
  if (first === undefined) return [];
  const names = items.map(({ plain }) => withoutBrackets(plain).trim());
  const text = below.map(({ plain }) => plain).join("; ");
  return [{ outcome, count: items.length, names, ...statementOf(scan, first, text) }];
}

function tableResults(scan: Scan, element: TableElement): readonly TestResult[] {
  const header = headerOf(element);
  const rate = header.findIndex((name) => isOnly(name, "testColumn", "rate"));
  const columns = header.flatMap((name, index) => {
    const outcome = outcomeOf(name);
    return outcome === "failed" || outcome === "error" ? [{ outcome, index }] : [];
  });
  const ofCases = header.findIndex((name) => isOnly(name, "testColumn", "result"));
  const isOfCases = ofCases > 0 && isOnly(header[0] ?? "", "testColumn", "case");
  if (rate < 0 && columns.length === 0 && !isOfCases) return [];
  const isTotal = (row: TableRow): boolean => beginsWith(row.cells[0]?.plain ?? "", "totalRow", "name");
  const parts = element.table.rows.filter((row) => !isTotal(row));
  // A total counts where there is nothing that it is the total of.
  return (parts.length > 0 ? parts : element.table.rows).flatMap((row): readonly TestResult[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const text = cells.join(" | ");
    if (isOfCases && beginsWith(cells[ofCases] ?? "", "testOutcome", "failed"))
      return [{ outcome: "failed", count: 1, ...statementOf(scan, row, text) }];
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

function codeResults(scan: Scan, { lines }: CodeElement): readonly LookedAt[] {
  return lines
    .filter((line) =>
      /(?:failed|errors?)\s*:\s*[1-9]|\b[1-9]\d{0,5} (?:failed|errors?)\b/i.test(line.text.slice(0, 80)),
    )
    .map((line) => lookedAt(scan, "test", line, line.text, "in a code fence"));
}

function result(scan: Scan, line: LineElement, outcome: TestResult["outcome"], count: number): TestResult {
  return { outcome, count, ...statementOf(scan, line, line.plain) };
}
