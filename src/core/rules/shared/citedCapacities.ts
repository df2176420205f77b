/** Limits of a decision that can never be exceeded, because the line that it cites for them has a lower maximum. */
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { significantStems, stem } from "../../lexicon/englishStems";
import { citedLines, placeText, saidIn, type CitedCheck } from "./citedDifference";

/** The maximum that a line gives. */
interface Capacity {
  readonly most: number;
  readonly noun: string;
}

// Example: "10-100 connections", "100 connections".
const AMOUNT = /(?<![\d.,-])(?:\d{1,7}\s?[-–]\s?)?(\d{1,7}) (\p{L}{3,30})/gu;

/** "Page above 120 connections", where the cited pool has 100. */
export const limitAboveCapacity: CitedCheck = (decision, clause) => {
  const [place, ...others] = clause.places;
  if (place === undefined || others.length > 0 || place.startLine !== place.endLine) return null;
  const [line] = citedLines(decision, [place]);
  const said = saidIn(clause);
  // A pool, or something with a maximum.
  const isCapped = [line?.text ?? "", said].some((text) => ofFamily(phrasesIn(text), "capacity").length > 0);
  const capacities = line === undefined || !isCapped ? [] : capacitiesIn(line.text);
  const [capacity] = capacities;
  if (line === undefined || capacity === undefined || capacities.length > 1) return null;
  if (!new Set(significantStems(said)).has(capacity.noun)) return null;
  const limit = decision
    .figures(clause.passage)
    .filter(({ from, to, kind, unit }) => {
      return kind === "number" && unit === null && from >= clause.from && to <= clause.to;
    })
    .filter(({ from }) => isLowerLimit(clause.passage.text.slice(0, from)))
    .find(({ value }) => (value ?? 0) > capacity.most);
  if (limit === undefined) return null;
  return {
    message: `The limit ${limit.text} can never be exceeded: ${placeText(line)} has at most ${capacity.most}. Lower the limit.`,
    identity: ["capacity", limit.key],
    related: [{ ...line, message: String(capacity.most) }],
  };
};

function capacitiesIn(text: string): readonly Capacity[] {
  return [...text.replaceAll("*", "").matchAll(AMOUNT)].map(([, most = "", noun = ""]) => ({
    most: Number(most),
    noun: stem(noun.toLowerCase()),
  }));
}

/** Whether what follows is what a value must exceed: ">", "above". */
function isLowerLimit(before: string): boolean {
  if (/>=?\s?$|≥\s?$/.test(before)) return true;
  const said = phrasesIn(before);
  return ofFamily(said, "exceeding").some(({ end }) => end === said.tokens.length);
}
