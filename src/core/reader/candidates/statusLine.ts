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

/** An entry of the list below an entry that is only a status: "- [x] Fixed: 1a2b3c4". */
export function statusLine({ form, bodyStart, bodyEnd }: Candidate, reading: Reading): StatedStatus | null {
  if (form !== "item") return null;
  for (const line of reading.outline.elements.slice(bodyStart, Math.min(bodyEnd, bodyStart + MOST_BELOW))) {
    if (line.kind !== "line" || line.item === null || line.plain.length > LONGEST_STATUS_LINE) continue;
    // "Do: close on Escape" is a field.
    if (line.label !== null && leadingStatus(line.label.name) === null) continue;
    const status = leadingStatus(line.plain);
    if (status !== null && !isOpenStatus(status))
      return { status, text: oneLine(line.plain), range: reading.lines.range(line.from, line.to) };
  }
  return null;
}
