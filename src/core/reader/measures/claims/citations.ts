import type { Citation } from "../../claims";
import { placesIn } from "../../locations";
import { statementOf, type Scan } from "../scan";
import type { Place } from "./places";

/** Every line of a file that a report cites, outside code. */
export function readCitations(scan: Scan, places: readonly Place[]): readonly Citation[] {
  return places.flatMap((place) =>
    placesIn(place.text).flatMap(({ path, startLine, endLine }) =>
      startLine === null
        ? []
        : [
            {
              path: withoutBracket(path),
              startLine,
              endLine: endLine ?? startLine,
              ...statementOf(scan, place, place.text),
            },
          ],
    ),
  );
}

/** "(app/db.py:33)" is in brackets; "app/(shop)/page.tsx" has some in its path. */
function withoutBracket(path: string): string {
  return /[)\]]/.test(path) ? path : path.replace(/^[([]+/, "");
}
