import { hasDigit } from "../text/characters";
import type { Severity } from "./facts";
import { pattern } from "../text/pattern";

/** An id of a finding in a text, in offsets of that text. */
export interface FindingId {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

// Letters and digits in groups, the last one ends in a number: C1, C-1, H-10, C1a, P1-a, SEC-CRITICAL-001, LAMP-A2-004, Q5-Y1.
const ID = pattern(
  String.raw`(?<![\p{L}\p{N}_./-])[A-Z][A-Z0-9]{0,15}(?:-[A-Z0-9]{1,15}){0,4}(?![\p{L}\p{N}_])[a-z]?|(?<![\p{L}\p{N}_./-])(?:[A-Z]{1,4}\d{1,4}|[A-Z]{1,2}\d{1,2}-)[a-z](?![\p{L}\p{N}_-])`,
  "g",
);

// What has the shape of an id and names something else.
const NOT_AN_ID =
  /^(?:P\d|SEV\d|S\d|A(?:0[1-9]|10)|CWE-.*|CVE-.*|CVSS.*|SHA-?\d+|MD5|UTF-?\d+|ISO-?\d+.*|RFC-?\d+|HTTP\d?|TLS-?\d*|V\d+|Q[1-4]|W\d+|H[1-6]|L[12]|HTML5|S3|EC2|K8S|OAUTH2|BASE64|AES-?\d+.*|RSA-?\d+.*|PCI.*|SOC-?\d|NIST.*|TOP-?10|COVID.*|X-.*|CC\d+|N\d+|P\d\d|ES\d+|RS\d+|HS\d+|WCAG.*|PHASE-?\d+|WEEK-?\d+|DAY-?\d+|STEP-?\d+)$/;

/** Ids that only a heading or an id column may take for one: `H1` is a heading level elsewhere, `L1` a cache level. */
const SHORT_ID = /^(?:[CHMLI]-?\d{1,3}[a-z]?)$/;

const LONGEST_ID = 40;

/** Every id of a text, in order. */
export function findingIds(text: string): readonly FindingId[] {
  if (!hasDigit(text)) return [];
  return [...text.matchAll(ID)]
    .map(({ 0: id, index: from }) => ({ id, from, to: from + id.length }))
    .filter(({ id }) => isFindingId(id));
}

/** Whether a word is the id of a finding by its shape. */
export function isFindingId(word: string): boolean {
  if (!hasDigit(word) || !/^[A-Z]/.test(word) || word.length > LONGEST_ID) return false;
  if (!/\d(?:-?[a-z])?$/.test(word)) return false;
  return SHORT_ID.test(word) || !NOT_AN_ID.test(word.toUpperCase());
}

// "Issue 3.1: …", "Bug #1: …", "Finding 4 - …", "#3 — …": numbered names that people refer to.
const NAMED =
  /^(?:(?:issue|bug|finding|blocker|vulnerability|vuln|gap|defect|risk|problem|item|threat|observation|constat|feststellung|befund|hallazgo|achado)\s*(?:#|no\.?\s*)?\s*\d{1,4}(?:\.\d{1,3})?|#\d{1,4})(?=\s*(?:[:.)—–-]|$))/i;

const NOUN = /^(?:risk|issue|finding|defect|gap|vulnerability|bug|threat|item)\s+(?=[A-Z]{1,12}-?\d)/i;

/** The id that a title begins with, brackets and all, else null. */
export function leadingId(title: string): FindingId | null {
  const start = /^[\s[(*]*/.exec(title)?.[0].length ?? 0;
  const named = NAMED.exec(title.slice(start));
  if (named) return { id: named[0].replace(/\s+/g, " "), from: start, to: start + named[0].length };
  // "Risk R-1": the noun is not part of the id.
  const noun = NOUN.exec(title.slice(start))?.[0].length ?? 0;
  const first = findingIds(title.slice(0, start + noun + LONGEST_ID + 1))[0];
  if (first?.from !== start + noun) return null;
  const rest = title.slice(first.to);
  if (/^\]?\s*(?:[:.)\]—–|·•[(-]|$)/.test(rest)) return first;
  // "SP-1 Uploaded files are executed": with a hyphen, and a title that begins like one.
  return /^[A-Z]{1,8}(?:-[A-Z]{1,8})?-\d{1,4}$/.test(first.id) && /^\s+[A-ZÀ-Þ`"'“]/.test(rest)
    ? first
    : null;
}

/** One form for `C-1`, `C1`, `c 01`: what identity is compared by. */
export function normaliseId(id: string): string {
  return id
    .toUpperCase()
    .replace(/[\s#_.-]+/g, "-")
    .replace(/([A-Z])(\d)/g, "$1-$2")
    .replace(/-0+(?=\d)/g, "-")
    .replace(/^-/, "");
}

const PREFIX: Readonly<Record<string, Severity>> = {
  C: "critical",
  CRIT: "critical",
  CRITICAL: "critical",
  P0: "critical",
  H: "high",
  HIGH: "high",
  P1: "high",
  M: "medium",
  MED: "medium",
  MEDIUM: "medium",
  P2: "medium",
  L: "low",
  LOW: "low",
  P3: "low",
  I: "info",
  INFO: "info",
};

/** The level that an id states in its own words: `SEC-CRITICAL-001`, `DESK-P0-004`, `C-1`; `isSpelled` where it is more than a letter. */
export function idSeverity(id: string): { readonly severity: Severity; readonly isSpelled: boolean } | null {
  const parts = id.toUpperCase().split("-");
  const last = parts.at(-1) ?? "";
  const name = /^\d+[A-Z]?$/.test(last) ? (parts.at(-2) ?? "") : last.replace(/\d+[A-Z]?$/, "");
  const severity = Object.hasOwn(PREFIX, name) ? PREFIX[name] : undefined;
  return severity ? { severity, isSpelled: name.length > 1 } : null;
}

// "Issue #4-#11", "Findings 3 to 6".
const NAMED_RANGE =
  /^[\s[(*]*((?:issue|bug|finding|blocker|vulnerability|gap|defect|risk|problem)s?\s*(?:#|no\.?\s*)?\s*)(\d{1,4})\s*(?:-|–|—|to|through|\.\.)\s*#?(\d{1,4})(?![\d.])/i;

/** Ids of a grouped heading: "H-6 through H-8", "HIGH-006/007", "M-3 to M-15"; [] where it groups nothing ("DESK-P0-004", "C-1 - 3 endpoints"). */
export function groupedIds(title: string): readonly string[] {
  const range =
    /^[\s[(*]*([A-Z][A-Z0-9-]{0,30}?-?)(\d{1,4})(?:\s*(?:through|thru|to|\.\.|…)\s*|–(?=\d)|\s*[-–—]\s*(?=[A-Z]))(?:([A-Z][A-Z0-9-]{0,30}?-?))?(\d{1,4})(?![\d.])/.exec(
      title,
    );
  if (range && (range[3] === undefined || range[3] === range[1])) {
    const [, prefix = "", first = "", , last = ""] = range;
    const count = Number(last) - Number(first) + 1;
    if (count < 2 || count > 50 || !isFindingId(prefix + first)) return [];
    return Array.from(
      { length: count },
      (_, i) => prefix + String(Number(first) + i).padStart(first.length, "0"),
    );
  }
  const named = NAMED_RANGE.exec(title);
  if (named) {
    const [, name = "", first = "", last = ""] = named;
    const count = Number(last) - Number(first) + 1;
    if (count < 2 || count > 50) return [];
    return Array.from({ length: count }, (_, i) => `${name}${Number(first) + i}`);
  }
  const slash = /^[\s[(*]*([A-Z][A-Z0-9-]{0,30}?-?)(\d{1,4})((?:\/\d{1,4}){1,9})(?![\d/])/.exec(title);
  if (!slash) return [];
  const [, prefix = "", first = "", rest = ""] = slash;
  return isFindingId(prefix + first)
    ? [first, ...rest.slice(1).split("/")].map((number) => prefix + number)
    : [];
}
