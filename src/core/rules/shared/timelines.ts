/** How long a decision says that its plan takes, and on which day it says that something happens. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isInSentence } from "../../reader/annotations/relations";

/** Something that a sentence says of the plan. */
export interface PlanStatement {
  readonly passage: Passage;
  /** 0-based offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
  /** What it is about: "duration w", "live", "meeting". */
  readonly about: string;
  /** Weeks or months for a duration, month and day otherwise: "12-19". */
  readonly value: string;
  readonly written: string;
}

// Example: "3 weeks", "nine-week", "2 months"; a range states no single duration.
const DURATION =
  /(?<![\d.–-])(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-](week|month)s?\b/gi;
// "Training: 1 week before the release" is a point in time; what "takes 8 weeks before the release" is a duration.
const POINT_BEFORE = /[:–—]\W*$/;
const POINT_BEHIND = /^ (?:before|after|prior|ahead|later)\b/i;
const NUMBERS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
// Example: "19 December", "December 19"; not the second day of "15-19 December".
const DAY_FIRST =
  /(?<![\d–-])(\d{1,2})(?:st|nd|rd|th)?\s(january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;
const MONTHS: readonly string[] =
  "january february march april may june july august september october november december".split(" ");

/** The statements of a decision about its own plan, in order: where a sentence says one thing about one part of the plan. */
export function planStatements(decision: DecisionReading): readonly PlanStatement[] {
  return decision.passages
    .filter(({ kind }) => kind === "text" || kind === "row")
    .flatMap((passage) => statementsIn(passage, decision));
}

function statementsIn(passage: Passage, decision: DecisionReading): readonly PlanStatement[] {
  const said = phrasesIn(passage.text);
  const subjects = ofFamily(said, "timeline");
  if (subjects.length === 0 || decision.clauses().some((clause) => clause.passage === passage)) return [];
  return [...durationsIn(passage), ...daysIn(passage)].flatMap((one): readonly PlanStatement[] => {
    const index = said.tokens.findIndex(({ to }) => to > one.from);
    const own = subjects.filter((subject) => isInSentence(said, subject, index));
    const names = new Set(own.map(({ concept }) => concept));
    const isOfOther =
      names.has("other") || ofFamily(said, "reportName").some((name) => isInSentence(said, name, index));
    const [name] = names;
    const isDuration = one.about.startsWith("duration");
    return names.size === 1 && !isOfOther && (name === "duration") === isDuration
      ? [{ ...one, about: isDuration ? one.about : (name ?? "") }]
      : [];
  });
}

function durationsIn(passage: Passage): readonly PlanStatement[] {
  const { text } = passage;
  const found = [...text.matchAll(DURATION)].map(
    ({ 0: written, 1: count = "", 2: unit = "", index: from }) => {
      const word = NUMBERS.indexOf(count.toLowerCase());
      const value = String(word < 0 ? Number(count) : word);
      return {
        passage,
        from,
        to: from + written.length,
        about: `duration ${unit.toLowerCase()}`,
        value,
        written,
      };
    },
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return [];
  const isPoint =
    POINT_BEFORE.test(text.slice(Math.max(0, only.from - 4), only.from)) &&
    POINT_BEHIND.test(text.slice(only.to));
  return isPoint ? [] : found;
}

function daysIn(passage: Passage): readonly PlanStatement[] {
  const found = [...passage.text.matchAll(DAY_FIRST)].map(
    ({ 0: written, 1: day = "", 2: month = "", index: from }) => {
      const value = `${MONTHS.indexOf(month.toLowerCase()) + 1}-${day}`;
      return { passage, from, to: from + written.length, about: "day", value, written };
    },
  );
  return found.length === 1 ? found : [];
}
