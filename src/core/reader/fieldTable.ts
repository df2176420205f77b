import { isOnly } from "./annotations/says";
import { withoutTail } from "../text/tail";
import type { InlineText, Table } from "../markdown/blocks";
import { wordsOf } from "../text/words";
import { isFindingName } from "./candidates/columnNames";
import { labelSeverity } from "./severityWords";
import { labelKind, labelName, type LabelKind } from "./labels";

/** A field that a table states: the name in one cell, the value in the next. */
export interface TableField {
  readonly name: string;
  readonly value: InlineText;
  readonly nameCell: InlineText;
}

const TELLING: ReadonlySet<LabelKind> = new Set([
  "severity",
  "priority",
  "risk",
  "status",
  "effort",
  "cvss",
  "id",
  "location",
]);

/** What a field tells that findings have. An impact or a likelihood does where it is a level. */
function tellingKind(name: string, value: string): LabelKind | null {
  const kind = labelKind(name);
  if (kind === null || TELLING.has(kind)) return kind;
  const isLevel = (kind === "impact" || kind === "likelihood") && isBareLevel(value);
  return isLevel ? kind : null;
}

function isBareLevel(value: string): boolean {
  return wordsOf(value).length <= 2 && labelSeverity(value) !== null;
}

/**
 * The fields of a table that is about one thing ("| Severity | High |" row by row, in pairs of columns), header row included; null for every
 * other table.
 */
export function fieldsOfTable(table: Table): readonly TableField[] | null {
  return fieldsOfOnlyRow(table) ?? fieldsInPairs(table);
}

/** "| Severity | Status | Link |" with one row below: the names are in the header. A table of findings has a column that names them. */
function fieldsOfOnlyRow({ header, rows }: Table): readonly TableField[] | null {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0 || header.cells.length < 2) return null;
  const fields = header.cells.flatMap((nameCell, index): readonly TableField[] => {
    const value = row.cells[index];
    return value === undefined ? [] : [{ name: labelName(nameCell.plain), value, nameCell }];
  });
  const kinds = new Set(fields.map(({ name }) => labelKind(name)));
  if (!kinds.has("severity") || kinds.has("id") || kinds.has("description")) return null;
  return fields.some(({ name }) => isFindingName(name)) ? null : fields;
}

function fieldsInPairs({ header, rows }: Table): readonly TableField[] | null {
  if (header.cells.length % 2 !== 0 || header.cells.length > 6 || rows.length > 30) return null;
  const pairs: TableField[] = [];
  for (const { cells } of [header, ...rows])
    for (let index = 0; index < cells.length; index += 2) {
      const nameCell = cells[index];
      const value = cells[index + 1];
      if (!nameCell || !value || nameCell.plain.trim() === "") continue;
      pairs.push({ name: labelName(withoutTail(nameCell.plain, ":")), value, nameCell });
    }
  const kinds = pairs.map(({ name }) => labelKind(name));
  const telling = new Set(pairs.flatMap(({ name, value }) => tellingKind(name, value.plain) ?? []));
  // A findings table has such names only in its header.
  const known = kinds.filter((kind) => kind !== null).length;
  const knownBelow = kinds.slice(header.cells.length / 2).filter((kind) => kind !== null).length;
  const [name, value] = header.cells.map(({ plain }) => plain);
  const isSaid = isOnly(name ?? "", "fieldTable", "field") && isOnly(value ?? "", "fieldTable", "value");
  const isAboutOne = knownBelow >= 1 && known >= 2 && (isSaid || known * 2 >= pairs.length);
  return isAboutOne && (telling.size >= 2 || telling.has("severity")) ? pairs : null;
}
