import type { Mark } from "../markdown/blocks";
import type { Priority, Severity } from "./facts";
import { groupedIds, leadingId } from "./findingIds";
import { isOnlyNouns } from "./groupNouns";
import { levelIn } from "./scale";
import { type Scale } from "./level";
import { pattern } from "../text/pattern";
import { isLevelName, labelSeverity, labelWords, numberedPriority, type SeverityWord } from "./severityWords";
import { statusInTitle } from "./statuses";
import { titlePair } from "./titlePair";
import { withoutTail } from "../text/tail";

/** What a title states about its finding, and the title without it. */
export interface ParsedTitle {
  /** Section number such as `1.1` or `3`, or null. */
  readonly number: string | null;
  readonly id: string | null;
  /** Ids of a grouped title ("H-6 through H-8"), or []. */
  readonly grouped: readonly string[];
  /** The level stated as a label: in front with a separator, in brackets, at the end behind a dash. */
  readonly severity: {
    readonly severity: Severity;
    readonly priority: Priority | null;
    readonly text: string;
  } | null;
  readonly isStruck: boolean;
  /** The title as shown: without number, id, label and status glyphs. */
  readonly title: string;
  /** Nothing is left of the title without them; `title` is then the whole text. */
  readonly isBare: boolean;
}

// "3." and "1.1 …" are numbers of sections, the "22" of "22 failing tests" is not.
const NUMBER = /^\(?(?:(\d{1,3}(?:\.\d{1,3}){1,4})[.):]?\s+|(\d{1,3})(?:[.):]+\s*|\s+[-–—]\s+))(?=\D)/;
const GLYPHS = /^[\s\p{Extended_Pictographic}\u{FE0F}\u{200D}•▪→*]+/u;
// What separates a level from the title, an ordinal included. Example: "severity: ", " #1 — ", " 2) ".
const SEPARATOR =
  /^\s*(?:severity|risk|priority|level)?\s*(?:#\d{1,3}|\d{1,3}(?=\s?[:—–)]))?\s*(?:[:—–\]|)·•]|\s-\s|-\s)\s*/i;

/** Takes a heading, a bold line or an item's lead apart. */
export function parseTitle(plain: string, marks: readonly Mark[], scale: Scale = NO_SCALE): ParsedTitle {
  const parsed = parseParts(plain, marks, scale);
  if (parsed.id !== null && parsed.severity !== null) return parsed;
  const pair = parsed.grouped.length > 0 ? null : titlePair(withoutGlyphs(plain.trim()));
  if (pair === null) return parsed;
  return { ...parsed, ...pair, title: pair.title || parsed.title, isBare: pair.title === "" };
}

function parseParts(plain: string, marks: readonly Mark[], scale: Scale): ParsedTitle {
  const isStruck = isMostlyStruck(plain, marks);
  const ofGlyph = glyphLevel(plain, scale);
  let rest = withoutGlyphs(plain.trim());
  let id = leadingId(rest);
  let number: string | null = null;
  if (!id) {
    const numbered = NUMBER.exec(rest);
    if (numbered) {
      number = numbered[1] ?? numbered[2] ?? null;
      rest = withoutGlyphs(rest.slice(numbered[0].length));
      id = leadingId(rest);
    }
  }
  const grouped = id || /^[A-Z][A-Za-z0-9-]*[\d ]/.test(rest) ? groupedIds(rest) : [];
  if (id) rest = withoutId(rest, id);
  const leading = leadingLabel(rest, scale) ?? (id && sentenceLabel(rest));
  if (leading) rest = leading.rest;
  // "[HIGH] SEC-1: …": the id behind the label.
  if (leading && !id) {
    id = leadingId(rest);
    if (id) rest = withoutId(rest, id);
  }
  const trailing = trailingLabel(rest, scale);
  if (trailing) rest = trailing.rest;
  const label = leading?.word ?? trailing?.word ?? ofGlyph;
  const shown = withoutGlyphs(rest).trim();
  return {
    number,
    id: id?.id.replace(/[\s[(*]+/g, (space) => (space.trim() === "" ? " " : "")) ?? null,
    grouped,
    severity: label,
    isStruck,
    title: shown === "" ? plain.trim() : shown,
    isBare: shown === "",
  };
}

/** The level of a symbol in front that the report's own scale defines. */
function glyphLevel(plain: string, scale: Scale): Label["word"] | null {
  const glyph = /^\W{0,4}?(\p{Extended_Pictographic})/u.exec(plain)?.[1];
  const severity = glyph === undefined ? undefined : scale.get(glyph);
  return glyph !== undefined && severity ? { severity, priority: null, text: glyph } : null;
}

function withoutId(text: string, id: { readonly to: number }): string {
  return text.slice(id.to).replace(/^[\s\]:.)—–|·•-]+/, "");
}

/** Without the symbols that a title begins with. */
function withoutGlyphs(text: string): string {
  return text.replace(GLYPHS, "");
}

const NO_SCALE: Scale = new Map();
const CODED = /^\s*(?:(?:severity|sev|level|prio|priority|risk)[.:]?\s*)?[A-Z]{0,3}-?\d?\s*$/i;

/** UTF-16 units of a name and a level in front of a title. */
const LONGEST_LABEL = 40;

interface Label {
  readonly word: { readonly severity: Severity; readonly priority: Priority | null; readonly text: string };
  readonly rest: string;
}

/** "[HIGH] …", "(P1) …", "CRITICAL: …", "P0 - …", "🔴 HIGH — …". */
function leadingLabel(text: string, scale: Scale): Label | null {
  const bracket = /^[[(]\s*([^\])]{1,40})\s*[\])]\s*(?:[:—–-]|\.(?=\s))?\s*/.exec(text);
  if (bracket) {
    const word = bracketLevel(bracket[1] ?? "", scale);
    if (!word) return null;
    const rest = text.slice(bracket[0].length);
    return rest === "" ? null : { word: named(word, bracket[1] ?? ""), rest };
  }
  const word = labelSeverity(text.slice(0, LONGEST_LABEL));
  if (!word) return null;
  const separator = SEPARATOR.exec(text.slice(word.to));
  if (!separator || text.slice(word.to).startsWith(")")) return null;
  const rest = text.slice(word.to + separator[0].length).trim();
  return rest === "" ? null : { word: named(word, text), rest };
}

/** "Critical. The gate sticks", behind an id: the level is a separate sentence. */
function sentenceLabel(text: string): Label | null {
  const end = text.slice(0, LONGEST_LABEL).indexOf(". ");
  if (end < 0) return null;
  const name = text.slice(0, end).replace("(", "").replace(")", "");
  const word = labelSeverity(name);
  const isOnlyLevel = word?.from === 0 && isLevelName(name.slice(word.to));
  return isOnlyLevel ? { word: named(word, name), rest: text.slice(end + 2).trim() } : null;
}

/** The level that a title ends with, or that only a remark follows. */
function trailingLabel(text: string, scale: Scale): Label | null {
  return lastLabel(text, scale) ?? remarkedLabel(text, scale);
}

/** "… (HIGH) - not a blocker", "… (HIGH) (since May)", "… (HIGH), 2 hours", "… — HIGH — later": a remark follows the level. */
function remarkedLabel(text: string, scale: Scale): Label | null {
  const dash = Math.max(...DASHES.map((one) => text.lastIndexOf(one)));
  const bracket = text.trimEnd().endsWith(")") ? text.lastIndexOf(" (") : -1;
  const end = Math.max(dash, bracket, text.lastIndexOf("), ") + 1);
  return end > 0 ? lastLabel(text.slice(0, end), scale) : null;
}

/** "… — MEDIUM", "… (CRITICAL GAP)", "… [HIGH]", "… - P1". */
function lastLabel(text: string, scale: Scale): Label | null {
  const bracket = /[[(]([^[\]()]{1,40})[\])][\s.:]*$/.exec(text);
  if (bracket) {
    const word = bracketLevel(bracket[1] ?? "", scale);
    const rest = withoutTail(text.slice(0, bracket.index));
    return word && rest !== "" ? { word: named(word, bracket[1] ?? ""), rest } : null;
  }
  const dash = Math.max(...DASHES.map((one) => text.lastIndexOf(one)));
  const tagged = taggedLabel(text);
  if (tagged || dash <= 0) return tagged;
  const tail = text.slice(dash + 3);
  const word = labelSeverity(tail);
  if (word && isLevelName(tail.slice(word.to))) return { word: named(word, tail), rest: text.slice(0, dash) };
  // "… · Severity: High · Fixed": a status may stand last.
  return statusInTitle(text.slice(dash - 1)) ? lastLabel(text.slice(0, dash), scale) : null;
}

const DASHES = [" — ", " – ", " - ", " | ", " · "];

// Example: "Tests (98.9% - RED) ⚠️ BLOCKER".
const TAG = pattern(
  String.raw`\s*\p{Extended_Pictographic}\uFE0F?\s*([A-Z]{3,12})(?:[ -](?:PRIORITY|RISK|SEVERITY))?\s*$`,
  "u",
);

/** "… ⚠️ BLOCKER", "… 🔴 CRITICAL". */
function taggedLabel(text: string): Label | null {
  const tag = TAG.exec(text);
  const word = tag && labelSeverity(tag[1] ?? "");
  return tag && word && tag.index > 0
    ? { word: named(word, tag[1] ?? ""), rest: text.slice(0, tag.index) }
    : null;
}

/** The level of a bracket that says nothing else: "(CRITICAL GAP)", not "(Critical Period)" or "(P0 issue above)". */
function bracketLevel(text: string, scale: Scale): SeverityWord | null {
  const code = scale.size > 0 && CODED.test(text) ? levelIn(text, scale) : numberedPriority(text);
  if (code) return { ...code, from: 0, to: text.length };
  const word = labelSeverity(text);
  if (!word || namesSeveralLevels(text)) return null;
  const rest = text.slice(word.to).split(/\s[—–-]\s|[:,;/]/)[0] ?? "";
  return isOnlyNouns(rest) || labelSeverity(rest.replace(/^\W+/, "")) ? word : null;
}

/** "(P0/P1/P2 issues)" says what is listed elsewhere; "(HIGH/MEDIUM)" hesitates between two. */
function namesSeveralLevels(text: string): boolean {
  return new Set(labelWords(text).map(({ severity }) => severity)).size > 2;
}

function named(word: SeverityWord, text: string): Label["word"] {
  return { severity: word.severity, priority: word.priority, text: text.slice(word.from, word.to) };
}

function isMostlyStruck(plain: string, marks: readonly Mark[]): boolean {
  const struck = marks.reduce((sum, mark) => sum + (mark.kind === "strike" ? mark.to - mark.from : 0), 0);
  return struck > 0 && struck * 2 >= plain.replace(GLYPHS, "").length;
}
