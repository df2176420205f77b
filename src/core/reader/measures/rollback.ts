import { phrasesOfConcepts, says } from "../annotations/says";
import type { LookedAt, RollbackStatement } from "../facts";
import type { CodeElement, Element, HeadingElement, LineElement } from "../outline";
import { purposeOf } from "../sectionContext";
import { labelAbove, lookedAt, statementOf, type Scan } from "./scan";

export interface RollbackReading {
  readonly rollback: readonly RollbackStatement[];
  readonly lookedAt: readonly LookedAt[];
}

// A rollback inside the application: an order, a transaction, a test by that name.
const INNER =
  /\b(?:order|orders|transactions?|batch|trade|payment|savepoint|optimistic)\b[^.]{0,30}\broll|\broll[\s-]?backs?\s+(?:on|of (?:the )?(?:transaction|order))\b|\btest_\w*rollback|\btransaction_rollback/i;
// Of the rollback itself, not of what it does ("with no loss of data").
const MISSING =
  /\b(?:no|missing|without|lacks?|lacking)\s+(?:\S+\s+){0,6}?roll[\s-]?back|\broll[\s-]?back[^.;,]{0,60}\b(?:missing|undocumented|absent|not (?:yet )?(?:documented|defined|written|in place|available))\b|\broll[\s-]?back[^:]{0,40}:\s*(?:no|none|missing)\b|❌/i;
const TO_COME =
  /\b(?:should|must|shall|will|would|can|could|may|might|needs?|to be|if|once|until|ensure|recommend(?:ed)?|scheduled|planned)\s+(?:\S+\s+){0,8}?(?:verified|tested|executed|exercised|rehearsed|drilled|performed)\b/i;

/** A name of the code is none: "session_rollback". */
function isAboutRollback(text: string): boolean {
  // Hardly any text does, and looking for phrases costs more than reading it.
  if (!text.toLowerCase().includes("back")) return false;
  return phrasesOfConcepts(text, "rollback", ["any", "plan"]).some(
    ({ from, to }) => text[from - 1] !== "_" && text[to] !== "_",
  );
}

/** What a report says of rolling the release back: executed tests, plans, and that there is none. */
export function readRollback(scan: Scan): RollbackReading {
  const rollback: RollbackStatement[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (element.kind === "heading") {
      const stated = headingStatement(scan, element);
      if (stated) rollback.push(stated);
    } else if (element.kind === "line" && isAboutRollback(element.plain)) {
      const stated = lineStatement(scan, element);
      if ("says" in stated) rollback.push(stated);
      else others.push(stated);
    } else if (element.kind === "table") {
      others.push(...tableMentions(scan, element));
    } else if (element.kind === "code") {
      others.push(...codeMentions(scan, element));
    }
  }
  return { rollback, lookedAt: others };
}

/** A part "Rollback Procedure" with something in it is a plan. */
function headingStatement(scan: Scan, heading: HeadingElement): RollbackStatement | null {
  if (!isAboutRollback(heading.plain)) return null;
  if (!says(heading.plain, "rollback", "plan") || MISSING.test(heading.plain)) return null;
  const next = scan.outline.elements[heading.index + 1];
  if (!next || next.kind === "heading") return null;
  return { says: "plan", of: [], ...statementOf(scan, heading, heading.plain) };
}

function lineStatement(scan: Scan, line: LineElement): RollbackStatement | LookedAt {
  const text = line.plain;
  const skip = (reason: string): LookedAt => lookedAt(scan, "rollback", line, text, reason);
  if (INNER.test(text)) return skip("a rollback inside the application, not of the release");
  const checked = line.item?.checked ?? null;
  const statement = statementOf(scan, line, text);
  if (checked === false && says(text, "rollback", "plan")) return { says: "missing", of: [], ...statement };
  if (checked === false) return skip("an open task");
  if (MISSING.test(text)) return { says: "missing", of: partsOf(scan, line), ...statement };
  const isUntested = says(text, "rollbackState", "untested");
  if (says(text, "rollbackState", "executed") && !isUntested) {
    if (TO_COME.test(text)) return skip("mentions a test that is still to come");
    if (checked !== true && isAsked(line)) return skip("required here, not stated");
    return { says: "executed", of: partsOf(scan, line), ...statement };
  }
  if (says(text, "rollback", "plan") && (checked === true || says(text, "rollbackState", "documented"))) {
    return { says: "plan", of: partsOf(scan, line), ...statement };
  }
  return skip(
    isUntested
      ? "says that the rollback was not tested"
      : "mentions a rollback, states neither a plan nor a test of one",
  );
}

/** In criteria, plans and definitions a tested rollback is a requirement. */
function isAsked(line: LineElement): boolean {
  const title = line.section.titles[0] ?? "";
  const purpose = isAboutRollback(title) ? null : purposeOf(title);
  return purpose === "checklist" || purpose === "plan" || purpose === "legend";
}

/** Database, code, services: named on the line, else by the label or the heading above it. */
function partsOf(scan: Scan, line: LineElement): RollbackStatement["of"] {
  const own = namedParts(line.plain);
  if (own.length > 0) return own;
  const label = namedParts(labelAbove(scan.outline.elements, line.index) ?? "");
  return label.length > 0 ? label : namedParts(line.section.titles[0] ?? "");
}

const PARTS = ["database", "code", "services"] as const;

function namedParts(text: string): RollbackStatement["of"] {
  return PARTS.filter((part) => says(text, "rollbackPart", part));
}

function tableMentions(scan: Scan, element: Element & { kind: "table" }): readonly LookedAt[] {
  return element.table.rows
    .filter((row) => row.cells.some((cell) => isAboutRollback(cell.plain)))
    .map((row) =>
      lookedAt(
        scan,
        "rollback",
        row,
        row.cells.map((cell) => cell.plain).join(" | "),
        "a table cell, no statement of a plan or a test",
      ),
    );
}

function codeMentions(scan: Scan, { lines }: CodeElement): readonly LookedAt[] {
  return lines
    .filter(
      (line) =>
        isAboutRollback(line.text.slice(0, 200)) &&
        !INNER.test(line.text.slice(0, 200)) &&
        !/\b\w+_rollback|rollback_\w+/i.test(line.text),
    )
    .map((line) => lookedAt(scan, "rollback", line, line.text, "in a code fence"));
}
