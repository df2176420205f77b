/** Years in the names of figures: "2023 pass rate", "Pass rate FY23", "Pass rate (2022)". */
import { isNumber } from "../../text/characters";
import { monthOf } from "../../lexicon/englishDates";
import { phrasesIn } from "../annotations/phrases";
import { isOnly, says } from "../annotations/says";

const YEAR_DIGITS = 4;

/** Whether a word is a year of this or the last century. */
export function isYear(word: string): boolean {
  return word.length === YEAR_DIGITS && isNumber(word) && (word.startsWith("19") || word.startsWith("20"));
}

/** The years that a text names, as a period and not as a part of a date, of a month, or of the edition of a standard ("27001:2013"). */
export function yearsIn(text: string): readonly number[] {
  const { tokens } = phrasesIn(text);
  return tokens.flatMap(({ word, from, to }, index) => {
    const year = yearOf(word);
    if (year === null) return [];
    const [before, behind] = [tokens[index - 1]?.word ?? "", tokens[index + 1]?.word ?? ""];
    const isOfDate = text[to] === "-" && isNumber(behind) && behind.length <= 2;
    const gap = text.slice(tokens[index - 1]?.to ?? 0, from).trim();
    const isEdition = gap === ":" || (gap === "" && isNumber(before) && !isYear(before));
    return isOfDate || isEdition || monthOf(before) > 0 ? [] : [year];
  });
}

/** "2023", "fy2023", "fy23". */
function yearOf(word: string): number | null {
  const digits = word.startsWith("fy") ? word.slice(2) : word;
  if (isYear(digits)) return Number(digits);
  return digits !== word && digits.length === 2 && isNumber(digits) ? 2000 + Number(digits) : null;
}

/** "99 % (2023)", "99 % in 2023"; "2019 ms", "since 2023" and "up from 95 % in 2023" are not of an earlier year. */
export function isValueOfEarlierYear(text: string, year: number | null): boolean {
  if (!isOfEarlierYear(text, year) || says(text, "figureWord", "former")) return false;
  const { tokens } = phrasesIn(text);
  return tokens.some(
    ({ word, from }, index) =>
      isYear(word) &&
      index > 0 &&
      (text[from - 1] === "(" || isOnly(tokens[index - 1]?.word ?? "", "ofYear", "preposition")),
  );
}

/** Whether a text names only years before another one. */
export function isOfEarlierYear(text: string, year: number | null): boolean {
  const years = yearsIn(text);
  return year !== null && years.length > 0 && years.every((one) => one < year);
}
