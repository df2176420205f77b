import { conceptsByName, namesOf } from "../lexicon/names";
import { SEVERITIES, type Priority, type Severity } from "./facts";
import { pattern } from "../text/pattern";
import { wordsOf } from "../text/words";

/** A severity or priority word of a text, in offsets of that text. */
export interface SeverityWord {
  readonly severity: Severity;
  readonly priority: Priority | null;
  readonly from: number;
  readonly to: number;
}

type Level = Pick<SeverityWord, "severity" | "priority">;

const STRONG_WORDS = levelsByName("level");
// docs/design/severity-and-priority.md. These are everyday words, too ("major", "note"): they count only where a label is expected.
const LABEL_WORDS = new Map([...STRONG_WORDS, ...levelsByName("levelLabel")]);

/** Levels by the names that the lexicon lists for each. */
export function levelsByName(family: string): ReadonlyMap<string, Severity> {
  return conceptsByName(family) as ReadonlyMap<string, Severity>;
}

const CODES = levelsByName("levelCode");
const WORD = pattern(String.raw`[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*`, "g");
const FIRST_WORD = pattern(String.raw`^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*`);
/** What a level may be called in front of it: "Severity: critical", "Schweregrad: kritisch", "very high". */
const LEVEL_NAMES = [
  ...namesOf("field", "severity"),
  ...namesOf("field", "priority"),
  ...namesOf("field", "risk"),
  ...namesOf("beforeLevel", "any"),
];
const WHOLE_NAMES: ReadonlySet<string> = new Set(LEVEL_NAMES);
/** Each name, and each beginning of it that ends with a word: "very", "very high". */
const STARTS_OF_NAMES: ReadonlySet<string> = new Set(
  LEVEL_NAMES.flatMap((name) => {
    const words = name.split(" ");
    return words.map((_, index) => words.slice(0, index + 1).join(" "));
  }),
);

/** Every severity word and priority code of a text, in order. Codes must be in capitals. */
export function severityWords(text: string): readonly SeverityWord[] {
  return find(text, STRONG_WORDS);
}

/** As `severityWords`, for a place where only a level can stand: a cell, a field's value, a bracket. */
export function labelWords(text: string): readonly SeverityWord[] {
  return find(text, LABEL_WORDS);
}

function find(text: string, words: ReadonlyMap<string, Severity>): readonly SeverityWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: from }) => {
    const level = levelOf(word, words);
    return level ? [{ ...level, from, to: from + word.length }] : [];
  });
}

function levelOf(word: string, words: ReadonlyMap<string, Severity>): Level | null {
  const code = CODES.get(word);
  if (code) return { severity: code, priority: /^P\d$/.test(word) ? (word as Priority) : null };
  const lower = word.toLowerCase();
  const severity = words.get(lower);
  if (severity) return { severity, priority: null };
  // "High-Severity", "LOW-MEDIUM", "medium-risk": the first part is the level.
  const hyphen = lower.indexOf("-");
  if (hyphen < 0 || !/-(?:severity|risk|priority|impact|level|medium|low|high)$/.test(lower)) return null;
  const compound = words.get(lower.slice(0, hyphen));
  return compound ? { severity: compound, priority: null } : null;
}

/** The level that a text's very first word is, else null. */
export function leadingLevel(text: string): SeverityWord | null {
  const word = FIRST_WORD.exec(text.slice(0, 40))?.[0] ?? "";
  const level = levelOf(word, LABEL_WORDS);
  return level && { ...level, from: 0, to: word.length };
}

/** The level that a cell or a field's value states: its first level word, if only the beginning of a name for levels comes before it. */
export function labelSeverity(value: string): SeverityWord | null {
  const before: string[] = [];
  for (const { 0: word, index: from } of value.matchAll(WORD)) {
    if (before.length > 0 && !STARTS_OF_NAMES.has(before.join(" "))) return null;
    const level = levelOf(word, LABEL_WORDS);
    if (level) return { ...level, from, to: from + word.length };
    before.push(word.toLowerCase());
  }
  return null;
}

const PRIORITY_NAMES: ReadonlySet<string> = new Set(namesOf("field", "priority"));

/** The level of a text that is only a name for priorities and a number: "Priority 1", "Priorität 2". */
export function numberedPriority(text: string): Level | null {
  const [name = "", number = "", ...others] = wordsOf(text);
  return others.length === 0 && PRIORITY_NAMES.has(name) ? levelOf(`P${number}`, STRONG_WORDS) : null;
}

/** Whether a text, symbols aside, is nothing or a name for levels: what may follow one. */
export function isLevelName(text: string): boolean {
  const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word).join(" ");
  return words === "" || WHOLE_NAMES.has(words);
}

/** The more severe of two. */
export function highest(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** The CVSS v3.1 / v4.0 qualitative band of a base score; null for 0 and for what is not a score (docs/design/severity-and-priority.md). */
export function cvssBand(score: number): Severity | null {
  if (!(score > 0) || score > 10) return null;
  if (score >= 9) return "critical";
  if (score >= 7) return "high";
  return score >= 4 ? "medium" : "low";
}
