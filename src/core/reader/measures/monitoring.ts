import { beginsWith, isOnly, says } from "../annotations/says";
import type { MonitoringStatement } from "../facts";
import { oneLine } from "../../text/words";
import type { LineElement, Section, TableElement } from "../outline";
import { readAbsentMonitoring } from "./absentMonitoring";
import { readProposedMonitoring } from "./proposedMonitoring";
import { headerOf, isAbout, labelAbove, statementOf, type Scan } from "./scan";

type State = MonitoringStatement["state"];

/** Monitoring metrics and alerts that a report states present, missing or untested, in parts about monitoring. */
export function readMonitoring(scan: Scan): readonly MonitoringStatement[] {
  const { elements } = scan.outline;
  const stated = elements.flatMap((element): readonly MonitoringStatement[] => {
    const isOfMonitoring = isAbout(element.section.titles.slice(0, 2), "monitoring");
    if (element.kind === "table")
      return isOfMonitoring || isOnly(headerOf(element)[0] ?? "", "monitoringColumn", "alert")
        ? tableStatements(scan, element)
        : [];
    if (!isOfMonitoring || element.kind !== "line" || (element.item?.checked ?? null) !== null) return [];
    // What is missing there is a test.
    if (isOnly(labelAbove(elements, element.index) ?? "", "listLabel", "tests")) return [];
    const statement = lineStatement(scan, element);
    return statement ? [statement] : [];
  });
  const lines = new Set(stated.map(({ range }) => range.line));
  const elsewhere = [...readAbsentMonitoring(scan), ...readProposedMonitoring(scan)];
  return [...stated, ...elsewhere.filter(({ range }) => !lines.has(range.line))];
}

function tableStatements(scan: Scan, element: TableElement): readonly MonitoringStatement[] {
  const header = headerOf(element);
  const status = header.findIndex((name) => beginsWith(name, "monitoringColumn", "state"));
  const ofTable = status < 0 ? stateOfTable(element.section, header) : null;
  if (status < 0 && ofTable === null) return [];
  return element.table.rows.flatMap((row): readonly MonitoringStatement[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const state = ofTable ?? stateOf(cells[status] ?? "", cells.join(" | "));
    return state && cells[0]
      ? [{ name: oneLine(cells[0], 120), state, ...statementOf(scan, row, cells.join(" | ")) }]
      : [];
  });
}

/** A table of alerts with their limits states that they exist, unless its section says that they are missing or only wanted. */
function stateOfTable({ titles }: Section, header: readonly string[]): State | null {
  const isNamed = isOnly(header[0] ?? "", "monitoringColumn", "alert", "name");
  if (!isNamed || !header.some((name) => beginsWith(name, "monitoringColumn", "limit"))) return null;
  const title = titles[0] ?? "";
  if (says(title, "alertTable", "wanted")) return null;
  return says(title, "alertTable", "absent") ? "missing" : "present";
}

const GLYPH = /^\s*(✅|✔️?|❌|⚠️?)\s*/u;

/** "✅ Queue depth alert", "**Error rate:** in place". */
function lineStatement(scan: Scan, line: LineElement): MonitoringStatement | null {
  const glyph = GLYPH.exec(line.plain);
  if (glyph) {
    const state = stateOf(glyph[1] ?? "", line.plain);
    const name = line.plain.slice(glyph[0].length).replace(/^(?:no|missing)\s+/i, "");
    return state && { name: oneLine(name, 120), state, ...statementOf(scan, line, line.plain) };
  }
  const { label } = line;
  const state = label && label.value.length <= 60 ? stateOf(label.value, label.value) : null;
  return label && state && { name: label.name, state, ...statementOf(scan, line, line.plain) };
}

function stateOf(status: string, whole: string): State | null {
  if (says(status, "monitoring", "untested")) return "untested";
  if (says(status, "monitoring", "shown")) return "present";
  if (beginsWith(status, "monitoring", "no") || says(status, "monitoring", "missing"))
    return says(whole, "monitoring", "untested") ? "untested" : "missing";
  return says(status, "monitoring", "present") ? "present" : null;
}
