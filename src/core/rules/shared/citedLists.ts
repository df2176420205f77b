/** Numbers of things that a decision gives for a list or table of a report which has another number of them. */
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { severityWords } from "../../reader/severityWords";
import { citedLines, placeText, type CitedCheck } from "./citedDifference";
import { listAt, type ReportList } from "../../decision/provenance/reportLists";
import { countsOf, type SpokenCount } from "./spokenCounts";

/** Words between a number and what it counts. */
const NEAR = 1;
/** Words in front of a number that make it one of a part. */
const PART_BEFORE = 2;
/** A list that is much longer or shorter is another one. */
const MOST_RATIO = 2;
const LEAST_COUNTED = 2;

/** "Three conditions (02:720)", where the cited list has four. */
export const listedOtherwise: CitedCheck = (decision, clause) => {
  const [place, ...others] = clause.places;
  const lines = place && decision.reportFigures?.get(place.path)?.lines;
  if (place === undefined || lines === undefined || others.length > 0) return null;
  const said = phrasesIn(sentenceFrom(clause.passage.text, clause.from, clause.to));
  const counts = countsOf(said, "listedNoun", NEAR).filter((one) => isWhole(said, one));
  const [count, ...more] = counts;
  const list = count === undefined ? null : listAt(lines, place);
  if (count === undefined || more.length > 0 || list === null) return null;
  const listed = list.entries.length;
  const isNear = listed <= MOST_RATIO * count.value && count.value <= MOST_RATIO * listed;
  if (listed === count.value || listed < LEAST_COUNTED || !isNear || !isListOf(list, count)) return null;
  // The report itself may give the number, or the sentence both.
  const isStated = [...list.intro, ...citedLines(decision, [place]).map(({ text }) => text), said.text].some(
    (text) => numbersIn(text).includes(text === said.text ? listed : count.value),
  );
  if (isStated) return null;
  const at = { path: place.path, line: list.line };
  const noun = said.text.slice(count.phrase.from, count.phrase.to);
  return {
    message: `The decision counts ${count.value} ${noun}, but the list at ${placeText(at)} has ${listed}. Correct the number, or add what is left out.`,
    identity: ["list", String(count.value), noun],
    related: [{ ...at, message: `${listed} entries` }],
  };
};

/** The clause with the rest of its sentence, behind the citation. */
function sentenceFrom(text: string, from: number, to: number): string {
  const end = text.slice(to).search(/[.;!?](?:\s|$)/);
  return text.slice(from, end < 0 ? text.length : to + end);
}

/** "Three of the conditions", "at least three conditions" and "three critical findings" count a part. */
function isWhole(said: AnnotatedText, { index, phrase }: SpokenCount): boolean {
  const between = said.text.slice(said.tokens[index]?.to, phrase.from);
  const isPart = ofFamily(said, "partOfList").some(
    ({ first, end }) =>
      (end <= index && index - end < PART_BEFORE) || (first >= index && first <= phrase.end),
  );
  return !isPart && severityWords(between).length === 0;
}

function isListOf({ intro }: ReportList, { phrase: { concept } }: SpokenCount): boolean {
  if (concept === "entry" || intro.some((line) => says(line, "listedNoun", concept))) return true;
  return concept === "condition" && intro.some((line) => says(line, "demand", "refusal", "until", "list"));
}

function numbersIn(text: string): readonly number[] {
  const said = phrasesIn(text);
  const words = ofFamily(said, "numberWord").map(({ concept }) => Number(concept));
  return [...words, ...said.tokens.map(({ word }) => Number(word))];
}
