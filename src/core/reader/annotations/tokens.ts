import { isNumber } from "../../text/characters";

/** A word, a number or a symbol of a text, with its UTF-16 offsets. */
export interface Token {
  /** In lower case; an apostrophe inside a word is left out ("won't" is "wont"). */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Only blanks or a hyphen separate this token from the one before it, or a point in "n.i.O.": the two may belong to one phrase. */
  readonly isJoined: boolean;
  /** Number of its sentence in the text, 0 for the first. */
  readonly sentence: number;
  /** Number of its clause: a sentence has several where a comma, a colon, a bracket or a dash parts it. */
  readonly clause: number;
}

// Words with letters of any script, numbers ("1,200.5"), and symbols such as ✅ with their variation selector.
// Example: "Won't fix ✅ 4.5" gives "Won't", "fix", "✅", "4.5"; "P0" is one word.
const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*[\p{L}]*|[\p{Extended_Pictographic}✓✗✘]\uFE0F?/gu;

// What may lie inside a phrase. Example: "no-go", "not  ready", "go / no-go".
const JOINT = /^(?:\s{1,3}|-|\s?\/\s?)$/;

// What ends a sentence, and what ends a clause within one. Example: "Approved. Not yet: the client" has two sentences, three clauses;
// "app/store.py is fixed" has one.
const SENTENCE_END = /[.!?]\W|[|\n]/;
const CLAUSE_END = /[,;:()[\]—–]|\s-\s/;

/** The longest number that is a count: a longer one is a year with a month, an id, an amount. */
const LONGEST_COUNT = 4;

/** The whole number that a token is, of at most four digits; null for every other token: "1.5", "4h", "critical". */
export function wholeNumberOf(token: Token | undefined): number | null {
  const word = token?.word ?? "";
  return word.length <= LONGEST_COUNT && isNumber(word) ? Number(word) : null;
}

/** The tokens of a text in order. */
export function tokensOf(text: string): readonly Token[] {
  let end = 0;
  let sentence = 0;
  let clause = 0;
  return [...text.matchAll(TOKEN)].map((match, index) => {
    const from = match.index;
    const to = from + match[0].length;
    const gap = text.slice(end, from);
    end = to;
    const word = match[0].toLowerCase().replace(/['’\uFE0F]/g, "");
    if (index === 0 || gap === " ") return { word, from, to, isJoined: index > 0, sentence, clause };
    const endsSentence = SENTENCE_END.test(gap);
    if (endsSentence) sentence++;
    if (endsSentence || CLAUSE_END.test(gap)) clause++;
    const isJoined = JOINT.test(gap) || (gap === "." && word.length === 1);
    return { word, from, to, isJoined, sentence, clause };
  });
}
