import { phrasesIn } from "../annotations/phrases";
import { beginsWith, endsWith, isSymbol, says } from "../annotations/says";
import type { LookedAt, PerformanceRow } from "../facts";
import type { LineElement, Section, TableElement } from "../outline";
import { headerOf, lookedAt, isAbout, statementOf, type Scan } from "./scan";
import { meets, targetOf } from "./targets";

export interface PerformanceReading {
  readonly performance: readonly PerformanceRow[];
  readonly lookedAt: readonly LookedAt[];
}

/** Rows that compare a measured value with its target, in parts about performance (docs/design/gates-and-verdict.md). */
export function readPerformance(scan: Scan): PerformanceReading {
  const performance: PerformanceRow[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (!isAboutPerformance(element.section)) continue;
    if (element.kind === "table") performance.push(...measuredRows(scan, element));
    else if (element.kind === "line" && isMissInWords(element)) {
      others.push(
        lookedAt(
          scan,
          "performance",
          element,
          element.plain,
          "a miss stated in words, without target and actual side by side",
        ),
      );
    }
  }
  return { performance, lookedAt: others };
}

/** Whether the title of a section, or one of the two above it, says that it is about performance. */
export function isAboutPerformance({ titles }: Section): boolean {
  return isAbout(titles.slice(0, 3), "performance");
}

/** The rows of a table that states targets and what was measured. */
export function measuredRows(scan: Scan, element: TableElement): readonly PerformanceRow[] {
  const header = headerOf(element);
  const targets = header.flatMap((name, index) =>
    beginsWith(name, "performanceColumn", "target", "minimum") ? [index] : [],
  );
  const isNamed = (name: string, concept: string): boolean =>
    beginsWith(name, "performanceColumn", concept) || endsWith(name, "performanceColumn", concept);
  const actual = header.findIndex((name, index) => !targets.includes(index) && isNamed(name, "actual"));
  const status = header.findIndex((name, index) => index !== actual && isNamed(name, "status"));
  const paired = pairedColumns(header, targets);
  const [onlyTarget] = targets;
  if (onlyTarget === undefined || actual < 0) return [];
  return element.table.rows.flatMap((row): readonly PerformanceRow[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const statement = statementOf(scan, row, cells.join(" | "));
    const mark = wordsOfMark(cells[status] ?? "");
    const pairs = targets.length === 1 ? pairsIn(cells[onlyTarget] ?? "", cells[actual] ?? "") : [];
    if (pairs.length > 1) {
      const outcome = statedOutcome(cells[status < 0 ? actual : status] ?? "");
      return pairs.map((pair) => ({ name: cells[0] ?? "", ...pair, stated: outcome, mark, ...statement }));
    }
    const measured =
      paired?.map((column) => cells[column] ?? "") ?? splitValues(cells[actual] ?? "", targets.length);
    const stated = statedOutcome(cells[status < 0 ? actual : status] ?? "");
    return targets.flatMap((column, index): readonly PerformanceRow[] => {
      const isLeast = beginsWith(header[column] ?? "", "performanceColumn", "minimum");
      const target = targetOf(isLeast ? atLeast(cells[column] ?? "") : (cells[column] ?? ""));
      const value = measured[index] ?? "";
      if (!target && stated === null) return [];
      const percentile = /\(([^()]+)\)/.exec(header[column] ?? "")?.[1];
      return [
        {
          name:
            percentile && targets.length > 1
              ? `${cells[0] ?? ""} (${percentile.toUpperCase()})`
              : (cells[0] ?? ""),
          target: cells[column] ?? "",
          actual: value,
          stated,
          mark,
          met: target ? meets(target, value) : meetsZero(cells[column] ?? "", value),
          ...statement,
        },
      ];
    });
  });
}

/** "0" as the target of what must not be: any more of it misses it; null for other targets. */
function meetsZero(target: string, value: string): boolean | null {
  return target.trim() === "0" && Number(value) > 0 ? false : null;
}

/** The columns with the values of several targets, named as these are: "Target P50 | Target P95 | P50 | P95". Null unless each has one. */
function pairedColumns(header: readonly string[], targets: readonly number[]): readonly number[] | null {
  if (targets.length < 2) return null;
  const columns = targets.map((target) => {
    const subject = (header[target] ?? "").split(" ").slice(1).join(" ");
    return header.findIndex(
      (name, index) =>
        !targets.includes(index) && subject !== "" && (name === subject || name.endsWith(` ${subject}`)),
    );
  });
  return columns.every((column) => column >= 0) ? columns : null;
}

/** "<20 / <50 ms" and "15 / 35 ms": several targets in one cell, each with its value. The last unit is that of all. */
function pairsIn(
  targets: string,
  values: string,
): readonly Pick<PerformanceRow, "target" | "actual" | "met">[] {
  const written = targets.split("/").map((part) => part.trim());
  const measured = splitValues(values, written.length);
  const unit = targetOf(written.at(-1) ?? "")?.unit ?? "";
  if (written.length < 2 || measured.includes(values)) return [];
  return written.map((text, index) => {
    const target = targetOf(text);
    const actual = measured[index] ?? "";
    return {
      target: text,
      actual,
      met: target && meets({ ...target, unit: target.unit === "" ? unit : target.unit }, actual),
    };
  });
}

/** "70%" in a column of minimums. */
function atLeast(cell: string): string {
  return Number.isNaN(Number.parseFloat(cell)) ? cell : `≥ ${cell}`;
}

/** "15ms/35ms" under two targets is one value for each. */
function splitValues(cell: string, count: number): readonly string[] {
  if (count < 2) return [cell];
  const parts = cell.split(/\s*\/\s*(?=\d)/);
  return parts.length === count ? parts : Array.from({ length: count }, () => cell);
}

/** What a status cell says of its row, null where it says nothing. */
export function statedOutcome(cell: string): PerformanceRow["stated"] {
  if (says(cell, "outcome", "fail")) return "fail";
  if (says(cell, "outcome", "borderline")) return "borderline";
  return says(cell, "outcome", "pass") ? "pass" : null;
}

/** "⚠️ OPTIMIZE" without its symbol; "" where the cell says more than a word or two. */
function wordsOfMark(cell: string): string {
  const first = phrasesIn(cell).tokens.find((token) => !isSymbol(token));
  const words = first === undefined ? "" : cell.slice(first.from).trim();
  return words.length <= LONGEST_MARK ? words : "";
}

const LONGEST_MARK = 20;

function isMissInWords(line: LineElement): boolean {
  const label = line.label;
  if (label?.name !== "status") return false;
  const outcome = statedOutcome(label.value);
  return outcome !== "pass" && outcome !== null;
}
