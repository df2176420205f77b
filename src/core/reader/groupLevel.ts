import { says } from "./annotations/says";
import { isNumber } from "../text/characters";
import { pattern } from "../text/pattern";
import { stem } from "../lexicon/englishStems";
import { wordsOf } from "../text/words";
import type { Priority, Severity } from "./facts";
import { fixLevel } from "./fixLevel";
import { GROUP_FILLERS, GROUP_NOUNS, LEVEL_WORDS } from "./groupNouns";
import { labelWords, severityWords, type SeverityWord } from "./severityWords";
import { statusInTitle } from "./statuses";
import { headOf, listsNothing, withoutBrackets, withoutNumber } from "./titleHead";

/** A level that a heading or a label gives to everything below it. */
export interface GroupLevel {
  readonly severity: Severity;
  readonly priority: Priority | null;
  readonly text: string;
  /** Document offsets of the words. */
  readonly from: number;
  readonly to: number;
}

/** The level that a title gives to what is below it, and the title. */
export type LevelOfTitle = Pick<GroupLevel, "severity" | "priority" | "text">;

/** "Critical Issues": a group although "fix" or "action" is next to it. */
export function isNamedGroup(title: string): boolean {
  return says(title, "findingList", "noun");
}

/**
 * The level that a title gives to what is below it ("2. CRITICAL SEVERITY ISSUES", "P1 - High Priority (Clean-up)",
 * "HIGH RISK GAPS:"); null for every title that names one thing ("Critical Path Testing", "P0: Lock contention").
 */
export function groupLevel(title: string): LevelOfTitle | null {
  if (listsNothing(headOf(title)) || isTagged(title) || says(title, "conditionGroup", "remark")) return null;
  const ofPhrase = fixLevel(title);
  if (ofPhrase) return { severity: ofPhrase, priority: null, text: title };
  const bracketed = /\(([^()]{3,40})\)\s*$/.exec(title)?.[1] ?? "";
  if (bracketed !== "" && isNamedGroup(bracketed)) {
    const { isConsumed, level } = describe(bracketed);
    if (isConsumed && level) return groupLevel(bracketed);
  }
  const bare = withoutNumber(withoutBrackets(title));
  const status = statusInTitle(bare);
  const parts = (status ? bare.slice(0, bare.lastIndexOf(status.text)) : bare).split(
    /\s[—–-]\s|:\s*|\s\|\s|,\s/,
  );
  const first = describe(parts[0] ?? "");
  if (!first.isConsumed) return behindDash(parts);
  const rest = parts.slice(1).map(describe);
  const ofOthers = rest.find((part) => part.level)?.level ?? null;
  const level = first.level ?? ofOthers;
  if (!level) return null;
  const priority =
    first.level?.priority ?? rest.find((part) => part.level?.priority)?.level?.priority ?? null;
  const found = { severity: level.severity, priority, text: title };
  if (first.level && first.hasNoun) return found;
  if (!rest.every((part) => part.isConsumed)) return null;
  const hasNoun = first.hasNoun || rest.some((part) => part.hasNoun);
  // "Critical Risks" lists risks, "High-risk gaps" lists gaps.
  if (!hasNoun && wordsOf(bare).includes("risks")) return null;
  const isNamed =
    hasNoun ||
    first.hasLevelWord ||
    rest.some((part) => part.hasLevelWord) ||
    (first.level !== null && rest.every((part) => part.level));
  return isNamed ? found : null;
}

// Example: "2. Tests (98.9%) ⚠️ BLOCKER".
const TAG = pattern(
  String.raw`[^\s\d]\s*\p{Extended_Pictographic}\uFE0F?\s*(?:BLOCKER|SHOWSTOPPER)\s*$`,
  "u",
);

/** "Tests ⚠️ BLOCKER": a part that blocks, not a list of blockers. */
function isTagged(title: string): boolean {
  const tag = TAG.exec(title);
  return tag !== null && !isNamedGroup(title.slice(0, tag.index));
}

/** "Phase 1: At once (2 days) - CRITICAL": the level stands alone behind the last dash. */
function behindDash(parts: readonly string[]): LevelOfTitle | null {
  if (parts.length < 2) return null;
  if (!/^\s*(?:phase|step|stage|week|sprint|tier|wave|category|section|group)\b/i.test(parts[0] ?? ""))
    return null;
  const last = describe(parts.at(-1) ?? "");
  if (!last.isConsumed || !last.level) return null;
  return { severity: last.level.severity, priority: last.level.priority, text: parts.join(" - ") };
}

interface PartDescription {
  readonly level: Pick<GroupLevel, "severity" | "priority"> | null;
  /** It says only a level and the name of a group. */
  readonly isConsumed: boolean;
  readonly hasNoun: boolean;
  readonly hasLevelWord: boolean;
}

function describe(part: string): PartDescription {
  const words = wordsOf(part);
  // An everyday word such as "major" is a level where the rest only names a group: "Major improvements needed".
  const strong = severityWords(part);
  const levels = strong.length > 0 ? strong : labelWords(part);
  const level = onlyLevel(levels);
  const levelTexts = levels.flatMap(({ from, to }) => wordsOf(part.slice(from, to)));
  let hasNoun = false;
  let hasLevelWord = false;
  for (const word of words) {
    if (levelTexts.includes(word) || isNumber(word)) continue;
    const root = stem(word);
    const isNoun = GROUP_NOUNS.has(root);
    if (!isNoun && !GROUP_FILLERS.has(root))
      return { level, isConsumed: false, hasNoun: false, hasLevelWord: false };
    hasNoun ||= isNoun;
    hasLevelWord ||= LEVEL_WORDS.has(root);
  }
  return { level, isConsumed: true, hasNoun, hasLevelWord };
}

/** The level that all of them say, with the first priority. */
function onlyLevel(levels: readonly SeverityWord[]): PartDescription["level"] {
  const first = levels[0];
  if (!first || levels.some(({ severity }) => severity !== first.severity)) return null;
  return { severity: first.severity, priority: levels.find(({ priority }) => priority)?.priority ?? null };
}
