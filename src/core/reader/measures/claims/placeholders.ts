import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import { says } from "../../annotations/says";
import type { Placeholder } from "../../claims";
import type { Element } from "../../outline";
import { statementOf, type Scan } from "../scan";
import { placesOf, type Place } from "./places";

// Example: "$XX,XXX", "X%", "+49-XXX-XXXXXX", "CVE-2026-XXXX".
const CROSSED =
  /(?<![\p{L}\p{N}])(?:[$€£]\s?X{1,9}(?:[,.]X{1,9}){0,4}|X{1,3}\s?%|[+#\d-]{0,12}X{3,12}(?:[-,.]X{1,9}){0,4})(?![\p{L}\p{N}])/gu;
// Example: "[Date]", "<name>", "[Insert name]".
const BRACKETED = /[[<]\s?([\p{L}][\p{L} ]{1,30})\s?[\]>]/gu;
// Example: "Owner: TBD", "Hotline: TODO"; "Status: TODO" is a status.
const VALUE = /^(?:.{0,60}:\s*)?(TBD|TBA|TBC)\W{0,4}$|^(?!.{0,40}stat).{1,60}:\s*(TODO)\W{0,4}$/iu;
// Example: "X weeks".
const COUNTED = /(?<![\p{L}\p{N}-])X (\p{Ll}{3,8})/gu;

/** What stands for a value that was never filled in, outside code and fields for people. */
export function readPlaceholders(scan: Scan): readonly Placeholder[] {
  return scan.outline.elements.flatMap((element) => {
    if (isTask(element) || isForPeople(element)) return [];
    return placesOf(element).flatMap((place): readonly Placeholder[] => {
      const found = [...new Set(foundIn(place))];
      return found.length === 0 ? [] : [{ found, ...statementOf(scan, place, place.text) }];
    });
  });
}

function isTask(element: Element): boolean {
  return element.kind === "line" && (element.item?.checked ?? null) !== null;
}

/** Where people sign. */
function isForPeople({ section }: Element): boolean {
  return section.titles.some((title) => says(title, "placeholder", "people"));
}

function foundIn({ text, cells, element }: Place): readonly string[] {
  const code = element.kind === "line" ? element.marks.filter(({ kind }) => kind === "code") : [];
  const isCode = (at: number): boolean => code.some(({ from, to }) => from <= at && at < to);
  const written = [
    ...text.matchAll(CROSSED),
    ...[...text.matchAll(BRACKETED)].filter(([, words = ""]) => isName(words)),
    ...[...text.matchAll(COUNTED)].filter(([, unit = ""]) => says(unit, "period", "unit")),
  ].filter(({ index }) => !isCode(index));
  const sentences = element.kind === "line" ? text.split(/[.;]\s/) : cells;
  const words = sentences.flatMap((part) => {
    const [, value, task] = VALUE.exec(part.trim()) ?? [];
    return value ?? task ?? [];
  });
  const filler = says(text, "placeholder", "filler") ? ["Lorem ipsum"] : [];
  return [...written.map(([whole]) => whole), ...words, ...filler];
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
