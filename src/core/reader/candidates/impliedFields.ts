import { capitalized } from "../../text/capitalized";
import { oneLine, WORD_CHARACTER, wordsOf } from "../../text/words";
import { beginsWith, isOnly } from "../annotations/says";
import { isCodePlace } from "../codePlace";
import type { FieldName, FindingField } from "../facts";
import { levelIn } from "../scale";
import type { Element, LabeledLine, LineElement } from "../outline";
import type { Candidate } from "./candidate";
import { linesBelow, type Labeled } from "./labeledLines";
import type { Reading } from "./reading";

/** More entries are the parts of the finding, not what is wrong with it. */
const MOST_ENTRIES = 4;
/** A shorter entry is a name. */
const LEAST_WORDS = 3;

/**
 * What a body says without the label of a field: the list right below the title says what is wrong, or how to fix it; the words behind a
 * rated risk what happens ("Risk: high - orders are lost"); a line of the criteria of a plan, how the fix is validated.
 */
export function impliedFields(
  candidate: Candidate,
  labeled: readonly Labeled[],
  reading: Reading,
): readonly FindingField[] {
  const kinds = new Set(labeled.map(({ kind }) => kind));
  const saysWhatIsWrong = kinds.has("issue") || kinds.has("description");
  return [
    ...(saysWhatIsWrong
      ? []
      : [...entriesOf(candidate, reading, false), ...missingTests(candidate, reading)]),
    ...(kinds.has("impact") ? [] : labeled.flatMap((entry) => riskInWords(entry, reading))),
    ...(kinds.has("recommendation") ? [] : entriesOf(candidate, reading, true)),
    ...criterion(candidate, reading),
  ];
}

/** The entries of the list right below the title that state a task, or those that do not. */
function entriesOf(candidate: Candidate, reading: Reading, areTasks: boolean): readonly FindingField[] {
  const entries = leadingEntries(candidate, reading).filter(
    ({ plain }) => beginsWith(plain, "fixVerb", "verb") === areTasks,
  );
  const [first] = entries;
  if (!first) return [];
  const text = entries.map(({ plain }) => oneLine(plain)).join("; ");
  const name: FieldName = areTasks ? "recommendation" : "issue";
  return [{ name, text, range: reading.lines.range(first.from, first.to) }];
}

function leadingEntries(
  { bodyStart, bodyEnd, form }: Candidate,
  { outline: { elements } }: Reading,
): readonly LineElement[] {
  if (form === "item") return [];
  const found: LineElement[] = [];
  for (let i = bodyStart; i < bodyEnd; i++) {
    const line = elements[i];
    if (line?.kind !== "line" || line.item === null || line.label !== null) break;
    found.push(line);
  }
  const isList = found.length > 0 && found.length <= MOST_ENTRIES && found.every(isStatement);
  return isList ? found : [];
}

function isStatement({ plain, item }: LineElement): boolean {
  return item?.checked === null && !isCodePlace(plain) && wordsOf(plain).length >= LEAST_WORDS;
}

/** "Missing tests: - refund of a voucher": the label is part of what the list says. */
function missingTests(
  { bodyStart, bodyEnd }: Candidate,
  { outline: { elements }, lines }: Reading,
): readonly FindingField[] {
  const body = elements.slice(bodyStart, bodyEnd);
  const index = body.findIndex(isListOfMissingTests);
  const line = body[index];
  if (line === undefined || !isListOfMissingTests(line)) return [];
  const entries = linesBelow(body, index).map(({ plain }) => plain.slice(plain.search(WORD_CHARACTER)));
  if (entries.length === 0) return [];
  const text = oneLine(`${capitalized(line.label.name)}: ${entries.join("; ")}`);
  return [{ name: "issue", text, range: lines.range(line.from, line.to) }];
}

/** "Missing tests:" above a list or code. */
export function isListOfMissingTests(line: Element): line is LabeledLine {
  return line.kind === "line" && line.label?.value === "" && isOnly(line.label.name, "listLabel", "tests");
}

/** "Risk: high - orders are lost": the level, and after it what happens. */
function riskInWords({ kind, label, line }: Labeled, { outline, lines }: Reading): readonly FindingField[] {
  if (kind !== "risk" && kind !== "severity") return [];
  const dash = DASHES.map((mark) => label.value.indexOf(mark)).filter((index) => index > 0);
  if (dash.length === 0) return [];
  const end = Math.min(...dash);
  const text = oneLine(label.value.slice(end + DASH_LENGTH));
  const isRated = levelIn(label.value.slice(0, end), outline.scale) !== null;
  if (!isRated || wordsOf(text).length < LEAST_WORDS) return [];
  return [{ name: "impact", text, range: lines.range(line.from, line.to) }];
}

const DASHES = [" - ", " – ", " — "];
const DASH_LENGTH = 3;

/** An entry of a list that its label calls criteria: "Success criteria: - all routes ask for a token". */
function criterion(
  { form, from, to, title, bodyStart }: Candidate,
  reading: Reading,
): readonly FindingField[] {
  if (form !== "item") return [];
  const label = introductionOf(bodyStart - 1, reading.outline.elements)?.label;
  if (!label || !isOnly(label.name, "listLabel", "criteria")) return [];
  return [{ name: "validation", text: oneLine(title), range: reading.lines.range(from, to) }];
}

/** The line above the list that an entry belongs to. */
function introductionOf(index: number, elements: readonly Element[]): LineElement | null {
  const entry = elements[index];
  if (entry?.kind !== "line" || entry.item === null) return null;
  let i = index;
  for (; i >= Math.max(0, index - LONGEST_LIST); i--) {
    const line = elements[i];
    if (line?.kind !== "line" || line.list !== entry.list) break;
  }
  const above = elements[i];
  return above?.kind === "line" ? above : null;
}

const LONGEST_LIST = 40;
