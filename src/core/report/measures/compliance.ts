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
  return scan.outline.elements.flatMap((element) =>
    element.kind === "line"
      ? lineStatements(scan, element)
      : element.kind === "table"
        ? tableStatements(scan, element)
        : [],
  );
}

/** Rows whose first cell is the standard itself ("PCI-DSS", not a requirement of it), in a table with a status. */
function tableStatements(scan: Scan, element: TableElement): readonly ComplianceStatement[] {
  const status = headerOf(element).findIndex((name) =>
    /^(?:status|state|compliance|compliant|result)\b/.test(name),
  );
  if (status < 1) return [];
  return element.table.rows.flatMap((row): readonly ComplianceStatement[] => {
    const name = row.cells[0]?.plain ?? "";
    const state = stateOf(row.cells[status]?.plain ?? "");
    if (!state || /\b(?:req(?:uirement)?|section|control)\b|\d\.\d+\.\d/i.test(name)) return [];
    const text = row.cells.map((cell) => cell.plain).join(" | ");
    return STANDARDS.filter(([, pattern]) => pattern.test(name)).map(([standard]) => ({
      standard,
      state,
      ...statementOf(scan, row, text),
    }));
  });
}

function lineStatements(scan: Scan, line: LineElement): readonly ComplianceStatement[] {
  if (line.item?.checked !== null && line.item?.checked !== undefined) return [];
  const label = line.label;
  if (!label) return [];
  const named = STANDARDS.filter(([, pattern]) => pattern.test(label.name));
  const title = line.section.titles[0] ?? "";
  const isStatus = labelKind(label.name) === "status" || label.name.endsWith("compliance");
  const about =
    named.length > 0 ? named : isStatus ? STANDARDS.filter(([, pattern]) => pattern.test(title)) : [];
  const state = about.length > 0 ? stateOf(label.value) : null;
  if (!state) return [];
  return about.map(([standard]) => ({ standard, state, ...statementOf(scan, line, line.plain) }));
}

function stateOf(value: string): ComplianceStatement["state"] | null {
  const text = value.slice(0, 80);
  if (text === "") return null;
  if (
    /\b(?:non[\s-]*compliant|not\s+(?:yet\s+)?compliant|non[\s-]*compliance|fail(?:s|ed)?|violat\w+)\b|❌/i.test(
      text,
    )
  )
    return "non-compliant";
  if (/\b(?:partial(?:ly)?|gaps?)\b|⚠/i.test(text)) return "partial";
  return /\b(?:compliant|pass(?:ed)?)\b|✅/i.test(text) ? "compliant" : null;
}
