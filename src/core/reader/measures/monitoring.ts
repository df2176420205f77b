import type { MonitoringStatement } from "../facts";
import { oneLine } from "../../text/words";
import type { LineElement, TableElement } from "../outline";
import { headerOf, matchesOne, statementOf, type Scan } from "./scan";

const ABOUT =
  /\b(?:monitoring|observability|alert(?:s|ing)?|health checks?|logging|tracing|telemetry|prometheus)\b/i;
const UNTESTED = /\b(?:not tested|untested|no validation|not validated|unverified)\b/i;

/** Monitoring metrics and alerts that a report states present, missing or untested, in parts about monitoring. */
export function readMonitoring(scan: Scan): readonly MonitoringStatement[] {
  return scan.outline.elements.flatMap((element): readonly MonitoringStatement[] => {
    if (!matchesOne(element.section.titles, 2, ABOUT)) return [];
    if (element.kind === "table") return tableStatements(scan, element);
    return element.kind === "line" && element.item?.checked === null ? lineStatements(scan, element) : [];
  });
}

function tableStatements(scan: Scan, element: TableElement): readonly MonitoringStatement[] {
  const status = headerOf(element).findIndex((name) =>
    /^(?:status|state|existing|present|available)\b/.test(name),
  );
  if (status < 0) return [];
  return element.table.rows.flatMap((row): readonly MonitoringStatement[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const state = stateOf(cells[status] ?? "", cells.join(" | "));
    return state && cells[0]
      ? [{ name: oneLine(cells[0], 120), state, ...statementOf(scan, row, cells.join(" | ")) }]
      : [];
  });
}

function lineStatements(scan: Scan, line: LineElement): readonly MonitoringStatement[] {
  const glyph = /^\s*(✅|✔️?|❌|⚠️?)\s*/u.exec(line.plain);
  const state = glyph ? stateOf(glyph[1] ?? "", line.plain) : null;
  if (!glyph || !state) return [];
  const name = line.plain.slice(glyph[0].length).replace(/^(?:no|missing)\s+/i, "");
  return [{ name: oneLine(name, 120), state, ...statementOf(scan, line, line.plain) }];
}

function stateOf(status: string, whole: string): MonitoringStatement["state"] | null {
  if (/✅|✔|\b(?:yes|present|pass|good|ok|implemented)\b/i.test(status)) return "present";
  if (!/❌|\b(?:no|missing|fail|absent|gap|none)\b/i.test(status)) return null;
  return UNTESTED.test(whole) ? "untested" : "missing";
}
