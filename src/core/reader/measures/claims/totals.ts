import { isMadeOf } from "../../annotations/says";
import { columnsOf } from "../../candidates/columns";
import { ofFamilies, ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { Severity, TotalClaim } from "../../claims";
import type { LineElement, TableElement } from "../../outline";
import { severityWords } from "../../severityWords";
import { statementOf, type Scan } from "../scan";

/** Lines that state how many findings or blockers there are: "**Total blockers:** 4", "**Blocking issues:** 13 critical items". */
export function readTotals(scan: Scan): readonly TotalClaim[] {
  return scan.outline.elements.flatMap((element) =>
    element.kind === "line" && element.label !== null ? (totalIn(scan, element, element.label) ?? []) : [],
  );
}

function totalIn(
  scan: Scan,
  line: LineElement,
  { name, value }: { readonly name: string; readonly value: string },
): TotalClaim | null {
  // Example: "4", "13 critical items"; no "4 hours", "4/10", "3 of 4".
  const [, digits, rest = ""] =
    /^\W{0,4}(\d{1,3})(?![\d.,]*\d)((?:[\s/]+[A-Za-z]\w{0,15}){0,4})\W{0,4}$/.exec(value) ?? [];
  if (digits === undefined) return null;
  const of = countedIn(name);
  if (of === null || !isCovered(rest) || !isCovered(name)) return null;
  return {
    count: Number(digits),
    of,
    listed: listedAbove(scan, line, of),
    ...statementOf(scan, line, line.plain),
  };
}

/** What a label counts; null if it counts something else, or several levels. */
function countedIn(name: string): TotalClaim["of"] | null {
  const said = ofFamily(phrasesIn(name), "countedNoun");
  if (said.some(({ concept }) => concept === "blocker")) return "blocker";
  if (!said.some(({ concept }) => concept === "finding")) return null;
  const levels = levelsIn(name);
  if (levels.size > 1) return null;
  return [...levels][0] ?? "all";
}

function levelsIn(text: string): ReadonlySet<Severity> {
  return new Set(severityWords(text).map(({ severity }) => severity));
}

/** Whether each word of a text says how bad something is, what is counted, or that it is all of it. */
function isCovered(text: string): boolean {
  const said = phrasesIn(text);
  return isMadeOf(said, 0, said.tokens.length, ofFamilies(said, "countedNoun", "levelName", "total"));
}

/** The rows of the table of findings right above a total, which counts them; null if there is none, or if only some of them count. */
function listedAbove({ outline }: Scan, line: LineElement, of: TotalClaim["of"]): number | null {
  const above = outline.elements.slice(Math.max(line.section.first, line.index - 2), line.index);
  const table = above.findLast((element): element is TableElement => element.kind === "table");
  if (!table) return null;
  const { id, title } = columnsOf(table.table);
  if (id === undefined && title === undefined) return null;
  const isOfLevel = of === "all" || of === "blocker" || levelsIn(line.section.titles[0] ?? "").has(of);
  if (!isOfLevel) return null;
  return table.table.rows.filter(
    ({ cells }) => ofFamily(phrasesIn(cells[0]?.plain ?? ""), "total").length === 0,
  ).length;
}
