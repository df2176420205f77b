import { isDigit } from "../../../text/characters";
import { ofFamily, type AnnotatedText } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import { wholeNumberOf, type Token } from "../../annotations/tokens";
import type { CountClaim } from "../../claims";
import type { Bounds, Severity } from "../../facts";
import type { LineElement, Section } from "../../outline";
import { purposeOf } from "../../sectionContext";
import { severityWords } from "../../severityWords";
import { statementOf, type Scan } from "../scan";

/** Words between a number and what it counts: "4 new high severity issues". */
const FURTHEST = 4;

/** A larger number is a year. */
const MOST = 999;

/** Sentences in which the author of a report counts its findings, in its head and in its summaries. */
export function readCountClaims(scan: Scan): readonly CountClaim[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind !== "line" || element.depth > 1 || !isOfWhole(element.section)) return [];
    return claimsIn(scan, element);
  });
}

/** The part above the second heading, and summaries. */
function isOfWhole(section: Section): boolean {
  if (section.level === 0 || section.isFirst) return true;
  return section.level <= 2 && purposeOf(section.titles[0] ?? "") === "summary";
}

function claimsIn(scan: Scan, line: LineElement): readonly CountClaim[] {
  if (!line.plain.includes(" ")) return [];
  const text = phrasesIn(line.plain);
  const sentences = new Set(text.tokens.map(({ sentence }) => sentence));
  return [...sentences].flatMap((sentence) => {
    const claim = claimOf(text, sentence);
    return claim ? [{ ...claim, ...statementOf(scan, line, line.plain) }] : [];
  });
}

function claimOf(text: AnnotatedText, sentence: number): Pick<CountClaim, "total" | "levels"> | null {
  const spoken = ofFamily(text, "countingSentence").filter(
    ({ first }) => text.tokens[first]?.sentence === sentence,
  );
  const has = (concept: string): boolean => spoken.some((one) => one.concept === concept);
  if (!has("author") || !has("verb") || has("other")) return null;
  let total: Bounds | null = null;
  const levels: { severity: Severity; count: number }[] = [];
  for (const [index, token] of text.tokens.entries()) {
    const count = token.sentence === sentence ? numberOf(text, token, index) : null;
    if (count === null) continue;
    const counted = countedAt(text, index);
    if (counted === "all" && total === null) total = boundsOf(text, token, count);
    else if (counted !== null && counted !== "all") levels.push({ severity: counted, count });
  }
  return total === null && levels.length === 0 ? null : { total, levels };
}

/** What a number counts: findings of a level, of all levels, or something else. */
function countedAt(said: AnnotatedText, index: number): Severity | "all" | null {
  const { text, tokens } = said;
  const { sentence } = tokens[index] ?? {};
  for (const next of tokens.slice(index + 1, index + 1 + FURTHEST)) {
    if (next.sentence !== sentence || isDigit(next.word[0])) return null;
    const level = severityWords(text.slice(next.from, next.to))[0];
    if (level) return level.severity;
    const isNoun = ofFamily(said, "findingNoun").some(({ from, to }) => from <= next.from && to >= next.to);
    if (isNoun) return "all";
  }
  return null;
}

function numberOf(text: AnnotatedText, token: Token, index: number): number | null {
  const number = wholeNumberOf(token);
  if (number !== null) return number > MOST || isPartOfFigure(text.text, token) ? null : number;
  const word = ofFamily(text, "numberWord").find(({ first }) => first === index);
  return word ? Number(word.concept) : null;
}

/** "4/10", "4 %", "v4": no count. */
function isPartOfFigure(text: string, { from, to }: Token): boolean {
  return (
    /[\d./:#$€£-]$/.test(text.slice(Math.max(0, from - 1), from)) || /^\s?[%/:]/.test(text.slice(to, to + 2))
  );
}

/** "12+" and "5 (+1 conditional)" are at least as many. */
function boundsOf({ text }: AnnotatedText, { to }: Token, count: number): Bounds {
  return { least: count, most: /^\s?\(?\+/.test(text.slice(to, to + 3)) ? null : count };
}
