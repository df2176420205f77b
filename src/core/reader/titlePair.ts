/** An id and a level in front of a title, in either order: "V-1, Critical: …", "Critical V-1: …", "Critical (V-1): …". */
import { hasDigit } from "../text/characters";
import type { Priority, Severity } from "./facts";
import { findingIds } from "./findingIds";
import { isLevelName, labelSeverity } from "./severityWords";

/** UTF-16 units of an id and a level. */
const LONGEST_PAIR = 40;

// What may stand between and around the two.
const PUNCTUATION = new Set("()[],.");

export interface TitlePair {
  readonly id: string;
  readonly severity: {
    readonly severity: Severity;
    readonly priority: Priority | null;
    readonly text: string;
  };
  /** What follows, "" where nothing does. */
  readonly title: string;
}

/** The id and the level that a title begins with and nothing else, up to a colon or the end of a sentence; else null. */
export function titlePair(plain: string): TitlePair | null {
  const start = plain.slice(0, LONGEST_PAIR);
  if (!hasDigit(start)) return null;
  const end = [start.indexOf(":"), start.indexOf(". ")].find((at) => at > 0) ?? -1;
  const title = plain.slice(end + 1).trim();
  if (end < 0) return null;
  const lead = plain.slice(0, end);
  const [id, ...others] = findingIds(lead);
  if (id === undefined || others.length > 0) return null;
  const name = withoutPunctuation(lead.slice(0, id.from) + lead.slice(id.to));
  const word = labelSeverity(name);
  if (word?.from !== 0 || !isLevelName(name.slice(word.to))) return null;
  const { severity, priority } = word;
  return { id: id.id, severity: { severity, priority, text: name.slice(0, word.to) }, title };
}

function withoutPunctuation(text: string): string {
  return Array.from(text)
    .filter((character) => !PUNCTUATION.has(character))
    .join("")
    .trim();
}
