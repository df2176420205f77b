/** Figures of a decision where the lines that it cites state another value of the same kind, and no second one. */
import type { CitedClause, ReportLines } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { placesIn, type FigureIndex } from "../../decision/provenance/reportFigures";
import { numbersInWords } from "../../decision/provenance/spokenFigures";
import { isStructure } from "../../decision/provenance/structure";
import { CELL_BREAK } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { beginsWith } from "../../reader/annotations/says";
import { significantStems, stem } from "../../lexicon/englishStems";
import { wordsOf } from "../../text/words";

export interface OtherValue {
  readonly figure: Figure;
  readonly path: string;
  readonly line: number;
  /** As the cited line has it. */
  readonly stated: string;
}

/** A longer citation is about several things; an entry with its details has a few lines. */
const MOST_LINES = 6;

/**
 * The first figure of a clause that its cited lines do not state, while they state exactly one value of its kind that the clause does not have. Null if
 * there is none.
 */
export function otherCitedValue(decision: DecisionReading, clause: CitedClause): OtherValue | null {
  const { passage, from, to, places } = clause;
  const [place, ...others] = places;
  const index = place && decision.reportFigures?.get(place.path);
  if (index === undefined || place === undefined || others.length > 0 || isLong(place)) return null;
  const figures = [...decision.figures(passage), ...numbersInWords(passage.text)].filter(
    (one) => one.from >= from && one.to <= to && !isStructure(passage, one),
  );
  const kinds = figures.map((figure) => ({ figure, kind: kindOf(figure, passage.text) }));
  const isStated = (figure: Figure): boolean =>
    // Of tests, the number that was run is often the number that passed.
    !OUTCOMES.has(kindOf(figure, passage.text) ?? "") &&
    placesIn(index, figure, place.startLine, place.endLine).length > 0;
  for (const { figure, kind } of kinds) {
    if (kind === null || isStated(figure)) continue;
    const ofKind = kinds.filter((one) => one.kind === kind).map((one) => one.figure);
    const unstated = ofKind.filter((one) => !isStated(one));
    if (unstated.length > 1) continue;
    // What takes 2 days may be named in the sentence before.
    const start = WORK.has(kind) ? 0 : from;
    const said = `${passage.text.slice(start, figure.from)} ${passage.text.slice(figure.to, to)}`;
    const values = valuesAt(kind, said, place, index);
    const rest = values.filter((one) => !ofKind.some((own) => isSame(own, one.figure)));
    const [stated] = rest;
    const isOnly = rest.every((one) => one.figure.key === stated?.figure.key);
    // "01 states 14 days; its parts add up to 11.5": the sentence gives both.
    if (stated !== undefined && isSaidToo(passage.text, stated.figure)) continue;
    // "More than 80 %" of what is 88 % is right; of what is "more than 70 %" it is not.
    if (isCompared(passage.text, figure) && stated?.isCompared !== true) continue;
    if (stated !== undefined && isOnly && rest.length === values.length - (ofKind.length - unstated.length))
      return { figure, path: place.path, line: stated.line, stated: stated.text };
  }
  return null;
}

/** Whether a passage gives a value with its unit somewhere. */
function isSaidToo(text: string, { key, unit }: Figure): boolean {
  return unit !== null && figuresIn(text).some((one) => one.key === key && one.unit === unit);
}

/** Units of work. */
const WORK: ReadonlySet<string> = new Set(["h", "d", "w"]);

function isLong({ startLine, endLine }: ReportLines): boolean {
  return endLine - startLine >= MOST_LINES;
}

/** What a figure may be compared with: "%", "out of 10", "CWE", or the noun that it counts; null if it may be anything. */
function kindOf({ kind, unit, key, to, from }: Figure, text: string): string | null {
  if (kind === "version") return kind;
  if (kind === "id") return /^i:(C[VW]E)-/.exec(key)?.[1] ?? null;
  if (kind !== "number" || /[/.:]$/.test(text.slice(0, from))) return null;
  const whole = /^\s?\/\s?(100?)(?![\d.])/.exec(text.slice(to, to + 8))?.[1];
  if (whole !== undefined) return `/${whole}`;
  if (unit !== null) return unit;
  // "22 of 23" and "3/5" are shares, "5+" has no upper bound.
  if (/^(?:\s?[/+]|\s(?:of|out of)\s)/.test(text.slice(to, to + 8))) return null;
  const noun = /^[ -]\p{L}{3,}/u.exec(text.slice(to, to + 24))?.[0];
  if (noun === undefined) return null;
  const counted = `#${stem(noun.slice(1).toLowerCase())}`;
  // "41 of 60 passed": 60 did not.
  return OUTCOMES.has(counted) && text.slice(0, from).endsWith(" of ") ? null : counted;
}

/** "Below 500 ms", "about 30 %": not the value itself. */
function isCompared(text: string, { from, to }: Figure): boolean {
  const said = phrasesIn(text);
  const first = said.tokens.findIndex((token) => token.from >= from);
  const isNear = ofFamily(said, "approximate").some(
    (one) => one.end <= first && first - one.end <= 1 && !isResult(said, one),
  );
  return isNear || /[<>≤≥~≈]\s?$/.test(text.slice(0, from)) || /^\+/.test(text.slice(to));
}

/** "Rose to 0.8 %" gives the value; "5 to 8" is a range. */
function isResult({ text, tokens }: AnnotatedText, { from, to, first }: Annotation): boolean {
  return text.slice(from, to).toLowerCase() === "to" && !/^\d/.test(tokens[first - 1]?.word ?? "0");
}

/** How many passed is stated in the lines behind the name of the tests. */
const OUTCOMES: ReadonlySet<string> = new Set(["#pass", "#fail", "#skip"]);
const BEHIND = 3;

interface Stated {
  readonly figure: Figure;
  readonly line: number;
  readonly text: string;
  /** Whether it is a limit: "above 70 %". */
  readonly isCompared: boolean;
}

/** The values of a kind in some lines of a report that have a word in common with what is said of them. */
function valuesAt(
  kind: string,
  said: string,
  { startLine, endLine }: ReportLines,
  { lines }: FigureIndex,
): readonly Stated[] {
  const last = OUTCOMES.has(kind) ? endLine + BEHIND : endLine;
  const own = lines.slice(startLine - 1, last).map((line) => line.replaceAll("*", ""));
  const cited = significantStems(own.join(" "));
  // A line such as "Effort: 6 hours" names nothing else.
  const isEffort = own.some((line) => beginsWith(line, "costLabel", "effort"));
  const isOfSame =
    isEffort || /^C[VW]E$/.test(kind) || [...significantStems(said)].some((one) => cited.has(one));
  if (!isOfSame) return [];
  const found = own.flatMap((line, offset): readonly Stated[] => {
    const values = kind.startsWith("#") ? countsIn(line, kind, said) : valuesIn(line, kind);
    return values.map((one) => ({
      figure: one,
      line: startLine + offset,
      text: writtenIn(line, one),
      isCompared: isCompared(line, one),
    }));
  });
  return found.filter(
    ({ figure: { key } }, index) => found.findIndex((one) => one.figure.key === key) === index,
  );
}

function valuesIn(line: string, kind: string): readonly Figure[] {
  return figuresIn(line).filter((one) => kindOf(one, line) === kind);
}

/** The numbers in front of the same noun, or the only number of a row that is called so. */
function countsIn(line: string, kind: string, said: string): readonly Figure[] {
  const numbers = figuresIn(line).filter(({ kind: one, unit }) => one === "number" && unit === null);
  if (line.trimStart().startsWith("|")) {
    const [name = ""] = line.trim().replace(/^\|/, "").split(CELL_BREAK.trim());
    const label = wordsOf(name).map(stem);
    const isNamed = label.length > 0 && label.every((word) => wordsOf(said).map(stem).includes(word));
    return isNamed && numbers.length === 1 ? numbers : [];
  }
  return numbers.filter(({ from, to }) => {
    const before = wordsOf(line.slice(0, from)).map(stem);
    if (OUTCOMES.has(kind) && before.length === 1 && before[0] === kind.slice(1)) return true;
    const behind = wordsOf(line.slice(to, to + 60))
      .slice(0, 3)
      .map(stem);
    return /^\s/.test(line.slice(to)) && behind.includes(kind.slice(1));
  });
}

function writtenIn(line: string, { from, to }: Figure): string {
  return (
    line
      .slice(from, to + 24)
      .split(/[|,;()"]|\.(?!\d)|\s[-–—]/)[0]
      ?.trim() ?? ""
  );
}

/** As exact as the decision is. */
function isSame(figure: Figure, other: Figure): boolean {
  if (figure.value === null || other.value === null) return figure.key === other.key;
  const decimals = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  return Math.abs(figure.value - other.value) <= 0.5 / 10 ** decimals + 1e-9;
}
