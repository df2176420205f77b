/** Lists that say what levels mean or what would count, not what was found. */
import { endsWithColon, withoutTail } from "../../text/tail";
import { beginsWith, says } from "../annotations/says";
import type { LineElement, Outline } from "../outline";

/** "We use these levels:" in front of the list: its entries explain them. */
export function isExplained(outline: Outline, line: LineElement): boolean {
  for (let i = line.index - 1; i >= Math.max(0, line.index - 8); i--) {
    const before = outline.elements[i];
    if (before?.kind === "line" && before.list === line.list) continue;
    return before?.kind === "line" && explains(before.plain);
  }
  return false;
}

/** The entries from "Any open port blocks the release" on: a list with such an entry says what would count, not what was found. */
export function criterionLines(outline: Outline): ReadonlySet<number> {
  const found = new Set<number>();
  let list: number | null = null;
  let isCriteria = false;
  for (const [index, element] of outline.elements.entries()) {
    const ofElement = element.kind === "line" ? element.list : null;
    if (ofElement !== list) isCriteria = false;
    list = ofElement;
    if (element.kind !== "line") continue;
    isCriteria ||= element.item !== null && beginsWith(element.plain, "explains", "any");
    if (isCriteria) found.add(index);
  }
  return found;
}

/** "We use these levels:", "Ratings mean:": it announces what the entries mean. */
function explains(text: string): boolean {
  if (!endsWithColon(text)) return false;
  const last = text.slice(-LONGEST_ANNOUNCEMENT);
  return says(withoutTail(last, ":").split(":").at(-1) ?? "", "explains", "word");
}

/** How much of a paragraph is read, from its end. UTF-16 units. */
const LONGEST_ANNOUNCEMENT = 96;
