import type { LookedAt, PerformanceRow } from "../facts";
import type { LineElement, TableElement } from "../outline";
import { headerOf, lookedAt, matchesOne, statementOf, type Scan } from "./scan";
import { meets, targetOf } from "./targets";

const ABOUT =
  /\b(?:performance|latency|load|throughput|benchmarks?|response times?|stress|sla|slas|query|queries)\b/i;

export interface PerformanceReading {
  readonly performance: readonly PerformanceRow[];
  readonly lookedAt: readonly LookedAt[];
}

/** Rows that hold a measured value against its target, in parts about performance (docs/design/gates-and-verdict.md). */
export function readPerformance(scan: Scan): PerformanceReading {
  const performance: PerformanceRow[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (!matchesOne(element.section.titles, 3, ABOUT)) continue;
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
  const targets = indexes(header, /^target\b/);
  const actual = header.findIndex((name) =>
    /^(?:actual|current|measured|result|observed|value)\b/.test(name),
  );
  const status = header.findIndex((name) => /^(?:status|result|verdict|pass)\b/.test(name));
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

function indexes(header: readonly string[], pattern: RegExp): readonly number[] {
  return header.flatMap((name, index) => (pattern.test(name) ? [index] : []));
}

/** "15ms/35ms" under two targets is one value for each. */
function splitValues(cell: string, count: number): readonly string[] {
  if (count < 2) return [cell];
  const parts = cell.split(/\s*\/\s*(?=\d)/);
  return parts.length === count ? parts : Array.from({ length: count }, () => cell);
}

/** What a status cell says of its row, null where it says nothing. */
export function statedOutcome(cell: string): PerformanceRow["stated"] {
  if (/\b(?:fail(?:ed|s)?|miss(?:ed)?|not met|slow|breach(?:ed)?)\b|❌/i.test(cell)) return "fail";
  if (/\b(?:border ?line|warning|optimi[sz]e|marginal|at risk|partial)\b|⚠/i.test(cell)) return "borderline";
  return /\b(?:pass(?:ed)?|ok|met|good)\b|✅|✔/i.test(cell) ? "pass" : null;
}

function isMissInWords(line: LineElement): boolean {
  const label = line.label;
  if (label?.name !== "status") return false;
  const outcome = statedOutcome(label.value);
  return outcome !== "pass" && outcome !== null;
}
