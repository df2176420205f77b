import type { Phase } from "./model";
import { findWords, stemOf, stemsOf, wordsOf, type Word } from "./words";

/** A section of a phase that a heading is about: its index in the phase, and how much of the heading, up to 1. */
export interface Topic {
  readonly section: number;
  readonly share: number;
}

/** Deeper headings are mostly single items: one that names a section's topic must do so more plainly. */
const SHARE_BY_DEPTH = [1 / 2, 1 / 2, 2 / 3];
/** Headings below this many others are items, whatever they say. */
export const DEEPEST_SECTION = SHARE_BY_DEPTH.length - 1;
/** Longer headings are sentences; nobody names a section so. */
const LONGEST_HEADING = 200;

/** The sections that a heading is about, not those that it mentions. `depth`: 0 for chapters, 1 below them, … */
export function topicsOf(phase: Phase, heading: string, depth: number): readonly Topic[] {
  if (depth > DEEPEST_SECTION || heading.length > LONGEST_HEADING) return [];
  const { answers, topics } = memoryOf(phase);
  const question = `${depth} ${heading}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = readTopics(topics, heading, SHARE_BY_DEPTH[depth] ?? 1);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(question, answer);
  return answer;
}

function readTopics(topics: TopicsByStem, heading: string, enough: number): readonly Topic[] {
  const whole = heading.includes("(") ? heading.replace(REMARK, " ") : heading;
  const words = wordsOf(whole);
  if (OPENINGS_OF_STATEMENTS.has(words[0]?.raw ?? "")) return NO_TOPICS;
  const shares = new Map<number, number>();
  addShares(topics, words, enough, shares);
  for (const part of partsOf(whole)) addShares(topics, wordsOf(part), enough, shares);
  return shares.size === 0 ? NO_TOPICS : Array.from(shares, ([section, share]) => ({ section, share }));
}

const NO_TOPICS: readonly Topic[] = [];

function addShares(
  topics: TopicsByStem,
  words: readonly Word[],
  enough: number,
  shares: Map<number, number>,
): void {
  possible(topics, words).forEach(({ section, list }) => {
    const share = shareOf(list, words);
    // A list of one word must be all that the heading is about.
    const isAbout = share >= (list.length === 1 ? 1 : enough);
    if (isAbout && share > (shares.get(section) ?? 0)) shares.set(section, share);
  });
}

const REMARK = /\([^()]*\)/g;
const JOINTS = /[:;|,&+/]|\s[-–—]\s|\band\b/i;

/** "Scalability & Capacity (draft)" is about both, what stands in brackets is a remark; [] where there is one part only. */
function partsOf(whole: string): readonly string[] {
  if (!JOINTS.test(whole)) return [];
  const parts = whole.split(JOINTS).filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts : [];
}

// "Add a partial index for …" is one recommendation, not the section on indexing; "No issues found" is no list of findings.
const OPENINGS_OF_STATEMENTS: ReadonlySet<string> = setOf(
  "no not without add implement introduce replace remove create enable avoid migrate extract apply convert",
);

/** Words that do not make a heading be about something else. */
const NEUTRAL_STEMS: ReadonlySet<string> = new Set(
  Array.from(
    setOf(
      "an by for from in into of on or that the this to via vs with within per at as is are be its analysis appendix approach",
      "assessment chapter current detailed details draft evaluation existing expert final general key list main missing needed",
      "overall overview part phase proposed recommendation recommended report result review section status step strategy",
      "suggested summary table alignment validation",
      // What comes first is about the same as the rest.
      "priority prioritized prioritised top",
    ),
    stemOf,
  ),
);

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

/** The share of a heading's significant words that a word list covers; 0 where a word of the list is not there. */
function shareOf(list: readonly string[], words: readonly Word[]): number {
  const found = findWords(list, words);
  if (found === null) return 0;
  return found.size / words.filter((word, index) => found.has(index) || !NEUTRAL_STEMS.has(word.stem)).length;
}

interface PossibleTopic {
  readonly section: number;
  readonly list: readonly string[];
}

type TopicsByStem = ReadonlyMap<string, readonly PossibleTopic[]>;

interface Memory {
  /** A report may have thousands of headings: only the lists whose first word occurs are compared with each. */
  readonly topics: TopicsByStem;
  /** While one types, all headings but one are those of a moment ago. */
  readonly answers: Map<string, readonly Topic[]>;
}

const MOST_ANSWERS = 2_000;
const memories = new WeakMap<Phase, Memory>();

function memoryOf(phase: Phase): Memory {
  const known = memories.get(phase);
  if (known !== undefined) return known;
  const topics = new Map<string, PossibleTopic[]>();
  phase.sections.forEach((section, index) => {
    for (const list of section.headings) {
      const first = stemsOf(list)[0] ?? "";
      const known = topics.get(first);
      if (known) known.push({ section: index, list });
      else topics.set(first, [{ section: index, list }]);
    }
  });
  const memory: Memory = { topics, answers: new Map() };
  memories.set(phase, memory);
  return memory;
}

function possible(topics: TopicsByStem, words: readonly Word[]): readonly PossibleTopic[] {
  const lists: PossibleTopic[] = [];
  const add = (topic: PossibleTopic): void => void lists.push(topic);
  words.forEach(({ stem, compound }) => {
    topics.get(stem)?.forEach(add);
    if (compound !== null) topics.get(compound)?.forEach(add);
  });
  return lists;
}
