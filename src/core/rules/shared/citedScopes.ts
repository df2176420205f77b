/** Figures of a part that a decision gives for the whole, and requirements of everything that it gives for a part. */
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import { severityWords } from "../../reader/severityWords";
import { oneLine } from "../../text/words";
import { conditionsIn } from "./conditions";
import { citedLines, placeText, saidIn, type CitedCheck, type CitedLine } from "./citedDifference";
import { spokenStems } from "./spokenFindings";

/** "The whole inventory takes 8 to 11 days", where the cited line says so of the P1 items only. */
export const totalOfPart: CitedCheck = (decision, clause) => {
  const said = saidIn(clause);
  const [line, ...others] = citedLines(decision, clause.places);
  if (line === undefined || others.length > 0 || !says(said, "wholeScope") || !says(line.text, "sumLabel"))
    return null;
  const level = levelIn(line.text);
  if (level === null || levelIn(said) !== null || phrasesIn(said).tokens.some(({ word }) => word === "phase"))
    return null;
  return {
    message: `"${oneLine(said, 80)}" is stated of the whole, but ${placeText(line)} states it of ${level} only. Say so.`,
    identity: ["part", oneLine(said, 80)],
    related: [{ ...line, message: oneLine(line.text, 120) }],
  };
};

function levelIn(text: string): string | null {
  const words = severityWords(text).map(({ from, to }) => text.slice(from, to));
  return words.find((word) => word === word.toUpperCase()) ?? null;
}

/** Words of a requirement that a clause repeats. */
const LEAST_COMMON = 2;
/** A longer line asks for several things. */
const MOST_WORDS = 10;

/** "The key endpoints require a login", where the cited line says "All endpoints require a login". */
export const requirementOfPart: CitedCheck = (decision, clause) => {
  const said = phrasesIn(saidIn(clause));
  const [line, ...others] = citedLines(decision, clause.places.slice(-1));
  if (line === undefined || others.length > 0) return null;
  const words = phrasesIn(line.text);
  const all = ofFamily(words, "quantifier").find(({ concept }) => concept === "all");
  const noun = all === undefined ? undefined : words.tokens[all.end];
  if (all === undefined || noun === undefined || !isFirst(words, all.first)) return null;
  if (words.tokens.length > MOST_WORDS) return null;
  const own = said.tokens.findLastIndex(({ word }) => word === noun.word);
  const isSame = (index: number): boolean => said.tokens[index]?.clause === said.tokens[own]?.clause;
  const isAll = ofFamily(said, "quantifier").some(({ first }) => isSame(first));
  const before = said.tokens[own - 1]?.word ?? "";
  const isNarrowed =
    isSame(own - 1) && !LITTLE.has(before) && words.tokens.every(({ word }) => word !== before);
  if (own < 0 || isAll || !isNarrowed || commonOf(said, line) < LEAST_COMMON) return null;
  if (!conditionsIn(decision.passages).has(clause.passage)) return null;
  return weakened(said.text, line);
};

const LITTLE: ReadonlySet<string> = new Set(["the", "and", "that", "which", "its"]);

/** "A test by outsiders is commissioned", where the cited line asks for one that is passed. */
export const requirementBegun: CitedCheck = (decision, clause) => {
  const said = phrasesIn(saidIn(clause));
  const [line, ...others] = citedLines(decision, clause.places);
  if (line === undefined || others.length > 0) return null;
  const words = phrasesIn(line.text);
  const begun = ofFamily(said, "demandedState").filter(({ concept }) => concept === "begun");
  const ended = ofFamily(words, "demandedState").filter(({ concept }) => concept === "ended");
  const isAlso =
    ofFamily(said, "demandedState").length > begun.length ||
    ofFamily(words, "demandedState").length > ended.length ||
    ofFamily(said, "negation").length > 0;
  if (begun.length === 0 || ended.length === 0 || isAlso || commonOf(said, line) < LEAST_COMMON) return null;
  return weakened(said.text, line);
};

/** Words between a number and what it counts: "5 documented known failures". */
const FARTHEST_NOUN = 4;

/** "Up to 5 known failures are tolerated", where the cited line asks for 0 failures. */
export const requirementLoosened: CitedCheck = (decision, clause) => {
  const said = phrasesIn(saidIn(clause));
  const [line, ...others] = citedLines(decision, clause.places);
  if (line === undefined || others.length > 0) return null;
  const words = phrasesIn(line.text);
  const none = words.tokens.flatMap(({ word }, index) => {
    const noun = words.tokens[index + 1]?.word;
    return (word === "0" || word === "no") && noun !== undefined ? [noun] : [];
  });
  const isLoosened = said.tokens.some((token, index) => {
    const behind = said.tokens.slice(index + 1, index + 1 + FARTHEST_NOUN);
    const noun = behind.find(({ word, clause: one }) => one === token.clause && none.includes(word));
    return (wholeNumberOf(token) ?? 0) > 0 && noun !== undefined;
  });
  const isAllowed = ofFamily(said, "toleration").length > 0 && ofFamily(said, "negation").length === 0;
  return isLoosened && isAllowed ? weakened(said.text, line) : null;
};

function weakened(said: string, line: CitedLine): ReturnType<CitedCheck> {
  return {
    message: `"${oneLine(said, 80)}" is less than ${placeText(line)} asks for: "${oneLine(line.text, 80)}". State the whole requirement.`,
    identity: ["weakened", oneLine(said, 80)],
    related: [{ ...line, message: oneLine(line.text, 120) }],
  };
}

function isFirst({ tokens }: AnnotatedText, index: number): boolean {
  return tokens.slice(0, index).every(({ word }) => word.length < 2);
}

function commonOf({ text }: AnnotatedText, line: CitedLine): number {
  const stems = spokenStems(text);
  return [...spokenStems(line.text)].filter((stem) => stems.has(stem)).length;
}

function says(text: string, family: string): boolean {
  return ofFamily(phrasesIn(text), family).length > 0;
}
