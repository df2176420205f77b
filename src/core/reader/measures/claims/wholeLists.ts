import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { WholeList } from "../../claims";
import { statementOf, type Scan } from "../scan";
import { entriesBelow } from "./announced";

/** Headings and lines that say that the list or the table directly below them is complete: "All open blockers:". */
export function readWholeLists(scan: Scan): readonly WholeList[] {
  const { elements } = scan.outline;
  return elements.flatMap((element, index): readonly WholeList[] => {
    if (element.kind !== "heading" && element.kind !== "line") return [];
    const isClaimed = ofFamily(phrasesIn(element.plain), "wholeList").length > 0;
    const entries = isClaimed ? entriesBelow(elements, index + 1) : null;
    if (entries === null) return [];
    const titles = element.section.titles;
    return [{ entries, titles, ...statementOf(scan, element, element.plain) }];
  });
}
