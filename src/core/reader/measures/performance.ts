import { beginsWith, says } from "../annotations/says";
import type { LookedAt, PerformanceRow } from "../facts";
import type { LineElement, TableElement } from "../outline";
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
    if (!isAbout(element.section.titles.slice(0, 3), "performance")) continue;
    if (element.kind === "table") performance.push(...tableRows(scan, element));
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

function tableRows(scan: Scan, element: TableElement): readonly PerformanceRow[] {
  const header = headerOf(element);
  const targets = header.flatMap((name, index) =>
    beginsWith(name, "performanceColumn", "target") ? [index] : [],
  );
  const actual = header.findIndex((name) => beginsWith(name, "performanceColumn", "actual"));
  const status = header.findIndex((name) => beginsWith(name, "performanceColumn", "status"));
  if (targets.length === 0 || actual < 0) return [];
  return element.table.rows.flatMap((row): readonly PerformanceRow[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const measured = splitValues(cells[actual] ?? "", targets.length);
    const stated = statedOutcome(cells[status < 0 ? actual : status] ?? "");
    return targets.flatMap((column, index): readonly PerformanceRow[] => {
      const target = targetOf(cells[column] ?? "");
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
          met: target ? meets(target, value) : null,
          ...statementOf(scan, row, cells.join(" | ")),
        },
      ];
    });
  });
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

function isMissInWords(line: LineElement): boolean {
  const label = line.label;
  if (label?.name !== "status") return false;
  const outcome = statedOutcome(label.value);
  return outcome !== "pass" && outcome !== null;
}
