import { oneLine } from "../../text/words";
import type { Statement, StatusDetail } from "../facts";
import { isOpenStatus, leadingStatus } from "../statuses";
import type { Candidate } from "./candidate";
import type { Reading } from "./reading";

export type StatedStatus = Statement & { readonly status: StatusDetail };

/** A longer line says more than a status. UTF-16 units. */
const LONGEST_STATUS_LINE = 120;
/** How many lines below an entry are read. */
const MOST_BELOW = 8;

/** A line that is only a status: an entry of the list below an entry ("- [x] Fixed: 1a2b3c4"), or the second line of a paragraph. */
export function statusLine({ form, bodyStart, bodyEnd }: Candidate, reading: Reading): StatedStatus | null {
  const isParagraph = form === "paragraph";
  if (form !== "item" && !isParagraph) return null;
  const end = Math.min(bodyEnd, bodyStart + (isParagraph ? 1 : MOST_BELOW));
  for (const line of reading.outline.elements.slice(bodyStart, end)) {
    if (line.kind !== "line" || line.plain.length > LONGEST_STATUS_LINE) continue;
    if (isParagraph ? line.isFirst : line.item === null) continue;
    // "Do: close on Escape" is a field.
    if (line.label !== null && leadingStatus(line.label.name) === null) continue;
    const status = leadingStatus(line.plain);
    if (status !== null && !isOpenStatus(status))
      return { status, text: oneLine(line.plain), range: reading.lines.range(line.from, line.to) };
  }
  return null;
}
