import type { ComplianceStatement } from "../facts";
import { labelKind } from "../labels";
import type { LineElement, TableElement } from "../outline";
import { headerOf, statementOf, type Scan } from "./scan";

const STANDARDS: readonly (readonly [ComplianceStatement["standard"], RegExp])[] = [
  ["PCI-DSS", /\bpci[\s-]*dss\b/i],
  ["SOC 2", /\bsoc[\s-]*2\b/i],
];

/** Stated compliance with PCI-DSS and SOC 2: on the line of the standard, or as the status of a part about it. */
export function readCompliance(scan: Scan): readonly ComplianceStatement[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind === "line") return lineStatements(scan, element);
    return element.kind === "table" ? tableStatements(scan, element) : [];
  });
}

/** The standards that a text names. */
function standardsIn(text: string): readonly ComplianceStatement["standard"][] {
  return STANDARDS.flatMap(([standard, pattern]) => (pattern.test(text) ? [standard] : []));
}

/** Rows whose first cell is the standard itself ("PCI-DSS", not a requirement of it), in a table with a status. */
function tableStatements(scan: Scan, element: TableElement): readonly ComplianceStatement[] {
  const status = headerOf(element).findIndex((name) =>
    /^(?:status|state|compliance|compliant|result)\b/.test(name),
  );
  if (status < 1) return [];
  return element.table.rows.flatMap((row): readonly ComplianceStatement[] => {
    const name = row.cells[0]?.plain ?? "";
    const standards = standardsIn(name);
    const state = standards.length > 0 ? stateOf(row.cells[status]?.plain ?? "") : null;
    if (!state || /\b(?:req(?:uirement)?|section|control)\b|\d\.\d+\.\d/i.test(name)) return [];
    const text = row.cells.map((cell) => cell.plain).join(" | ");
    return standards.map((standard) => ({
      standard,
      state,
      ...statementOf(scan, row, text),
    }));
  });
}

function lineStatements(scan: Scan, line: LineElement): readonly ComplianceStatement[] {
  const label = line.label;
  if (!label || (line.item?.checked !== null && line.item?.checked !== undefined)) return [];
  const named = standardsIn(label.name);
  const about = named.length > 0 || !isStatus(label.name) ? named : standardsIn(line.section.titles[0] ?? "");
  const state = about.length > 0 ? stateOf(label.value) : null;
  if (!state) return [];
  return about.map((standard) => ({ standard, state, ...statementOf(scan, line, line.plain) }));
}

function isStatus(name: string): boolean {
  return labelKind(name) === "status" || name.endsWith("compliance");
}

function stateOf(value: string): ComplianceStatement["state"] | null {
  const text = value.slice(0, 80);
  if (
    /\b(?:non[\s-]*compliant|not\s+(?:yet\s+)?compliant|non[\s-]*compliance|fail(?:s|ed)?|violat\w+)\b|❌/i.test(
      text,
    )
  )
    return "non-compliant";
  if (/\b(?:partial(?:ly)?|gaps?)\b|⚠/i.test(text)) return "partial";
  return /\b(?:compliant|pass(?:ed)?)\b|✅/i.test(text) ? "compliant" : null;
}
