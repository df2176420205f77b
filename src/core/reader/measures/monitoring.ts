import type { MonitoringStatement } from "../facts";
import { oneLine } from "../../text/words";
import type { LineElement, Section, TableElement } from "../outline";
import { headerOf, matchesOne, statementOf, type Scan } from "./scan";

type State = MonitoringStatement["state"];

const ABOUT =
  /\b(?:monitoring|observability|alert(?:s|ing)?|health checks?|logging|tracing|telemetry|prometheus|slos?|slis?)\b/i;
const UNTESTED = /\b(?:not tested|untested|no validation|not validated|unverified)\b/i;

/** Monitoring metrics and alerts that a report states present, missing or untested, in parts about monitoring. */
export function readMonitoring(scan: Scan): readonly MonitoringStatement[] {
  return scan.outline.elements.flatMap((element): readonly MonitoringStatement[] => {
    const isAbout = matchesOne(element.section.titles, 2, ABOUT);
    if (element.kind === "table")
      return isAbout || ALERT_COLUMN.test(headerOf(element)[0] ?? "") ? tableStatements(scan, element) : [];
    if (!isAbout || element.kind !== "line" || (element.item?.checked ?? null) !== null) return [];
    const statement = lineStatement(scan, element);
    return statement ? [statement] : [];
  });
}

const STATUS_COLUMN =
  /^(?:current )?(?:status|state|existing|present|available|configured|implemented|in place)\b/;
const ALERT_COLUMN = /^(?:alert|alarm)s?(?: (?:name|rule))?$/;
const NAME_COLUMN = /^(?:alert|alarm|metric|kpi|sli|slo|indicator|signal|monitor)s?(?: (?:name|rule))?$/;
const LIMIT_COLUMN =
  /^(?:threshold|condition|warning|critical|trigger|action|channel|notification|target|current|value)\b/;

function tableStatements(scan: Scan, element: TableElement): readonly MonitoringStatement[] {
  const header = headerOf(element);
  const status = header.findIndex((name) => STATUS_COLUMN.test(name));
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

const WANTED =
  /\b(?:recommend\w*|propos\w*|required|needed|planned|suggest\w*|should|future|to[ -]be|todo|next)\b/i;
const ABSENT = /\b(?:missing|absent|gaps?|lacking)\b/i;

/** A table of alerts with their limits states that they exist, unless its section says that they are missing or only wanted. */
function stateOfTable({ titles }: Section, header: readonly string[]): State | null {
  if (!NAME_COLUMN.test(header[0] ?? "") || !header.some((name) => LIMIT_COLUMN.test(name))) return null;
  const title = titles[0] ?? "";
  if (WANTED.test(title)) return null;
  return ABSENT.test(title) ? "missing" : "present";
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

const MISSING = /❌|^\W*(?:no|none)\b|\b(?:not|missing|fail|absent|gap|pending|disabled|planned)\b/i;
const PRESENT =
  /✅|✔|\b(?:yes|present|pass|good|ok|implemented|in place|configured|active|enabled|live|set up|exists|deployed|tested|working)\b/i;

function stateOf(status: string, whole: string): State | null {
  if (UNTESTED.test(status)) return "untested";
  if (/✅|✔/.test(status)) return "present";
  if (MISSING.test(status)) return UNTESTED.test(whole) ? "untested" : "missing";
  return PRESENT.test(status) ? "present" : null;
}
