import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";

/** The text of a passage with blanks for the places that it cites: they are not what it says. Offsets stay as they are. */
export function withoutPlaces(decision: DecisionReading, passage: Passage): string {
  return decision
    .figures(passage)
    .filter(({ place }) => place !== null)
    .reduce(
      (text, { from, to }) => `${text.slice(0, from)}${" ".repeat(to - from)}${text.slice(to)}`,
      passage.text,
    );
}
