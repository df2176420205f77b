import { labelKind, type Label, type LabelKind } from "./labels";
import type { Element, LineElement } from "./outline";
import { withoutTail } from "../text/tail";

/** Fields with a short value, which may be apart from the name: "Severity:" and an item "high" below it, a heading "Status" and a line below it. */
const SHORT_FIELDS: ReadonlySet<LabelKind> = new Set([
  "severity",
  "priority",
  "status",
  "response",
  "effort",
  "owner",
  "cvss",
]);
/** A longer paragraph below such a name is an account, not a value. */
const LONGEST_VALUE = 240;
/** "## Status" is a chapter of the report. */
const DEEPER_THAN = 2;

/**
 * Elements in which a field that has its name in a heading or on a separate line is a labeled line, as if both were on one line:
 * later steps do not know the difference.
 */
export function withFieldsBelow(elements: readonly Element[]): readonly Element[] {
  return elements.map((element, index) => {
    const name = nameAlone(elements[index - 1]);
    const isValue =
      element.kind === "line" && element.label === null && element.plain.length <= LONGEST_VALUE;
    return name !== null && isValue ? { ...element, label: labelOf(name, element) } : element;
  });
}

function labelOf(name: string, { plain }: LineElement): Label {
  return { name, value: plain.trim(), valueFrom: 0, isBold: true };
}

/** The name of a short field where a heading or line contains nothing else. */
function nameAlone(element: Element | undefined): string | null {
  if (element?.kind === "heading" && element.level > DEEPER_THAN) {
    const name = withoutTail(element.plain.toLowerCase(), ":");
    return isShortField(name) ? name : null;
  }
  if (element?.kind !== "line" || element.label === null || element.label.value !== "") return null;
  return isShortField(element.label.name) ? element.label.name : null;
}

function isShortField(name: string): boolean {
  const kind = labelKind(name);
  return kind !== null && SHORT_FIELDS.has(kind);
}
