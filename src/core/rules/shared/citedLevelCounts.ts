/** How many rows of a cited table have a level, where a decision counts another number of them. */
import { listAt } from "../../decision/provenance/reportLists";
import type { AnnotatedText } from "../../reader/annotations/annotate";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import type { Severity } from "../../reader/facts";
import { severityWords } from "../../reader/severityWords";
import { placeText, type CitedCheck } from "./citedDifference";
import { levelOfRow, rowsOfLevel } from "./levelRows";

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly level: Severity;
}

/** "Ten modules have no tests (04:30-39). Five of the ten are critical", where four rows are. */
export const levelsCountedOtherwise: CitedCheck = (decision, { passage, from, places }) => {
  const [place, ...others] = places;
  const lines = place && decision.reportFigures?.get(place.path)?.lines;
  const list = place === undefined || lines === undefined ? null : listAt(lines, place);
  if (place === undefined || others.length > 0 || list === null) return null;
  const rows = list.entries;
  if (rows.some((row) => levelOfRow(row) === null)) return null;
  const next = decision.clauses().find((one) => one.passage === passage && one.from > from);
  const shares = passage.text
    .slice(from, next?.from)
    .split(/[.;!?]\s/)
    .flatMap(shareIn);
  const wrong = shares.find(
    ({ part, whole, level }) => whole === rows.length && part !== rowsOfLevel(rows, level),
  );
  if (wrong === undefined) return null;
  const at = { path: place.path, line: list.line };
  const right = rowsOfLevel(rows, wrong.level);
  return {
    message: `${wrong.part} of ${wrong.whole} are said to be ${wrong.level}, but ${right} of the rows at ${placeText(at)} are. Correct the number.`,
    identity: ["levels", wrong.level, String(wrong.part)],
    related: [{ ...at, message: `${right} ${wrong.level}` }],
  };
};

/** "Five of the ten carry the level CRITICAL": a sentence with one share and one level. */
function shareIn(sentence: string): readonly Share[] {
  const levels = new Set(severityWords(sentence).map(({ severity }) => severity));
  const [level] = levels;
  const said = phrasesIn(sentence);
  if (level === undefined || levels.size > 1 || ofFamily(said, "negation").length > 0) return [];
  const shares = said.tokens.flatMap(({ word }, index): readonly Share[] => {
    if (word !== "of") return [];
    const part = numberAt(said, index - 1);
    const isThe = said.tokens[index + 1]?.word === "the";
    const whole = numberAt(said, index + (isThe ? 2 : 1));
    return part === null || whole === null ? [] : [{ part, whole, level }];
  });
  return shares.length === 1 ? shares : [];
}

function numberAt(said: AnnotatedText, index: number): number | null {
  const word = ofFamily(said, "numberWord").find(({ first }) => first === index);
  return word === undefined ? wholeNumberOf(said.tokens[index]) : Number(word.concept);
}
