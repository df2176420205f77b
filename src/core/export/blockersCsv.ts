import { isOpen } from "../contract/records";
import type { SetFinding, SetModel } from "../readiness/model";
import { printable } from "./printable";

const COLUMNS = [
  "Effect",
  "Id",
  "Title",
  "Severity",
  "Priority",
  "Status",
  "Owner",
  "Effort (hours, low)",
  "Effort (hours, high)",
  "Effort as stated",
  "Possibly the same as",
  "Report",
  "Line",
] as const;

/**
 * The blockers, then the conditions, as CSV for a spreadsheet (RFC 4180, with a byte order mark, which Excel needs to read UTF-8). No cell
 * is a formula, whatever a report says. An unknown owner or effort is empty.
 */
export function blockersCsv({ findings }: SetModel): string {
  const ids = new Map(findings.map(({ key, displayId }) => [key, displayId]));
  const rows = [
    ...findings.filter(({ blocks }) => blocks).map((finding) => rowOf("blocker", finding, ids)),
    ...findings
      .filter((finding) => finding.isCondition && isOpen(finding))
      .map((finding) => rowOf("condition", finding, ids)),
  ];
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function rowOf(
  effect: string,
  finding: SetFinding,
  ids: ReadonlyMap<string, string>,
): readonly (string | number | null)[] {
  const { effort } = finding;
  return [
    effect,
    finding.displayId,
    finding.title,
    finding.effectiveSeverity,
    finding.priority,
    finding.statusDetail,
    finding.owner?.text ?? null,
    effort?.minHours ?? null,
    effort?.maxHours ?? null,
    effort?.text ?? null,
    finding.possibleDuplicates.map((key) => ids.get(key) ?? key).join("; "),
    finding.report,
    finding.range.line,
  ];
}

/** What spreadsheets take as the start of a formula, also in full width. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/;

function cellOf(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = printable(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
