/** Names that a decision pairs with ids otherwise than the lines that it cites: a package with the CVE of another one. */
import { oneLine } from "../../text/words";
import { citedLines, placeText, saidIn, type CitedCheck, type CitedLine } from "./citedDifference";

/** An id of a catalog, and the name that a text gives it. */
interface Pair {
  readonly id: string;
  readonly name: string;
}

// Example: "CVE-2024-24762".
const CATALOG_ID = /\bC[VW]E-\d{1,4}(?:-\d{1,7})?\b/g;
// Example: "fastapi==0.104.1", "`PyJWT[crypto]`", "log4j-core".
const NAME = /[A-Za-z][\w.-]{2,40}(?=\[|==|>=|<=|\s?[<>]=?\s?\d|`|\*| \d+\.)/g;
/** A name further away from its id belongs to another one. */
const FARTHEST = 60;

/** A clause with two ids or more, each next to its name, where a cited line has one of them next to the name of another. */
export const pairedOtherwise: CitedCheck = (decision, clause) => {
  const pairs = pairsIn(saidIn(clause));
  if (new Set(pairs.map(({ id }) => id)).size < 2) return null;
  const names = new Set(pairs.map(({ name }) => name));
  const stated = citedLines(decision, clause.places).flatMap((line) =>
    namedIn(line, names).map((pair) => ({ ...pair, line })),
  );
  for (const { id, name } of pairs) {
    const own = stated.filter((one) => one.id === id);
    const [first] = own;
    if (first === undefined || own.some((one) => one.name === name)) continue;
    return {
      message: `The decision says ${id} of ${name}, but ${placeText(first.line)} says it of ${first.name}. Correct the id or the name.`,
      identity: ["pair", id, name],
      related: [{ ...first.line, message: oneLine(first.line.text, 120) }],
    };
  }
  return null;
};

/** Each id with the nearest name in front of it. */
function pairsIn(text: string): readonly Pair[] {
  const names = [...text.matchAll(NAME)].map(({ 0: name, index }) => ({ name, index }));
  return [...text.matchAll(CATALOG_ID)].flatMap(({ 0: id, index }): readonly Pair[] => {
    const name = names.findLast((one) => one.index < index && index - one.index <= FARTHEST);
    return name === undefined ? [] : [{ id, name: name.name.toLowerCase() }];
  });
}

/** The ids of a line that names exactly one of the names. */
function namedIn({ text }: CitedLine, names: ReadonlySet<string>): readonly Pair[] {
  const lower = text.toLowerCase();
  const [name, ...others] = [...names].filter((one) => lower.includes(one));
  if (name === undefined || others.length > 0) return [];
  return [...text.matchAll(CATALOG_ID)].map(([id]) => ({ id, name }));
}
