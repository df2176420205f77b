import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import { says } from "../../annotations/says";
import type { Placeholder } from "../../claims";
import type { Element } from "../../outline";
import { oncePerSection } from "../../perSection";
import { statementOf, type Scan } from "../scan";
import type { Place } from "./places";

// Example: "$XX,XXX", "X%", "+49-XXX-XXXXXX", "CVE-2026-XXXX".
const CROSSED =
  /(?<![\p{L}\p{N}])(?:[$€£]\s?X{1,9}(?:[,.]X{1,9}){0,4}|X{1,3}\s?%|[+#\d-]{0,12}X{3,12}(?:[-,.]X{1,9}){0,4})(?![\p{L}\p{N}])/gu;
// Example: "[Date]", "<name>", "[Insert name]".
const BRACKETED = /[[<]\s?([\p{L}][\p{L} ]{1,30})\s?[\]>]/gu;
// At the end of a value. Example: "TBD", "TODO (?)".
const VALUE = /^\s*(TBD|TBA|TBC|TODO)\W{0,4}$/iu;
/** A longer name is a sentence. */
const LONGEST_LABEL = 60;
// Example: "X weeks".
const COUNTED = /(?<![\p{L}\p{N}-])X (\p{Ll}{3,8})/gu;

/** What stands for a value that was never filled in, outside code and fields for people. */
export function readPlaceholders(scan: Scan, places: readonly Place[]): readonly Placeholder[] {
  return places.flatMap((place): readonly Placeholder[] => {
    if (isTask(place.element) || isForPeople(place.element.section)) return [];
    const found = [...new Set(foundIn(place))];
    return found.length === 0 ? [] : [{ found, ...statementOf(scan, place, place.text) }];
  });
}

function isTask(element: Element): boolean {
  return element.kind === "line" && (element.item?.checked ?? null) !== null;
}

/** Where people sign. */
const isForPeople = oncePerSection(({ titles }) =>
  titles.some((title) => says(title, "placeholder", "people")),
);

function foundIn({ text, cells, code, element }: Place): readonly string[] {
  const isCode = (at: number): boolean => code.some(({ from, to }) => from <= at && at < to);
  const written = [
    ...text.matchAll(CROSSED),
    ...[...text.matchAll(BRACKETED)].filter(([, words = ""]) => isName(words)),
    ...[...text.matchAll(COUNTED)].filter(([, unit = ""]) => says(unit, "period", "unit")),
  ].filter(({ index }) => !isCode(index));
  const sentences = element.kind === "line" ? text.split(/[.;]\s/) : cells;
  const words = sentences.flatMap((part) => unfilledIn(part.trim()) ?? []);
  const filler = says(text, "placeholder", "filler") ? ["Lorem ipsum"] : [];
  return [...written.map(([whole]) => whole), ...words, ...filler];
}

/** "Owner: TBD", "Hotline: TODO", and a mere "TBD"; "Status: TODO" is a status. */
function unfilledIn(sentence: string): string | null {
  const colon = sentence.lastIndexOf(":");
  const label = sentence.slice(0, Math.max(0, colon));
  const word = VALUE.exec(sentence.slice(colon + 1))?.[1];
  if (word === undefined || label.length > LONGEST_LABEL) return null;
  return word.toUpperCase() === "TODO" && (label === "" || label.toLowerCase().includes("stat"))
    ? null
    : word;
}

/** "Date", "insert name": only what belongs there. */
function isName(words: string): boolean {
  const said = phrasesIn(words);
  const covering = ofFamily(said, "placeholder").filter(
    ({ concept }) => concept === "name" || concept === "lead",
  );
  const isNamed = covering.some(({ concept }) => concept === "name");
  return (
    isNamed &&
    said.tokens.every((_, index) => covering.some(({ first, end }) => first <= index && index < end))
  );
}
