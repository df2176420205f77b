/** Limits that a decision sets itself, and sets otherwise elsewhere: "200 concurrent users" and "300 concurrent users" in the first stage. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import { sentencesOf, type Sentence } from "./sentences";
import { spokenStems } from "./spokenFindings";

interface OwnLimit {
  readonly sentence: Sentence;
  /** 0-based offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The two words behind it: "concurrent users". */
  readonly noun: string;
}

export interface OtherLimit {
  readonly limit: OwnLimit;
  readonly other: OwnLimit;
}

/** Words besides the noun that two sentences about the same limit have in common. */
const LEAST_COMMON = 2;

export function ownLimitsElsewhere(decision: DecisionReading): readonly OtherLimit[] {
  const limits = sentencesOf(decision.passages).flatMap(limitsIn);
  return limits.flatMap((limit, index): readonly OtherLimit[] => {
    const other = limits.slice(0, index).find((one) => isSame(one, limit) && one.value !== limit.value);
    return other === undefined ? [] : [{ limit, other }];
  });
}

/** "Is limited to 200 concurrent users": a number right behind what says that it is a limit. */
function limitsIn(sentence: Sentence): readonly OwnLimit[] {
  const { text, from } = sentence;
  const said = phrasesIn(text);
  const { tokens } = said;
  const caps = ofFamily(said, "ownCap");
  const found = tokens.flatMap((token, index): readonly OwnLimit[] => {
    const value = wholeNumberOf(token);
    const words = tokens.slice(index + 1, index + 3);
    const isNoun =
      words.length === 2 && words.every((one) => one.clause === token.clause && one.word.length > 3);
    if (value === null || !isNoun || caps.every(({ end }) => end !== index)) return [];
    const noun = words.map(({ word }) => word).join(" ");
    return [{ sentence, from: from + token.from, to: from + token.to, value, noun }];
  });
  return found.length === 1 ? found : [];
}

function isSame(one: OwnLimit, other: OwnLimit): boolean {
  const stems = spokenStems(other.sentence.text);
  const noun = spokenStems(one.noun);
  const common = [...spokenStems(one.sentence.text)].filter((stem) => stems.has(stem) && !noun.has(stem));
  return one.noun === other.noun && common.length >= LEAST_COMMON;
}
