import type { StatusDetail } from "./facts";
import { pattern } from "../text/pattern";

// decision.md, A finding's status. Order matters: what denies comes before what claims.
const OPEN =
  /\b(?:not (?:yet )?(?:fixed|resolved|mitigated|addressed|implemented|started|done|verified|remediated|closed)|unresolved|unfixed|unmitigated|to be (?:fixed|resolved|done)|to do|todo|open|active|identified|confirmed|pending|outstanding|needs? |must |should |required|not applicable yet|failing|exposed|vulnerable|documented|broken|missing|new)\b/i;
const PARTIAL =
  /\b(?:partial(?:ly)?|in[- ]progress|ongoing|started|underway|wip|source[- ]fixed|mitigated in part|incomplete|remains?|remaining)\b/i;
const CLAIMED =
  /\b(?:fixed|resolved|mitigated|closed|done|remediated|patched|addressed|corrected|completed?|implemented|solved|fixed in source|verified|passed|wired)\b/i;
const ACCEPTED =
  /\b(?:accepted|acknowledged|won['’]?t[- ]fix|wontfix|risk[- ]accepted|acceptable risk|deferred by decision)\b/i;
const FALSE_POSITIVE =
  /\b(?:false[- ]positive|not a (?:vulnerability|finding|bug)|invalid|not reproducible|n\/a)\b/i;
const SUPERSEDED = /\b(?:superseded|duplicate of|merged into|same as|see (?=[A-Z]+-?\d))/i;
const REFERENCE =
  /(?:\bcommit\s+`?[0-9a-f]{7,40}\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b|\b(?:PR|MR|pull request|merge request)\s*#?\d+|#\d{1,6}\b|\bre-?(?:test|audit)(?:ed)?\b|\bverified\b|\bregression test\b|\btest_\w+|\b[\w/]+\.(?:test|spec)\.\w+)/i;

/** The status that a short text states (a field's value, a cell, a bracket), null where it states none. */
export function statusOf(text: string): StatusDetail | null {
  const value = text.slice(0, 300);
  if (FALSE_POSITIVE.test(value)) return "false-positive";
  if (SUPERSEDED.test(value)) return "superseded";
  if (PARTIAL.test(value)) return "in-progress";
  // "90% complete" is work left to do.
  if (/\b\d{1,2}(?:\.\d+)?\s*%/.test(value)) return "open";
  if (OPEN.test(value) || /^\s*(?:❌|🔴|☐|⬜)/u.test(value)) return "open";
  if (ACCEPTED.test(value)) return "accepted";
  if (CLAIMED.test(value) || /^\s*(?:✅|☑|✔|🟢)️?\s*$/u.test(value)) return claimedOrVerified(value);
  return null;
}

const STATUS_TAIL = pattern(
  String.raw`(?:[([]([^()[\]]{2,60})[)\]]|(?:✅|☑️?|✔️?|🟢)\s*([\p{L}][\p{L} -]{1,40})?|\s[—–-]\s([\p{L}][^—–()]{2,60}))\s*[\s\p{Extended_Pictographic}\u{FE0F}]*$`,
  "u",
);

/** The status in a heading or lead: only a word in brackets, behind a dash or a check mark states one. */
export function statusInTitle(
  title: string,
): { readonly status: StatusDetail; readonly text: string } | null {
  const tail = STATUS_TAIL.exec(title.slice(-120));
  if (!tail) return null;
  const text = (tail[1] ?? tail[2] ?? tail[3] ?? "").trim();
  if (
    !/^(?:all\s+|now\s+|already\s+|partially\s+|source[- ])?(?:un|not )?(?:fix|resolv|mitigat|clos|done|remediat|patch|address|complet|implement|accept|acknowledg|won|false|in[- ]progress|partial|open|duplicate|superseded|verified|wired)/i.test(
      text,
    )
  ) {
    return null;
  }
  const status = statusOf(text);
  return status ? { status, text } : null;
}

function claimedOrVerified(text: string): StatusDetail {
  return REFERENCE.test(text) ? "verified" : "claimed";
}

/** Whether the status leaves the finding open (decision.md: in progress blocks as open does). */
export function isOpenStatus(status: StatusDetail): boolean {
  return status === "open" || status === "in-progress";
}
