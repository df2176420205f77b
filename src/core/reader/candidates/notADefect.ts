import { wholeNumberOf } from "../annotations/tokens";
import { hasLetter } from "../../text/characters";
import { isCovered } from "../annotations/says";
import { ofFamily, type AnnotatedText } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { withoutBrackets } from "../titleHead";
import type { Candidate } from "./candidate";

/** How much of a statement is read. UTF-16 units. */
const LONGEST = 300;

/**
 * Why what a candidate names cannot be fixed, whatever level is near it: a week of a plan, a count, a score, a component. Null where it
 * may be a defect.
 */
export function reasonNoDefect(candidate: Candidate): string | null {
  if (candidate.id !== null) return null;
  const title = phrasesIn(candidate.title.slice(0, LONGEST));
  // "Immediate: 8 hours (CRITICAL fixes)" says what the work takes.
  const bare = withoutBrackets(candidate.title.slice(0, LONGEST));
  if (isPeriod(title) || (bare !== candidate.title && isPeriod(phrasesIn(bare))))
    return "a period or a step of a plan";
  const raw = phrasesIn(candidate.raw.slice(0, LONGEST));
  if (isCountOfLevels(raw) || isCountOfFindings(raw)) return "a count of findings";
  if (isScore(candidate.raw)) return "a score";
  if (isShareOfTests(raw)) return "a number of passing tests";
  return isRatedComponent(candidate, title) ? "a component and its importance" : null;
}

/** "Week 1", "Phase 2 and 3": only a time or a step and its number. */
function isPeriod(title: AnnotatedText): boolean {
  const periods = ofFamily(title, "period");
  return (
    periods.some(({ concept }) => concept === "unit") &&
    title.tokens.every(({ word }, index) => !hasLetter(word) || isCovered(index, periods))
  );
}

/** What may be between a level and its number. UTF-16 units. */
const WIDEST_GAP = 4;

/** "P0: 0, P1: 5, P2: 8": a number follows each of several levels. */
function isCountOfLevels(said: AnnotatedText): boolean {
  const counted = ofFamily(said, "levelName").filter(({ end, to }) => {
    const next = said.tokens[end];
    return next !== undefined && wholeNumberOf(next) !== null && next.from - to <= WIDEST_GAP;
  });
  return counted.length >= 2;
}

/** "Security: 4 blockers, 51 hours", "Issues in all: 17": a number of findings right behind the colon, or all of them. */
function isCountOfFindings(said: AnnotatedText): boolean {
  const colon = said.text.indexOf(":");
  const number = said.tokens.find(({ from }) => from > colon);
  if (colon < 0 || number === undefined || wholeNumberOf(number) === null) return false;
  const after = said.tokens.indexOf(number) + 1;
  const nouns = ofFamily(said, "findingNoun");
  const isNumberOfThem = nouns.some(({ first }) => first === after || first === after + 1);
  const isTotal =
    nouns.some(({ to }) => to <= colon) && ofFamily(said, "total").some(({ to }) => to <= colon);
  return isNumberOfThem || isTotal;
}

/** "Queue tests (11/12 passing)": two numbers directly before the word. */
function isShareOfTests(said: AnnotatedText): boolean {
  return ofFamily(said, "testOutcome").some(({ concept, first }) => {
    const passed = said.tokens[first - 2];
    const all = said.tokens[first - 1];
    if (concept !== "passed" || passed === undefined || all === undefined) return false;
    const areNumbers = [passed, all].every(({ word }) => Number.isInteger(Number(word)));
    return areNumbers && said.text.slice(passed.to, all.from).trim() === "/";
  });
}

// Example: "Risk score: 8.1/10", "Score of the audit: 11/20".
const SCORE = /^\W*[^:]{0,40}\bscore\b[^:]{0,40}:\W*\d+(?:\.\d+)?\s*(?:\/|of|out of|%)/i;

function isScore(raw: string): boolean {
  return SCORE.test(raw.slice(0, LONGEST));
}

/** "Orders Controller (CRITICAL - offline queue)": how important a part is; nothing says that it is wrong. */
function isRatedComponent(candidate: Candidate, title: AnnotatedText): boolean {
  const isRemark = /\(\W*\p{Lu}{3,}\s*[-–—:]\s*[^()]+\)/u.test(candidate.raw);
  if (candidate.form !== "heading" || !isRemark) return false;
  const last = title.tokens.length;
  return (
    ofFamily(title, "component").some(({ end }) => end === last) && ofFamily(title, "defect").length === 0
  );
}
