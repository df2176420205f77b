import type { TableRow } from "../../markdown/blocks";
import { beginsWith, says } from "../annotations/says";
import type { ComplianceStatement } from "../facts";
import { labelKind } from "../labels";
import type { LineElement, TableElement } from "../outline";
import { complianceIn, namesControl, saysNotCompliant, standardsIn } from "./complianceWords";
import { headerOf, statementOf, type Scan } from "./scan";

type Standard = ComplianceStatement["standard"];
type State = ComplianceStatement["state"];

/**
 * Stated compliance with standards: on the line of the standard, as the status of a part about it, or in a table of its controls. A control
 * that is not met makes its standard non-compliant; one that is met says nothing of the others, and one without a known status leaves it open.
 */
export function readCompliance(scan: Scan): readonly ComplianceStatement[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind === "line") return lineStatements(scan, element);
    return element.kind === "table" ? tableStatements(scan, element) : [];
  });
}

interface ReadRow {
  readonly row: TableRow;
  readonly standards: readonly Standard[];
  readonly state: State;
  /** The row is about the standard as a whole. */
  readonly isWhole: boolean;
}

function tableStatements(scan: Scan, element: TableElement): readonly ComplianceStatement[] {
  const header = headerOf(element);
  const status = header.findIndex((name) => beginsWith(name, "complianceColumn", "state"));
  if (status < 1) return [];
  const column = header.findIndex((name) => beginsWith(name, "complianceColumn", "standard"));
  const ofTable = standardsOfTable(element, header[0] ?? "");
  const rows = element.table.rows.flatMap((row): readonly ReadRow[] => {
    const name = row.cells[0]?.plain ?? "";
    const ofRow = standardsIn(name);
    const ofColumn = column < 0 ? [] : standardsIn(row.cells[column]?.plain ?? "");
    const standards = [ofRow, ofColumn, ofTable].find((one) => one.length > 0) ?? [];
    const said = row.cells[status]?.plain ?? "";
    if (standards.length === 0 || isApart(name, said)) return [];
    const state = complianceIn(said) ?? "unclear";
    const isWhole = ofRow.length > 0 && !namesControl(name) && (column <= 0 || ofColumn.length === 0);
    return [{ row, standards, state, isWhole }];
  });
  return rows
    .filter(({ isWhole, state }) => isWhole || state !== "compliant")
    .concat(allMet(rows))
    .flatMap(({ row, standards, state }) => {
      const text = row.cells.map((cell) => cell.plain).join(" | ");
      return standards.map((standard) => ({ standard, state, ...statementOf(scan, row, text) }));
    });
}

/** A row of no control: a total, or one that does not apply. */
function isApart(name: string, said: string): boolean {
  return beginsWith(name, "totalRow", "name") || beginsWith(said, "fulfillment", "notApplicable");
}

/** The one standard that a table of controls is about, as its first column or its section says. */
function standardsOfTable({ section }: TableElement, firstHeader: string): readonly Standard[] {
  const named = [firstHeader, ...section.titles.slice(0, 2)].map(standardsIn).find((one) => one.length > 0);
  return named?.length === 1 ? named : [];
}

/** Several controls of a standard, all of them met: its first row stands for them. */
function allMet(rows: readonly ReadRow[]): readonly ReadRow[] {
  const controls = rows.filter(({ isWhole }) => !isWhole);
  const [first] = controls;
  const isMet = controls.length > 1 && controls.every(({ state }) => state === "compliant");
  return isMet && first ? [first] : [];
}

function lineStatements(scan: Scan, line: LineElement): readonly ComplianceStatement[] {
  if (line.item?.checked !== null && line.item?.checked !== undefined) return [];
  const said = line.label ? labelStatement(line) : unmetLine(line);
  return said.standards.map((standard) => ({
    standard,
    state: said.state,
    ...statementOf(scan, line, line.plain),
  }));
}

interface Said {
  readonly standards: readonly Standard[];
  readonly state: State;
}

const NOTHING: Said = { standards: [], state: "partial" };

function labelStatement({ label, section }: LineElement): Said {
  if (!label) return NOTHING;
  const named = standardsIn(label.name);
  const standards = named.length > 0 || !isStatus(label.name) ? named : standardsIn(section.titles[0] ?? "");
  const state = standards.length > 0 ? complianceIn(label.value) : null;
  if (state === null || (state === "compliant" && namesControl(label.name))) return NOTHING;
  return { standards, state };
}

/** "❌ 6.5.7 scripts in mails" in a part about a standard, "The service is not PCI-DSS compliant". */
function unmetLine({ plain, section }: LineElement): Said {
  const isMarked = /^\s*[❌✗✘]/.test(plain);
  const named = standardsIn(plain);
  if (isMarked) {
    const standards = named.length > 0 ? named : standardsIn(section.titles[0] ?? "");
    return { standards, state: "non-compliant" };
  }
  const isSaid = named.length > 0 && saysNotCompliant(plain);
  return isSaid && !says(plain, "hypothesis", "word")
    ? { standards: named, state: "non-compliant" }
    : NOTHING;
}

function isStatus(name: string): boolean {
  return labelKind(name) === "status" || name.endsWith("compliance");
}
