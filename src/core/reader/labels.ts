import { isDigit } from "../text/characters";
import { LONGER_FIELD_NAMES } from "../lexicon/longerFieldNames";
import { conceptsByName } from "../lexicon/names";
import type { FieldName } from "./facts";
import type { Mark } from "../markdown/blocks";
import { pattern } from "../text/pattern";
import { remembered } from "../text/remembered";
import { WORD_CHARACTER, wordsOf } from "../text/words";

/** A labeled line: `**Effort:** 4 hours`, `- Status: open`. */
export interface Label {
  /** As written, in lower case, without markup and symbols. */
  readonly name: string;
  readonly value: string;
  /** Plain offset at which the value begins. */
  readonly valueFrom: number;
  /** The label is bold: it labels whatever it says; a plain one only where its name is known. */
  readonly isBold: boolean;
}

const LONGEST_NAME = 48;

const NOT_NAME = pattern(String.raw`[^\p{L}\p{N}%/&+ ()-]+`, "g");

/** The label of a line with these marks, else null. */
export function readLabel(plain: string, marks: readonly Mark[]): Label | null {
  const colon = plain.indexOf(":");
  if (colon <= 0 || colon > LONGEST_NAME) return null;
  const name = labelName(plain.slice(0, colon));
  if (name === "" || isSentence(name)) return null;
  const isBold = isBoldName(plain, colon, marks);
  const rest = plain.slice(colon + 1);
  const indent = rest.length - rest.trimStart().length;
  const value = rest.trim();
  // An address or a time is not a label ("http://…", "12:30").
  if (rest.startsWith("//") || (!isBold && isDigit(rest[0]) && isDigit(name.at(-1)))) return null;
  return { name, value, valueFrom: colon + 1 + indent, isBold };
}

/** More than six words. */
function isSentence(name: string): boolean {
  return name.split(" ").length > 6;
}

function isBoldName(plain: string, colon: number, marks: readonly Mark[]): boolean {
  const from = plain.search(WORD_CHARACTER);
  return marks.some((mark) => mark.kind === "strong" && mark.to >= colon && mark.from <= from);
}

/** A name in lower case, without symbols. */
export function labelName(text: string): string {
  return text.toLowerCase().replace(NOT_NAME, " ").replace(/\s+/g, " ").trim();
}

/** What a known label is about. */
export type LabelKind =
  | "severity"
  | "priority"
  | "risk"
  | "status"
  | "response"
  | "effort"
  | "owner"
  | "location"
  | "cwe"
  | "cvss"
  | "id"
  | FieldName;

const KINDS = conceptsByName("field") as ReadonlyMap<string, LabelKind>;

const LONGER_NAMES = LONGER_FIELD_NAMES.map(({ kind, begins, ends, most, only, without }) => ({
  kind,
  most,
  begins: wordSet(begins),
  ends: wordSet(ends),
  only: wordSet(only),
  without: wordSet(without),
}));

function wordSet(words: string | undefined): ReadonlySet<string> | null {
  return words === undefined ? null : new Set(words.split(", "));
}

/** The kind of a name of several words, which its first or last word tells. */
function longerKind(name: string): LabelKind | null {
  const words = name.split(" ");
  // Symbols part two names: "Status / owner".
  if (wordsOf(name).join(" ") !== name) return null;
  const found = LONGER_NAMES.find(({ begins, ends, most, only, without }) => {
    const [first = "", last = ""] = [words[0], words.at(-1)];
    const rest = begins === null ? words.slice(0, -1) : words.slice(1);
    return (
      words.length <= most &&
      begins?.has(first) !== false &&
      ends?.has(last) !== false &&
      rest.every((word) => only?.has(word) !== false && without?.has(word) !== true)
    );
  });
  return found?.kind ?? null;
}

// Example: "cve-2031-1", "fix of cwe-79".
const WEAKNESS = /\b(?:cve|cwe)-\d/;

/** Whether a bold label of no known kind names a weakness or an advisory: what follows is about that one. */
export function namesWeakness({ name, isBold }: Label): boolean {
  return isBold && labelKind(name) === null && WEAKNESS.test(name);
}

/** What a label's name says, null for a name that is not a common one. */
export const labelKind = remembered((name): LabelKind | null => {
  const known = KINDS.get(name);
  if (known) return known;
  if (/^cwe[- ]?\d+$/.test(name)) return "cwe";
  const longer = longerKind(name);
  if (longer) return longer;
  const bare = name.replace(/ ?\([^)]*\)$/, "");
  return KINDS.get(bare) ?? null;
});
