import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { CompleteClaim } from "../../claims";
import { oneLine } from "../../../text/words";
import { statementOf, type Scan } from "../scan";
import type { Place } from "./places";

/** A longer cell explains, and what it explains may be the defect. */
const LONGEST_CLAIM = 40;
const LONGEST_PART = 60;

/** Parts that a table or a labeled line calls complete: "Label printing | ✅ 100 % complete". */
export function readCompleteClaims(scan: Scan, places: readonly Place[]): readonly CompleteClaim[] {
  return places.flatMap((place) => (place.kind === "heading" ? [] : (claimIn(scan, place) ?? [])));
}

function claimIn(scan: Scan, place: Place): CompleteClaim | null {
  const { element } = place;
  if (element.kind === "line") {
    const { label } = element;
    if (!label || (element.item?.checked !== undefined && element.item.checked !== null)) return null;
    const part = oneLine(element.plain.slice(0, element.plain.indexOf(":")));
    return isClaim(label.value) ? claimed(scan, place, part, label.value) : null;
  }
  const [part = "", ...others] = place.cells;
  const said = others.filter((cell) => cell !== "");
  const claim = said.find(isClaim);
  // Another cell of the row may name what is missing.
  const isDenied = said.some((cell) =>
    ofFamily(phrasesIn(cell), "completion").some(({ concept }) => concept === "not"),
  );
  return claim === undefined || isDenied ? null : claimed(scan, place, part, claim);
}

function claimed(scan: Scan, place: Place, part: string, claim: string): CompleteClaim | null {
  if (part === "" || part.length > LONGEST_PART) return null;
  return { part, claim: oneLine(claim), ...statementOf(scan, place, place.text) };
}

function isClaim(text: string): boolean {
  if (text.length > LONGEST_CLAIM) return false;
  const said = ofFamily(phrasesIn(text), "completion");
  if (said.some(({ concept }) => concept === "not")) return false;
  return said.length > 0 || /^\W{0,4}100 ?%\W{0,4}$/.test(text);
}
