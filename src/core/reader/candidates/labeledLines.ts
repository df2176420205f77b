import { oneLine } from "../../text/words";
import { FIELD_NAMES, type FieldName, type FindingField } from "../facts";
import { codePlace } from "../codePlace";
import { labelKind, namesWeakness, type Label, type LabelKind } from "../labels";
import type { CodeElement, Element, LineElement } from "../outline";
import { ownerIn } from "../owners";
import { statusOf } from "../statuses";
import { saidDone } from "./prose";
import type { Reading } from "./reading";

/** A labeled line of a finding and what belongs to it. */
export interface Labeled {
  readonly kind: LabelKind;
  readonly label: Label;
  readonly line: LineElement;
  /** Lines that belong to the label: its list or the lines below it. */
  readonly below: readonly LineElement[];
  /** The code block right after them: a field may give its value in code. */
  readonly code: CodeElement | null;
}

/** The field of a kind, one that has a value before one that has none. */
export function fieldOfKind(labeled: readonly Labeled[], kind: LabelKind): Labeled | undefined {
  return (
    labeled.find((entry) => entry.kind === kind && entry.label.value !== "") ??
    labeled.find((entry) => entry.kind === kind)
  );
}

/** The labels of a body, each with the lines below it that have no label. */
export function labeledLines(elements: readonly Element[]): readonly Labeled[] {
  const found: Labeled[] = [];
  for (let i = 0; i < elements.length; i++) {
    const line = elements[i];
    if (line?.kind !== "line") continue;
    const label = line.label;
    const kind = label ? labelKind(label.name) : null;
    // What follows a label that names another id is about that one.
    if (label && namesWeakness(label)) break;
    if (!label || !kind || (!label.isBold && line.depth === 0 && !isFieldWithout(kind, label.value)))
      continue;
    const below = linesBelow(elements, i);
    const next = elements[i + below.length + 1];
    found.push({ kind, label, line, below, code: next?.kind === "code" ? next : null });
  }
  return found;
}

/** Without markup a line at the margin is a field where its value can be nothing else. */
function isFieldWithout(kind: LabelKind, value: string): boolean {
  return (
    kind === "effort" ||
    (kind === "owner" && ownerIn(value) !== null) ||
    (kind === "status" && value.length <= 80 && statusOf(value) !== null) ||
    (kind === "response" && saidDone(value) !== null)
  );
}

/** Code is cited by its place: a decision is not the place to read it. */
function codeText(code: CodeElement, { lines }: Reading): string {
  return codePlace(lines.lineAt(code.from), lines.lineAt(Math.max(code.from, code.to - 1)));
}

/** A label of a field in the same list as another one: "- Impact: …" and "- Remediation: …" below it. */
function isNextField({ label, list, item }: LineElement, field: Element | undefined): boolean {
  return (
    label !== null &&
    item !== null &&
    field?.kind === "line" &&
    field.list === list &&
    labelKind(label.name) !== null
  );
}

/** The lines that belong to a label: its list, or the lines of its paragraph. */
export function linesBelow(elements: readonly Element[], index: number): readonly LineElement[] {
  const below: LineElement[] = [];
  for (let i = index + 1; i < elements.length && below.length < 8; i++) {
    const element = elements[i];
    if (element?.kind !== "line" || (element.label?.isBold ?? false)) break;
    if (isNextField(element, elements[index])) break;
    below.push(element);
  }
  return below;
}

const KNOWN_FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES);

function isFieldName(kind: LabelKind): kind is FieldName {
  return KNOWN_FIELDS.has(kind);
}

/** What a label says as a field of the finding; nothing for a label of another kind. */
export function fieldOf(entry: Labeled, reading: Reading): readonly FindingField[] {
  const name = entry.kind;
  if (!isFieldName(name)) return [];
  const words = entry.below.reduce(withLine, oneLine(entry.label.value));
  const text = words === "" && entry.code ? codeText(entry.code, reading) : words;
  return text === "" ? [] : [{ name, text, range: reading.lines.range(entry.line.from, entry.line.to) }];
}

// What already separates one entry from the next. Example: "two problems:".
const ENDS_APART = /[.,;:!?…]$/;

/** The text of a field with one more line: entries of a list are kept apart, lines of a paragraph run on. */
function withLine(text: string, line: LineElement): string {
  const next = oneLine(line.plain);
  if (text === "" || next === "") return text + next;
  return line.item === null || ENDS_APART.test(text) ? `${text} ${next}` : `${text}; ${next}`;
}
