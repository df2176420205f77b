/** Levels that a decision gives something where the lines that it cites for it rate it otherwise. */
import { CELL_BREAK } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isLevelName, severityWords, type SeverityWord } from "../../reader/severityWords";
import { oneLine } from "../../text/words";
import { citedLines, placeText, saidIn, type CitedCheck } from "./citedDifference";

/** More lines are about several things: an entry has a title with its level and a few lines of details. */
const MOST_LINES = 6;

/** "Redis without a standby (HIGH)", where the cited line says CRITICAL and no other level. */
export const ratedOtherwise: CitedCheck = (decision, clause) => {
  const { passage, places } = clause;
  const said = saidIn(clause);
  const [level, ...others] = passage.kind === "row" ? levelsInCells(said) : levelsInText(said);
  const lines = citedLines(decision, places);
  if (level === undefined || others.length > 0 || lines.length > MOST_LINES) return null;
  const stated = lines.flatMap((line) => writtenLevels(line.text).map((one) => ({ line, level: one })));
  const [first] = stated;
  const isOne = stated.every((one) => one.level.severity === first?.level.severity);
  if (first === undefined || !isOne || first.level.severity === level.severity) return null;
  const words = said.slice(level.from, level.to);
  return {
    message: `The decision says ${words}, but ${placeText(first.line)} says ${first.line.text.slice(first.level.from, first.level.to)}. State the level of the report.`,
    identity: ["level", words, placeText(first.line)],
    related: [{ ...first.line, message: oneLine(first.line.text, 120) }],
  };
};

/** The levels that are cells without other words. */
function levelsInCells(row: string): readonly SeverityWord[] {
  let from = 0;
  return row.split(CELL_BREAK).flatMap((cell): readonly SeverityWord[] => {
    const start = from;
    from += cell.length + CELL_BREAK.length;
    const [level, ...others] = severityWords(cell);
    const isAlone = level !== undefined && others.length === 0 && level.priority === null;
    const rest = isAlone ? cell.slice(0, level.from) + cell.slice(level.to) : "";
    return isAlone && isLevelName(rest) ? [{ ...level, from: start + level.from, to: start + level.to }] : [];
  });
}

/** The levels of a sentence, if all are levels of what it is about: in capitals in brackets, at its end, or behind "rated". */
function levelsInText(text: string): readonly SeverityWord[] {
  const said = phrasesIn(text);
  const levels = severityWords(text).filter(({ priority }) => priority === null);
  const isRating = ({ from, to }: SeverityWord): boolean => {
    const token = said.tokens.findIndex((one) => one.from === from);
    if (ofFamily(said, "ratedAs").some(({ end }) => end === token)) return true;
    const isBracketed = text.charAt(from - 1) === "(" && text.charAt(to) === ")";
    const isLast = text.slice(to).trim() === "" && text.slice(0, from).trimEnd().endsWith(",");
    return isInCapitals(text.slice(from, to)) && (isBracketed || isLast);
  };
  return levels.every(isRating) ? levels : [];
}

/** "High" in the middle of a sentence may be any word. */
function writtenLevels(text: string): readonly SeverityWord[] {
  return severityWords(text).filter(
    ({ priority, from, to }) => priority === null && isInCapitals(text.slice(from, to)),
  );
}

function isInCapitals(word: string): boolean {
  return word === word.toUpperCase();
}
