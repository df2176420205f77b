import type { LookedAt, Verdict, VerdictStatement } from "../facts";
import type { Label } from "../labels";
import type { HeadingElement, LineElement } from "../outline";
import { lookedAt, statementOf, type Scan } from "./scan";
import { pattern } from "../../text/pattern";

const NOT_APPROVED =
  /^(?:not[ -]approved|not (?:yet )?(?:production[- ]ready|ready(?: for (?:production|release|launch))?)|reject(?:ed)?\b|no[- ]go\b|blocked\b|do not (?:approve|deploy|release|ship|launch)|approval (?:denied|withheld|refused)|not recommended for (?:production|release)|disapproved|fail(?:ed)? (?:release|production))/i;
const CONDITIONAL =
  /^(?:conditional(?:ly)?\b|approved? with (?:conditions|reservations|exceptions|caveats)|go with (?:conditions|mitigations)|ready with (?:conditions|reservations)|partial(?:ly)? approv)/i;
const APPROVED =
  /^(?:approved?\b|accepted for release|go\b(?! (?:with|to|back|through|over|into))|ready for (?:production|release|launch)|production[- ]ready\b|release approved)/i;

// An approval that waits for something is a conditional one.
const HEDGED =
  /\b(?:subject to|pending|provided that|contingent|once|unless|until|(?:only )?(?:if|when)|after (?:\S+ ){0,3}(?:fix|remediat|resol|mitigat|clos|address|complet|issue|finding|blocker)\w*)\b/i;

// What a label must be named for its value to be a verdict of the report.
const NAMES =
  /\b(?:verdict|approval|approved|decision|readiness|production[- ]ready|recommendation|sign[- ]?off|go\/no[- ]go|(?:review|audit|assessment|report|architecture|validation|overall|test quality|release) ?(?:status|result|outcome)?|status|conclusion)\s*$/i;
const OTHER_NAMES = /\b(?:current state|priority|severity|compliance|coverage|score|grade|impact)\b/i;
const FINAL_TITLES =
  /\b(?:verdict|approval|conclusion|decision|recommendation|readiness|executive summary|sign[- ]?off|final)\b/i;
const LEADING = pattern(String.raw`^[^\p{L}\p{N}]+`);

/** Every verdict that the report gives about itself, in order, and lines that sound like one and are none. */
export function readVerdicts(scan: Scan): {
  readonly verdicts: readonly VerdictStatement[];
  readonly lookedAt: readonly LookedAt[];
} {
  const verdicts: VerdictStatement[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (element.kind === "heading") {
      const verdict = headingVerdict(element);
      if (verdict) verdicts.push({ verdict, ...statementOf(scan, element, element.plain) });
      continue;
    }
    if (element.kind !== "line") continue;
    const verdict = lineVerdict(element);
    if (verdict) verdicts.push({ verdict, ...statementOf(scan, element, element.plain) });
    else if (soundsLikeVerdict(element)) {
      others.push(lookedAt(scan, "verdict", element, element.plain, "its label is none of a verdict"));
    }
  }
  return { verdicts, lookedAt: others };
}

/** The verdict that a short text begins with, else null. */
export function verdictOf(text: string): Verdict | null {
  const value = text.slice(0, 120).replace(LEADING, "");
  if (NOT_APPROVED.test(value)) return "not-approved";
  if (CONDITIONAL.test(value)) return "conditional";
  if (!APPROVED.test(value)) return null;
  return HEDGED.test(value) ? "conditional" : "approved";
}

/** The least favourable of several, null for none. */
export function leastFavourable(verdicts: readonly Verdict[]): Verdict | null {
  for (const verdict of ["not-approved", "conditional", "approved"] as const)
    if (verdicts.includes(verdict)) return verdict;
  return null;
}

function headingVerdict(heading: HeadingElement): Verdict | null {
  const colon = heading.plain.indexOf(":");
  if (colon < 0) return null;
  const name = heading.plain.slice(0, colon);
  const value = heading.plain.slice(colon + 1);
  if (NAMES.test(name.trim())) return verdictOf(value);
  // "Overall Grade: D (Conditional Go-Live)"
  const bracketed = /\boverall\b/i.test(name) ? /\(([^()]{4,60})\)/.exec(value)?.[1] : undefined;
  return bracketed ? verdictOf(bracketed) : null;
}

function lineVerdict(line: LineElement): Verdict | null {
  if (line.item?.checked !== null && line.item?.checked !== undefined) return null;
  const label = line.label;
  if (label) {
    if (OTHER_NAMES.test(label.name)) return isBlockingOrder(label.value) ? "not-approved" : null;
    const isNamed =
      NAMES.test(label.name) &&
      (label.isBold || /^(?:verdict|decision|recommendation|status)$/.test(label.name));
    if (!isNamed) return null;
    // "Status" alone is a verdict only at the end of a report or in its final part, not at a finding or a feature.
    if (label.name === "status" && !isFinal(line)) return null;
    return verdictOf(label.value) ?? answer(label);
  }
  return boldVerdict(line);
}

/** "**Approved:** No", "**Production ready:** No". */
function answer(label: Label): Verdict | null {
  const isQuestion = /\b(?:approved|approval|ready|readiness|go\/no[- ]go)$/.test(label.name);
  return isQuestion &&
    /^\W*(?:no|denied|withheld|refused)\b(?! (?:issues?|blockers?|findings?|objections?))/i.test(label.value)
    ? "not-approved"
    : null;
}

/** "**DO NOT deploy** as it is", "**VERDICT: NOT READY**". */
function boldVerdict(line: LineElement): Verdict | null {
  const bold = line.marks.find((mark) => mark.kind === "strong");
  if (!bold || bold.from > (LEADING.exec(line.plain)?.[0].length ?? bold.from)) return null;
  const text = line.plain.slice(bold.from, bold.to).replace(LEADING, "");
  if (
    /^do not (?:deploy|release|ship|launch)\b/i.test(text) ||
    /^not (?:production[- ]ready|ready for production)\b/i.test(text)
  )
    return "not-approved";
  const isWhole = text.length >= line.plain.trim().replace(LEADING, "").length - 2;
  return isWhole && line.section.titles.slice(0, 2).some((title) => FINAL_TITLES.test(title))
    ? verdictOf(text)
    : null;
}

/** "At once - block the release until closed". */
function isBlockingOrder(value: string): boolean {
  return /\bblock(?:s|ing)? (?:the )?(?:production|release|deployment)/i.test(value.slice(0, 120));
}

function isFinal(line: LineElement): boolean {
  return line.section.titles.some((title) =>
    /\b(?:verdict|approval|conclusion|decision|final)\b/i.test(title),
  );
}

function soundsLikeVerdict(line: LineElement): boolean {
  const label = line.label;
  return label !== null && OTHER_NAMES.test(label.name) && verdictOf(label.value) !== null;
}
