import { hasLetter } from "../text/characters";
import { isMadeOf } from "./annotations/says";
import { ofFamilies, ofFamily, type AnnotatedText, type Annotation } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import { isDenied } from "./annotations/relations";
import type { StatusDetail } from "./facts";
import { isFixOfPart } from "./fixOfPart";

/** How much of a value is read. UTF-16 units. */
const LONGEST_VALUE = 300;

/** How far behind a fix the "not yet" of "Corrected, not yet deployed" may come. Tokens. */
const NEAR = 4;

// What proves a fix (docs/design/status.md): a commit, a pull request, a ticket, a test. Example: "fixed in a1b2c3d", "PR #12", "test_login", "test PT-044".
const REFERENCE =
  /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b|\bcommit\s+`?[0-9a-f]{7,40}\b|#\d{1,6}\b|\btest_\w+|\b[\w/]+\.(?:test|spec)\.\w+|\btests? (?:cases? )?[A-Z]{1,6}-\d/i;

// A share that is done is work left to do. Example: "90% complete".
const SHARE = /\b\d{1,2}(?:\.\d+)?\s*%/;

const CLOSING_SYMBOLS = new Set(["✅", "☑", "✔", "🟢"]);
const OPEN_SYMBOLS = new Set(["❌", "🔴", "☐", "⬜"]);

/** The status that a short text states (a field's value, a cell, a bracket), null where it states none. */
export function statusOf(text: string): StatusDetail | null {
  const value = text.slice(0, LONGEST_VALUE);
  const said = phrasesIn(value);
  if (said.tokens.length === 0) return null;
  const statuses = ofFamily(said, "status");
  const [first] = statuses;
  const has = (concept: string): boolean => statuses.some((one) => one.concept === concept);
  if (has("falsePositive") || (first?.concept === "rejected" && first.first === 0)) return "false-positive";
  // "Not fixed (same as in the first review)".
  if (first !== undefined && isDeniedLead(said, first)) return "open";
  if (has("superseded") || isSeeReference(said)) return "superseded";
  if (statuses.some((one) => one.concept === "accepted" && said.tokens[one.end]?.word === "by"))
    return "accepted";
  if (isNotYetDelivered(said) || isFixOfPart(said) || has("progress")) return "in-progress";
  if (SHARE.test(value)) return "open";
  const isLeading = first !== undefined && isDoneLead(said, first) && !hasToDo(said);
  const isOpen = statuses.some(
    (one) =>
      one.concept === "open" ||
      (one.concept === "claimed" && (isDenied(said, one, 0) || isStillAhead(said, one))),
  );
  if ((!isLeading && isOpen) || OPEN_SYMBOLS.has(said.tokens[0]?.word ?? "")) return "open";
  if (has("accepted")) return "accepted";
  const isTick = said.tokens.every(({ word }) => CLOSING_SYMBOLS.has(word));
  return has("claimed") || isTick ? claimOf(value) : null;
}

/** "Not fixed", "still open", "unresolved": it begins with what denies a fix. */
function isDeniedLead(said: AnnotatedText, first: Annotation): boolean {
  const lead = leadTokens(said, first, "negation", "toDo");
  if (!lead) return false;
  return first.concept === "claimed"
    ? isDenied(said, first, 0)
    : first.concept === "open" &&
        ["open", "unresolved"].includes(said.text.slice(first.from, first.to).toLowerCase());
}

/** "To be cleared before the launch". */
function isStillAhead(said: AnnotatedText, fix: Annotation): boolean {
  return ofFamily(said, "ahead").some(({ end }) => end === fix.first);
}

/** "See ARCH-4": another finding says it. */
function isSeeReference(said: AnnotatedText): boolean {
  return said.tokens[0]?.word === "see" && /^\W*see [A-Z]+-?\d/i.test(said.text);
}

/** "Corrected, not yet deployed". */
function isNotYetDelivered(said: AnnotatedText): boolean {
  return ofFamily(said, "status").some(
    ({ concept, end }) =>
      concept === "claimed" &&
      ofFamily(said, "negation").some(
        (denial) =>
          denial.first >= end &&
          denial.first - end <= NEAR &&
          said.text.slice(denial.from, denial.to).toLowerCase() === "not yet",
      ),
  );
}

/** "Fixed: the missing check was added": what it was about does not take it back. */
function isDoneLead(said: AnnotatedText, first: Annotation): boolean {
  return (
    (first.concept === "claimed" || first.concept === "accepted") &&
    !isStillAhead(said, first) &&
    leadTokens(said, first, "filler", "statusGroup")
  );
}

/** Whether only symbols and phrases of some families come before a phrase. */
function leadTokens(said: AnnotatedText, one: Annotation, ...families: readonly string[]): boolean {
  return isMadeOf(said, 0, one.first, ofFamilies(said, ...families));
}

function hasToDo(said: AnnotatedText): boolean {
  return (
    ofFamily(said, "toDo").some(({ concept }) => concept !== "still") ||
    ofFamily(said, "negation").some(({ end }) => said.tokens[end]?.word !== "only")
  );
}

/** What a heading says of everything below it: "Resolved findings", "Accepted risks", "False positives". */
export function statusOfSection(title: string): StatusDetail | null {
  if (title.length > 80) return null;
  const said = phrasesIn(title);
  const group = ofFamily(said, "statusGroup").find(
    ({ concept, first }) => concept !== "before" && concept !== "after" && isFirstWord(said, first),
  );
  if (group === undefined) return null;
  if (group.concept === "falsePositive") return "false-positive";
  if (group.concept === "accepted") return "accepted";
  const next = ofFamily(said, "statusGroup").find(
    ({ concept, first }) => concept === "after" && first === group.end,
  );
  return next !== undefined || group.end === said.tokens.length ? "claimed" : null;
}

/** Only a number and a word such as "previously" come before it. */
function isFirstWord(said: AnnotatedText, index: number): boolean {
  return said.tokens
    .slice(0, index)
    .every(
      ({ word }, at) =>
        !hasLetter(word) ||
        ofFamily(said, "statusGroup").some(({ concept, first }) => concept === "before" && first === at),
    );
}

/** A status in a title, and the words that state it. */
export interface TitleStatus {
  readonly status: StatusDetail;
  readonly text: string;
}

// What parts a status from the title in front of it: brackets, a dash, a check mark.
// Example: "Open port — RESOLVED (2026-03-04)" has the parts "Open port", "RESOLVED" and "2026-03-04".
const PARTING = /\s[—–|·-]+\s|[()[\]]|[✅☑✔🟢]\uFE0F?/u;

// Example: the "✅ " of "✅ Fixed".
const LEADING_SYMBOLS = /^[^\p{L}\p{N}]+/u;

/** Titles are read from their end. UTF-16 units, and parts that may follow the status. */
const LONGEST_TAIL = 160;
const MOST_PARTS = 4;

/** The status in a heading or lead: in brackets, after a dash or a check mark, followed by a date or a reference at most. */
export function statusInTitle(title: string): TitleStatus | null {
  const [, ...parts] = title.replace(LEADING_SYMBOLS, "").slice(-LONGEST_TAIL).split(PARTING);
  for (const part of parts.reverse().slice(0, MOST_PARTS)) {
    const text = part.trim();
    const status = beginsAsStatus(text) ? statusOf(text) : null;
    if (status !== null) return { status, text };
    // "— RESOLVED (2026-03-06): answers 403 now": an explanation may follow.
    if (!isDateOrReference(text) && !/^\s*[:.]/.test(part)) return null;
  }
  return null;
}

// Example: "2026-03-04", "PR #12", "2", "v1.2", "R6": says when or where, not what.
const DATE_OR_REFERENCE = /^[\W\d]*(?:\d|#|PR\b|commit\b|see\b|in\b|on\b|[A-Z]{1,5}-?\d)/i;

function isDateOrReference(text: string): boolean {
  return text === "" || DATE_OR_REFERENCE.test(text);
}

/** The status of a text that begins with it and says no more than when, where or why: "Fixed: 1a2b3c4", "Not yet fixed!". */
export function leadingStatus(text: string): StatusDetail | null {
  const bare = text.replace(LEADING_SYMBOLS, "");
  return beginsAsStatus(bare) ? statusOf(text) : null;
}

/** "All fixed", "not resolved": it begins like a status; what only contains one is about something else. */
function beginsAsStatus(text: string): boolean {
  const said = phrasesIn(text);
  const [first] = ofFamily(said, "status");
  if (first === undefined || !leadTokens(said, first, "negation", "filler", "statusGroup", "toDo"))
    return false;
  // "Fixed-width parser", "resolved twice": a title goes on, a status ends.
  return isEndOfStatus(said, first);
}

function isEndOfStatus(said: AnnotatedText, first: Annotation): boolean {
  const next = said.tokens[first.end];
  if (next === undefined || next.clause !== said.tokens[first.first]?.clause) return true;
  return !hasLetter(next.word) || ofFamily(said, "statusFollows").some((one) => one.first === first.end);
}

/** What a claim of a fix is: verified where a commit, a pull request, a test or a re-audit is named (docs/design/status.md). */
export function claimOf(text: string): "claimed" | "verified" {
  return REFERENCE.test(text) || ofFamily(phrasesIn(text), "proof").length > 0 ? "verified" : "claimed";
}

/** Whether a text is about something that is still to be done, whatever is ticked next to it. */
export function isStillToDo(text: string): boolean {
  const said = phrasesIn(text.slice(0, LONGEST_VALUE));
  // "The rows are not copied" is what was found, "not fixed yet" that the fix is missing.
  const isDeniedFix = ofFamily(said, "status").some(
    (one) => one.concept === "claimed" && (isDenied(said, one, 0) || isStillAhead(said, one)),
  );
  const isYet = ofFamily(said, "negation").some(
    ({ from, to }) => said.text.slice(from, to).toLowerCase() === "not yet",
  );
  return isDeniedFix || isYet || ofFamily(said, "toDo").some(({ concept }) => concept !== "state");
}

/** Whether the status leaves the finding open: in progress blocks as open does. */
export function isOpenStatus(status: StatusDetail): boolean {
  return status === "open" || status === "in-progress";
}
