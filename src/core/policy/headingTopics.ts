import type { Phase } from "./model";
import { findStems, stemOf, wordsOf, type Word } from "./words";

/** A section of a phase that a heading is about: its index in the phase, and the share of the heading that names it, up to 1. */
export interface Topic {
  readonly section: number;
  readonly share: number;
}

/** Deeper headings are mostly single items, so they must name a section's topic more clearly. */
const SHARE_BY_DEPTH = [1 / 2, 1 / 2, 2 / 3];
/** Headings below this many other headings are items, regardless of their words. */
export const DEEPEST_SECTION = SHARE_BY_DEPTH.length - 1;
/** Longer headings are sentences, not names of sections. */
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
  const whole = heading.replace(REMARK, " ");
  const words = wordsOf(whole);
  if (OPENINGS_OF_STATEMENTS.has(words[0]?.raw ?? "")) return [];
  const shares = new Map<number, number>();
  addShares(topics, words, enough, shares);
  for (const part of partsOf(whole)) addShares(topics, wordsOf(part), enough, shares);
  return Array.from(shares, ([section, share]) => ({ section, share }));
}

function addShares(
  topics: TopicsByStem,
  words: readonly Word[],
  enough: number,
  shares: Map<number, number>,
): void {
  for (const { section, stems } of possible(topics, words)) {
    const share = shareOf(stems, words);
    // A list of one word counts only if the heading is about nothing else.
    const isAbout = share >= (stems.length === 1 ? 1 : enough);
    if (isAbout && share > (shares.get(section) ?? 0)) shares.set(section, share);
  }
}

const REMARK = /\([^()]*\)/g;
const JOINTS = /[:;|,&+/]|\s[-–—]\s|\band\b/i;

/** "Scalability & Capacity (draft)" is about both; text in parentheses is a remark. [] if there is only one part. */
function partsOf(whole: string): readonly string[] {
  const parts = whole.split(JOINTS).filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts : [];
}

// "Add a partial index for …" is one recommendation, not the section on indexing; "No issues found" is not a list of findings.
const OPENINGS_OF_STATEMENTS: ReadonlySet<string> = setOf(
  "no not without add implement introduce replace remove create enable avoid migrate extract apply convert",
);

/** Words that do not change what a heading is about. */
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

/** The share of a heading's significant words that a word list covers; 0 if a word of the list is missing. */
function shareOf(stems: readonly string[], words: readonly Word[]): number {
  const found = findStems(stems, words);
  if (found === null) return 0;
  return found.size / words.filter((word, index) => found.has(index) || !NEUTRAL_STEMS.has(word.stem)).length;
}

interface PossibleTopic {
  readonly section: number;
  /** Of one of its word lists. */
  readonly stems: readonly string[];
}

type TopicsByStem = ReadonlyMap<string, readonly PossibleTopic[]>;

interface Memory {
  /** A report may have thousands of headings, so each is compared only with lists whose first word it contains. */
  readonly topics: TopicsByStem;
  /** While you type, usually only one heading changes. */
  readonly answers: Map<string, readonly Topic[]>;
}

const MOST_ANSWERS = 2_000;
const memories = new WeakMap<Phase, Memory>();

function memoryOf(phase: Phase): Memory {
  const known = memories.get(phase);
  if (known !== undefined) return known;
  const topics = new Map<string, readonly PossibleTopic[]>();
  for (const [index, section] of phase.sections.entries()) {
    for (const list of section.headings) {
      const stems = list.map(stemOf);
      const first = stems[0] ?? "";
      topics.set(first, [...(topics.get(first) ?? []), { section: index, stems }]);
    }
  }
  const memory: Memory = { topics, answers: new Map() };
  memories.set(phase, memory);
  return memory;
}

function possible(topics: TopicsByStem, words: readonly Word[]): readonly PossibleTopic[] {
  return words.flatMap(({ stem, compound }) => [
    ...(topics.get(stem) ?? []),
    ...(compound === null ? [] : (topics.get(compound) ?? [])),
  ]);
}
