import { isDigit } from "../text/characters";
import { conceptsByName } from "../lexicon/names";
import type { FieldName } from "./facts";
import type { Mark } from "../markdown/blocks";
import { pattern } from "../text/pattern";
import { WORD_CHARACTER } from "../text/words";

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

// "State after retest", "Overall severity", "Estimated remediation effort": longer names of the same.
const ALIKE: readonly { readonly words: RegExp; readonly kind: LabelKind }[] = [
  {
    words:
      /^(?:(?:finding|issue|risk|defect|vulnerability|stated|final|current|residual|assessed|overall) ){0,2}severity$|^severity(?: \w+){0,2}$|^(?:\w+ )?(?:rating|criticality)$/,
    kind: "severity",
  },
  {
    words:
      /^(?:state|status)(?: \w+){1,3}$|^(?:(?!git |http |build |exit )\w+ ){1,2}(?<!\b(?:git|http|build|exit) )(?:status|state)$|^retest\b/,
    kind: "status",
  },
  {
    words:
      /^(?:(?:owner|client|management|team|developers?|project|vendor|auditee|customer|protocol|auditor)(?: s)? )?(?:response|comments?|reply|answer|alleviation)$|^update(?: .{1,20})?$/,
    kind: "response",
  },
  { words: /^(?:\w+ ){1,2}effort$|^effort(?: \w+){1,2}$|^(?:\w+ )?estimate$/, kind: "effort" },
  { words: /^affected \w+(?: \w+)?$/, kind: "location" },
];

/** What a label's name says, null for a name that is not a common one. */
export function labelKind(name: string): LabelKind | null {
  const known = KINDS.get(name);
  if (known) return known;
  if (/^cwe[- ]?\d+$/.test(name)) return "cwe";
  const alike = ALIKE.find(({ words }) => words.test(name))?.kind;
  if (alike) return alike;
  const bare = name.replace(/ ?\([^)]*\)$/, "");
  return KINDS.get(bare) ?? null;
}
