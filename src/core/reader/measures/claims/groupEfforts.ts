import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { GroupEffort, TotalClaim } from "../../claims";
import { severityWords } from "../../severityWords";
import type { Place } from "./places";
import { statementOf, type Scan } from "../scan";
import { effortAtEnd } from "../sumParts";

/** Words between a number and what it counts: "5 CRITICAL security blockers". */
const FURTHEST = 4;

/** Lines that say how long a number of findings takes: "Complete all 5 critical blockers (15 hours)". */
export function readGroupEfforts(scan: Scan, places: readonly Place[]): readonly GroupEffort[] {
  return places.flatMap((place): readonly GroupEffort[] => {
    const counted = countedIn(place.text);
    const effort = counted === null ? null : effortAtEnd(place.text, scan);
    if (counted === null || effort?.unit !== "hours") return [];
    const { least, most } = effort;
    return [{ ...counted, hours: { least, most }, ...statementOf(scan, place, place.text) }];
  });
}

/** The first number that counts findings, and which ones. */
function countedIn(text: string): Pick<GroupEffort, "count" | "of"> | null {
  const said = phrasesIn(text);
  const nouns = ofFamily(said, "countedNoun").filter(({ concept }) => concept !== "other");
  for (const [index, { word, to }] of said.tokens.entries()) {
    const count = Number(word);
    const noun = nouns.find(({ first }) => first > index && first - index <= FURTHEST);
    if (!noun || !Number.isInteger(count) || count < 2) continue;
    const [level] = severityWords(text.slice(to, noun.from));
    const of: TotalClaim["of"] = level?.severity ?? (noun.concept === "blocker" ? "blocker" : "all");
    return { count, of };
  }
  return null;
}
