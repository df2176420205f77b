import { WORD_CHARACTER, wordsOf } from "../../text/words";
import { isOnly, says } from "../annotations/says";
import type { Table, TableRow } from "../../markdown/blocks";
import type { LookedAt, Verdict, VerdictStatement } from "../facts";
import type { HeadingElement, LineElement, Outline, TableElement } from "../outline";
import { chosenRows, stageStatusColumn, type ChosenRow } from "./choiceTables";
import { readLastVerdicts } from "./lastVerdicts";
import { boldStatus, headVerdict, isHead, refusalAtHead } from "./headVerdicts";
import { isOnlyRefusal } from "./onlySentence";
import { openingVerdict } from "./openingVerdict";
import { lookedAt, statementOf, type Scan } from "./scan";
import {
  asksForOther,
  asksForVerdict,
  beginsAsVerdictName,
  isChoiceOfStages,
  isClosing,
  isConcluding,
  isFinal,
  isInClosingPart,
  isVerdictName,
} from "./verdictNames";
import {
  answeredVerdict,
  isForbidding,
  isOrderToBlock,
  standaloneVerdict,
  verdictInProse,
  verdictOf,
  withPlainBoxes,
} from "./verdictText";
import { leadingRulingOf, rulingInSentence, rulingOf } from "./rulings";

/** Every verdict that the report gives about itself, in order, and lines that sound like one and are none. */
export interface ReadVerdicts {
  readonly verdicts: readonly VerdictStatement[];
  readonly lookedAt: readonly LookedAt[];
}

/** A verdict, and whether it is the document's own decision or the status of something that may be a part of it. */
interface Found extends VerdictStatement {
  readonly isDecision: boolean;
  /** It is in a section below the first chapters, which may be about a part only. */
  readonly isOfPart: boolean;
}

/** Reads every verdict of a report. Where it states an overall decision, the status of one of its parts is not a verdict. */
export function readVerdicts(scan: Scan): ReadVerdicts {
  const found = scan.outline.elements.flatMap((element): readonly Found[] => {
    if (element.kind === "heading") return headingVerdict(scan, element);
    if (element.kind === "table") return tableVerdicts(scan, element);
    return element.kind === "line" ? lineVerdict(scan, element) : [];
  });
  const hasDecision = found.some(({ isDecision }) => isDecision);
  const isCounted = ({ isDecision, isOfPart }: Found): boolean => isDecision || !hasDecision || !isOfPart;
  const last = found.length === 0 ? readLastVerdicts(scan) : { verdicts: [], lookedAt: [] };
  return {
    verdicts: [
      ...found.filter(isCounted).map(({ verdict, text, range }) => ({ verdict, text, range })),
      ...last.verdicts,
    ],
    lookedAt: [
      ...found
        .filter((one) => !isCounted(one))
        .map(({ text, range }) => ({
          about: "verdict" as const,
          reason: "the status of a part; the report states an overall decision",
          text,
          range,
        })),
      ...last.lookedAt,
      ...otherRatings(scan),
      ...(found.length === 0 ? sentencesOfApproval(scan) : []),
    ].sort((a, b) => a.range.from - b.range.from),
  };
}

/** The least favorable of several, null for none. */
export function leastFavorable(verdicts: readonly Verdict[]): Verdict | null {
  for (const verdict of ["not-approved", "conditional", "approved"] as const)
    if (verdicts.includes(verdict)) return verdict;
  return null;
}

/** Why a sentence that calls the service ready is not a verdict. */
export const APPROVES_IN_PASSING = "a sentence outside a conclusion is not a verdict";

/** "The system is production-ready" among the findings of a report that states no verdict. */
function sentencesOfApproval(scan: Scan): readonly LookedAt[] {
  return scan.outline.elements.flatMap((element) =>
    element.kind === "line" && element.depth === 0 && verdictInProse(element.plain) === "approved"
      ? [lookedAt(scan, "verdict", element, element.plain, APPROVES_IN_PASSING)]
      : [],
  );
}

function otherRatings(scan: Scan): readonly LookedAt[] {
  return scan.outline.elements.flatMap((element) =>
    element.kind === "line" &&
    element.label !== null &&
    asksForOther(element.label.name) &&
    verdictOf(element.label.value) !== null
      ? [lookedAt(scan, "verdict", element, element.plain, "rates something other than the release")]
      : [],
  );
}

/** "Launch decision: YES (conditional)"; under "Recommendation" also a heading that is only a verdict. */
function headingVerdict(scan: Scan, heading: HeadingElement): readonly Found[] {
  const { name, value } = namedValue(heading.plain);
  // "Overall Grade: D (Conditional Go-Live)"
  const bracketed = wordsOf(name).includes("overall") ? /\(([^()]{4,60})\)/.exec(value)?.[1] : undefined;
  const parent = heading.section.parent;
  const verdict =
    name === ""
      ? parent !== null && (isConcluding(parent) || isVerdictName(parent.heading?.plain ?? ""))
        ? titleVerdict(heading.plain)
        : null
      : asksForVerdict(name) && !asksForOther(name)
        ? (answeredVerdict(value) ?? rulingOf(value))
        : bracketed === undefined
          ? null
          : verdictOf(bracketed);
  if (verdict === null) return [];
  return [{ verdict, isDecision: true, isOfPart: false, ...statementOf(scan, heading, heading.plain) }];
}

/** "NO-GO for the launch"; "Approved now" is the title of a list. */
function titleVerdict(title: string): Verdict | null {
  const verdict = verdictOf(title);
  return verdict === "approved" ? standaloneVerdict(title) : verdict;
}

/** "Decision: no-go", "Final verdict — not ready"; without such a name, all of it is the value. */
function namedValue(text: string): { readonly name: string; readonly value: string } {
  const colon = text.indexOf(":");
  if (colon > 0) return { name: text.slice(0, colon), value: text.slice(colon + 1) };
  const dash = DASHES.map((one) => text.indexOf(one)).find(
    (at) => at > 0 && isVerdictName(text.slice(0, at)),
  );
  return dash === undefined
    ? { name: "", value: text }
    : { name: text.slice(0, dash), value: text.slice(dash + LONGEST_DASH) };
}

const DASHES: readonly string[] = [" — ", " – ", " - "];
const LONGEST_DASH = 3;

/** "| Overall verdict | NO-GO |": a row with such a name, with the verdict in the next cell. */
function tableVerdicts(scan: Scan, element: TableElement): readonly Found[] {
  const named = verdictRows(element).flatMap(({ row, value, isNamed }): readonly ChosenRow[] => {
    // The row of a gate below "Release decision" is not the verdict: "| Alarms | Fail |".
    const verdict = isNamed ? (answeredVerdict(value) ?? rulingOf(value)) : verdictOf(value);
    return verdict === null ? [] : [{ row, verdict }];
  });
  const rows = named.length > 0 ? named : chosenRows(element.table, element.section);
  return rows.map(({ row, verdict }) => ({
    verdict,
    ...{ isDecision: true, isOfPart: false },
    ...statementOf(scan, row, rowText(row)),
  }));
}

/** The rows of a table that name a verdict, each with the cell that may say which. */
export function verdictRows({ table, section }: TableElement): readonly {
  readonly row: TableRow;
  readonly value: string;
  /** The row or its column is called a verdict; else only the section asks for one. */
  readonly isNamed: boolean;
}[] {
  // Under "Go / No-Go" each row is the verdict on one stage.
  const isAsked =
    section.heading !== null &&
    isChoiceOfStages(section.heading.plain) &&
    !isOfApprovers(table, section.heading.plain);
  // "| Verdict | Not approved |" may be all of a table; a wider header names columns.
  const column = stageVerdictColumn(table);
  if (column !== null)
    return table.rows.map((row) => ({ row, value: row.cells[column]?.plain ?? "", isNamed: true }));
  const isField = !isAsked || table.header.cells.length === 2;
  const rows: readonly TableRow[] = isField ? [table.header, ...table.rows] : table.rows;
  return rows.flatMap((row) => {
    const [name, value] = row.cells;
    const isNamed = isVerdictName(name?.plain ?? "");
    const isCounted = isNamed || (isAsked && row !== table.header);
    return value !== undefined && isCounted ? [{ row, value: value.plain, isNamed }] : [];
  });
}

/** "| Stage | Scope | Verdict |": the column with the verdict on each stage of the release; null for every other table. */
function stageVerdictColumn(table: Table): number | null {
  const { cells } = table.header;
  if (!isOnly(cells[0]?.plain ?? "", "columnName", "stage")) return null;
  const column = cells.findIndex(({ plain }) => isVerdictName(plain));
  return column > 0 ? column : stageStatusColumn(table);
}

/** A row in one line. */
export function rowText({ cells }: TableRow): string {
  return cells.map(({ plain }) => plain).join(" | ");
}

/** Each row is the approval of a person, not the verdict of the report: "| Safety officer | Approved |" under "Sign-off". */
function isOfApprovers({ header }: Table, title: string): boolean {
  return (
    isOnly(header.cells[0]?.plain ?? "", "approvalColumn", "person") ||
    (says(title, "approval", "part") && !says(title, "asks", "choice"))
  );
}

function lineVerdict(scan: Scan, line: LineElement): readonly Found[] {
  const opening =
    openingVerdict(scan.outline, line) ?? boldStatus(line) ?? (isOnlyRefusal(line) ? "not-approved" : null);
  const verdict = verdictOfLine(scan.outline, line) ?? opening;
  if (verdict === null) return [];
  const name = line.label?.name ?? "";
  const isStatus = line.label !== null && wordsOf(name).at(-1) === "status";
  return [
    {
      verdict,
      isDecision: opening !== null || (line.label !== null && !isStatus && asksForVerdict(name)),
      isOfPart: isStatus && line.section.level > 1 && !isInClosingPart(line.section),
      ...statementOf(scan, line, line.plain),
    },
  ];
}

function verdictOfLine(outline: Outline, line: LineElement): Verdict | null {
  if (isOneOfChoices(outline, line)) return null;
  // Of the boxes of a decision the ticked one counts, anywhere else a box is a task.
  const isTicked = tickOf(line);
  if (isTicked !== null)
    return isTicked && (isConcluding(line.section) || isOfChoices(outline, line))
      ? (verdictOf(line.plain) ?? verdictInProse(line.plain) ?? rulingOf(line.plain))
      : null;
  const { label } = line;
  if (label === null) return boldVerdict(line) ?? proseVerdict(line);
  if (isResultOfTests(line)) return null;
  if (asksForOther(label.name)) return isOrderToBlock(label.value) ? "not-approved" : null;
  if (
    !asksForVerdict(label.name) ||
    !(label.isBold || isVerdictName(label.name) || beginsAsVerdictName(label.name) || label.name === "status")
  )
    return boldVerdict(line) ?? proseVerdict(line);
  // "Status" alone is a verdict only at the end of a report or in its closing part, not at a finding or a feature.
  if (label.name === "status" && !isClosing(line.section))
    return isHead(line) ? headVerdict(label.value) : null;
  return answeredVerdict(label.value) ?? verdictInProse(label.value) ?? ruling(line);
}

/** Level of a chapter below the title. */
const CHAPTER = 2;

/** Where a label asks for the verdict, and not only for a status, other words are one, too: "Not accepted". */
function ruling(line: LineElement): Verdict | null {
  const { name = "", value = "" } = line.label ?? {};
  // "Recommendation: Stop logging" of a finding.
  if (line.section.level > CHAPTER && !isInClosingPart(line.section)) return null;
  return says(name, "asks", "verdict") || says(name, "verdictLabel", "result") ? rulingOf(value) : null;
}

/** "- [ ] Approved", "- [x] Not approved": every box of the list is a verdict. */
function isOfChoices({ elements }: Outline, line: LineElement): boolean {
  if (choiceIn(line) === null) return false;
  const boxes = elements
    .slice(line.section.first + 1, line.section.ownEnd)
    .filter((other) => other.kind === "line")
    .filter((other) => other.list === line.list && tickOf(other) !== null);
  return boxes.length > 1 && boxes.every((other) => choiceIn(other) !== null);
}

function choiceIn({ plain }: LineElement): Verdict | null {
  return standaloneVerdict(plain) ?? leadingRulingOf(plain);
}

/** Whether the box that a line begins with is ticked; null without one. */
function tickOf({ item, plain }: LineElement): boolean | null {
  if (typeof item?.checked === "boolean") return item.checked;
  const text = withPlainBoxes(plain.trimStart().slice(0, 2));
  if (text === plain.trimStart().slice(0, 2)) return null;
  return text.startsWith("[x]");
}

/** "**Ready:** every gate passes.", "**Not ready:** a gate fails.": what each verdict would mean. */
function isOneOfChoices({ elements }: Outline, line: LineElement): boolean {
  const own = choiceOf(line);
  if (own === null) return false;
  return elements.slice(line.section.first + 1, line.section.ownEnd).some((other) => {
    const choice = other.kind === "line" && other.list === line.list ? choiceOf(other) : null;
    return choice !== null && choice !== own;
  });
}

/** The verdict that is the name of a bold label. */
function choiceOf({ label }: LineElement): Verdict | null {
  if (label?.isBold !== true || label.value === "") return null;
  return isOnly(label.name, "fitness", "fit") ? "approved" : standaloneVerdict(label.name);
}

/** "Result: PASS" below "Smoke tests": of a run, not of the release. */
function isResultOfTests({ label, section }: LineElement): boolean {
  if (label === null || !isOnly(label.name, "asks", "status") || section.isFirst) return false;
  return section.heading !== null && says(section.heading.plain, "testRun", "part");
}

/** "QA recommends release with conditions": a sentence of a part that concludes, not of a list. */
function proseVerdict(line: LineElement): Verdict | null {
  return line.depth === 0 && (isConcluding(line.section) || isFinal(line.section))
    ? verdictInProse(line.plain)
    : null;
}

/** "**DO NOT deploy** as it is", "**VERDICT: NOT READY**". */
function boldVerdict(line: LineElement): Verdict | null {
  const bold = line.marks.find((mark) => mark.kind === "strong");
  if (bold === undefined || WORD_CHARACTER.test(line.plain.slice(0, bold.from))) return null;
  const text = line.plain.slice(bold.from, bold.to);
  const { name, value } = namedValue(text);
  if (name !== "" && isVerdictName(name)) return answeredVerdict(value) ?? rulingOf(value);
  // "**Go-live:** 2 May" names a step.
  if (text.trim().endsWith(":") && isOnly(text, "release", "step")) return null;
  if (isForbidding(text)) return "not-approved";
  const atHead = refusalAtHead(line);
  if (atHead !== null) return atHead;
  // "**NO-GO** for the launch of 24 November", where the section is about nothing else.
  if (line.section.heading !== null && isVerdictName(line.section.heading.plain)) return verdictOf(text);
  if (!isFinal(line.section)) return null;
  // "**NO-GO.** The date cannot be met."
  const isWhole = line.plain.slice(bold.to).trim().length <= 2;
  return isWhole || /[.!:]$/.test(text.trim()) ? (verdictOf(text) ?? rulingInSentence(text)) : null;
}
