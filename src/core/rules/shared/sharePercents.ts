/** Shares of a decision next to the percentage that they are: "three of four flows (75%)", "11 of these 34, that is 32 %". */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";

export interface WrongPercent {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly share: string;
  readonly right: number;
}

/** A percentage that is said of a share. */
interface Percent {
  readonly value: number;
  /** Offset in the text after it. */
  readonly to: number;
  /** By how much it may differ. */
  readonly tolerance: number;
}

/** Words that may come between a share and its percentage. */
const BETWEEN = /^(?: [\p{L}-]+){0,3} ?\((\d{1,3}(?:\.\d+)?) ?%\)/u;
const MOST_WORDS = 3;
/** Rounded or cut off. */
const ROUNDED = 1;
/** "About 40 %" of what is 37.5 %. */
const ROUGH = 3;

export function wrongPercents({ passages }: DecisionReading): readonly WrongPercent[] {
  return passages.flatMap((passage) =>
    passage.kind === "text" || passage.kind === "row" ? percentsIn(passage) : [],
  );
}

function percentsIn(passage: Passage): readonly WrongPercent[] {
  const { text } = passage;
  if (!text.includes("%") && !text.includes("cent")) return [];
  const said = phrasesIn(text);
  return said.tokens.flatMap(({ word, from, to }, index): readonly WrongPercent[] => {
    if (word !== "of" && text.slice(from, to) !== "/") return [];
    const at = behindNamed(said, index + 1);
    const [part, whole] = [numberAt(said, index - 1), numberAt(said, at)];
    if (part === null || whole === null || whole < 2 || part > whole) return [];
    const percent = inBrackets(text, said.tokens[at]?.to ?? to) ?? restated(said, at);
    const right = (100 * part) / whole;
    if (percent === null || Math.abs(right - percent.value) < percent.tolerance) return [];
    const start = said.tokens[index - 1]?.from ?? from;
    const share = text.slice(start, percent.to);
    return [{ passage, from: start, to: percent.to, share, right: Math.round(right * 10) / 10 }];
  });
}

/** The index behind "these" in "of these 34". */
function behindNamed(said: AnnotatedText, index: number): number {
  return ofFamily(said, "wholeNamed").find(({ first }) => first === index)?.end ?? index;
}

function inBrackets(text: string, end: number): Percent | null {
  const match = BETWEEN.exec(text.slice(end));
  return match ? { value: Number(match[1]), to: end + match[0].length, tolerance: ROUNDED } : null;
}

/** "That is 38 %", "i.e. 38 % of them", ", about 38 per cent": not "that is 38 % coverage", which is about something else. */
function restated(said: AnnotatedText, whole: number): Percent | null {
  const { text, tokens } = said;
  const links = ofFamily(said, "restatement").filter(({ first }) => first > whole);
  const [link, more] = links;
  if (link === undefined || link.first - whole - 1 > MOST_WORDS) return null;
  if (tokens.slice(whole + 1, link.first).some(({ word }) => !isPlain(word))) return null;
  const isRough = link.concept === "rough";
  if (isRough && tokens[link.first]?.clause === tokens[link.first - 1]?.clause) return null;
  const isRounded = isRough || (more?.first === link.end && more.concept === "rough");
  const at = isRounded && !isRough ? (more?.end ?? link.end) : link.end;
  const token = tokens[at];
  const value = Number(token?.word);
  if (token === undefined || !Number.isFinite(value)) return null;
  const end = percentEnd(said, at);
  const next = tokens.find(({ from }) => from >= (end ?? text.length));
  const isOfShare = next === undefined || next.clause !== token.clause || next.word === "of";
  return end === null || !isOfShare ? null : { value, to: end, tolerance: isRounded ? ROUGH : ROUNDED };
}

/** The offset behind the sign or the words of a percentage; null if the number is none. */
function percentEnd({ text, tokens }: AnnotatedText, at: number): number | null {
  const to = tokens[at]?.to ?? 0;
  const sign = [" %", "%"].find((one) => text.startsWith(one, to));
  if (sign !== undefined) return to + sign.length;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next?.word === "percent") return next.to;
  return next?.word === "per" && after?.word === "cent" ? after.to : null;
}

function isPlain(word: string): boolean {
  return Number.isNaN(Number(word.charAt(0)));
}

function numberAt(said: AnnotatedText, index: number): number | null {
  const word = said.tokens[index]?.word ?? "";
  if (/^\d{1,5}$/.test(word)) return Number(word);
  const spoken = ofFamily(said, "numberWord").find(({ first }) => first === index);
  return spoken ? Number(spoken.concept) : null;
}
